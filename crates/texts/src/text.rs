//! A text in every language, and what a refusal says in one.

use crate::Lang;
use std::borrow::Cow;

/// One text without variables, in every language. Only the catalogue makes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(pub(crate) [&'static str; Lang::ALL.len()]);

impl Text {
    /// The text in the language asked for.
    pub const fn get(self, lang: Lang) -> &'static str {
        self.0[lang as usize]
    }
}

/// What people are told of a refusal or failure, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The stable code, which names the text in the catalogue.
    pub code: Cow<'static, str>,
    /// What happened; where there is no hint also what to do next.
    pub text: String,
    /// What to do next; empty where the text says it.
    pub hint: String,
}

/// A count with marked thousands: `1.180` or `1,180`.
pub fn count(number: u64, lang: Lang) -> String {
    let digits = number.to_string();
    let mark = crate::language::GROUP_MARK.get(lang);
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(digit);
    }
    out
}

/// An enum of refusals: each variant is declared with its stable code, which names its text in an area of the catalogue,
/// and with what the text's variables are, in its order.
///
/// ```
/// texts::coded! {
///     /// Why a tree is not published.
///     #[derive(Debug)]
///     pub enum Fault of publish(lang) {
///         /// The log does not continue what is published.
///         P1008 Fork { tree: u64 } => (tree),
///     }
/// }
/// assert_eq!(Fault::Fork { tree: 7 }.code(), "P1008");
/// ```
#[macro_export]
macro_rules! coded {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident of $area:ident($lang:ident) {
            $(
                $(#[$of:meta])*
                $code:ident $variant:ident
                $({ $( $(#[$of_field:meta])* $field:ident : $field_type:ty ),* $(,)? })?
                $(( $( $(#[$of_slot:meta])* $slot:ident : $slot_type:ty ),* $(,)? ))?
                => ( $($argument:expr),* $(,)? )
            ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $(
                $(#[$of])*
                $variant $({ $( $(#[$of_field])* $field : $field_type ),* })?
                $(( $( $(#[$of_slot])* $slot_type ),* ))?
            ),*
        }

        #[allow(dead_code, reason = "not every enum needs all of them")]
        impl $name {
            /// The number in the stable code.
            $vis const fn number(&self) -> u16 {
                let code = self.code().as_bytes();
                let (mut number, mut at) = (0, 1);
                while at < code.len() {
                    number = number * 10 + (code[at] - b'0') as u16;
                    at += 1;
                }
                number
            }

            /// The stable code.
            $vis const fn code(&self) -> &'static str {
                match self {
                    $( $name::$variant { .. } => stringify!($code) ),*
                }
            }

            /// Code, text and what to do next, in a language.
            #[allow(unused_variables, reason = "a text need not say everything")]
            $vis fn said(&self, $lang: $crate::Lang) -> $crate::Said {
                match self {
                    $(
                        $name::$variant $({ $($field),* })? $(( $($slot),* ))? =>
                            $crate::$area::$code($lang $(, $argument)*)
                    ),*
                }
            }

            /// What to tell a person, in their language.
            $vis fn text(&self, lang: $crate::Lang) -> String {
                self.said(lang).text
            }

            /// Codes and texts in one language, as the documentation prints them.
            $vis fn table($lang: $crate::Lang) -> Vec<$crate::Said> {
                let mut all = vec![$( $crate::$area::$code($lang $(, $crate::unsaid!($argument))*) ),*];
                all.dedup_by(|next, said| next.code == said.code);
                all
            }
        }
    };
}

/// What stands in a table where a text has something to say.
#[doc(hidden)]
#[macro_export]
macro_rules! unsaid {
    ($argument:expr) => {
        "{}"
    };
}

/// The first characters of what a stranger may have written, without characters that steer a terminal.
pub fn safe(text: &str, most: usize) -> String {
    text.chars().take(most).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// Something to say in whatever language is asked for: a text of the catalogue, or one of its functions with what its
/// variables are, `|lang| area::name(lang, value)`.
pub trait Say {
    /// What is said in a language.
    fn say(&self, lang: Lang) -> String;
}

impl Say for Text {
    fn say(&self, lang: Lang) -> String {
        self.get(lang).into()
    }
}

impl<F: Fn(Lang) -> String> Say for F {
    fn say(&self, lang: Lang) -> String {
        self(lang)
    }
}
