//! Roles: what a key may do.

use crate::refusal::Refusal;

/// What a key may do. The root key of `setup` enrols and revokes as an authority of the nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Offers, enrols and revokes within its area, always with a second authority.
    Authority,
    /// Signs `form.imported` within its area.
    Importer,
    /// An officer's device (KPPS, or PPS/PPK in take-over): signs `form.confirmed` within its area.
    Officer,
    /// Signs `cut`.
    Publisher,
    /// The enrolment service: signs, with the holder of a code, that the PIN was right. Alone it can do nothing.
    Registrar,
    /// The intake service: signs receipts, and nothing in the log.
    Intake,
    /// Signs releases of the officers' app.
    Release,
    /// Makes public pictures of forms: signs `image.rendered`, and with an authority `image.withdrawn`.
    Renderer,
    /// Looks at the places of the inventory: signs `place.observed`.
    Watcher,
    /// A person at a desk of the commission: reviews, and proposes corrections and decisions of single forms in its area.
    Operator,
    /// A member of a committee: with an operator decides on single forms in its area, and answers objections.
    Commissioner,
    /// A person of Bawaslu: objects in its area.
    Supervisor,
    /// A witness of a participant: objects in its area.
    Saksi,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 13] = [
        Role::Authority,
        Role::Importer,
        Role::Officer,
        Role::Publisher,
        Role::Registrar,
        Role::Intake,
        Role::Release,
        Role::Renderer,
        Role::Watcher,
        Role::Operator,
        Role::Commissioner,
        Role::Supervisor,
        Role::Saksi,
    ];

    /// Whether it means something everywhere or nowhere: there is no publisher of a village. Such a mandate has an empty
    /// area and comes from authorities whose own area is empty.
    pub const fn is_national(self) -> bool {
        match self {
            Role::Publisher | Role::Intake | Role::Release | Role::Renderer | Role::Watcher => true,
            Role::Authority | Role::Importer | Role::Officer | Role::Registrar => false,
            Role::Operator | Role::Commissioner | Role::Supervisor | Role::Saksi => false,
        }
    }

    /// Whether it is a human being's: its enrolment says which ([`crate::Person`]).
    pub const fn is_personal(self) -> bool {
        matches!(self, Role::Operator | Role::Commissioner | Role::Supervisor | Role::Saksi)
    }

    /// The code in enrolments.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Authority => "authority",
            Role::Importer => "importer",
            Role::Officer => "officer",
            Role::Publisher => "publisher",
            Role::Registrar => "registrar",
            Role::Intake => "intake",
            Role::Release => "release",
            Role::Renderer => "renderer",
            Role::Watcher => "watcher",
            Role::Operator => "operator",
            Role::Commissioner => "commissioner",
            Role::Supervisor => "supervisor",
            Role::Saksi => "saksi",
        }
    }

    /// The role that a payload names.
    pub(crate) fn named(code: &str) -> Result<Self, Refusal> {
        Role::from_code(code).ok_or_else(|| Refusal::BadField(format!("role {code}")))
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|r| r.code() == code)
    }
}
