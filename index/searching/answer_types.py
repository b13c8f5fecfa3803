"""What kind of answer a question wants (a person, a number, a date, ...), and which sentences offer one.

Kinds of answer after Li & Roth (2002), as far as simple signs in a sentence tell them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|"
    r"half|once|twice|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
_MONTH_OR_DAY = (
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_WORK = r"(?:films?|movies?|books?|novels?|titles?|plays?|awards?|prizes?|songs?|bands?|festivals?)"
_PERSON = r"(?:actors?|actress(?:es)?|directors?|writers?|composers?|persons?|people)"
_PLACE = r"(?:city|cities|country|countries|places?|locations?|towns?|villages?|studios?)"


class Sign(NamedTuple):
    """What a sentence that offers something has in it; `small`: looked for in the sentence in lower case."""

    pattern: re.Pattern[str]
    small: bool


class AnswerType(NamedTuple):
    """A kind of answer: the questions that want it, and one or two signs that a sentence offers it."""

    name: str
    asked: re.Pattern[str]
    signs: tuple[Sign, ...]


def _type(name: str, asked: str, *signs: str) -> AnswerType:
    return AnswerType(name, re.compile(asked), tuple(map(_sign, signs)))


def _sign(pattern: str) -> Sign:
    """Reads `(?i:...)` as looked for in lower case, which takes a third of the time of ignoring case."""
    small = pattern.startswith("(?i:")
    return Sign(re.compile(pattern.replace("(?i:", "(?:", 1) if small else pattern), small)


_ANY_NUMBER = rf"(?i:\d|\b(?:{_NUMBER})\b)"
_NAME = r"(?<![.!?]\s)(?<!^)(?<![\"“(])\b[A-ZÅÄÖÉ][\w’'-]+"  # noqa: RUF001
ANSWER_TYPES = (
    _type(
        "money",
        r"\bhow (?:little |much )+(?:money|did .* cost|was .* paid|did .* (?:pay|earn|make))|\bbudget|"
        r"\bcosts?\b|\bprice|\bhow much (?:is|are|does|do|did|was|were)\b",
        r"(?i:[$€£]|\b(?:dollars?|euros?|pounds?|budget|cost|price|marks|yen|francs?|million|cheap|free|paid|money)\b)",
        _ANY_NUMBER,
    ),
    _type(
        "age",
        r"\bhow old\b|\bwhat age\b",
        rf"(?i:\baged?\b|years? old|year-old|\bborn\b|\(b\.|\bwas (?:only )?(?:\d+|{_NUMBER})\b)",
        _ANY_NUMBER,
    ),
    _type(
        "duration",
        r"\bhow long\b|\bhow many (?:days|weeks|months|years|hours|minutes|nights)|\bhow (?:fast|quickly)\b",
        r"(?i:\b(?:minute|hour|day|week|month|year|second|night|afternoon)s?\b)",
        _ANY_NUMBER,
    ),
    _type(
        "number",
        r"\bhow (?:many|much|often|far|tall|heavy|big|large|wide|deep|high)\b|"
        r"\bwhat (?:number|percentage|size|speed|rank)\b|\bposition on\b",
        _ANY_NUMBER,
    ),
    _type(
        "time",
        r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|decade|century|time)\b",
        rf"(?i:\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:{_MONTH_OR_DAY}|may|spring|summer|autumn|winter|christmas|century|"
        r"years? (?:earlier|later|after|before)|morning|night|evening)\b)",
    ),
    _type("person", rf"\bwho(?:m|se|'s)?\b|\b(?:what|which) {_PERSON}\b|\bname of\b", _NAME),
    _type(
        "place",
        rf"\bwhere\b|\b(?:what|which) {_PLACE}\b|\blocations?\b",
        r"\b(?:in|at|on|near|from|outside|inside|around|between|behind|off|to|of) (?:the |an? )?[A-Z][\w’'-]+|"  # noqa: RUF001
        r"\b(?:street|road|village|town|city|island|river|studio|house|hotel|school|shop|farm|castle|museum|station|"
        r"yard|square|forest|coast|north|south|east|west)\b",
    ),
    _type(
        "reason",
        r"\bwhy\b|\bhow come\b|\bwhat reason\b",
        r"(?i:\b(?:because|since|so that|in order to|due to|reason|as a result|owing|therefore|for fear|thanks to|"
        r"could not|wanted|needed|refused|for want|hence|after)\b)",
    ),
    _type("work", rf"\b(?:which|what) (?:\w+ )?{_WORK}\b", _NAME, r"[“\"(]"),
)

_SIGNS = frozenset(sign for kind in ANSWER_TYPES for sign in kind.signs)
_BETWEEN_CLAUSES = re.compile(r"(?<=\w)\s*(?:[,;:?!…]|\.\.+|\s[-–—]\s|\.\s)\s*(?=\w)")  # noqa: RUF001
_ASKS = re.compile(r"\b(?:who|whose|what|when|where|why|how|which)\b", re.IGNORECASE)
_CLAUSE_WORDS = 3


def answer_type(question: str) -> int | None:
    """Gives the number in `ANSWER_TYPES` of what the question wants; None when it does not tell."""
    lower = question.lower()
    return next((number for number, kind in enumerate(ANSWER_TYPES) if kind.asked.search(lower)), None)


def offered(sentence: str) -> list[float]:
    """Gives, for each of `ANSWER_TYPES`, the share in [0, 1] of its signs that the sentence shows."""
    small = sentence.lower()
    shown = {sign: bool(sign.pattern.search(small if sign.small else sentence)) for sign in _SIGNS}
    return [sum(shown[sign] for sign in kind.signs) / len(kind.signs) for kind in ANSWER_TYPES]


def asking_clause(question: str) -> str:
    """Gives the part of a question that asks: "the one with the boat... how heavy was it?" -> "how heavy was it?"."""
    clauses = [part.strip() for part in _BETWEEN_CLAUSES.split(question)]
    asking = [part for part in clauses if len(part.split()) >= _CLAUSE_WORDS and _ASKS.search(part)]
    return asking[-1] if asking and len(clauses) > 1 else question
