//! Every refusal of an event: an enum value with a stable number, and its text in one table per language.

use crate::id::{EventId, KeyId, StationCode};
use crate::lang::Lang;

texts::coded! {
    /// Why an event was not taken. Ordered as checked: the cheapest reason that applies is the one given.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Refusal of refusal(lang) {
        /// The entry has more than [`crate::event::ENTRY_BYTES_MAX`] bytes.
        E1001 TooLarge {
            /// Bytes found.
            bytes: usize,
        } => (bytes),
        /// Not UTF-8 lines: header, origin, payload, signatures, each ended by a line feed.
        E1002 BadLines(why: String) => (safe(why)),
        /// The first line is not `sirekap-event/1`.
        E1003 UnknownHeader(header: String) => (safe(header)),
        /// The origin line names another log.
        E1004 WrongOrigin(origin: String) => (safe(origin)),
        /// The payload is not canonical JSON.
        E1005 NotCanonical(why: String) => (safe(why)),
        /// The event's kind or its version is not known here.
        E1006 UnknownKind(kind: String) => (safe(kind)),
        /// A field of the payload is missing, unknown, of the wrong type or out of range.
        E1007 BadField(why: String) => (safe(why)),
        /// A signature line is malformed or of an algorithm that is not accepted.
        E1008 BadSignatureLine(why: String) => (safe(why)),
        /// The event lacks a signature that its kind needs, or has one of nobody it names.
        E1009 MissingSignature => (),
        /// No key of this id has been enrolled.
        E1010 UnknownKey(key: KeyId) => (key.to_hex()),
        /// The key's mandate ended before this place in the log.
        E1011 KeyRevoked(key: KeyId) => (key.to_hex()),
        /// The signature does not verify.
        E1012 BadSignature(key: KeyId) => (key.to_hex()),
        /// The key's role may not sign this kind of event.
        E1013 RoleMayNot(role: &'static str) => (role),
        /// The station lies outside the key's area.
        E1014 OutsideArea(station: StationCode) => (station),
        /// The registry has no such station.
        E1015 UnknownStation(station: StationCode) => (station),
        /// The contest does not take place at this station.
        E1016 NoSuchContest(contest: String) => (safe(contest)),
        /// The number of values is not that of the form.
        E1017 WrongWidth {
            /// Fields of the form.
            expected: usize,
            /// Values given.
            found: usize,
        } => (format_args!("{expected} / {found}")),
        /// The first entry must be `setup`, and only the first.
        E1018 SetupPlace => (),
        /// The event needs two different people.
        E1019 OnePerson => (),
        /// The key is enrolled already.
        E1020 KeyEnrolled(key: KeyId) => (key.to_hex()),
        /// The same event is in the log already.
        E1021 Duplicate(event: EventId) => (event.to_hex()),
        /// The area is not in the registry, or does not lie in the area of the key that signs.
        E1022 UnknownArea(area: String) => (safe(area)),
        /// The key's mandate, or the offer of its code, does not hold at the time of arrival.
        E1023 NotNow(key: KeyId) => (key.to_hex()),
        /// The offer of this code was taken, withdrawn, or fell with an authority that made it.
        E1024 OfferGone(key: KeyId) => (key.to_hex()),
        /// Another round or count than the first is claimed, and nothing in the log has opened it.
        E1025 NotOpened => (),
        /// A role that is for the whole nation, given for a part of it or by an authority of a part.
        E1026 NationalRole(role: &'static str) => (role),
        /// The log has [`crate::event::EVENTS_PER_FORM_MAX`] events of this key for one form of this station.
        E1027 TooMany(station: StationCode) => (station),
        /// Who signs is an authority of an office (its code) that has no say in this.
        E1028 OtherOffice(office: String) => (safe(office)),
        /// Public pictures of an event that is no confirmation of this form, or comes later.
        E1029 NoSuchConfirmation(event: EventId) => (event.to_hex()),
        /// A desk's event names something else as recorded, or as the form's versions, than the log has at its place: it was
        /// decided on a state that had passed. It changes nothing.
        E1030 OtherState(event: EventId) => (event.to_hex()),
        /// An answer to an objection that is none of this form, or comes later.
        E1031 NoSuchObjection(event: EventId) => (event.to_hex()),
        /// A desk's event in a log of rules/1.
        E1032 NoDesk => (),
        /// A passkey signed for another relying party than that of its enrolment, or at an address that no manifest names.
        E1033 OtherSite(key: KeyId) => (key.to_hex()),
        /// Two authorities of a kabupaten or kota or above are needed.
        E1034 TooLow(kind: &'static str) => (kind),
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

/// What a stranger may have written, as far as it is shown.
fn safe(text: &str) -> String {
    texts::safe(text, 160)
}
