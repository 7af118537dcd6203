//! The document of what may be asked, from which the types of the desk's TypeScript are made (`scripts/web.sh types`).

use expect_test::expect_file;

#[test]
fn the_document() {
    let document = sign::document();
    expect_file!["openapi.json"].assert_eq(&format!("{document:#}\n"));
    assert!(document["paths"].as_object().is_some_and(|paths| paths.len() > 5));
}
