"""When a screening starts: `2026-06-10 19:30`, `10.6.2026 klo 19.30`, `Wed 10 June 2026, 7:30 pm`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from index.reading.findings import FileFindings, folded, quoted
from index.reading.values import is_said

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_CLOCK = r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})(?:[:.]00)?)?"
_STARTS = (
    re.compile(rf"(?P<year>[0-9]{{4}})[-/](?P<month>[0-9]{{1,2}})[-/](?P<day>[0-9]{{1,2}})(?:T|,? (?:klo )?){_CLOCK}"),
    re.compile(rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.(?P<year>[0-9]{{4}}),? (?:klo )?{_CLOCK}"),
)
"""As this file asks for it, and as a spreadsheet turns it when it is saved in Finland: `10.6.2026 19.30`."""
_CLEAR = re.compile(r"(?!.*[0-9]/[0-9]+/)(?=.*\b[0-9]{4}\b).*(?:[0-9][:.][0-9]{2}|[0-9] ?[ap]\.?m)\b.*", re.IGNORECASE)
"""What is read as people write it in words: with a year and a time, and not `10/6`, a day of June or of October."""
_AFTER = re.compile(r"(?<=[0-9])\s*(?:[\u2013\u2014-]\s*[0-9]{1,2}(?:[:.][0-9]{2})?|\([^()]*\))\Z")
"""What may follow a time: when it ends, or a note in brackets."""
_DATE_ALONE = re.compile(r"[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_WEEKDAY = re.compile(r"\A[^\W\d]{2,}\.?,?\s+(?=[0-9])")
_EITHER = re.compile(r"\b[0-9]{1,2}/[0-9]{1,2}\b")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LAST_HOUR = 29
"""What programmes call 24.30 or 25:00 is after midnight."""


class LocalTime(NamedTuple):
    """A point in time in a zone; `ambiguous` when clocks showed it twice, of which this is the first.

    `rest` is what stands after it: when it ends, or a note in brackets.
    """

    moment: datetime
    ambiguous: bool
    rest: str


def local_time(text: str, zone: ZoneInfo) -> LocalTime:
    """The point in time that `2026-06-10 19:30` or `Wed 10 June 2026, 7:30 pm` names in the zone.

    Raises:
        ValueError: it is not of such a form, no such day or hour, or a time that clocks skip; says why.
    """
    rest = ""
    shown = _shown(text)
    if shown is None and (after := _AFTER.search(text)):
        shown, rest = _shown(text[: after.start()]), after.group().strip()
    if shown is None or not _FIRST_YEAR <= shown.year <= _LAST_YEAR:
        either = _EITHER.search(text)
        doubt = f"of {either[0]}, nobody knows which is the month; " if either else ""
        raise ValueError(f"{doubt}write it as 2026-06-10 19:30")
    moment = shown.replace(tzinfo=zone)
    if moment.astimezone(UTC).astimezone(zone) != moment:
        raise ValueError(f"clocks in {zone.key} skip it that night; write the time they show")
    return LocalTime(moment, moment.utcoffset() != moment.replace(fold=1).utcoffset(), rest)


def start_of(text: str, zone: ZoneInfo, line: int, findings: FileFindings) -> datetime | None:
    """The start that a cell tells; None when it tells none, or cannot be read, which is a finding."""
    try:
        start = local_time(text, zone)
    except ValueError as error:
        if not is_said(text) or _DATE_ALONE.fullmatch(text) or any(not is_said(word) for word in text.split()):
            findings.warning(line, f"no start yet ({quoted(text)}), so this screening is left out")
        else:
            findings.error(line, f"unreadable start {quoted(text)}: {error}")
        return None
    if start.rest:
        findings.warning(line, f"{quoted(start.rest)} after the start is not read; move it to the notes")
    named = re.match(r"[^\W\d]+", text)
    if named and _weekdays().get(folded(named[0]), start.moment.weekday()) != start.moment.weekday():
        findings.warning(line, f"{start.moment:%Y-%m-%d} is no such day as in {quoted(text)}; correct one of them")
    if start.ambiguous:
        message = f"clocks show {text} twice that night and the first is taken; choose another time to be clear"
        findings.warning(line, message)
    return start.moment


def _shown(text: str) -> datetime | None:
    """What calendar and clocks show then."""
    date = _WEEKDAY.sub("", text)
    if parts := next((found for form in _STARTS if (found := form.fullmatch(date))), None):
        year, month, day, hour, minute = (
            int(part or 0) for part in parts.group("year", "month", "day", "hour", "minute")
        )
        try:
            midnight = datetime(year, month, day, hour if hour > _LAST_HOUR else 0, minute)  # noqa: DTZ001  (wall-clock time)
            return midnight + timedelta(hours=hour)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{error}; write it as 2026-06-10 19:30") from error
    read: datetime | None = _parser().get_date_data(text).date_obj if _CLEAR.fullmatch(text) else None
    return None if read is None or read.tzinfo else read


@lru_cache(maxsize=1)
def _parser() -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    return DateDataParser(languages=["en", "fi"], settings=settings)


@lru_cache(maxsize=1)
def _weekdays() -> Mapping[str, int]:
    """The days of the week by their names, English and Finnish, whole and short; Monday is 0."""
    from babel.dates import get_day_names

    forms = [
        get_day_names(width, context, locale)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for locale in ("en", "fi")
    ]
    return {folded(name): number for names in forms for number, name in names.items()}
