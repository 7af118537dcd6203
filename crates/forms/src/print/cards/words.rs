//! The sentences of cards and slips.

use model::Lang;
use texts::paper;

/// What to do, a step each.
pub(super) fn steps(lang: Lang, address: &str, typed: bool, station: bool) -> Vec<String> {
    let (place, check) = match station {
        true => (paper::PLACE_STATION, paper::CHECK_STATION),
        false => (paper::PLACE_REGION, paper::CHECK_REGION),
    };
    let first = match typed {
        true => paper::scan_or_type(lang, address, place.get(lang)),
        false => paper::SCAN.get(lang).into(),
    };
    vec![first, check.get(lang).into(), paper::ENTER_PIN.get(lang).into()]
}
