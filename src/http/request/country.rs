//! Reads country codes.

use crate::domain::scalar::CountryCode;

/// The officially assigned codes of ISO 3166-1 alpha-2, and `XK` as it is used for Kosovo by
/// the World Bank, Unicode CLDR and the European Commission.
const ASSIGNED: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN \
    BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ \
    DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL \
    GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM \
    JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME \
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP \
    NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD \
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Why a text is no country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be an assigned ISO 3166-1 alpha-2 code such as `DE`")]
pub(crate) struct UnknownCountry;

/// Reads the code of a country that exists.
pub(crate) fn read(text: &str) -> Result<CountryCode, UnknownCountry> {
    let code = CountryCode::parse(text).map_err(|_| UnknownCountry)?;
    let assigned = ASSIGNED.split(' ').any(|known| known == code.as_str());
    if assigned {
        Ok(code)
    } else {
        Err(UnknownCountry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_assigned_codes_are_countries() {
        assert_eq!(read("de"), Ok(CountryCode::DE));
        assert_eq!(read("XX"), Err(UnknownCountry));
        assert_eq!(read("UK"), Err(UnknownCountry));
        assert_eq!(read("Germany"), Err(UnknownCountry));
    }

    #[test]
    fn the_list_has_the_249_codes_of_the_standard_and_one_more() {
        assert_eq!(ASSIGNED.split(' ').count(), 250);
    }
}
