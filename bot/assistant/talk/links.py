"""Names for films and FAQ entries that fit into a link and stay the same when the rest of the corpus changes.

A name is made of a document's path alone: what it is, some of its words, and a digest: `film_red-kettle-k3v9x2m1`,
`q_when-do-the-tickets-6gx0aa3d`. The digest finds the document; when it is no more, the words tell what was meant.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import PurePosixPath

from bot.assistant.answers import Answer, Run
from bot.assistant.facts.answer import film_card
from bot.assistant.guide import Guide
from bot.assistant.quoting.found import Found, found_in
from index.language.analysis import folded
from index.models import Faq

LONGEST = 64
"""Telegram's limit for what a link hands to a bot: letters, digits, `_` and `-`."""
DIGEST = 8
"""Letters of the digest: 40 bits, so that among a million documents hardly two share one, and never a film's words."""
DIGESTS = 1_000
"""How many documents' digests are known: those that are answered about again and again."""

FAQ = "faq"
"""The link to the FAQ as a whole."""

_LINK = re.compile(rf"(film|q)_(?:([a-z0-9-]*)-)?([a-z2-7]{{{DIGEST}}})", re.IGNORECASE)
_REST = re.compile(r"[^a-z0-9]+")


def link_of(document: str) -> str:
    """Gives the name of a document by its path: `reviews/red_kettle.txt` or `faq/tickets.md#When?`."""
    kind = _kind(document)
    words = document.partition("#")[2] if kind == "q" else PurePosixPath(document).stem
    room = LONGEST - len(kind) - DIGEST - 2
    slug = _REST.sub("-", folded(words)).strip("-")[:room].rstrip("-")
    return f"{kind}_{slug}-{digest_of(document)}" if slug else f"{kind}_{digest_of(document)}"


@lru_cache(DIGESTS)
def digest_of(document: str) -> str:
    """Gives the part of a document's name that finds it."""
    return base64.b32encode(hashlib.sha256(document.encode()).digest()).decode()[:DIGEST].lower()


def linked(link: str, documents: Iterable[str]) -> str | None:
    """Gives which of the documents a name is of, if any; its words need not be right."""
    match = _LINK.fullmatch(link)
    if match is None:
        return None
    found = match[3].lower()
    return next((path for path in documents if _kind(path) == match[1].lower() and digest_of(path) == found), None)


def words_in(link: str) -> str | None:
    """Gives the words in the name of a document, for one that is no more; None when it is no such name."""
    match = _LINK.fullmatch(link)
    return (match[2] or "").replace("-", " ").strip() if match else None


def followed(question: str, documents: Collection[str]) -> str:
    """Gives what a link to a document that is no more asks for by its words; any other question as it is."""
    link = question.removeprefix("/start ")
    words = words_in(link) if link != question else None
    if words is None or linked(link, documents):
        return question
    return f"/film {words}" if link.lower().startswith("film") else words or "/help"


def linked_answer(document: str, guide: Guide) -> Found:
    """Gives a film's card, or an entry of the FAQ in full, in the reader's language if it is written in that, too."""
    if film := guide.knowledge.films.get(document):
        return Found(film_card(film, guide), (f"{document}:card",))
    hit = guide.knowledge.retriever.parts(document, guide.wording.language)[0]
    return found_in([hit], guide)


def faq_topics(guide: Guide) -> Answer:
    """Says what the FAQ is about: each topic in the reader's language, with a question that it answers."""
    wording = guide.wording
    entries = [
        entry for entry in guide.knowledge.entries if entry.language == wording.language
    ] or guide.knowledge.entries
    topics: dict[str, list[Faq]] = {}
    for entry in entries:
        topics.setdefault(entry.topic, []).append(entry)
    runs = [*wording.runs("faq-topics", count=len(entries))]
    for topic, answered in topics.items():
        runs += [Run(text="\n\n"), Run.title(topic), Run(text=f"\n{answered[0].question}")]
    runs.append(Run(text="\n\n" + wording.text("faq-ask")))
    return Answer(kind="help", runs=tuple(runs), score=1, language=wording.language)


def _kind(document: str) -> str:
    return "q" if document.startswith("faq/") else "film"
