//! Prose about the election: Markdown of every language, made into HTML that the pages hold as it is.
//!
//! Of Markdown it has headings, paragraphs, lists, emphasis, code and links. A heading names its fragment (`{#kata}`), a link
//! leads to another of these files (`istilah.md#tps`) or, by reference, to a path of the portal (`[data]: /data`).

use crate::read::{Areas, root};
use crate::rust::quoted;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;

/// Folder below a language's, and name of the module.
pub const AREA: &str = "info";

/// One file of one language.
struct Article {
    title: String,
    lead: String,
    body: String,
    /// Level, fragment and words of each heading but the title.
    headings: Vec<(HeadingLevel, String, String)>,
    /// What its links lead to.
    links: Vec<String>,
}

/// The names of the files of a language.
fn names(code: &str) -> Vec<String> {
    let folder = root().join("texts").join(code).join(AREA);
    let files = fs::read_dir(&folder).unwrap().map(|f| f.unwrap().path());
    let mut names: Vec<String> = files
        .filter(|f| f.extension().is_some_and(|e| e == "md"))
        .map(|f| f.file_stem().unwrap().to_str().unwrap().to_string())
        .collect();
    names.sort();
    names
}

fn article(code: &str, name: &str, query: &str) -> Result<Article, String> {
    let path = root().join("texts").join(code).join(AREA).join(format!("{name}.md"));
    read(&fs::read_to_string(&path).unwrap(), query).map_err(|why| format!("{}: {why}", path.display()))
}

/// Where a link leads, with the query of its language.
fn address(target: &str, query: &str) -> Result<String, String> {
    let (file, fragment) = target.split_once('#').map_or((target, ""), |(file, of)| (file, of));
    let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    match file {
        "" => Ok(fragment),
        // A file of the tree has no language.
        path if path.starts_with('/') && path.ends_with(".json") => Ok(path.to_string()),
        path if path.starts_with('/') => Ok(format!("{path}{query}{fragment}")),
        _ => match file.strip_suffix(".md") {
            Some(name) => Ok(format!("/info/{name}{query}{fragment}")),
            None => Err(format!("a link leads to {target}")),
        },
    }
}

/// Reads one file; `query` stands behind the addresses of its links.
fn read(text: &str, query: &str) -> Result<Article, String> {
    let mut article = Article {
        title: String::new(),
        lead: String::new(),
        body: String::new(),
        headings: Vec::new(),
        links: Vec::new(),
    };
    let mut events = Vec::new();
    // What the words that come now belong to, outside of the body.
    let mut title = true;
    let mut open: Option<String> = None;
    for event in Parser::new_ext(text, Options::ENABLE_HEADING_ATTRIBUTES) {
        let event = match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) | Event::Start(Tag::Paragraph)
                if article.lead.is_empty() =>
            {
                open = Some(String::new());
                continue;
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                article.title = open.take().unwrap_or_default();
                title = false;
                continue;
            }
            Event::End(TagEnd::Paragraph) if article.lead.is_empty() => {
                article.lead = open.take().unwrap_or_default();
                continue;
            }
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                let id = id.ok_or("a heading names no fragment")?;
                let first = article.headings.is_empty();
                if level == HeadingLevel::H2 {
                    let close = if first { "" } else { "</section>\n" };
                    events.push(Event::Html(
                        format!("{close}<section class=\"card\" aria-labelledby=\"{id}\">\n").into(),
                    ));
                } else if first || level != HeadingLevel::H3 {
                    return Err(format!("{id} is no heading of a part or in one"));
                }
                article.headings.push((level, id.to_string(), String::new()));
                open = Some(String::new());
                Event::Start(Tag::Heading { level, id: Some(id), classes, attrs })
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((_, _, words)) = article.headings.last_mut() {
                    *words = open.take().unwrap_or_default();
                }
                Event::End(TagEnd::Heading(level))
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let to = address(&dest_url, query)?;
                article.links.push(to.clone());
                Event::Start(Tag::Link { link_type, dest_url: CowStr::from(to), title, id })
            }
            Event::Text(words) => match &mut open {
                Some(said) => {
                    said.push_str(&words);
                    if article.headings.is_empty() {
                        continue;
                    }
                    Event::Text(words)
                }
                None => Event::Text(words),
            },
            Event::SoftBreak => Event::Text(" ".into()),
            Event::Html(_) | Event::InlineHtml(_) => return Err("HTML has no place here".into()),
            other if open.is_some() && article.headings.is_empty() => {
                return Err(format!("title and lead are plain words: {other:?}"));
            }
            other => other,
        };
        if article.headings.is_empty() {
            return Err(format!("before the first part stands more than title and lead: {event:?}"));
        }
        events.push(event);
    }
    if title || article.lead.is_empty() || article.headings.is_empty() {
        return Err("title, lead and parts are not all there".into());
    }
    html::push_html(&mut article.body, events.into_iter());
    article.body.push_str("</section>\n");
    Ok(article)
}

/// What stands behind the addresses of a language.
fn query(code: &str, first: &str) -> String {
    if code == first { String::new() } else { format!("?lang={code}") }
}

fn text(of: &[String]) -> String {
    let all: Vec<String> = of.iter().map(|t| format!("        {},\n", quoted(t))).collect();
    format!("Text([\n{}    ])", all.concat())
}

/// The module with every article.
pub fn module(languages: &[(String, Areas)]) -> String {
    let codes: Vec<&str> = languages.iter().map(|(code, _)| code.as_str()).collect();
    let mut out = String::from(
        "//! Generated from texts/<language>/info/ by this crate's tests; change the Markdown file, not this one.\n\nuse crate::{Article, Text};\n",
    );
    let mut rest = String::new();
    for name in names(codes[0]) {
        let of: Vec<Article> =
            codes.iter().map(|code| article(code, &name, &query(code, codes[0])).unwrap()).collect();
        let each = |part: &dyn Fn(&Article) -> String| text(&of.iter().map(part).collect::<Vec<_>>());
        let parts: String = (of[0].headings.iter().enumerate())
            .filter(|(_, (level, _, _))| *level == HeadingLevel::H2)
            .map(|(at, (_, id, _))| {
                format!("    ({}, {}),\n", quoted(id), each(&|a| a.headings[at].2.clone()))
            })
            .collect();
        let anchors: Vec<String> = of[0].headings.iter().map(|(_, id, _)| quoted(id)).collect();
        rest += &format!(
            "\npub const {}: Article = Article {{\n    title: {},\n    lead: {},\n    body: {},\n    parts: &[\n{parts}    ],\n    anchors: &[{}],\n}};\n",
            name.replace('-', "_").to_uppercase(),
            each(&|a| a.title.clone()),
            each(&|a| a.lead.clone()),
            each(&|a| a.body.clone()),
            anchors.join(", "),
        );
    }
    out += &format!(
        "\n/// Of all of it: another where one word is another.\npub const PRINT: &str = \"{}\";\n",
        &hex::encode(Sha256::digest(&rest))[..16]
    );
    out + &rest
}

#[test]
fn languages_stand_side_by_side_and_no_link_into_them_is_dead() {
    let languages = crate::read::languages();
    let first = languages[0].0.as_str();
    let mut wrong = Vec::new();
    for (code, _) in &languages {
        let query = query(code, first);
        assert_eq!(names(code), names(first), "texts/{code}/info has the files of texts/{first}/info");
        let all: Vec<(String, Article)> = names(code)
            .into_iter()
            .map(|name| (name.clone(), article(code, &name, &query).unwrap()))
            .collect();
        let places: BTreeSet<String> = (all.iter())
            .flat_map(|(name, a)| {
                let page = format!("/info/{name}{query}");
                let anchors = a.headings.iter().map(|(_, id, _)| format!("{page}#{id}")).collect::<Vec<_>>();
                anchors.into_iter().chain([page])
            })
            .collect();
        for (name, of) in &all {
            let of_first = article(first, name, "").unwrap();
            let outline =
                |a: &Article| a.headings.iter().map(|(l, id, _)| (*l, id.clone())).collect::<Vec<_>>();
            assert_eq!(
                outline(of),
                outline(&of_first),
                "texts/{code}/info/{name}.md has the headings of {first}"
            );
            let ids: BTreeSet<&String> = of.headings.iter().map(|(_, id, _)| id).collect();
            assert_eq!(ids.len(), of.headings.len(), "{name}: a fragment stands twice");
            let inner = |to: &&String| to.starts_with("/info/") || to.starts_with('#');
            let whole = |to: &String| {
                if to.starts_with('#') { format!("/info/{name}{query}{to}") } else { to.clone() }
            };
            wrong.extend(of.links.iter().filter(inner).map(whole).filter(|to| !places.contains(to)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn markdown_becomes_sections_with_links_of_the_language() {
    let of = read("# A\n\nLead.\n\n## B {#b}\n\nSee [c](x.md#d), *e* & [f].\n\n### G {#g}\n\n- h\n\n## I {#i}\n\nJ\n\n[f]: /data\n", "?lang=en").unwrap();
    assert_eq!((of.title.as_str(), of.lead.as_str()), ("A", "Lead."));
    assert_eq!(
        of.body,
        "<section class=\"card\" aria-labelledby=\"b\">\n<h2 id=\"b\">B</h2>\n<p>See <a href=\"/info/x?lang=en#d\">c</a>, <em>e</em> &amp; <a href=\"/data?lang=en\">f</a>.</p>\n<h3 id=\"g\">G</h3>\n<ul>\n<li>h</li>\n</ul>\n</section>\n<section class=\"card\" aria-labelledby=\"i\">\n<h2 id=\"i\">I</h2>\n<p>J</p>\n</section>\n"
    );
    for (text, why) in [
        ("# A\n\nL\n\n## B\n\nx\n", "fragment"),
        ("# A\n\nL\n\n### B {#b}\n\nx\n", "part"),
        ("# A\n\nL\n\n## B {#b}\n\n<b>x</b>\n", "HTML"),
        ("# A\n\nL\n\n## B {#b}\n\n[x](https://x.example)\n", "leads to"),
        ("# A\n\n*L*\n\n## B {#b}\n\nx\n", "plain words"),
        ("# A\n\nL\n\nM\n\n## B {#b}\n\nx\n", "title and lead"),
        ("# A\n\nL\n", "not all there"),
    ] {
        let said = read(text, "").err().unwrap_or_default();
        assert!(said.contains(why), "{text:?}: {said}");
    }
}
