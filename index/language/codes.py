"""Countries and languages by the codes and abbreviations that lists of films use, from CLDR: `FI`, `FRA`, `Ger.`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from index.language.places import country_named, language_named

_CODE = re.compile(r"[A-Z]{2,3}|[a-z]{2,3}|[A-Za-z]{2,6}\.")


class _Coded(NamedTuple):
    """English names by their codes in small letters, and all of them."""

    by_code: Mapping[str, str]
    names: Sequence[str]


@lru_cache(maxsize=1024)
def country_of_code(text: str) -> str | None:
    """The English name of the country that a code or an abbreviation means; None where it is a name or unclear."""
    return _meant(text, country_named, _countries)


@lru_cache(maxsize=1024)
def language_of_code(text: str) -> str | None:
    """The English name of the language that a code or an abbreviation means; None where it is a name or unclear."""
    return _meant(text, language_named, _languages)


@cache
def _countries() -> _Coded:
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {
        code: name for code, name in Locale("en").territories.items() if len(code) == 2 and country_named(name)
    }
    alpha3 = {code: new[0] for code, new in get_global("territory_aliases").items() if len(new) == 1}
    return _coded(names, {code: names[new] for code, new in alpha3.items() if new in names})


@cache
def _languages() -> _Coded:
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {code: name for code, name in Locale("en").languages.items() if language_named(name)}
    return _coded(names, {code: names[new] for code, new in get_global("language_aliases").items() if new in names})


def _coded(names: Mapping[str, str], longer: Mapping[str, str]) -> _Coded:
    by_code = {known.casefold(): name for known, name in (*longer.items(), *names.items())}
    return _Coded(by_code, tuple(names.values()))


def _meant(text: str, named: Callable[[str], str | None], coded: Callable[[], _Coded]) -> str | None:
    if not _CODE.fullmatch(text) or named(text) or text == "no":
        return None
    code, known = text.removesuffix("."), coded()
    if name := known.by_code.get(code.casefold()):
        return name
    begun = sorted((name for name in known.names if name.casefold().startswith(code.casefold())), key=len)
    abbreviated = text.isupper() or text != code
    return begun[0] if abbreviated and begun and all(name.startswith(begun[0]) for name in begun) else None
