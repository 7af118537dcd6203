//! Why a phone does not go on: a stable code and what to do, in both languages.

use model::{Digest, Refusal};

texts::coded! {
    /// What is wrong with something a phone was handed.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    pub enum Fault of phone(lang) {
        /// The text of a card is not a code.
        #[error("P1001 not a code: {0}")]
        P1001 BadCode(of: &'static str) => (),
        /// The root key of the policy, or its log's origin, is not what the card pins.
        #[error("P1002 the election is not the one that the card pins")]
        P1002 OtherElection => (),
        /// The policy can't be used, or the root key has not signed it.
        #[error("P1003 the policy can't be used: {0}")]
        P1003 BadPolicy(of: String) => (),
        /// A receipt key does not follow from the root key.
        #[error("P1004 an enrolment does not follow from the root key: {0}")]
        P1004 BadEnrolment(of: Refusal) => (),
        /// The receipt is not one of this service for this event.
        #[error("P1005 the receipt is not good: {0}")]
        P1005 BadReceipt(of: String) => (),
        /// The proof does not lead from the event to a checkpoint of the log.
        #[error("P1006 the proof is not good: {0}")]
        P1006 BadProof(of: String) => (),
        /// The event is not one that could be sent.
        #[error("P1007 the event is not good: {0}")]
        P1007 BadEvent(of: Refusal) => (),
        /// What the app asked is not what this module takes.
        #[error("P1008 the question is not understood: {0}")]
        P1008 BadQuestion(of: String) => (),
        /// The parts of a code shown in turn do not fit together.
        #[error("P1009 the parts do not fit together: {0}")]
        P1009 BadParts(of: &'static str) => (),
        /// What is offered as a release of the app is none.
        #[error("P1010 the release is not good: {0}")]
        P1010 BadRelease(of: String) => (),
        /// A picture has no bytes.
        #[error("P1011 the picture {0} is empty")]
        P1011 EmptyPicture(of: Digest) => (),
        /// A group of a typed code, counted from 0, is not as any card has it.
        #[error("P1012 group {} is mistyped", .0 + 1)]
        P1012 BadGroup(group: usize) => (group + 1),
        /// A typed code fits no such station of this election.
        #[error("P1013 the code is of another station, or the service of another election")]
        P1013 OtherCard => (),
        /// There is too little memory to check a typed code.
        #[error("P1014 too little memory to check the code")]
        P1014 NoMemory => (),
        /// What a service says of a station is not what the election's root key vouches for.
        #[error("P1015 the station's data are not the election's: {0}")]
        P1015 BadStation(of: String) => (),
        /// What is told of the nation does not fit together, or leaves something out.
        #[error("P1017 the national events are not those of the log: {0}")]
        P1017 BadNation(of: String) => (),
        /// What a service tells is older than what the phone has.
        #[error("P1018 the service's state is older than the phone's")]
        P1018 Stale => (),
        /// The log is not the one that the phone has seen grow.
        #[error("P1019 another history than the phone has seen: {0}")]
        P1019 OtherHistory(of: String) => (),
        /// Nobody vouches for what services say of stations: the log was opened by `setup/1`, and is no drill's.
        #[error("P1016 the election vouches for no station's data")]
        P1016 Unvouched => (),
    }
}
