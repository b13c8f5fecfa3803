"""Countries, parts of the world and languages by any of their English and Finnish words, from CLDR."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.language.analysis import folded
from index.language.inflection import bases_of
from index.language.regions import NORDIC, REGIONS

if TYPE_CHECKING:
    from babel import Locale

# What CLDR does not know: countries of the past, everyday short names, adjectives that no rule gives.
OTHER_NAMES = {
    "usa": "US", "america": "US", "u.s.": "US", "u.s.a.": "US", "the states": "US", "amerikka": "US",
    "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "englanti": "GB", "britannia": "GB", "czech republic": "CZ", "turkey": "TR",
    "holland": "NL", "hollanti": "NL", "ivory coast": "CI", "korea": "KR", "south korea": "KR",
    "soviet union": "SU", "ussr": "SU", "neuvostoliitto": "SU", "west germany": "DE-W",
    "lansisaksa": "DE-W", "lansi-saksa": "DE-W", "east germany": "DE-E", "ita-saksa": "DE-E",
    "itasaksa": "DE-E", "gdr": "DE-E", "hongkong": "HK", "hong kong": "HK",
    "czechoslovakia": "CS", "tsekkoslovakia": "CS", "yugoslavia": "YU", "jugoslavia": "YU",
    "scandinavia": NORDIC, "skandinavia": NORDIC, "pohjoismaat": NORDIC, "pohjoismaa": NORDIC,
    "latinalaisamerikka": "419", "middle east": "145", "lahi-ita": "145",
    "palestine": "PS", "macedonia": "MK", "burma": "MM",
}  # fmt: skip
_IRREGULAR = {
    "british": "GB", "english": "GB", "scottish": "GB", "welsh": "GB", "britti": "GB", "swiss": "CH",
    "soviet": "SU", "american": "US", "iranian": "IR", "portuguese": "PT", "west german": "DE-W",
    "east german": "DE-E", "south korean": "KR", "korean": "KR", "taiwanese": "TW", "hong kong": "HK",
    "jenkki": "US", "yhdysvaltalainen": "US", "argentinian": "AR", "argentine": "AR", "yugoslav": "YU",
    "scandinavian": NORDIC, "nordic": NORDIC, "south american": "005",
    "latin american": "419", "east asian": "030", "southeast asian": "035",
    "middle eastern": "145", "eastern european": "151", "east european": "151",
    "czech": "CZ", "brittilainen": "GB", "neuvosto": "SU", "irlantilainen": "IE", "afghan": "AF",
}  # fmt: skip
_OTHER_LANGUAGES = {
    "farsi": "fa", "mandarin": "zh", "flemish": "nl", "castilian": "es", "flaami": "nl", "mandariini": "zh",
}  # fmt: skip
_PART_OF = {"DE-W": "DE", "DE-E": "DE"}
_ENDINGS = ("vian", "ian", "ean", "ese", "ish", "an", "ic", "n", "i")
_FINNISH_ADJECTIVE = re.compile(r"(.{3,}?)(?:lai|(?<=pohjoisma)i)(?:nen|s\w*)")
_FINNISH_LANGUAGE = re.compile(r"(.{3,}?)(?:kieli\w*|kielel\w*)")
_SHORTEST = 4
_NO_LANGUAGE = frozenset(
    {"none", "no", "no dialogue", "no language", "no subtitles", "silent", "ei", "ei dialogia", "ei tekstitysta"}
)


@dataclass(frozen=True)
class _Words:
    countries: dict[str, str]
    stems: dict[str, str]
    adjectives: dict[str, str]
    languages: dict[str, str]


@lru_cache(maxsize=4096)
def countries_in(value: str) -> frozenset[str]:
    """The codes of a country's name in a header: {"FI"}, or {"DE-W", "DE"} for West Germany.

    A name nobody knows is its own code, in lower case without accents.
    """
    name = _plain(re.sub(r"\s*\(.*?\)", "", value))
    code = _words().countries.get(name, name)
    return frozenset({code, _PART_OF.get(code, code)})


@lru_cache(maxsize=4096)
def language_in(value: str) -> str:
    """The code of a language's name in a header; empty when the film is without words."""
    name = _plain(re.sub(r"\(.*?\)|,? with .*|^in ", "", value, flags=re.IGNORECASE))
    return "" if name in _NO_LANGUAGE else _words().languages.get(name, name)


@lru_cache(maxsize=2048)
def country_named(text: str) -> str | None:
    """The code of the country or part of the world that words name, in any Finnish case: "Japan", "Ranskasta"."""
    name = _plain(text)
    found = _words().countries
    return found.get(name) or next((found[base] for base in _readings(name) if base in found), None)


@lru_cache(maxsize=2048)
def country_described(text: str) -> str | None:
    """The code of the country that an adjective is made of: "Finnish", "Mexican", "suomalaiset"."""
    name = _plain(text)
    if name in _words().adjectives:
        return _words().adjectives[name]
    finnish = _FINNISH_ADJECTIVE.fullmatch(name)
    if finnish:
        return _finnish_stem(finnish[1].replace("-", ""))
    for ending in _ENDINGS if name not in _words().countries else ():
        stem = name.removesuffix(ending)
        known = _words().countries if len(ending) == 1 else _words().stems  # "puoli" is not made of Puola
        if stem != name and len(stem) >= _SHORTEST and stem in known:
            return known[stem]
    return None


@lru_cache(maxsize=2048)
def language_named(text: str) -> str | None:
    """The code of the language that words name: "French", "ranskankieliset", "suomeksi"."""
    name = _plain(text)
    languages = _words().languages
    speaking = _FINNISH_LANGUAGE.fullmatch(name)
    if speaking:
        stem = speaking[1]
        return next((languages[base] for base in [stem, *bases_of(stem)] if base in languages), None)
    if name in languages:
        return languages[name]
    return next((languages[base] for base in _readings(name) if base in languages), None)


@lru_cache(maxsize=4096)
def is_place_word(word: str) -> bool:
    """Whether a word is a country, a language or an adjective of one; in lower case without accents."""
    return bool(country_named(word) or country_described(word) or language_named(word))


def _plain(text: str) -> str:
    return " ".join(folded(text).removeprefix("the ").split())


def _readings(name: str) -> list[str]:
    """Basic forms an inflected name may have, that are long enough not to be another word."""
    return [base for base in sorted(bases_of(name)) if len(base) >= _SHORTEST]


def _finnish_stem(stem: str) -> str | None:
    """The country before "-lainen": "suoma" -> Suomi, "japani" -> Japani, "vena" -> Venäjä."""
    words = _words()
    return words.stems.get(stem) or words.stems.get(stem[:-1]) or words.adjectives.get(f"{stem}lainen")


@lru_cache(maxsize=1)
def _words() -> _Words:
    from babel import Locale

    locales = [Locale("en"), Locale("fi")]
    countries = _country_names(locales)
    languages = _language_names(locales)
    return _Words(countries, _stems(countries), _adjectives(countries, languages), languages)


def _country_names(locales: list[Locale]) -> dict[str, str]:
    names = {
        _plain(name): code
        for locale in locales
        for code, name in locale.territories.items()
        if (len(code) == 2 or code in REGIONS) and code not in ("XA", "XB", "ZZ", "EU", "EZ", "UN", "QO")
    }
    names |= {name.replace(" & ", " and "): code for name, code in names.items()}
    return names | {_plain(name): code for name, code in OTHER_NAMES.items()}


def _language_names(locales: list[Locale]) -> dict[str, str]:
    """Languages that are official somewhere: CLDR also knows "Even", "Dan" and "Ho"."""
    official = _official_languages()
    named = {_plain(name): code for locale in locales for code, name in locale.languages.items() if code in official}
    return named | _OTHER_LANGUAGES


@lru_cache(maxsize=1)
def _official_languages() -> frozenset[str]:
    from babel import Locale
    from babel.languages import get_official_languages

    codes = [str(code) for code in Locale("en").territories if len(str(code)) == 2]
    spoken = [code for territory in codes for code in get_official_languages(territory, regional=True, de_facto=True)]
    return frozenset({code.partition("_")[0] for code in spoken} | {"no", "he"})


def _stems(countries: dict[str, str]) -> dict[str, str]:
    """Beginnings of one-word names, without their last letters: what adjectives are made of."""
    stems: dict[str, str] = {}
    for cut in (2, 1, 0):
        for name, code in countries.items():
            stem = name[: len(name) - cut].replace("-", "")
            if len(stem) >= _SHORTEST and " " not in stem:
                stems[stem] = code
    return stems


def _adjectives(countries: dict[str, str], languages: dict[str, str]) -> dict[str, str]:
    """The languages' names, for the country where CLDR puts most speakers; then the irregular ones."""
    from babel.core import get_global

    home = {code: str(tag).rpartition("_")[2] for code, tag in get_global("likely_subtags").items()}
    adjectives = {name: home[code] for name, code in languages.items() if code in home}
    return adjectives | {_plain(name): code for name, code in _IRREGULAR.items()} | {"usa": "US"}
