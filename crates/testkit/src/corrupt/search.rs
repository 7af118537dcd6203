//! Lies about what can be found.

use super::{Corruption, lie};
use shapes::own::{SearchIndex, SearchItem};

const VILLAGES: &str = "v1/cari/desa/0.json";

pub(super) const LIES: &[Corruption] = &[
    lie("a village can't be found", &["V3.9"], VILLAGES, |t| {
        t.edit_file::<Vec<SearchItem>>(VILLAGES, |page| page.retain(|row| row.name != "CIDENG"));
    }),
    lie("a candidate is found in another district", &["V3.9"], "codes", |t| {
        t.edit_file::<Vec<SearchItem>>("v1/cari/calon-pdpr/0.json", |page| page[0].codes = "3102".into());
    }),
    lie("a pair is found under another name", &["V3.9"], "0.name", |t| {
        t.edit_file::<Vec<SearchItem>>("v1/cari/calon-ppwp/0.json", |page| {
            page[0].name = "ORANG LAIN".into()
        });
    }),
    lie("the search index leads past its page", &["V3.9"], "starts", |t| {
        t.edit_file::<SearchIndex>("v1/cari/partai.json", |of| of.starts[0] = "z".into());
    }),
    lie("a page of the search index is missing", &["V3.4"], "cari/desa", |t| {
        t.edit_node(&["cari", "desa"], |node| {
            node.children.remove("0");
        });
    }),
    lie("a series of the search index is missing", &["V3.4"], "calon-pdpd", |t| {
        t.edit_node(&["cari"], |node| {
            node.children.remove("calon-pdpd");
        });
    }),
    lie("the search index has a file more", &["V3.5"], "v1/cari/desa/1.json", |t| {
        t.edit_node(&["cari", "desa", "0"], |node| {
            node.files.insert("v1/cari/desa/1.json".into(), b"[]".to_vec());
        });
    }),
    lie("nothing can be found", &["V3.4"], "cari", |t| {
        t.edit_node(&[], |node| {
            node.children.remove("cari");
        });
    }),
];
