"""How questions name hours: now, next, later, after 22, between 14 and 18, in the morning."""

from __future__ import annotations

from collections.abc import Iterator

from bot.assistant.numbers import ENGLISH
from bot.assistant.times import words

# Numbers with one of these after them are lengths, counts, ages and prices, never hours.
_UNITS = (
    r"min\b|mins\b|minut\w*|minuut\w*|hours?\b|hrs?\b|h\b|tun\w+|years?\b|vuo\w+|v\b|days?\b|people\b|persons?\b|"
    r"films?\b|movies?\b|elokuv\w*|leff\w*|screenings?\b|directors?\b|times\b|kert\w*|km\b|mm\b|m\b|seats?\b|"
    rf"euro\w*|eur\b|€|%|°|{words.DASH}?vuoti\w*"
)
_COUNT = rf"\d+|{'|'.join(ENGLISH[1:])}"
_SOME = rf"(?P<count>an?|half an|{_COUNT})"
_UNIT = r"(?P<unit>hour|minute|min)s?\b"
_TO = rf"\s*{words.DASH}\s*"


def no_times() -> Iterator[tuple[str, str]]:
    """Gives patterns of lengths, counts and greetings, which only look like times, and of "in an hour"."""
    yield "", r"\bgood (?:morning|afternoon|evening|night)\b|\bhyvää (?:huomenta|päivää|iltaa|yötä)\b"
    yield "", rf"\b(?:{_COUNT}|an?|a few|half an)\s+(?:minutes?|mins?|hours?)\s+(?:late|early|too)\b"
    yield "", r"\bmidnight sun\b|\bnext (?:to|door)\b|\bnext (?:year|month|edition)\w*|\bno\.? ?\d+"
    yield "", r"\b(?:seuraava\w*|ensi) (?:vuo|kuukau)\w+"
    spare = rf"\b{_SOME}\s+{_UNIT}\s+(?:free|off|spare|to (?:kill|spare|fill))\b"
    yield "spare", rf"{spare}\s+(?:from|at|after|starting(?:\s+(?:at|from))?)\s+{words.clock('a')}"
    yield "spare", rf"\b{_SOME}\s+{_UNIT}\s+(?:from|starting(?:\s+(?:at|from))?)\s+{words.clock('a')}"
    yield "soon", spare
    yield (
        "soon",
        rf"\b(?:have|got|['\u2019]ve)\s+(?:(?:only|just|got|about|around|maybe)\s+)*{_SOME}\s+{_UNIT}"
        r"(?!\s+(?:long|films?|movies?|drive|flight|away|ago|late|early)\b)",
    )
    yield "soon", rf"\b(?P<exact>in)\s+(?P<about>(?:about|around|roughly|like)\s+)?{_SOME}\s+{_UNIT}"
    yield "soon", rf"\bwithin\s+(?:the\s+next\s+)?{_SOME}\s+{_UNIT}"
    yield "soon", rf"\b(?:in\s+)?the\s+next\s+(?:(?P<count>{_COUNT})\s+)?{_UNIT}"
    counts = "|".join((r"\d+", "puolen", "puolentoista", "parin", *words.finnish_counts()))
    some, unit = rf"(?:(?P<count>{counts})\s+)?", r"(?P<unit>tunnin|minuutin|min|vartin|varttitunnin)"
    yield "soon", rf"\b{some}{unit}\s+(?:(?P<exact>päästä|kuluttua)|sisällä|kuluessa)\b"
    yield "", rf"\b\d+(?:[.,:]\d+)?(?:\s*(?:{words.DASH}|to|and|or)\s*\d+)?\s*{words.DASH}?\s*(?:{_UNITS})"
    bounds = "under|over|less than|more than|at (?:least|most)|alle|yli|enintään|vähintään"
    yield "", rf"\b(?:{bounds})\s+(?:{_COUNT})\b(?![:.]\d)(?!{words.MERIDIEM})"


def points() -> Iterator[tuple[str, str]]:
    """Gives patterns of now, later and last chances."""
    yield "chance", r"\b(?:last|final) (?:chances?|opportunit\w+)\b|\bfor the last time\b"
    yield (
        "chance",
        r"\b(?:last|final) (?:screening|showing)s? of\b(?! (?:the|this) (?:festival|programme|\w*day|week|weekend)\b)",
    )
    yield "chance", r"\bviimei\w+ (?:mahdollisuu\w*|tilaisuu\w*|kerran|kertaa)\b"
    ends = rf"\0|$|[?!.,]|on\b|today|tonight|tomorrow|this\b|in the\b|at the\b|(?:in |the )*{words.ENGLISH_PARTS}\b"
    yield "later", rf"\blater\b(?=\s*(?:{ends}))(?: on(?=\s*(?:$|[?!.,])))?"
    yield "later", r"\bstill (?=today|tonight)|(?<!when can i )(?<!when can we )\bstill (?:catch|see|watch)\b(?! it)"
    yield "later", r"\b(?:the )?rest of (?=today|tonight)|\b(?:the )?rest of the (?:day|night|evening)\b"
    yield "later", r"\b(?:left|remaining|still to come)\b(?=\s*(?:for )?(?:today|tonight|this\b))"
    yield "later", r"\bmyöhemmin\b|\bvielä\b(?=[^?.!]*\b(?:tänää|tänä |illal|yöl))|\bloppu(?=il[tl]a)|\bloppupäiv\w*"
    yield "now", r"\b(?:right |just )?now\b|\bat (?:the|this) (?:very )?moment\b|\bat present\b|\bcurrently\b"
    yield "now", r"\b(?:juuri |heti )?nyt\b|\bparhaillaan\b|\bparaikaa\b|\btällä hetkellä\b|\bthis minute\b"


def clocks() -> Iterator[tuple[str, str]]:
    """Gives patterns of times of day; the kind says how they bound what is asked for."""
    yield from _spans()
    a, sure = words.clock("a"), words.sure_clock("a")
    spoken, genitive = words.finnish_clock("a", 0, 1), words.finnish_clock("a", 1, 3, 5)
    yield (
        "after",
        rf"\b(?:after|(?<!half )(?<!quarter )past|later than|starting (?:from|after)|since|not before)\s+{a}",
    )
    yield "after", rf"\bfrom\s+{sure}(?:\s+on(?:wards?)?\b)?|\bfrom\s+{a}\s+on(?:wards?)?\b"
    yield "after", rf"{a}\s+(?:or later|onwards?)\b"
    onwards = "jälkeen|jälk|alkaen|eteenpäin|etiäpäin|lähtien"
    yield "after", rf"{genitive}\s+(?:{onwards})\b\.?|\b(?:alkaen|lähtien)\s+{words.finnish_clock('a', 0, 3)}"
    yield "before", rf"\b(?:before|until|till|earlier than|no later than)\s+{a}|\bby\s+{sure}"
    yield "before", rf"\bennen\s+{words.finnish_clock('a', 2)}"
    yield "before", rf"{words.finnish_clock('a', 4)}\s+(?:mennessä|asti|saakka)\b"
    yield "before", rf"\bviimeistään\s+{words.finnish_clock('a', 0, 3)}"
    meals = rf"(?P<a>{'|'.join(words.MEALS)})\b(?! ?time)"
    yield "before", rf"\b(?:before|until|till)\s+{meals}"
    yield "after", rf"\bafter\s+{meals}"
    yield "around", rf"\b(?:around|circa|ca\.?|roughly|approximately)\s+{a}|\babout\s+{sure}"
    yield "around", rf"\b(?:noin|suunnilleen)\s+(?=klo|kello){words.finnish_clock('a', 0, 3)}"
    near = r"maissa|aikoihin|aikaan|tienoilla|paikkeilla|kieppeillä|hujakoilla|nurkilla|pintaan|tietämillä"
    yield "around", rf"{spoken}\s+(?:{near})\b"
    yield "around", r"\b(?:(?:at|around|over) )?(?P<a>lunch ?time|lounasaikaan)\b"
    yield "at", rf"(?:\b(?:at|starting at)\s+|@\s*){a}"
    yield "at", rf"(?=\b(?:klo\b|kello\b)){words.finnish_clock('a', 0, 3)}"
    yield "at", rf"\b(?P<a>{words.finnish_hours(3)})|{sure}"
    yield "bare_hour", rf"(?<=\0[ ,])(?P<a>{words.HOUR}(?:{words.MERIDIEM})?)\b(?!\s*(?:{_UNITS}))"


def _spans() -> Iterator[tuple[str, str]]:
    """Gives patterns of two times of day with what lies between them."""
    first, second = words.finnish_clock("a", 0, 1), words.finnish_clock("b", 0, 1)
    joined = rf"(?:and|to|until|till|{words.DASH})(?:\s+(?:about|around|roughly))?"
    yield "between", rf"\b(?:between|from)\s+{words.clock('a')}\s*{joined}\s*{words.clock('b')}"
    yield (
        "between",
        rf"{first}\s*(?:ja|{_TO})\s*{second}\s+väli\w*|\bvälillä\s+{first}(?:{_TO}|\s+ja\s+){second}",
    )
    yield "between", rf"{words.finnish_clock('a', 5)}\s+{words.finnish_clock('b', 4)}(?!\s+(?:{_UNITS}))"
    late = rf"(?P<b>{words.HOUR}(?:{words.MERIDIEM})?)"
    yield "between", rf"\b(?:klo\.?|kello|at)\s*(?P<a>{words.HOUR}){_TO}{late}\b(?:\s+väli\w+)?"
    two_digits = rf"(?=\d\d|\d{words.DASH}\d\d)"
    yield "between", rf"(?<![\w.:,/-])(?P<a>{two_digits}{words.HOUR}){_TO}{late}(?![\w/-])"
    yield "between", rf"(?<![\w.:,/-])(?P<a>(?=\d\d){words.HOUR}) to {late}(?![\w/-])(?!\s*(?:{_UNITS}))"


def parts_of_day() -> Iterator[tuple[str, str]]:
    """Gives patterns of parts of the day without a day, and of what comes next."""
    yield (
        "part",
        rf"\b(?:in|during|of|on|for) the (?:(?P<late>late) )?{words.ENGLISH_PARTS}\b|\bat (?P<en_late>night)\b",
    )
    yield "part", rf"\b(?:(?:an?|the|my|our) )?(?:free|whole|entire) {words.ENGLISH_PARTS}\b"
    yield "part", r"(?<=\0 )(?:in |on )?(?:the )?(?P<en_part>morning|afternoon|evening|night)s?\b"
    yield "part", rf"\b(?:(?:in|during|on) )?(?:the )?{words.ENGLISH_PARTS} of (?:the )?(?=\0)"
    shows = r"films?|movies?|screenings?|showings?|shows?"
    yield "part", rf"\b(?P<en_part>morning|afternoon|evening|late[- ]night|night)[- ](?=(?:{shows})\b)"
    yield "part", r"\b(?P<en_late>late[- ]night|late at night|late(?= (?:screening|showing|show)s?\b))\b"
    yield "part", r"\b(?P<en_small>(?:in the )?(?:small|wee|early) hours)\b"
    yield (
        "part",
        r"\b(?:tälle )?(?P<fi_part>aamuyö(?:llä|stä)|aamupäivällä|aamull?a?|iltapäiväll?ä?|illaksi|illalle"
        r"|(?:alku)?ill(?:all?a?|asta)|päivällä|päivisin|iltaisin|illan)\b",
    )
    yield (
        "part",
        r"\b(?P<fi_part>yöll?ä?|öisin|myöhään(?: (?:illalla|yöllä))?|myöhäis(?:illalla|illan|iltana))\b",
    )
    yield "next", r"\bnext\b|\bcoming up\b|\bupcoming\b|\bseuraava\w*"
    yield "soon", r"(?<!\bas )\b(?:starting |on )?soon\b|\babout to (?:start|begin)\b"
    yield "soon", r"\bpian\b|\bkohta\b(?=\W*$)|\bkohta (?=alka)|\balkamassa\b"
    yield "next", r"\btuleva\w* (?=näytö|esity)"
