"""English for Finnish names of countries, of what is from there, and of great cities: "suomalainen", "Pariisissa"."""

from __future__ import annotations

from functools import cache, lru_cache

from index.language.analysis import folded
from index.language.inflection import bases_of
from index.language.places import OTHER_NAMES, country_described, country_named

_SHORTEST = 4


@lru_cache(maxsize=4096)
def place_in_english(word: str) -> str | None:
    """Gives the English name of the country or city that a Finnish word in lower case names, in any case of it."""
    from babel import Locale

    plain = folded(word)
    if len(plain) < _SHORTEST:
        return None
    code = country_named(plain) or country_described(plain)
    if code:
        named = Locale("en").territories.get(code) or next(n for n, other in OTHER_NAMES.items() if other == code)
        return named.partition(" SAR ")[0]
    return next((_cities()[base] for base in (plain, *sorted(bases_of(plain))) if base in _cities()), None)


@cache
def _cities() -> dict[str, str]:
    """The cities by which time zones are called, by their Finnish names without accents."""
    from babel import Locale

    english, finnish = (Locale(code).time_zones for code in ("en", "fi"))
    named = {
        folded(zone["city"]): english.get(code, {}).get("city") or code.rpartition("/")[2].replace("_", " ")
        for code, zone in finnish.items()
        if "city" in zone and " " not in zone["city"]
    }
    return {name: city for name, city in named.items() if len(name) >= _SHORTEST}
