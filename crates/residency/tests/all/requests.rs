//! Working days, deadlines of the law, and what a register must look like.

use residency::{Day, Requests, Unfit, WorkingDays, demo, from_toml};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// 2024 with the holidays of the example's register.
fn year() -> WorkingDays {
    from_toml::<Requests>(demo::REQUESTS).unwrap().working_days()
}

#[test]
fn days_are_read_and_counted() {
    for (text, weekend) in [
        ("1970-01-01", false),
        ("2024-02-17", true),
        ("2024-02-18", true),
        ("2024-02-19", false),
        ("2000-02-29", false),
    ] {
        assert_eq!((day(text).text().as_str(), day(text).is_weekend()), (text, weekend));
    }
    for bad in ["2024-02-30", "2023-02-29", "24-02-16", "2024/02/16", "", "2024-02-16 "] {
        assert_eq!(Day::parse(bad), None, "{bad}");
    }
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    for (from, count, to) in [
        ("2024-02-16", 0, "2024-02-16"),
        // Friday: the first working day is Monday.
        ("2024-02-16", 1, "2024-02-19"),
        ("2024-02-16", 10, "2024-03-01"),
        ("2024-02-16", 17, "2024-03-14"),
        // Over polling day, which is a Wednesday, and over Lebaran with its collective leave.
        ("2024-02-13", 1, "2024-02-15"),
        ("2024-04-05", 1, "2024-04-16"),
        ("2024-03-01", 30, "2024-04-25"),
    ] {
        assert_eq!(year().after(day(from), count).map(Day::text), Ok(to.to_string()), "{from} + {count}");
    }
    assert_eq!(year().after(day("2024-12-27"), 3), Err(2025));
}

/// A register of one request, from pieces of TOML.
fn register(request: &str) -> Result<Requests, Vec<Unfit>> {
    let calendar = demo::REQUESTS.split("[[request]]").next().unwrap();
    let words = "title = { id = \"a\", en = \"a\" }\nasked = { id = \"a\", en = \"a\" }\n";
    from_toml::<Requests>(&format!(
        "{calendar}\n[[request]]\nnumber = \"1\"\nasker = \"citizen\"\n{words}{request}"
    ))
    .map_err(|e| vec![e])?
    .published()
}

#[test]
fn deadlines_follow_the_law() {
    let of = |request: &str| {
        let d = register(request).unwrap().requests[0].deadlines.clone().unwrap();
        [Some(d.answer), Some(d.objection), d.objection_answer, d.dispute].map(|d| d.unwrap_or_default())
    };
    for (request, is) in [
        ("received = \"2024-02-16\"", ["2024-03-01", "2024-04-25", "", ""]),
        (
            "received = \"2024-02-16\"\nextended = { id = \"a\", en = \"a\" }",
            ["2024-03-14", "2024-05-07", "", ""],
        ),
        ("received = \"2024-02-16\"\nanswered = \"2024-02-20\"", ["2024-03-01", "2024-04-05", "", ""]),
        (
            "received = \"2024-02-16\"\n[request.objection]\nreceived = \"2024-03-04\"",
            ["2024-03-01", "2024-04-25", "2024-04-26", "2024-05-21"],
        ),
        (
            "received = \"2024-02-16\"\n[request.objection]\nreceived = \"2024-03-04\"\nanswered = \"2024-03-05\"",
            ["2024-03-01", "2024-04-25", "2024-04-26", "2024-03-27"],
        ),
    ] {
        assert_eq!(of(request), is, "{request}");
    }
}

#[test]
fn what_is_wrong_is_named() {
    let withheld = |article: &str, date: &str, expiry: &str| {
        format!(
            "received = \"2024-02-16\"\nanswered = \"2024-02-20\"\n[[request.withheld]]\nitem = {{ id = \"a\", en = \"a\" }}\n\
             harm = {{ id = \"a\", en = \"a\" }}\narticle = \"{article}\"\ndate = \"{date}\"\nexpiry = \"{expiry}\"\ndecided_by = \"PPID\""
        )
    };
    let given = |link: &str| {
        format!(
            "received = \"2024-02-16\"\nanswered = \"2024-02-20\"\n[[request.given]]\nitem = {{ id = \"a\", en = \"a\" }}\nlink = \"{link}\""
        )
    };
    assert!(register(&withheld("UU 14/2008 Pasal 17", "2024-02-20", "2025-02-20")).is_ok());
    for link in ["/data", "/keterbukaan#topologi", "/v1/hasil/ppwp.json", "/ppwp/31?lang=en"] {
        assert!(register(&given(link)).is_ok(), "{link}");
    }
    for (request, code) in [
        (String::new(), "D1008"),
        ("received = \"2024-02-30\"".into(), "D1007"),
        ("received = \"2023-12-29\"".into(), "D1009"),
        ("received = \"2024-02-16\"\nanswered = \"2024-02-15\"".into(), "D1007"),
        ("received = \"2024-02-16\"\norganisation = \"Budi\"".into(), "D1007"),
        ("received = \"2024-02-16\"\nname = \"Budi\"".into(), "D1008"),
        (withheld("", "2024-02-20", "2025-02-20"), "D1007"),
        (withheld("UU 14/2008 Pasal 17", "2024-02-20", "2024-02-20"), "D1007"),
        (withheld("UU 14/2008 Pasal 17", "2024-02-20", "selamanya"), "D1007"),
        (given("https://elsewhere.example"), "D1010"),
        (given("//elsewhere.example"), "D1010"),
        (given("/a/../b"), "D1010"),
        (given("data"), "D1010"),
    ] {
        let found = register(&request).unwrap_err();
        assert!(found.iter().any(|u| u.code() == code), "{request}: {found:?}");
    }
}

#[test]
fn a_published_register_is_read_back_and_its_deadlines_are_counted_again() {
    let text = from_toml::<Requests>(demo::REQUESTS).unwrap().published().unwrap().text().unwrap();
    expect_test::expect_file!["snapshots/permohonan.json"].assert_eq(&text);
    assert_eq!(Requests::parse(text.as_bytes()).unwrap().text().unwrap(), text);
    let later = text.replacen("\"answer\":\"2024-03-01\"", "\"answer\":\"2024-03-04\"", 1);
    assert_ne!(later, text);
    assert!(matches!(Requests::parse(later.as_bytes()), Err(Unfit::Deadline { .. })));
    let twice = from_toml::<Requests>(&demo::REQUESTS.replace("\"002\"", "\"001\""))
        .unwrap()
        .published()
        .unwrap_err();
    assert!(matches!(twice[0], Unfit::Twice { .. }), "{twice:?}");
}
