"""Answers that quote: a passage of a review, or an entry of the FAQ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.assistant.answers import Answer, Quote, Run, Style
from bot.assistant.formats import film_line
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting import quotation
from bot.assistant.showings import next_showing
from bot.assistant.wording import Wording
from index.models import Film
from index.retrieval import Hit


def quoted(hits: Sequence[Hit], knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """Quotes one hit or several of one document, with their source and, for a film, its next screening."""
    quotes = tuple(quotation(hit) for hit in hits)
    document = hits[0].document
    if document.film:
        source = film_source(document.film, knowledge, wording, now)
        heading: tuple[Run, ...] = ()
    else:
        text = wording.text("faq-from", festival=knowledge.festival, topic=document.title)
        source = (Run(text=text, style=Style.SOURCE),)
        heading = (Run(text=quotes[0].title + "\n", style=Style.TITLE),)
    body = [run for quote in quotes for run in (*quote_runs(quote), Run(text="\n"))]
    return Answer(
        kind="passage" if document.film else "faq",
        runs=(*heading, *body, *source),
        quotes=quotes,
        films=(document.film.title,) if document.film else (),
        score=hits[0].score,
        language=wording.language,
    )


def quote_runs(quote: Quote) -> tuple[Run, ...]:
    """Gives a quotation as runs, with its telling sentence highlighted."""
    start, end = quote.highlight
    runs = (
        Run(text=quote.text[:start], style=Style.QUOTE),
        Run(text=quote.text[start:end], style=Style.HIGHLIGHT),
        Run(text=quote.text[end:], style=Style.QUOTE),
    )
    return tuple(run for run in runs if run.text)


def film_source(
    film: Film, knowledge: Knowledge, wording: Wording, now: datetime, showing: bool = True
) -> tuple[Run, ...]:
    """Gives the lines under a film's quotation: the film, its critic and, with `showing`, its next screening."""
    lines: list[tuple[Run, ...]] = [(Run(text=film_line(film, wording), style=Style.SOURCE),)]
    if film.critic:
        lines.append((Run(text=wording.text("review-by", critic=film.critic), style=Style.SOURCE),))
    if showing and (ahead := next_showing(film, knowledge, wording, now)):
        lines.append(ahead)
    return tuple(run for line in lines for run in (*line, Run(text="\n")))[:-1]
