//! Who may ask a route: said as data, so that the document prints it and the tests are made from it.

use model::Role;

/// Everybody who sits at a desk.
pub const DESK: &[Role] =
    &[Role::Authority, Role::Operator, Role::Commissioner, Role::Supervisor, Role::Saksi];

/// Those of them who sign in twos.
pub const SIGNING: &[Role] = &[Role::Authority, Role::Operator, Role::Commissioner];

/// Those who read what the public reports.
pub const READING: &[Role] = &[Role::Authority, Role::Operator, Role::Commissioner, Role::Supervisor];

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody, signed in or not.
    Anybody,
    /// Who is signed in with a key of one of these roles.
    Signed {
        /// The roles.
        roles: &'static [Role],
        /// For what of the country.
        reach: Reach,
        /// Whether operators and commissioners need a training certificate that is in force.
        certified: bool,
    },
}

/// What of the country a route is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The caller's own affairs: no area is asked for.
    Own,
    /// `{area}` of the path: it must lie in the area of the caller's mandate.
    Area,
    /// `{station}` of the path: it must lie in the area of the caller's mandate.
    Station,
    /// The station of the report `{number}` of the path, likewise.
    Report,
    /// The draft `{id}` of the path: its author's area must lie in the caller's, or the draft names the caller.
    Draft,
}

impl Reach {
    /// In the document.
    pub const fn code(self) -> &'static str {
        match self {
            Reach::Own => "own",
            Reach::Area => "area",
            Reach::Station => "station",
            Reach::Report => "report",
            Reach::Draft => "draft",
        }
    }
}
