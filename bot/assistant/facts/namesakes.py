"""Which of several films of one title a question means, by all else that it says: "the new one", "the 1977 one"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.assistant.knowledge import Knowledge
from index.language.analysis import folded
from index.language.places import is_place_word
from index.models import Film, Span
from index.names import Mention

NEWER = (
    r"new(?:er|est)?|second|latest|later|(?:more )?recent|modern|remake|uusi|uudempi|uusin|uudem\w+|uusimm\w+|uude\w+"
)
"""How people say which of two films of one title they mean: the later one, and the earlier."""
OLDER = r"old(?:er|est)?|original|first|earlier|earliest|classic|vanha\w*|vanhempi|vanhin|vanhem\w+|alkuperäi\w+"
_ONE = r"(?: (?:one|film|movie|version|versio|of|the))*"
_BEFORE = re.compile(rf"\b(?:(?P<newer>{NEWER})|(?P<older>{OLDER})|(?P<year>\d{{4}})){_ONE}\W*$", re.IGNORECASE)
_AFTER = re.compile(
    rf"\W*(?:(?:the )?(?:(?P<newer>{NEWER})|(?P<older>{OLDER})) (?:one|film|movie|version|versio)"
    r"|(?P<remake>remake)|(?P<original>original)|(?P<year>\d{4}))\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\W*(?:(?:and|but|ok|no|not that|sorry|i meant?|what about|how about|for|of|in|is|entä|ei|tarkoit\w+|siis)\W+)*"
    rf"(?:(?:the|that|se|siinä|sen) )?(?:(?P<newer>{NEWER})|(?P<older>{OLDER}))"
    r"(?: (?:one|film|movie|version|versio\w*|elokuva\w*|leffa\w*))?(?: (?:please|then|kiitos))?\W*",
    re.IGNORECASE,
)
"""Nothing but which of two films is meant."""
_WHICH = re.compile(r"\b(?:which(?: of the)?(?: two| 2)?|kumpi)\W*$", re.IGNORECASE)
_LAST_WORD = re.compile(r"(\w+) $")
_OTHER_ONE = re.compile(rf"\bthan the (?:{NEWER}|{OLDER})\b", re.IGNORECASE)


def of_age(films: Sequence[Film], question: str) -> Film | None:
    """Gives the film of several that a question means by its age alone; None where it or a header does not tell."""
    said = _ALONE.fullmatch(question)
    return next(iter(_by_age(films, said)), None) if said else None


class Namesakes:
    """Tells films of one title apart."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def told_apart(self, text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """Gives the mentions, those of several films' title meaning only the films that the rest of `text` fits.

        Where nothing else fits one of them, or where they are to be compared, all of them stay.
        """
        return [self._meant(text, one, mentions) if _is_shared(one) else one for one in mentions]

    def _meant(self, text: str, shared: Mention, mentions: Sequence[Mention]) -> Mention:
        before, after = text[: shared.span.start], text[shared.span.end :]
        if _WHICH.search(before) or _OTHER_ONE.search(after):
            return shared
        films = self._knowledge.films_among(shared.documents)
        for said, place in ((_BEFORE.search(before), "before"), (_AFTER.match(after), "after")):
            if said and (kept := _by_age(films, said)):
                start = said.start() if place == "before" else shared.span.start
                end = shared.span.end + (said.end() if place == "after" else 0)
                return _only(replace(shared, span=Span(start, end)), kept)
        placed = _LAST_WORD.search(before)
        start = placed.start() if placed and is_place_word(folded(placed[1])) else shared.span.start
        kept = self._by_conditions(text, films, mentions, shared)
        return _only(replace(shared, span=Span(start, shared.span.end)), kept)

    def _by_conditions(
        self, text: str, films: Sequence[Film], mentions: Sequence[Mention], shared: Mention
    ) -> Sequence[Film]:
        """Gives the films that meet what the question states, and that its people had a part in; else all."""
        paths = frozenset(film.document for film in films)
        people = [set(m.documents) for m in mentions if m.kind == "person" and paths & set(m.documents)]
        by_people = [film for film in films if all(film.document in documents for documents in people)]
        others = [m for m in mentions if m.kind != "person"]
        filters = self._knowledge.filter_reader.read(text, others, [shared.span]).filters
        stated = self._knowledge.catalogue.select(replace(filters, films=paths))
        return [film for film in by_people if film in stated] or by_people or films


def _is_shared(mention: Mention) -> bool:
    return mention.kind == "film" and len(mention.documents) > 1


def _by_age(films: Sequence[Film], said: re.Match[str]) -> Sequence[Film]:
    """Gives the newest film, the oldest, or those of a year; none where a header does not tell."""
    words = said.groupdict()
    if year := words.get("year"):
        return [film for film in films if str(film.year) == year]
    years = [film.year for film in films if film.year]
    if len(years) < len(films):
        return []
    wanted = max(years) if words.get("newer") or words.get("remake") else min(years)
    return [film for film in films if film.year == wanted]


def _only(mention: Mention, films: Iterable[Film]) -> Mention:
    paths = {film.document for film in films}
    return replace(mention, candidates=tuple(c for c in mention.candidates if paths.intersection(c.documents)))
