"""The programme's notes in the reader's language, where they say what programmes usually say; others as written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.assistant.answers import Language
from bot.assistant.formats import language_name
from bot.assistant.numbers import counting
from bot.assistant.wording import Wording
from index.language.places import language_in
from index.models import Screening

_SEPARATOR = re.compile(r"\s*;\s*")
_USUAL: tuple[tuple[str, str, str], ...] = (
    ("note-subtitles", r"(?:with )?(?P<language>[a-z]+) (?:subtitles|subs)",
     r"(?P<code>suomen|englannin|ruotsin)kielinen tekstitys|tekstitys (?P<into>suome|englanni|ruotsi)ksi"),
    ("note-live-music", r"(?:with )?live (?:music|score|accompaniment)", r"eläv\w+ (?:musiikki\w*|säesty\w+)|säestys"),
    ("note-questions", r"(?:q ?& ?a|discussion)(?: with (?:the )?directors?)?|directors? (?:present|in person)",
     r"ohjaaja (?:paikalla|vieraana|läsnä)|ohjaaja vastaa kysymyksiin|yleisökeskustelu"),
    ("note-print", r"35 ?mm(?: (?:film )?print)?", r"35 ?mm(?::n)?(?: -?(?:filmi)?kopio)?"),
    ("note-sold-out", r"sold[ -]out", r"loppuunmyyty"),
    ("note-opening", r"opening film", r"avajaiselokuva"),
    ("note-closing", r"closing film", r"päätöselokuva"),
    ("note-babies", r"baby[ -]friendly(?: screening)?|babies welcome", r"vauvanäytös|vauvaystävällinen(?: näytös)?"),
    ("note-wordless", r"(?:no|without) dialogue", r"ei (?:vuoropuhelua|dialogia)"),
    ("note-all-ages", r"(?:for|suitable for) all ages", r"kaikenikäisille|koko perheelle"),
    ("note-interval", r"(?P<minutes>\d+) ?min(?:utes?)? (?:interval|intermission|break)"
     r"|(?:interval|intermission|break) (?P<long>\d+) ?min(?:utes?)?",
     r"väliaika (?P<least>\d+) min"),
    ("note-intervals", r"(?P<count>two|three|\d) (?:intervals|intermissions|breaks)",
     r"(?P<luku>kaksi|kolme|\d) (?:väliaikaa|taukoa)"),
    ("note-free", r"free(?: entry| admission)?", r"vapaa pääsy|ilmainen(?: näytös)?"),
    ("note-same-ticket", r"same ticket as (?P<film>.+)", r"sama lippu kuin:? (?P<title>.+)"),
)  # fmt: skip
MESSAGES = tuple(message for message, _, _ in _USUAL)
_SAID = 3
"""So many different notes that all meet a question are named."""
_DIGITS = {word: str(number) for word, number in counting(2, 3).items()}
_CODES = {"suomen": "fi", "suome": "fi", "englannin": "en", "englanni": "en", "ruotsin": "sv", "ruotsi": "sv"}


def notes_said(notes: str, wording: Wording) -> str:
    """Gives a screening's notes in the reader's language: "35 mm:n kopio; loppuunmyyty"."""
    return "; ".join(note_said(note, wording) for note in _SEPARATOR.split(notes) if note)


def asked_said(texts: Sequence[str], wording: Wording) -> str:
    """Gives what is asked of notes, any of some: "Q&A" for "Q&A with NAME"; of many different ones the first."""
    heads = [text.split(" with ")[0] for text in texts]
    kinds = dict.fromkeys(head if heads.count(head) > 1 else text for head, text in zip(heads, texts, strict=True))
    said = [one for one in kinds if not any(one != other and one.startswith(other) for other in kinds)]
    said = said if len(said) <= _SAID or all(map(tell_subtitles, texts)) else said[:1]
    return " / ".join(note_said(text, wording) for text in said)


def note_said(note: str, wording: Wording) -> str:
    """Gives one note in the reader's language; as written when it is none that programmes usually have."""
    found = _understood(note.strip(), wording.language)
    if found is None:
        return note
    message, value = found
    if message == "note-subtitles":
        return wording.text(message, name=language_name(value, wording) or value)
    return wording.text(message, value=_DIGITS.get(value.lower(), value))


def tell_subtitles(notes: str) -> bool:
    """Whether a screening's notes say in which language its subtitles are."""
    return bool(subtitles_noted(notes))


@lru_cache(maxsize=1024)
def subtitles_noted(notes: str) -> frozenset[str]:
    """Gives the languages of the subtitles that a screening's notes tell of, as `language_in` gives them."""
    patterns = [pattern for message, *both in _USUAL if message == "note-subtitles" for pattern in both]
    found = (
        re.fullmatch(pattern, note, re.IGNORECASE) for note in _SEPARATOR.split(notes.strip()) for pattern in patterns
    )
    said = [next(filter(None, match.groups()), "") for match in found if match]
    return frozenset(_CODES.get(value.lower()) or language_in(value) for value in said)


def subtitles_of(screenings: Iterable[Screening]) -> dict[str, frozenset[str]]:
    """Gives the languages of the subtitles that the programme notes, by the film's document."""
    told: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for screening in screenings:
        told[screening.film] |= subtitles_noted(screening.notes)
    return dict(told)


@lru_cache(maxsize=1024)
def _understood(note: str, language: Language) -> tuple[str, str] | None:
    """Gives what a note of the other language means, and the name or number in it."""
    for message, english, finnish in _USUAL:
        pattern = finnish if language == "en" else english
        match = re.fullmatch(pattern, note, re.IGNORECASE)
        if match:
            value = next((text for text in match.groupdict().values() if text), "")
            if message == "note-subtitles":
                value = _CODES.get(value.lower()) or language_in(value)
            return (message, value) if value or message != "note-subtitles" else None
    return None
