//! Languages and texts, as the catalogue has them; and texts that are made, in every language at once.

use serde::de::Error as _;
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

pub use texts::{Lang, Say, Text};

/// A text in every language, made of texts of the catalogue; in JSON an object with a member for each language's code.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words([String; Lang::ALL.len()]);

impl Words {
    /// What `text` says in each language.
    pub fn of(text: impl Say) -> Self {
        Words(Lang::ALL.map(|lang| text.say(lang)))
    }

    /// The text in the language asked for.
    pub fn get(&self, lang: Lang) -> &str {
        &self.0[lang as usize]
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Lang::ALL.len()))?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.code(), self.get(lang))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut texts: BTreeMap<String, String> = BTreeMap::deserialize(deserializer)?;
        let mut words = Words(Default::default());
        for lang in Lang::ALL {
            let text = texts.remove(lang.code());
            words.0[lang as usize] =
                text.ok_or_else(|| D::Error::custom(format!("no text in {}", lang.code())))?;
        }
        Ok(words)
    }
}

/// The same where a record has it as its member `text`, which is in the first language, and as `text_en` and so on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told(pub Words);

/// The member that a language's text is.
fn member(lang: Lang) -> String {
    if lang == Lang::default() { "text".into() } else { format!("text_{}", lang.code()) }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Lang::ALL.len()))?;
        for lang in Lang::ALL {
            map.serialize_entry(&member(lang), self.0.get(lang))?;
        }
        map.end()
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use super::{Lang, Told, Words, member};
    use utoipa::openapi::RefOr;
    use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

    fn object(member: impl Fn(Lang) -> String) -> RefOr<Schema> {
        let text = || ObjectBuilder::new().schema_type(Type::String).build();
        let all = Lang::ALL.into_iter().fold(ObjectBuilder::new(), |object, lang| {
            object.property(member(lang), text()).required(member(lang))
        });
        all.description(Some("A text in every language")).build().into()
    }

    impl utoipa::PartialSchema for Words {
        fn schema() -> RefOr<Schema> {
            object(|lang| lang.code().into())
        }
    }
    impl utoipa::ToSchema for Words {
        fn name() -> std::borrow::Cow<'static, str> {
            "Words".into()
        }
    }
    impl utoipa::PartialSchema for Told {
        fn schema() -> RefOr<Schema> {
            object(member)
        }
    }
    impl utoipa::ToSchema for Told {
        fn name() -> std::borrow::Cow<'static, str> {
            "Told".into()
        }
    }
}
