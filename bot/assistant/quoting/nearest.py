"""What a refusal shows of the review of the film asked about: the passages that come nearest, or how it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.answer import film_source, quote_runs
from bot.assistant.quoting.declining import not_told
from bot.assistant.quoting.odds import odds_of
from bot.assistant.quoting.window import quotation
from index.retrieval import Hit

MESSAGES = ("nearest-passage", "review-begins", "ask-in-en", "ask-in-fi")

SHOWN_FROM = 0.01
"""The nearest passage of the film asked about is shown in a refusal when it reaches this chance.

Of questions of three festivals that are wrongly declined, it holds the answer for 8 of 10 from .03 on, for 3 of 10
below, and with the one that comes next for 6 of these 10. Where no film is named, what comes nearest is mostly about
something else.
"""
AS_NEAR = 0.36
"""So much of its odds the next one of the same review has that is shown with it."""
MOST = 2


def nearest_passages(asked: Asked, hits: Sequence[Hit], unknown: Sequence[str], knowledge: Knowledge) -> Sequence[Hit]:
    """Gives what comes nearest to an answer in the review of a film asked about, best first; mostly two passages.

    Where no film is named but somebody is, in a review that speaks of them, or that alone writes the name.

    In a language that the model does not know the nearest is shown however far it is; where nothing is found, the
    opening of the one film's review stands in.
    """
    if unknown:
        return ()
    known = knowledge.understands(asked.language)
    films = {film.document for film in asked.films}
    films = films or (asked.scope if asked.told_by or (asked.people and known) else set())
    least = SHOWN_FROM if known or asked.told_by else 0.0
    own = [hit for hit in hits if hit.document.path in films and hit.score >= least]
    if not own and not known:
        opening = knowledge.retriever.parts(asked.films[0].document)[:1] if len(asked.films) == 1 else []
        return [replace(hit, score=hits[0].score if hits else 0.0) for hit in opening]
    near = (hit for hit in own if odds_of(hit.score) >= AS_NEAR * odds_of(own[0].score))
    return [hit for hit in near if hit.document is own[0].document][:MOST]


def declined_with(near: Sequence[Hit], asked: Asked, guide: Guide) -> Answer:
    """Declines, and quotes the nearest passages, one at least, as no more than that, or how the review begins."""
    known = guide.knowledge.understands(asked.language)
    message = "nearest-passage" if near[0].evidence else "review-begins"
    document, films = near[0].document, tuple(film.title for film in asked.films)
    quotes = tuple(quotation(hit) for hit in near)
    runs = [
        *not_told(asked, near, guide.wording),
        *_to_ask_otherwise(asked, document.language, guide),
        Run(text="\n\n"),
        *guide.wording.runs(message, title=Run.title(document.title)),
        *(run for quote in quotes for run in (Run(text="\n"), *quote_runs(quote))),
        *((Run(text="\n"), *film_source(document.film, guide, showing=not known)) if document.film else ()),
    ]
    return Answer(
        kind="decline",
        runs=tuple(runs),
        quotes=quotes,
        films=films,
        score=near[0].score,
        language=guide.wording.language,
    )


def _to_ask_otherwise(asked: Asked, written: str, guide: Guide) -> tuple[Run, ...]:
    """Says that the review is in another language, in which more of it would be found; nothing where it is not so."""
    if guide.knowledge.understands(asked.language) or asked.language == written:
        return ()
    return (Run(text="\n"), *guide.wording.runs(f"ask-in-{written}"))
