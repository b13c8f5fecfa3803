"""Countries and languages by the codes and abbreviations that lists of films use, from CLDR: `FI`, `FRA`, `Ger.`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from index.language.places import country_named, language_named

_CODE = re.compile(r"[A-Z]{2,3}|[a-z]{2,3}|[A-Za-z]{2,6}\.")


@lru_cache(maxsize=1024)
def country_of_code(text: str) -> str | None:
    """The English name of the country that a code or an abbreviation means; None where it is a name or unclear."""
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {
        code: name for code, name in Locale("en").territories.items() if len(code) == 2 and country_named(name)
    }
    alpha3 = {code: new[0] for code, new in get_global("territory_aliases").items() if len(new) == 1}
    return _meant(text, country_named, names, {code: names[new] for code, new in alpha3.items() if new in names})


@lru_cache(maxsize=1024)
def language_of_code(text: str) -> str | None:
    """The English name of the language that a code or an abbreviation means; None where it is a name or unclear."""
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {code: name for code, name in Locale("en").languages.items() if language_named(name)}
    longer = {code: names[new] for code, new in get_global("language_aliases").items() if new in names}
    return _meant(text, language_named, names, longer)


def _meant(
    text: str, named: Callable[[str], str | None], names: Mapping[str, str], longer: Mapping[str, str]
) -> str | None:
    if not _CODE.fullmatch(text) or named(text) or text == "no":
        return None
    code = text.removesuffix(".")
    by_code = {known.casefold(): name for known, name in (*longer.items(), *names.items())}
    if name := by_code.get(code.casefold()):
        return name
    begun = sorted((name for name in names.values() if name.casefold().startswith(code.casefold())), key=len)
    abbreviated = text.isupper() or text != code
    return begun[0] if abbreviated and begun and all(name.startswith(begun[0]) for name in begun) else None
