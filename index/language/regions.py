"""Parts of the world by the countries in them; the codes are CLDR's, which names them in every language."""

from __future__ import annotations

from functools import cache

NORDIC = "nordic"
"""What CLDR has no name for: the Nordic countries."""
_EUROPE = (
    "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT"
    " RO RS RU SE SI SK SM UA VA XK CS DE-E DE-W SU YU"
)
_SOUTH_AMERICA = "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"
_EAST_ASIA = "CN HK JP KP KR MN MO TW"
_SOUTHEAST_ASIA = "BN ID KH LA MM MY PH SG TH TL VN"
_WEST_ASIA = "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"
_CENTRAL_ASIA = "KG KZ TJ TM UZ"
_SOUTH_ASIA = "AF BD BT IN IR LK MV NP PK"
REGIONS = {
    "002": "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE"
    " NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
    "009": "AU FJ NC NZ PF PG SB TO VU WS",
    "142": f"{_EAST_ASIA} {_SOUTHEAST_ASIA} {_WEST_ASIA} {_CENTRAL_ASIA} {_SOUTH_ASIA}",
    "150": _EUROPE,
    "005": _SOUTH_AMERICA,
    "419": f"{_SOUTH_AMERICA} BZ CR CU DO GT HN HT JM MX NI PA PR SV TT",
    "030": _EAST_ASIA,
    "035": _SOUTHEAST_ASIA,
    "145": _WEST_ASIA,
    "151": "BG BY CZ HU MD PL RO RU SK UA CS SU",
    NORDIC: "DK FI FO IS NO SE",
}
"""The countries' codes of each part of the world, those of former ones as in `places`."""


@cache
def regions_of(country: str) -> frozenset[str]:
    """Gives the codes of the parts of the world that a country, by its code, lies in."""
    return frozenset(region for region, countries in REGIONS.items() if country in countries.split())
