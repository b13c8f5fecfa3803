"""What a question asks of a screening beyond its film: live music, a discussion, a print, as the programme notes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.assistant.lists.places import NO_WORDS
from bot.assistant.showings.notes_meant import MEANT, SOLD_OUT, Meant
from bot.assistant.stretches import begun_before, plain_of
from index.language.analysis import folded, is_stop_word
from index.models import Film, Span
from index.names import Mention
from index.programme import Programme

_SEPARATORS = re.compile(r"\s*[;,]\s*")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_DENIED = re.compile(
    r"\b(?:not|(?:is|are)n't|no|without|except|ei|eivät|ilman|paitsi)(?: (?:yet|already|the|any|it|that|being|is|ole"
    r"|vielä|jo))*\s+$",
    re.IGNORECASE,
)
_LIGHT = frozenset(
    {"screening", "screenings", "show", "film", "films", "version", "naytos", "esitys"}
    | {"before", "beforehand", "after", "afterwards", "afterward", "allowed", "included", "jalkeen", "ennen"}
)
"""What tells no screening from others: "karaoke screening" and "karaoke afterwards" are asked for by one word."""
_WITH = re.compile(r"\s+(?:with|as)\s+")
"""What stands behind it tells one screening from others of its kind: "double bill with TITLE"."""
_OFTEN = re.compile(r"late|early|new|first|last|special", re.IGNORECASE)
"""What is said of much besides, and asks for no "late show" alone: "can I come in late?"."""
_MOST = 2 / 3
"""So much of a note's words, at least, has to be in the question."""

_HEARS = re.compile(r"^(?:hear|listen|kuulla|kuunnella)$")
"""Who wants to hear an organ means one that is played live."""
_APART = 20
"""So many letters more than the note has may stand between its words."""
_LATELY = 64
"""So many questions' notes are kept."""
_COMES = re.compile(
    r"\b(?:com(?:e|es|ing)|attend\w*|there|here|present|visit\w*|guests?|meet|talks?|talking|speak\w*|introduc\w*|see|on"
    r"|tul\w+|paikalla|vierai\w+|vieraana|tava\w+|esittel\w+|puhu\w+)\b",
    re.IGNORECASE,
)
"""How people ask whether somebody is at a screening."""


class Note(NamedTuple):
    """Notes of the programme of which a question asks for one, or for none if `denied`, and where it does."""

    texts: tuple[str, ...]
    span: Span
    denied: bool = False


class Notes:
    """The notes of a programme, as questions ask for them."""

    def __init__(self, programme: Programme) -> None:
        notes = {note for showing in programme.showings for note in _SEPARATORS.split(showing.notes) if note}
        self._words = {note: _words_of_weight(_WITH.split(note)[0], 2) or _words_of_weight(note) for note in notes}
        hyphened = [word for note in notes for word in _HYPHENED.findall(note)]
        self._joined = {_one_of(word.replace("-", "")): _WORD.findall(folded(word)) for word in hyphened}
        self._saying = {
            meant: tuple(note for note in sorted(notes) if re.search(meant.noted, note, re.I)) for meant in MEANT
        }
        self._meant = [
            (texts, re.compile(rf"\b(?:{meant.asked})", re.I)) for meant, texts in self._saying.items() if texts
        ]
        self._lately = lru_cache(_LATELY)(self._asked)  # one question is looked at from several sides

    def asked(self, question: str) -> list[Note]:
        """Gives the notes that a question asks for: by their meaning, or by most of their words."""
        return list(self._lately(question))

    def saying(self, meant: Meant) -> tuple[str, ...]:
        """Gives the notes that say what is meant."""
        return self._saying[meant]

    def _asked(self, question: str) -> list[Note]:
        found: list[Note] = []
        for texts, asked in self._meant:
            if match := asked.search(question):
                found.append(Note(texts, Span(*match.span())))
        known = {text for note in found for text in note.texts}
        wordless = [Span(*match.span()) for match in NO_WORDS.finditer(plain_of(question))]  # a condition on the film
        for note in self._by_words(question, [note.span for note in found]):
            if note.texts[0] not in known and not any(s.start <= note.span.start < s.end for s in wordless):
                found.append(note)
        return sorted((_denied(note, question) for note in found), key=lambda note: (note.span, note.texts))

    def _by_words(self, question: str, told: Sequence[Span]) -> list[Note]:
        """Gives the notes most of whose words are said, other than those that another note is told by."""
        words_said = [match for match in _WORD.finditer(question) if not any(s <= match.start() < e for s, e in told)]
        said = {_HEARS.sub("live", _one_of(match.group())): Span(*match.span()) for match in words_said}
        said |= {part: said[joined] for joined in said.keys() & self._joined.keys() for part in self._joined[joined]}
        found: dict[Span, list[str]] = {}
        for note, words in self._words.items():
            spans = [said[word] for word in words if word in said]
            if not spans or len(spans) < _MOST * len(words):
                continue
            whole = Span(min(spans).start, max(span.end for span in spans))
            if whole.end - whole.start <= len(note) + _APART:
                found.setdefault(whole, []).append(note)
        told_by = {span: texts for span, texts in found.items() if not _OFTEN.fullmatch(question[slice(*span)])}
        return [Note(tuple(texts), span) for span, texts in told_by.items()]


def _denied(note: Note, question: str) -> Note:
    span = begun_before(note.span, question, _DENIED)
    return note._replace(span=span, denied=span != note.span)


def holds(notes: str, wanted: tuple[str, ...]) -> bool:
    """Whether a screening's notes hold one of those wanted."""
    return any(text.casefold() in notes.casefold() for text in wanted)


def films_noted(notes: Sequence[Note], programme: Programme) -> tuple[Film, ...]:
    """Gives the films of which one screening has all of some notes, in the order in which they are shown."""
    films = (s.film for s in programme.showings if all(holds(s.notes, note.texts) for note in notes))
    return tuple({film.document: film for film in films}.values())


def only_names(note: Note, text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a question only names somebody whom a note names: "did NAME direct it?" is not "is NAME coming?"."""
    named = any(m.span.start <= note.span.start and note.span.end <= m.span.end for m in mentions if m.kind == "person")
    return named and not _COMES.search(text)


def are_of_tickets(texts: tuple[str, ...]) -> bool:
    """Whether notes say that there are no tickets left, which is asked of all screenings of a film."""
    return all(re.search(SOLD_OUT, text, re.IGNORECASE) for text in texts)


def _one_of(word: str) -> str:
    """Gives a word without accents, and without the "s" of several: "matinées" are noted one by one."""
    return folded(word).removesuffix("s")


def _words_of_weight(note: str, least: int = 0) -> list[str]:
    """Gives the words of weight of a note, as `_one_of` gives them; none if there are fewer than so many."""
    words = [_one_of(word) for word in _WORD.findall(note) if _is_of_weight(folded(word))]
    return words if len(words) >= least else []


def _is_of_weight(word: str) -> bool:
    return (word == "same" or not is_stop_word(word)) and word not in _LIGHT and len(word) > 1
