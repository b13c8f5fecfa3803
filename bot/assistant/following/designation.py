"""The film that the programme's notes single out, asked for what is no showing: "how long is the closing film?"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.showings.notes import films_noted
from bot.assistant.showings.words import asks_for_programme
from bot.assistant.stretches import put_in, without
from index.language.analysis import content_words_of
from index.models import Span

_FILM = re.compile(r"\b\w*(?:films?|elokuva\w*|leffa\w*)$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|this|that)\s+$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|kertoo)\b", re.IGNORECASE)


def by_designation(spoken: SpokenOf) -> Completed | None:
    """Names the one film that is called "the closing film"; None where only its showings are asked for."""
    question, programme = spoken.question, spoken.knowledge.programme
    noted = [note for note in spoken.noted if _FILM.search(question[slice(*note.span)])]
    films = films_noted(noted, programme) if len(noted) == 1 and not noted[0].denied else ()
    if len(films) != 1 or spoken.names_film:
        return None
    article = _ARTICLE.search(question[: noted[0].span.start])
    span = Span(article.start() if article else noted[0].span.start, noted[0].span.end)
    if not _asks_of_film(span, spoken) or asks_for_programme(question, [span]):
        return None
    return Completed(put_in(question, [span], spoken.called(films[0])), films)


def _asks_of_film(span: Span, spoken: SpokenOf) -> bool:
    """Whether something is said besides the name: a fact, what the film is about."""
    rest = without(spoken.question, [span])
    told = _ABOUT.search(rest) or content_words_of(rest, spoken.language)
    return bool(told or spoken.knowledge.fact_reader.fact_asked(spoken.question, [span]))
