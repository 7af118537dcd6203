//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "d1b2bf80f0ed9341";

pub fn N1001(lang: Lang, place: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("agen kunci di {place} tidak menjawab ({why}); jalankan ssh-agent dan periksa SSH_AUTH_SOCK"), String::new()),
        Lang::En => (format!("the key agent at {place} does not answer ({why}); start the ssh-agent, and check SSH_AUTH_SOCK"), String::new()),
    };
    Said { code: "N1001".into(), text, hint }
}

pub fn N1002(lang: Lang, place: impl Display, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("agen kunci di {place} tidak memegang kunci {key}; masukkan dengan ssh-add"), String::new()),
        Lang::En => (format!("the key agent at {place} does not hold the key {key}; add it with ssh-add"), String::new()),
    };
    Said { code: "N1002".into(), text, hint }
}

pub fn N1003(lang: Lang, place: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("agen kunci di {place} tidak menandatangani; buka kuncinya (ssh-add -X) dan setujui permintaannya"), String::new()),
        Lang::En => (format!("the key agent at {place} did not sign; unlock it (ssh-add -X) and confirm what it asks"), String::new()),
    };
    Said { code: "N1003".into(), text, hint }
}

pub fn N1004(lang: Lang, place: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("agen kunci di {place} memberi tanda tangan yang tidak cocok dengan kuncinya; ganti agen itu"), String::new()),
        Lang::En => (format!("the key agent at {place} gave a signature that is not by its key; use another agent"), String::new()),
    };
    Said { code: "N1004".into(), text, hint }
}
