//! What is wrong with a bundle.

texts::coded! {
    /// Something of a bundle that is not what it should be.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum DossierFault of dossier(lang) {
        /// No list, or one of another format.
        S1001 NoDossier(why: String) => (why),
        /// A file that the list names, or that must be there, is not.
        S1002 Missing(path: String) => (path),
        /// A file with another SHA-256 than the list says.
        S1003 Altered(path: String) => (path),
        /// A file that the list does not name.
        S1004 Unlisted(path: String) => (path),
        /// The policy can't be used.
        S1005 Policy(why: String) => (why),
        /// The bundle carries another policy than the pinned one.
        S1006 OtherPolicy => (),
        /// The checkpoint is not signed as the policy asks, or is not the one that the list names.
        S1007 Checkpoint(why: String) => (why),
        /// An entry is not proven.
        S1008 Proof {
            /// Its place.
            index: u64,
            /// Why.
            why: String,
        } => (index, why),
        /// An entry that is no event of this log, or whose signatures do not hold.
        S1009 Entry {
            /// Its place.
            index: u64,
            /// Why.
            why: String,
        } => (index, why),
        /// The opening brings another root key than the policy pins.
        S1010 OtherRoot => (),
        /// The registry is not the one that the opening names, or can't be read.
        S1011 Registry(why: String) => (why),
        /// Who signed an entry had no mandate by what the bundle holds.
        S1012 Mandate {
            /// Its place.
            index: u64,
            /// Why.
            why: String,
        } => (index, why),
        /// A published file does not say what the entries give.
        S1013 Page {
            /// The file.
            path: String,
            /// The fields.
            fields: String,
        } => (path, fields),
        /// A picture or layout that no entry of the bundle names.
        S1014 Unnamed(path: String) => (path),
        /// A picture or layout that an entry names, and nothing took away, is not here.
        S1015 NoPicture(path: String) => (path),
        /// An entry of the list that is of another kind or purpose than it says.
        S1016 Kind {
            /// Its place.
            index: u64,
            /// What the list says.
            said: String,
            /// What it is.
            found: String,
        } => (index, said, found),
    }
}
