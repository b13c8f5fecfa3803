"""Lengths of time in a question: "90 min", "an hour and a half", "2 h 10 min", "puolitoista tuntia"."""

from __future__ import annotations

import re

from index.models import Span

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20,
    "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a hundred": 100,
    "yksi": 1, "yhden": 1, "kaksi": 2, "kahden": 2, "kahta": 2, "kolme": 3, "kolmen": 3, "kolmea": 3,
    "nelja": 4, "neli": 4,
    "neljan": 4, "viisi": 5, "viiden": 5, "kuuden": 6, "sata": 100,
    "puolitoista": 1.5, "puolentoista": 1.5, "puoltatoista": 1.5,
    "yhdeksankymmenta": 90, "kuusikymmenta": 60,
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_HOURS = r"(?:hours?|hrs?\.?|h|tunti\w*|tunni\w*)"
_MINUTES = r"(?:minutes?|mins?\.?|minuut\w*)"
_FORMS = re.compile(
    r"(?<![\w.,])(?:"
    r"(?P<half>half an hour|puoli tuntia|puolen tunnin|puolta tuntia)"
    rf"|(?P<hours>{_NUMBER})(?P<and_half>\s+and\s+a\s+half|\s+ja\s+puoli|\s+ja\s+puolen)?[\s-]*{_HOURS}"
    rf"(?:(?P<half_more>\s+and\s+a\s+half|\s+ja\s+puoli)|(?:\s+and"
    rf"|\s+ja)?\s*(?P<more>\d{{1,2}})(?:\s*{_MINUTES}|\s*m)?)?"
    rf"|(?P<minutes>{_NUMBER})[\s-]*{_MINUTES}"
    r"|(?P<long>(?:puolitoista|kaksi|kolme|neli|yksi)?)tunti(?:nen|se\w+|si\w+)"
    r"|(?P<one>tunti|tunnin|tuntia)"
    r")(?![\w])"
)
_BARE = re.compile(
    r"(?:(?<=under )|(?<=over )|(?<=below )|(?<=alle )|(?<=yli ))(?:(?P<minutes>[4-9]\d"
    r"|[1-3]\d\d)|(?P<hours>puol(?:i|en|ta)toista))(?=\s*(?:$|[?.!,]|(?:long|and|ja|in|at|on|this|today|tonight|tomorrow|tanaan|huomenna)\b"
    r"|film|movie|elokuv|leff))"
)
"""A bound without its unit, where what follows shows that nothing else is counted."""


def lengths_in(plain: str) -> list[tuple[int, int, Span]]:
    """Each length that plain letters name, in minutes (least and most are the same), and where; in order."""
    found = [(_minutes(match), Span(*match.span())) for match in _FORMS.finditer(plain)]
    if not found:
        found = [
            (int(match["minutes"] or 60 * _number(match["hours"])), Span(*match.span()))
            for match in _BARE.finditer(plain)
        ]
    return [(minutes, minutes, span) for minutes, span in found]


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["long"] is not None:  # "kaksituntinen"
        return round(60 * _number(match["long"] or "yksi"))
    if match["one"]:
        return 60
    if match["minutes"]:
        return round(_number(match["minutes"]))
    halves = 30 * (bool(match["and_half"]) or bool(match["half_more"]))
    return round(60 * _number(match["hours"])) + halves + int(match["more"] or 0)


def _number(text: str) -> float:
    known = _NUMBERS.get(" ".join(text.split()))
    return float(text.replace(",", ".")) if known is None else known
