"""A small festival of invented films, with an assistant that knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.notes_said import subtitles_of
from index.catalogue import Catalogue
from index.embedding import Embedder
from index.models import Document, Film, Screening, Venue
from index.names import Names
from index.programme import Programme
from index.retrieval import Retriever
from index.searching.search_index import SearchIndex
from tests.fake_embedders import LetterEmbedder
from tests.small_corpus import DOCUMENTS, FILMS, HARVEST, KETTLE, LANTERN, VESUVIA, WINTER

HELSINKI = ZoneInfo("Europe/Helsinki")
VENUES = (Venue(name="Big Tent", also=("Iso teltta",)), Venue(name="Kino Ruska"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI)


def showing(film: Film, start: str, venue: str = "Big Tent", notes: str = "") -> Screening:
    return Screening(film=film.document, start=at(start), venue=venue, notes=notes)


SUMMER = (
    showing(LANTERN, "2027-06-11 18:00", "Kino Ruska", "English subtitles"),
    showing(KETTLE, "2027-06-11 20:00"),
    showing(VESUVIA, "2027-06-12 01:00", "Big Tent", "with live music"),
    showing(HARVEST, "2027-06-12 12:00"),
    showing(LANTERN, "2027-06-12 21:00", "Big Tent", "Q&A with the director"),
    showing(WINTER, "2027-06-13 02:00", "Kino Ruska"),
)
"""Friday's and Saturday's festival days; two showings after midnight."""


def knowledge_of(
    screenings: Sequence[Screening] = SUMMER,
    films: Sequence[Film] = FILMS,
    documents: Sequence[Document] = DOCUMENTS,
    embedder: Embedder | None = None,
) -> Knowledge:
    embedder = embedder or LetterEmbedder()
    search = SearchIndex.from_documents(documents, embedder)
    return Knowledge(
        festival="Hill Film Days",
        films={film.document: film for film in films},
        faqs=1,
        retriever=Retriever(search, embedder),
        embedder=embedder,
        names=Names.from_corpus(films, documents, VENUES),
        catalogue=Catalogue(films, subtitles_of(screenings)),
        programme=Programme(screenings, films, VENUES, HELSINKI, time(6)),
        speller=search.speller,
    )


def asked(assistant: Assistant, now: str, *questions: str) -> Reply:
    """Gives the reply to the last of some questions of one conversation."""
    conversation = Conversation()
    for question in questions:
        reply = assistant.reply(question, conversation, at(now))
        conversation = reply.conversation
    return reply
