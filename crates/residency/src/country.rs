//! Countries by their codes (ISO 3166-1 alpha-2, the 249 that are assigned).

const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
                     BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
                     ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE \
                     IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY \
                     MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU \
                     NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM \
                     SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE \
                     VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Not said yet: a code that ISO 3166 gives to nobody. No rule but one that allows every country allows it.
pub(crate) const UNKNOWN: &str = "ZZ";

/// Whether a code is a country's, or says that it is not known yet.
pub(crate) fn is_country(code: &str) -> bool {
    code == UNKNOWN || code.len() == 2 && CODES.split(' ').any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        let all: Vec<&str> = CODES.split(' ').collect();
        assert_eq!(all.len(), 249);
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "ascending, each once");
        assert!(["ID", "SG", "CN", "US", "TL", "ZZ"].iter().all(|code| is_country(code)));
        assert!(["", "id", "IDN", "XX", "EU", "UK", "*", "A "].iter().all(|code| !is_country(code)));
    }
}
