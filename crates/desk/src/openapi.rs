//! This interface in OpenAPI 3.1, made from the table of routes and from the types of what is asked and answered.

use crate::answers::{
    Attested, Challenge, CheckAsked, Checked, DraftView, Drafts, ElectionName, EndSession, Enrol, Enrolled,
    HandIn, Hello, KeyOf, MandateArea, Me, OfferView, Opened, PersonView, Registration, Report, ReportAnswer,
    ReportCounts, ReportState, ReportTaken, ReportView, Reports, Second, Sessions, SignIn, StationView,
    Taken, TextOf, TextTaken,
};
use crate::desk::Desk;
use crate::election::{Area, FormRow, Place, Queue, QueueForm, Station, StationForm, Unmet, Words};
use crate::problem::{DeskFault, Problem, ProblemDetails};
use crate::routes::{ROUTES, Route};
use crate::serve::{Answer, Asked, Method};
use crate::signin::COOKIE;
use crate::who::{Reach, Who};
use model::Lang;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sirekap desk",
        description = "How people of the commission, of Bawaslu and of participants sign in with passkeys and sign in twos: docs/spec/desk.md. \
            `x-who` says for each operation who may: roles, for what (own, the area, the station, the report or the draft of the path), and whether operators and commissioners need a training certificate. \
            Any other path is answered with M1001 (404), any other method with M1002 (405)."
    ),
    components(schemas(
        ProblemDetails,
        Hello,
        Challenge,
        SignIn,
        Opened,
        Sessions,
        EndSession,
        HandIn,
        Second,
        DraftView,
        Drafts,
        Words,
        Place,
        OfferView,
        Registration,
        Attested,
        Enrol,
        Enrolled,
        ElectionName,
        KeyOf,
        MandateArea,
        Me,
        Area,
        Queue,
        QueueForm,
        Station,
        StationForm,
        FormRow,
        StationView,
        CheckAsked,
        Checked,
        Unmet,
        PersonView,
        Taken,
        TextOf,
        TextTaken,
        Report,
        ReportTaken,
        ReportCounts,
        ReportState,
        ReportView,
        Reports,
        ReportAnswer
    ))
)]
struct Document;

/// The document, made once.
static TEXT: LazyLock<String> = LazyLock::new(|| value().to_string());

/// The document, as JSON.
pub fn text() -> &'static str {
    &TEXT
}

pub(crate) fn document(_: &Desk, _: &Asked) -> Result<Answer, Problem> {
    Answer::json(200, &value())
}

fn value() -> Value {
    // The types of a document always have a JSON form; an empty one would fail every test of it.
    let mut value = serde_json::to_value(Document::openapi()).unwrap_or_default();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for route in ROUTES {
        paths.entry(route.path).or_default().insert(route.method.name().to_lowercase(), operation(route));
    }
    value["paths"] = json!(paths);
    value["components"]["securitySchemes"] =
        json!({"session": {"type": "apiKey", "in": "cookie", "name": COOKIE}});
    value
}

fn operation(route: &Route) -> Value {
    let (status, schema) = route.gives;
    let mut answers: BTreeMap<String, Value> = refusals(route)
        .into_iter()
        .map(|(status, words)| {
            let schema = json!({"schema": {"$ref": "#/components/schemas/Problem"}});
            (status, json!({"description": words.join(" "), "content": {"application/problem+json": schema}}))
        })
        .collect();
    let answered =
        json!({"description": route.about, "content": {"application/json": {"schema": reference(schema)}}});
    answers.insert(status.to_string(), answered);
    let names = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let path =
        names.map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}));
    let query = route.asks.iter().map(|(name, about)| {
        json!({"name": name, "in": "query", "required": false, "description": about, "schema": {"type": "string"}})
    });
    let parameters: Vec<Value> = path.chain(query).collect();
    let mut operation = json!({"summary": route.about, "parameters": parameters, "responses": answers, "x-who": who(route.who)});
    if let Some(schema) = route.takes {
        operation["requestBody"] =
            json!({"required": true, "content": {"application/json": {"schema": reference(schema)}}});
    }
    if matches!(route.who, Who::Signed { .. }) {
        operation["security"] = json!([{"session": []}]);
    }
    operation
}

fn reference(schema: &str) -> Value {
    match schema {
        "Object" => json!({"type": "object"}),
        name => json!({"$ref": format!("#/components/schemas/{name}")}),
    }
}

fn who(who: Who) -> Value {
    match who {
        Who::Anybody => json!("anybody"),
        Who::Signed { roles, reach, certified } => {
            let roles: Vec<&str> = roles.iter().map(|role| role.code()).collect();
            json!({"roles": roles, "reach": reach.code(), "certified": certified})
        }
    }
}

/// What a route may refuse with, by status: what it lists, and what follows from who may.
fn refusals(route: &Route) -> BTreeMap<String, Vec<String>> {
    let mut codes = vec!["M1006", "M1013"];
    if route.method == Method::Post {
        codes.extend(["M1004", "M1005"]);
    }
    if let Who::Signed { reach, certified, .. } = route.who {
        codes.extend(["M1007", "M1008"]);
        if reach != Reach::Own {
            codes.push("M1009");
        }
        if certified {
            codes.push("M1010");
        }
    }
    codes.extend(route.refuses);
    codes.sort_unstable();
    let table = DeskFault::table(Lang::En);
    let mut by_status: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for code in codes {
        let (status, words) = match code {
            "A" => (401, "A1001 to A1010 The passkey's assertion is not one.".to_owned()),
            "E" => (422, "E.... The log refuses the event.".to_owned()),
            code => {
                let text = table.iter().find(|said| said.code == code).map(|said| said.text.as_str());
                (DeskFault::status_of(code), format!("{code} {}", text.unwrap_or_default()))
            }
        };
        by_status.entry(status.to_string()).or_default().push(words);
    }
    by_status
}
