//! The numbered checks, with their titles in both languages: one table.

use model::lang::{Lang, Text};
use texts::check;

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident $code:literal $text:ident;)*) => {
        /// A check of the verifier. Its number never changes its meaning (docs/spec/verify.md).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $($(#[$doc])* $name,)*
        }

        impl Check {
            /// All checks in the order of their numbers.
            pub const ALL: &'static [Check] = &[$(Check::$name),*];

            /// The number, `V1.1` and on.
            pub const fn code(self) -> &'static str {
                match self { $(Check::$name => $code),* }
            }

            pub(crate) const fn title(self) -> Text {
                match self { $(Check::$name => check::$text),* }
            }
        }
    };
}

checks! {
    /// `root.json`.
    Pointer "V1.1" V1_1;
    /// The trust policy.
    Policy "V1.2" V1_2;
    /// The checkpoint that the tree names.
    Checkpoint "V1.3" V1_3;
    /// Bundles of entries.
    Entries "V1.4" V1_4;
    /// The Merkle root.
    MerkleRoot "V1.5" V1_5;
    /// Tiles of all levels.
    Tiles "V1.6" V1_6;
    /// `log/checkpoint`.
    Newest "V1.7" V1_7;
    /// A checkpoint seen before.
    Since "V1.8" V1_8;
    /// Entries that `root.json` leaves out.
    Fresh "V1.9" V1_9;
    /// Form of the events.
    Events "V2.1" V2_1;
    /// Kinds of events.
    Kinds "V2.2" V2_2;
    /// Signatures of events.
    Signatures "V2.3" V2_3;
    /// Mandates.
    Mandates "V2.4" V2_4;
    /// The root key.
    RootKey "V2.5" V2_5;
    /// Ids of events.
    Once "V2.6" V2_6;
    /// What every phone must know.
    National "V2.7" V2_7;
    /// The log's key at its place.
    LogKey "V2.8" V2_8;
    /// The record of the opening.
    Opening "V2.9" V2_9;
    /// The registry.
    Registry "V3.1" V3_1;
    /// The rule book.
    Rules "V3.2" V3_2;
    /// Objects.
    Objects "V3.3" V3_3;
    /// Completeness of nodes.
    Nodes "V3.4" V3_4;
    /// Completeness of files.
    Files "V3.5" V3_5;
    /// Values of stations.
    Stations "V3.6" V3_6;
    /// Histories of stations.
    History "V3.7" V3_7;
    /// Controls of stations.
    Controls "V3.8" V3_8;
    /// What follows from the registry.
    Lists "V3.9" V3_9;
    /// Mandates and oddities.
    Keys "V3.10" V3_10;
    /// The hour before which no station's numbers are published.
    Embargo "V3.11" V3_11;
    /// What the public paths of an address serve.
    Paths "V3.12" V3_12;
    /// What the pages of an address show.
    Pages "V3.13" V3_13;
    /// What is settled for the election beside its registry.
    Manifest "V3.14" V3_14;
    /// What each event changed.
    Changes "V3.15" V3_15;
    /// What the log says of the system itself, and the documents that it names.
    Disclosures "V3.16" V3_16;
    /// Station files in the shape of 2024.
    StationFiles "V4.1" V4_1;
    /// Region and district files in the shape of 2024.
    RegionFiles "V4.2" V4_2;
    /// Our own region files.
    RegionResults "V4.3" V4_3;
    /// Our own district files.
    DistrictResults "V4.4" V4_4;
    /// Sums of children.
    Sums "V4.5" V4_5;
    /// Events of cuts.
    CutEvents "V4.6" V4_6;
    /// States of cuts.
    CutStates "V4.7" V4_7;
    /// CSV files of cuts.
    Sheets "V4.8" V4_8;
    /// Packages of cuts.
    Packages "V4.9" V4_9;
    /// Who is elected, as far as the votes say it.
    Outcomes "V4.10" V4_10;
    /// Witnesses' signatures beside the log's.
    Cosignatures "V5.1" V5_1;
    /// Whom the tree names as witnesses.
    Witnesses "V5.2" V5_2;
    /// Signatures of receipts.
    Receipts "V6.1" V6_1;
    /// Promises of receipts.
    Promises "V6.2" V6_2;
    /// What desks, objectors and authorities said of forms.
    Acts "V7.1" V7_1;
    /// Forms and their public pictures.
    PicturesNamed "V8.1" V8_1;
    /// Pages of public pictures.
    PicturePages "V8.2" V8_2;
    /// Layouts of pages.
    Layouts "V8.3" V8_3;
    /// Files of public pictures.
    PictureFiles "V8.4" V8_4;
    /// What is in public pictures.
    Masks "V8.5" V8_5;
    /// Public pictures that were taken away.
    Withdrawn "V8.6" V8_6;
}

impl Check {
    /// The title in a language.
    pub const fn text(self, lang: Lang) -> &'static str {
        self.title().get(lang)
    }

    /// Checks of the tree's nodes and what is in them.
    pub(crate) fn of_the_tree() -> impl Iterator<Item = Check> {
        // The hour follows from the log and the registry alone.
        let others = [Check::Embargo, Check::Paths, Check::Pages];
        let in_nodes = |c: &Check| {
            (Check::Objects..=Check::Sums).contains(c) || [Check::Outcomes, Check::Acts].contains(c)
        };
        let all = Check::ALL.iter().copied().filter(in_nodes);
        all.filter(move |c| !others.contains(c))
    }

    /// Checks that compare published numbers with the fold, beside those of cuts: where an entry of an unknown kind touches
    /// anything they can't be answered whole.
    pub(crate) const OF_NUMBERS: &'static [Check] = &[
        Check::Stations,
        Check::History,
        Check::Controls,
        Check::Keys,
        Check::Disclosures,
        Check::Changes,
        Check::StationFiles,
        Check::RegionFiles,
        Check::RegionResults,
        Check::DistrictResults,
        Check::Outcomes,
        Check::Acts,
    ];

    /// The same of a log with unknown rules, and the list of rules: who may say what, and what is odd in a log, follows from
    /// the log alone.
    pub(crate) const BY_RULES: &'static [Check] = &[
        Check::Lists,
        Check::Stations,
        Check::History,
        Check::Controls,
        Check::Changes,
        Check::StationFiles,
        Check::RegionFiles,
        Check::RegionResults,
        Check::DistrictResults,
        Check::Outcomes,
        Check::Acts,
    ];
}
