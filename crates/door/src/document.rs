//! What may be asked at a door, in OpenAPI 3.1: each name as a path that takes a question and gives an answer. Generators of
//! other languages' types read it.

use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use utoipa::openapi::{Ref, RefOr, Schema};

/// A name with the schemas of its question and answer.
#[derive(Clone)]
pub struct Row {
    name: &'static str,
    about: &'static str,
    question: Ref,
    /// None where the answer is bytes.
    answer: Option<Ref>,
    used: Vec<(String, RefOr<Schema>)>,
}

impl Row {
    /// Of the types of a question and its answer.
    pub fn of<Q: ToSchema, A: ToSchema>(name: &'static str, about: &'static str) -> Self {
        let mut used = Vec::new();
        let (question, answer) = (named::<Q>(&mut used), named::<A>(&mut used));
        Row { name, about, question, answer: Some(answer), used }
    }

    /// Of a question whose answer is bytes.
    pub fn bytes<Q: ToSchema>(name: &'static str, about: &'static str) -> Self {
        let mut used = Vec::new();
        Row { name, about, question: named::<Q>(&mut used), answer: None, used }
    }
}

fn named<T: ToSchema>(used: &mut Vec<(String, RefOr<Schema>)>) -> Ref {
    used.push((T::name().into_owned(), T::schema()));
    T::schemas(used);
    Ref::from_schema_name(T::name())
}

/// The document of a door with such a title; `F` is what is answered where there is no answer.
pub fn document<F: ToSchema>(title: &str, rows: Vec<Row>) -> Value {
    let json = |schema: &Ref| json!({"application/json": {"schema": schema}});
    let mut used = Vec::new();
    let fault = named::<F>(&mut used);
    let mut paths = Map::new();
    for row in rows {
        let bytes =
            || json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}});
        let asked = json!({
            "operationId": row.name,
            "summary": row.about.trim(),
            "requestBody": {"required": true, "content": json(&row.question)},
            "responses": {
                "200": {"description": "The answer.", "content": row.answer.as_ref().map_or_else(bytes, json)},
                "default": {"description": "There is none.", "content": json(&fault)},
            },
        });
        paths.insert(format!("/{}", row.name), json!({"post": asked}));
        used.extend(row.used);
    }
    let schema = |(name, schema)| (name, serde_json::to_value::<RefOr<Schema>>(schema).unwrap_or_default());
    let schemas: Map<String, Value> = used.into_iter().map(schema).collect();
    json!({
        "openapi": "3.1.0",
        "info": {"title": title, "version": env!("CARGO_PKG_VERSION")},
        "paths": paths,
        "components": {"schemas": schemas},
    })
}
