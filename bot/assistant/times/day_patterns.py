"""How questions name days: dates, weekdays, today and tomorrow, the weekend, the last day."""

from __future__ import annotations

from collections.abc import Iterator

from bot.assistant.answers import Language
from bot.assistant.times import words

_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NTH = r"(?:st|nd|rd|th)"
# What may follow "the 12th" of a month: a "12th film" is no date.
_TIMES = r"at\b|after\b|before\b|between\b|from\b|klo\b|kello\b|in the\b|night|evening|morning"
_DAY_ENDS = rf"(?=\s*(?:$|[?!.,;)]|{_TIMES}))"
_EARLY = r"\b(?P<early>late )?(?:on )?"
_PART = rf"(?:[ ,]+(?:in the |at |on )?(?:(?P<late>late)[ -])?(?:{words.ENGLISH_PARTS})\b)?"
_NEXT_PART = rf"(?: (?:{words.FINNISH_PARTS})\b)?"
_FINNISH_PART = rf"(?:[- ]?(?:{words.FINNISH_PARTS})|\w{{0,4}}\b{_NEXT_PART})"


def dates() -> Iterator[tuple[str, str]]:
    """Gives patterns of dates; the kind "" takes away years that stand alone."""
    english, finnish = words.months("en"), words.months("fi")
    dotted = rf"{_DAY}\.(?P<month>[01]?\d)\."
    slashed = rf"{_DAY}/(?P<month>[01]?\d)"
    short = r"(?P<short>\d\d)"
    yield "date", r"(?<![\d.-])(?P<iso>)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d.-])"
    yield "date", rf"\b(?:the )?{_DAY}{_NTH}?(?: of)? {english}(?:,? {_YEAR}(?!\d))?{_PART}"
    yield "date", rf"\b{english} (?:the )?{_DAY}{_NTH}?\b(?![:.]\d)(?:,? {_YEAR}(?!\d))?{_PART}"
    yield "date", rf"\b{_DAY}\.? ?(?:päivä\w* )?{finnish}(?: {_YEAR}(?!\d))?\b{_NEXT_PART}"
    yield "date", rf"\b{finnish} {_DAY}\b\.?(?: ?(?:päivä\w*|pv\w*))?(?: {_YEAR}(?!\d))?"
    yield "date", rf"(?<![\d.:/-])(?P<dotted>){dotted}(?:{_YEAR}|{short})?(?![\d:.]){_NEXT_PART}"
    yield "date", rf"(?<![\d.:/-]){slashed}/(?:{_YEAR}|{short})(?![\d/:.])"
    yield "bare_date", rf"(?<![\d.:/-]){slashed}(?![\d/:.])"  # 9/11 is a date where it is one of the festival's
    bare = rf"{_DAY}\.(?P<month>1[0-2]|0?[1-9])"
    yield "bare_date", rf"(?<![\d.:/-])(?<!klo )(?<!kello )(?<!at )(?P<dotted>){bare}(?![\d:.])"
    yield "ordinal", rf"\b(?:(?:on|for) )?the {_DAY}{_NTH}\b{_DAY_ENDS}"
    yield "ordinal", r"\b(?P<day>[0-3]?\d)\. ?(?:päivä\w*|pvä\b)"
    yield "", r"(?<![\d.:])(?:1[89]|20)\d\d(?:s\b|-?luvu\w*|\b)(?!:)"


def days() -> Iterator[tuple[str, str]]:
    """Gives patterns of days by any other name than a weekday's; the number in a kind is its offset."""
    yield "relative:2", rf"\b(?:the )?day after tomorrow\b{_PART}|\bylihuom(?:enna|is|en){_FINNISH_PART}"
    yield "relative:1", rf"{_EARLY}\b(?:tomorrow|tmrw){words.POSSESSIVE}\b{_PART}"
    yield "relative:1", rf"\bhuom(?:enna|is|en(?=aamu|il|yö|\b)){_FINNISH_PART}"
    yield "tonight", rf"\b(?P<late>late )?(?:tonight|tonite){words.POSSESSIVE}\b"
    yield "tonight", r"\btä(?:nä iltana|män illan|ksi illaksi)\b"
    yield "relative:0", rf"\btoday{words.POSSESSIVE}\b{_PART}|\btänään?\b{_NEXT_PART}"
    yield "this", rf"\bthis (?P<late>late )?(?:{words.ENGLISH_PARTS})\b|\btänä {words.FINNISH_PARTS}\b"
    yield "this", r"\btämän (?P<fi_part>yön|aamun|iltapäivän)\b|\bensi (?P<fi_part>yönä)\b"
    yield "relative:0", r"\btän(?:ä|ään) päivänä\b|\btämän päivän\b"
    yield "last_day", rf"\b(?:the )?(?:final|closing) (?:day|{words.ENGLISH_PARTS})\b|\blast day\b"
    yield "last_day", rf"\b(?:the|very) last (?:day|{words.ENGLISH_PARTS})\b"
    yield "last_day", rf"\bviimei\w+ (?:(?:festivaali)?päiv\w*|{words.FINNISH_PARTS})|\bpäätös(?:päiv|il)\w*"
    yield "relative:-1", rf"\byesterday{words.POSSESSIVE}\b{_PART}|\blast (?P<en_part>night)\b"
    yield "relative:-1", rf"\beilen\b{_NEXT_PART}|\beilis{_FINNISH_PART}|\bviime (?P<fi_part>yö\w*)"
    yield "first_day", rf"\b(?:the )?(?:first day|opening (?:day|{words.ENGLISH_PARTS}))\b|\bday one\b"
    yield (
        "first_day",
        rf"\bensimmäi\w+ (?:festivaali)?päiv\w*|\bava(?:jais|us)(?:päiv\w*|{words.FINNISH_PARTS})",
    )
    yield "nth_day", r"\b(?:the )?(?P<nth>second|third|fourth|fifth|sixth) day\b"
    yield "nth_day", r"\b(?P<nth>toi|kolma|neljä|viide|kuude)(?:s|nen|nnen|ntena|ntenä|sena) päiv\w*"
    yield "nth_day", r"\bday (?P<nth>[2-9]|two|three|four|five|six)\b"


def weekdays() -> Iterator[tuple[str, str]]:
    """Gives patterns of weekdays; the number in a kind is the weekday."""
    for name, day in words.weekdays("en").items():
        yield f"weekday:{day}", rf"{_EARLY}\b(?:next |this )?{name}{_PART}"
    for name, day in words.weekdays("fi").items():
        yield f"weekday:{day}", rf"\b(?:ensi |tulevana |tänä |koko )?{name}{_FINNISH_PART}"


def spans() -> Iterator[tuple[str, str]]:
    """Gives patterns of several days."""
    yield (
        "next_week",
        r"\bnext week\b|\b(?:ensi|tulevalla|seuraavalla) viikolla\b|\bviikon (?:päästä|kuluttua)\b",
    )
    yield "weekend", r"\b(?:(?:this|next|the|all|whole) )*weekends?\b|\b(?:koko )?viikon(?:lop|vaih)\w*"
    yield "all", r"\b(?:all|whole|entire|full) (?:the )?(?:week|festival|programme|program|schedule)\b"
    yield (
        "all",
        r"\b(?:during|throughout|over) the (?:whole |entire )?festival\b|\bthis week\b"
        r"|\b(?:any|every) day\b(?: (?:but|except(?: for)?|other than|apart from)\b)?",
    )
    yield (
        "all",
        r"\bkoko (?:festivaali|viiko|ohjelm)\w*|\bfestivaali\w* aikana\b|\btällä viikolla\b|\bjoka päivä\b",
    )


def short_weekdays(language: Language | None) -> Iterator[tuple[str, str]]:
    """Gives short weekday names: those that are words, too, in either language only where a day is likely."""
    ahead = (
        r"(?=\s+(?:\0|\d|night|evening|morning|afternoon|at\b|after\b|before\b|late\b)|"
        rf"\s*{words.DASH}\s*(?:\w{{2,4}}\b|\0)|\s*[?!.]?\s*$)"
    )
    behind = rf"(?:(?<=on )|(?<=this )|(?<=next )|(?<=until )|(?<=and )|(?<=or )|(?<={words.DASH}))"
    for name, day in words.short_weekdays("en").items():
        word = rf"\b{name}\b\.?"
        if name in {"sun", "sat", "mon", "wed"}:
            word = rf"(?:{behind}{name}\b\.?|(?<!the ){word}{ahead})"
        yield f"weekday:{day}", rf"{_EARLY}{word}{_PART}"
    if language == "fi":
        ahead = rf"(?=\s+(?:\0|klo|kello|\d|aamu|il[tl]|yö)|\s*{words.DASH}\s*(?:\w\w\b|\0)|\s*[?!.]?\s*$)"
        beside = rf"(?=\s(?:{words.finnish_hours(0, 1, 3, 5)}|puol|ennen\b|alka|myöhä|[^\W\d_]+(?:ss|ll)[aä]\b))"
        for name, day in words.short_weekdays("fi").items():
            anywhere = rf"\b{name}\b\.?{beside if name in {'la', 'to'} else ''}"
            yield f"weekday:{day}", rf"\b{name}\b\.?{ahead}{_NEXT_PART}|(?<={words.DASH}){name}\b|{anywhere}"
