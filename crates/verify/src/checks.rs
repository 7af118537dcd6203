//! The numbered checks, with their titles in both languages: one table.

use model::lang::{Lang, Text};

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident $code:literal $id:literal $en:literal;)*) => {
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

            const fn title(self) -> Text {
                match self { $(Check::$name => Text { id: $id, en: $en }),* }
            }
        }
    };
}

checks! {
    /// `root.json`.
    Pointer "V1.1" "root.json ada dan berbentuk benar" "root.json is there and has its shape";
    /// The trust policy.
    Policy "V1.2" "aturan kepercayaan terbaca dan memuat tepat satu kunci akar" "the trust policy is readable and pins exactly one root key";
    /// The checkpoint that the tree names.
    Checkpoint "V1.3" "checkpoint ditandatangani log dan cukup saksi" "the checkpoint is signed by the log and a quorum of witnesses";
    /// Bundles of entries.
    Entries "V1.4" "setiap entri catatan ada" "every entry of the log is there";
    /// The Merkle root.
    MerkleRoot "V1.5" "entri-entri membentuk akar yang ditandatangani" "the entries hash to the signed root";
    /// Tiles of all levels.
    Tiles "V1.6" "setiap ubin catatan sama bita demi bita" "every tile of the log is the same byte for byte";
    /// `log/checkpoint`.
    Newest "V1.7" "log/checkpoint sah dan melanjutkan catatan yang sama" "log/checkpoint is signed and continues the same log";
    /// A checkpoint seen before.
    Since "V1.8" "yang pernah dilihat masih ada" "what was seen before is still there";
    /// Entries that `root.json` leaves out.
    Fresh "V1.9" "root.json tidak tertinggal dari catatan" "root.json does not fall behind the log";
    /// Form of the events.
    Events "V2.1" "setiap entri adalah peristiwa kanonis dari catatan ini" "every entry is a canonical event of this log";
    /// Kinds of events.
    Kinds "V2.2" "setiap jenis peristiwa dikenal" "every kind of event is known";
    /// Signatures of events.
    Signatures "V2.3" "setiap tanda tangan sah" "every signature verifies";
    /// Mandates.
    Mandates "V2.4" "setiap peristiwa diizinkan di tempatnya" "every event was allowed at its place";
    /// The root key.
    RootKey "V2.5" "kunci akar sama dengan yang dipatok" "the root key is the pinned one";
    /// Ids of events.
    Once "V2.6" "tidak ada peristiwa yang muncul dua kali" "no event stands twice";
    /// What every phone must know.
    National "V2.7" "checkpoint menyebut setiap peristiwa nasional" "the checkpoint names every national event";
    /// The log's key at its place.
    LogKey "V2.8" "kunci catatan adalah yang berlaku di tempatnya" "the log's key is the one in force at its place";
    /// The registry.
    Registry "V3.1" "daftar wilayah, TPS dan peserta sesuai dengan yang disebut catatan" "the registry is the one that the log names";
    /// The rule book.
    Rules "V3.2" "aturan kontrol dikenal" "the rule book is known";
    /// Objects.
    Objects "V3.3" "setiap objek sesuai dengan namanya" "every object is what its name says";
    /// Completeness of nodes.
    Nodes "V3.4" "setiap wilayah dan daerah pemilihan ada, tidak lebih" "every region and district is there, and nothing else";
    /// Completeness of files.
    Files "V3.5" "setiap berkas ada, tidak lebih" "every file is there, and nothing else";
    /// Values of stations.
    Stations "V3.6" "tahap dan bilangan setiap TPS sesuai catatan" "stage and values of every station follow from the log";
    /// Histories of stations.
    History "V3.7" "riwayat setiap TPS lengkap" "the history of every station is complete";
    /// Controls of stations.
    Controls "V3.8" "pelanggaran kontrol setiap TPS ditampilkan" "broken controls of every station are shown";
    /// What follows from the registry.
    Lists "V3.9" "daftar wilayah, calon, formulir dan aturan sesuai" "lists of regions, candidates, form fields and rules are right";
    /// Mandates and oddities.
    Keys "V3.10" "mandat kunci dan kejanggalan ditampilkan" "mandates and oddities are shown";
    /// The hour before which no station's numbers are published.
    Embargo "V3.11" "bilangan TPS tidak terbit sebelum waktunya" "no station's numbers were published before the hour";
    /// What the public paths of an address serve.
    Paths "V3.12" "jalur publik melayani berkas pohon ini, bita demi bita" "public paths serve this tree's files, byte for byte";
    /// What the pages of an address show.
    Pages "V3.13" "halaman web menampilkan isi pohon ini, bita demi bita" "pages show what this tree holds, byte for byte";
    /// What is settled for the election beside its registry.
    Manifest "V3.14" "manifes pemilu sama dengan yang disebut catatan" "the election's manifest is the one that the log names";
    /// Station files in the shape of 2024.
    StationFiles "V4.1" "berkas TPS bentuk 2024 sesuai" "station files of the shape of 2024 are right";
    /// Region and district files in the shape of 2024.
    RegionFiles "V4.2" "berkas wilayah dan dapil bentuk 2024 sesuai" "region and district files of the shape of 2024 are right";
    /// Our own region files.
    RegionResults "V4.3" "jumlah setiap wilayah sesuai catatan" "totals of every region follow from the log";
    /// Our own district files.
    DistrictResults "V4.4" "jumlah setiap daerah pemilihan sesuai catatan" "totals of every district follow from the log";
    /// Sums of children.
    Sums "V4.5" "setiap jumlah adalah jumlah bagian-bagiannya (K16)" "every total is the sum of its parts (K16)";
    /// Events of cuts.
    CutEvents "V4.6" "akar dan jumlah pada setiap peristiwa potongan benar" "root and totals in every cut event are right";
    /// States of cuts.
    CutStates "V4.7" "keadaan setiap potongan masih dapat dibaca dan benar" "the state of every cut can still be read and is right";
    /// CSV files of cuts.
    Sheets "V4.8" "setiap baris CSV sama dengan formulirnya" "every CSV row equals its form";
    /// Packages of cuts.
    Packages "V4.9" "paket data menyebut berkas yang sebenarnya" "data packages describe the files as they are";
    /// Who is elected, as far as the votes say it.
    Outcomes "V4.10" "kursi dan pemenang mengikuti jumlah suara dan aturan pemilu" "seats and winners follow from the votes and the election's rules";
    /// Signatures of receipts.
    Receipts "V6.1" "tanda terima ditandatangani penerimaan pemilu ini" "receipts are signed by this election's intake";
    /// Promises of receipts.
    Promises "V6.2" "yang dijanjikan tanda terima ada di catatan" "what receipts promise is in the log";
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
        let in_nodes = |c: &Check| (Check::Objects..=Check::Sums).contains(c) || *c == Check::Outcomes;
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
        Check::StationFiles,
        Check::RegionFiles,
        Check::RegionResults,
        Check::DistrictResults,
        Check::Outcomes,
    ];

    /// The same of a log with unknown rules, and the list of rules: who may say what, and what is odd in a log, follows from
    /// the log alone.
    pub(crate) const BY_RULES: &'static [Check] = &[
        Check::Lists,
        Check::Stations,
        Check::History,
        Check::Controls,
        Check::StationFiles,
        Check::RegionFiles,
        Check::RegionResults,
        Check::DistrictResults,
        Check::Outcomes,
    ];
}
