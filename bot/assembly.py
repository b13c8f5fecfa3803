"""From settings to an assistant that can answer."""

from __future__ import annotations

from datetime import timedelta

from bot.assistant.assistant import Assistant
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.notes_said import subtitles_of
from bot.assistant.showings.walking import Walking
from bot.settings import BotSettings
from bot.warming import let_alone
from index.catalogue import Catalogue
from index.embedders.caching import CachingEmbedder
from index.embedding import Embedder, load_embedder
from index.errors import IndexMismatch
from index.programme import Programme
from index.published import PublishedIndex, open_index
from index.retrieval import Retriever
from index.searching.reranking import CrossEncoderReranker
from index.venue_names import called_in


def load_assistant(settings: BotSettings, loaded: Embedder | None = None) -> Assistant:
    """Gives an assistant that knows what `load_knowledge` gives, and raises the same."""
    return Assistant(load_knowledge(settings, loaded))


def load_knowledge(settings: BotSettings, loaded: Embedder | None = None) -> Knowledge:
    """Opens the published index and loads the model that built it, unless that is the one already `loaded`.

    Raises:
        IndexNotFound, IndexMismatch, IndexCorrupt: the index cannot be served.
        ModelError: the embedding model cannot be loaded.
    """
    index = open_index(settings.index_dir, settings.zone)
    fits = loaded is not None and loaded.fingerprint == index.manifest.fingerprint
    embedder = loaded if loaded and fits else _embedder(settings)
    if embedder.fingerprint != index.manifest.fingerprint:
        raise IndexMismatch(
            f"{settings.index_dir}: built with {index.manifest.model} ({index.manifest.fingerprint[:12]}), "
            f"EMBEDDING_MODEL is {embedder.name} ({embedder.fingerprint[:12]}); run `make rebuild`"
        )
    knowledge = _knowledge_of(index, embedder, settings)
    let_alone()
    return knowledge


def _knowledge_of(index: PublishedIndex, embedder: Embedder, settings: BotSettings) -> Knowledge:
    told, documents = index.manifest, index.search.documents.values()
    pause = timedelta(minutes=settings.screening_break_minutes)
    zone, day_starts, called = settings.zone, settings.festival_day_starts, called_in(index.venues, documents)
    return Knowledge(
        festival=settings.festival_name,
        films={film.document: film for film in index.films},
        faqs=len({min((entry.document, *entry.twins)) for entry in index.faqs}),
        retriever=Retriever(index.search, embedder, multilingual=told.multilingual, leniency=told.leniency),
        embedder=embedder,
        names=index.names(),
        catalogue=Catalogue(index.films, subtitles_of(index.screenings)),
        programme=Programme(index.screenings, index.films, index.venues, zone, day_starts, pause, called),
        speller=index.search.speller,
        reranker=CrossEncoderReranker(settings.reranker_model) if settings.reranker_model else None,
        memory=timedelta(minutes=settings.conversation_minutes),
        walking=Walking(index.venues, settings.walking_metres_per_minute, settings.walking_minutes_at_least),
        entries=index.faqs,
        multilingual=told.multilingual,
        strangeness=told.strangeness,
    )


def _embedder(settings: BotSettings) -> Embedder:
    return CachingEmbedder(load_embedder(settings, settings.models_dir), folder=settings.models_dir)
