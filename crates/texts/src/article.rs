//! A page of prose in every language, made from Markdown.

use crate::Text;

/// Prose about the election, as `texts/<language>/info/<name>.md` has it. Only the catalogue makes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its title.
    pub title: Text,
    /// What it is about, in a paragraph without markup.
    pub lead: Text,
    /// The rest as HTML: a section with a heading for each part. Links lead to pages of the portal in the same language.
    pub body: Text,
    /// Its parts: the fragment that leads to each, and its heading.
    pub parts: &'static [(&'static str, Text)],
    /// The fragments of all headings, which are the same in every language.
    pub anchors: &'static [&'static str],
}
