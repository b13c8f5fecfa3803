"""The critic: the name that closes a review, in brackets, or on a line of its own."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_CLOSING_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]\s*(\.?)\s*\Z")
_LABEL = r"(?:(?:(?:text|review|reviewed)\s+)?by|critic|reviewer|review|text|teksti|arvio)\b\s*:?"
_CLOSING_LINE = re.compile(
    rf"(?:(?:\A|\n)[*_ \t]*(?:[-–—]+\s*)?(?:{_LABEL})?|\s[–—])[ \t]*(?P<name>[^\n()–—]+?)[*_ \t]*\Z",  # noqa: RUF001
    re.IGNORECASE,
)
_BESIDES = re.compile(rf"\A{_LABEL}\s*|\s*[,;]\s*(?:translat(?:ed|ion)|käännös|suom)\b.*\Z", re.IGNORECASE)
"""What may stand in the brackets besides the name: who is meant, and who translated the review."""
_BETWEEN_NAMES = re.compile(r"\s*[,;/&]\s*|\s+(?:and|ja|och)\s+")
_SENTENCE_ENDS = ".!?…。！？"  # noqa: RUF001
_APOSTROPHES = "'\u2019"
_HYPHENS = "\u2010\u2011-"
_CLOSING_QUOTES = f'"”»)]{_APOSTROPHES}'
_MOST_WORDS = 6
_ARTICLE = re.compile(r"(?:The|A) \w{2}")  # the beginning of a film's title, not of a name
_PARTICLE = re.compile(
    r"(?:af|al|av|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|los|ten|ter|und|van|von|y|zu|zur)"
)
_ELIDED_PARTICLE = re.compile(rf"\A(?:d|l|al|el)[{_APOSTROPHES}{_HYPHENS}]")


class Signature(NamedTuple):
    """A critic's name, and where in the paragraph the prose before it ends."""

    critic: str
    prose_end: int


def signature_of(paragraph: str) -> Signature | None:
    """The critic who signs the paragraph at its end, or None: `(b. 1971)` and `(2017)` are nobody.

    Brackets inside the last sentence, before its full stop, belong to the sentence.
    """
    closing = _CLOSING_BRACKETS.search(paragraph)
    if closing is None:
        return _signed_below(paragraph)
    before = paragraph[: closing.start()].rstrip()
    apart = not before or "\n" in paragraph[len(before) : closing.start()]
    after_sentence = apart or _ends_sentence(before)
    if closing[2] and not after_sentence:
        return None
    name = _BESIDES.sub("", " ".join(closing[1].split()))
    return Signature(name, len(before)) if are_names(name, 1 if after_sentence else 2) else None


def _signed_below(paragraph: str) -> Signature | None:
    """The critic on a last line of its own, `Review by Ada Berg` or the name alone, or after a dash: `— Ada Berg`."""
    closing = _CLOSING_LINE.search(paragraph)
    if closing is None:
        return None
    before = paragraph[: closing.start()].rstrip()
    apart = paragraph[len(before) : closing.start() + 1].count("\n") > 1
    if before and not apart and not _ends_sentence(before):
        return None
    name = " ".join(closing["name"].split())
    return Signature(name, len(before)) if are_names(name, 2) else None


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSING_QUOTES)[-1:] in tuple(_SENTENCE_ENDS)


def are_names(text: str, fewest_words: int) -> bool:
    """Whether words are names of people, each of so many words at least."""
    return all(_is_name(part, fewest_words) for part in _BETWEEN_NAMES.split(text))


def _is_name(text: str, fewest_words: int) -> bool:
    words = text.split()
    return (
        fewest_words <= len(words) <= _MOST_WORDS
        and not _ARTICLE.match(text)
        and any(not _is_particle(word) for word in words)
        and all(_is_particle(word) or _is_capitalised(word) for word in words)
    )


def _is_particle(word: str) -> bool:
    return _PARTICLE.fullmatch(word) is not None


def _is_capitalised(word: str) -> bool:
    """Whether it may be part of a name: `Kuosmanen`, `J.-P.`, `O'Brien`, `d'Arc`, `黒澤`, `Jr.`."""
    stem = _ELIDED_PARTICLE.sub("", word)
    letters = [letter for letter in stem if not unicodedata.category(letter).startswith("M")]
    wellformed = all(letter.isalpha() or letter in f".{_APOSTROPHES}{_HYPHENS}" for letter in letters)
    return wellformed and bool(letters) and letters[0].isalpha() and not letters[0].islower()
