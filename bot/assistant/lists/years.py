"""Years, decades and centuries in a question: "1927", "the 1920s", "twenties", "20-luvun"."""

from __future__ import annotations

import re

from index.models import Span

_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990, "noughties": 2000,
}  # fmt: skip
_TENS = {
    "kaksikymmenta": 1920, "kolmekymmenta": 1930, "neljakymmenta": 1940, "viisikymmenta": 1950,
    "kuusikymmenta": 1960, "seitsemankymmenta": 1970, "kahdeksankymmenta": 1980,
    "yhdeksankymmenta": 1990,
}  # fmt: skip
_FORMS = re.compile(
    r"(?<![\w.,])(?:(?:the\s+)?(?P<named>" + "|".join(_DECADES) + r")\b"
    r"|(?P<tens>" + "|".join(_TENS) + r")[-\s]?luvu\w+"
    r"|(?P<luku>(?:18|19|20)\d0|\d0)[-\u2013]?\s?luvu\w+"
    r"|(?:the\s+)?['\u2019]?(?P<decade>(?:18|19|20)\d0|\d0)['\u2019]?s\b"
    r"|(?P<century>this|the 21st|the twenty-first|the 20th|the twentieth|(?:the )?last) century"
    r"|(?P<year>18[7-9]\d|19\d\d|20\d\d)(?![\w\u2013]|-luv|\.\d))"
)
_TWENTY_FIRST = ("this", "the 21st", "the twenty-first")


def years_in(plain: str) -> list[tuple[int, int, Span]]:
    """The first and last year of each time that a question in plain letters names, and where; in order."""
    return [(*_years(match), Span(*match.span())) for match in _FORMS.finditer(plain)]


def _years(match: re.Match[str]) -> tuple[int, int]:
    kind, said = match.lastgroup, str(match[match.lastgroup or 0])
    if kind == "year":
        return int(said), int(said)
    if kind == "century":
        return (2000, 2099) if said in _TWENTY_FIRST else (1900, 1999)
    if kind in ("named", "tens"):
        first = (_DECADES | _TENS)[said]
        return first, first + 9
    first = int(said)
    if first < 100:
        first += 1900 if first >= 20 else 2000
    century = kind == "luku" and first % 100 == 0 and len(said) == 4  # Finnish "1900-luku" is the whole century
    return first, first + (99 if century else 9)
