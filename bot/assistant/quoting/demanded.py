"""What an answer has to show whatever it says: an age, a sum of money, a birth, a death, a year, a prize, a measure."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = (
    r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|dozens?|half"
    r"|couple|several)"
)
_AGE = (
    r"(?:\d\d?(?![\d.,]|st|nd|rd|th)|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven"
    r"|eigh|nine)ty(?:-\w+)?)"
)
_MONEY = (
    r"(?:dollars?|euros?|pounds?|marks?|markkaa|yen|francs?|crowns?|kron\w+|ro?ubles?|lire|shillings?|cents?|pence"
    r"|rupees|pesos|[bm]illion(?!\s+(?!and\b|in\b|for\b|to\b|at\b|on\b|dollars|euros|marks|pounds|yen)\w))"
)


class Demand(NamedTuple):
    """What shows that something is asked for that every answer shows, and what shows it."""

    asked: re.Pattern[str]
    shown: re.Pattern[str]


def _demand(asked: str, shown: str) -> Demand:
    return Demand(re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))


DEMANDS = (
    _demand(
        r"\bhow old\b|\bwhat age\b|\bat what age\b",
        r"\baged?\b|\byears? old|year-old|\bborn\b|\(b\. "
        r"|\b(?:was|is|were|at|(?<!one )of|turned|only|barely|nearly|yet|to"
        r"|past|over|under|almost|pushing|approaching|rising) "
        rf"(?:only |just |then |about )*{_AGE}\b(?! (?:\w+s|[mb]illion|hundred|thousand)\b)|, {_AGE}\b"
        r"|\bin (?:his|her|their) (?:\w+ )?\w+ties\b|teenage",
    ),
    _demand(
        r"\bbudget\b|\bbox[ -]office\b|\bhow (?:much|little) (?:money|did .*\b(?:cost|make|earn|gross|pay|get paid))\b"
        r"|\bwhat did .*\bcost\b|\bhow (?:expensive|cheap)\b",
        rf"[$€£¥] ?\d|\d ?[$€£]|\b{_NUMBER}(?:[ -](?:{_NUMBER}|and|US|odd))*[ -]{_MONEY}\b|\bfor (?:free|nothing)\b"
        r"|\bunpaid\b|\b(?:cost|took|earned|made|grossed|paid|budget of)\b.{0,40}\d",
    ),
    _demand(
        r"\b(?:where|when|which (?:city|country|town|village)) (?:was|is|were) .*\bborn\b|\bbirth(?:place|day| year)\b",
        r"\bborn\b|\bbirth|\bnative\b|\(b\. |\bgr[eo]w(?:n)? up\b|\bcomes? from\b|\bcame (?:here )?from\b|\bhails\b"
        r"|\bchildhood\b|\braised\b|\b(?:son|daughter) of\b|\bhome town\b|\(\d{4}[-–]",  # noqa: RUF001
    ),
    _demand(
        r"\bhow (?:did|does|do) (?:(?!\bif\b|\bwhen\b).)* die\b|\b(?:when|where) (?:did|does) .* die\b"
        r"|\bcause of death\b|\bwhat did .* die of\b"
        r"|\b(?:how|where|when) (?:was|were|is) .* (?:killed|murdered|buried)\b",
        r"\b(?:died?|dies|dying|dead|deaths?|deadly|fatal\w*|kill\w*|shot (?:dead|by|himself|herself|at)|stab\w*"
        r"|strangl\w*|murder\w*|drown\w*|hang(?:s|ed)|suicide|heart attack|cancer|illness|pneumonia|accident|crash\w*"
        r"|buri(?:ed|es)|grave|funeral|execut\w*|poison\w*|burn(?:s|t|ed)|starv\w*|froze|freezes"
        r"|fell (?:from|off|to|ill))\b",
    ),
    _demand(r"\b(?:oscars?|academy awards?)\b", r"\b(?:oscars?|academy|nominat\w+|statuettes?)\b"),
    _demand(
        r"\b(?:baftas?|golden (?:globe|bear|lion|palm)s?|palme d|awards?|awarded|prizes?|nominat\w+)\b",
        r"\b(?:oscars?|academy|baftas?|golden|silver|palmes?|palms?|awards?|awarded|prizes?|nominat\w+|won|wins?|winn\w+"
        r"|jury|medals?|honou?r\w*|bears?|lions?|leopards?|césars?|troph\w+|shortlist\w*)\b",
    ),
    _demand(
        r"\bhow (?:tall|heavy|high|deep|wide)\b|\bhow much (?:does|did) .* weigh\b|\bwhat (?:height|weight)\b",
        r"\d|\b(?:metres?|meters?|feet|foot|inch(?:es)?|kilos?|kilogram\w*|tons?|tonnes?|pounds|store?ys?|stories|miles?)\b",
    ),
    _demand(
        r"\b(?:what|which) year\b", r"\b(?:1[89]|20)\d\d\b|\byears? (?:later|before|after|earlier|on)\b|\bthat year\b"
    ),
)


PRICE = _demand(
    r"\bhow much(?: (?:is|are|does|do|for|to|would|will)\b(?! (?:there|i bring|we bring|luggage|time))|\W*$)"
    r"|\bwhat(?:'s| is| are| does| do) .*\b(?:cost|price|fee)s?\b",
    r"[$€£¥]|\d ?kr\b|\b(?:free|charged?|pay|paid|prices?|costs?|fees?|cheap\w*|expensive"
    r"|euros?|pounds?|dollars?|included)\b",
)
"""What an entry of the FAQ has to show where a price is asked for."""


def demands(question: str) -> list[Demand]:
    """Gives what an English question demands of every answer; mostly nothing."""
    return [demand for demand in DEMANDS if demand.asked.search(question)]


def lacks_price(question: str, entry: str) -> bool:
    """Tells whether an English question asks for a price, and an entry of the FAQ shows none."""
    return bool(PRICE.asked.search(question)) and not PRICE.shown.search(entry)


def lacks(question: str, quotation: str) -> bool:
    """Tells whether a quotation shows nothing of what every answer to an English question would show."""
    return any(not demand.shown.search(quotation) for demand in demands(question))
