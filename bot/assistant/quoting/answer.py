"""Answers that quote: a passage of a review, or an entry of the FAQ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from bot.assistant.answers import Answer, Quote, Run, Style
from bot.assistant.formats import film_line
from bot.assistant.guide import Guide
from bot.assistant.quoting.window import quotation
from bot.assistant.showings.lines import next_showing
from index.language.analysis import small_words_in
from index.models import Document, Film
from index.retrieval import Hit

MESSAGES = ("quoted-in-en", "quoted-in-fi")
"""In which language a quotation is, said where it is not the reader's."""


def quoted(hits: Sequence[Hit], guide: Guide) -> Answer:
    """Quotes hits, best first, each document with its source and the first one's film with its next screening."""
    first = hits[0].document
    quotes: list[Quote] = []
    runs: list[Run] = []
    for document, of_document in groupby(hits, key=attrgetter("document")):
        if document.faq:
            runs += [] if document is first else [Run(text="\n\n")]
            runs.append(Run.title(document.faq.question + "\n"))
        elif document is not first:
            title = Run.title(document.title)
            runs += [Run(text="\n\n"), *guide.wording.runs("also-in", title=title), Run(text="\n")]
        for hit in of_document:
            quotes.append(quotation(hit))
            runs += [*quote_runs(quotes[-1]), Run(text="\n")]
        runs += _source(document, quotes[-1].text, guide, showing=document is first)
    return Answer(
        kind="passage" if first.film else "faq",
        runs=tuple(runs),
        quotes=tuple(quotes),
        films=(first.film.title,) if first.film else (),
        score=hits[0].score,
        language=guide.wording.language,
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


def film_source(film: Film, guide: Guide, showing: bool = True) -> tuple[Run, ...]:
    """Gives the lines under a film's quotation: the film, its critic and, with `showing`, its next screening."""
    lines: list[tuple[Run, ...]] = [(Run(text=film_line(film, guide.wording), style=Style.SOURCE),)]
    if film.critic:
        lines.append((Run(text=guide.wording.text("review-by", critic=film.critic), style=Style.SOURCE),))
    if showing and (ahead := next_showing(film, guide)):
        lines.append(ahead)
    return tuple(run for line in lines for run in (*line, Run(text="\n")))[:-1]


def _source(document: Document, text: str, guide: Guide, showing: bool) -> tuple[Run, ...]:
    """Gives where a quotation comes from, and its language where it is not the reader's."""
    language, told = guide.wording.language, small_words_in(text) if document.film else None
    if document.film:
        source = film_source(document.film, guide, showing)
    else:
        source = (Run(text=guide.wording.text("faq-from", topic=document.title), style=Style.SOURCE),)
    if language == document.language or (told and len(told[language]) > len(told[document.language])):
        return source
    return (Run(text=guide.wording.text(f"quoted-in-{document.language}") + "\n", style=Style.SOURCE), *source)
