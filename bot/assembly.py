"""From settings to an assistant that can answer."""

from __future__ import annotations

from datetime import timedelta

from bot.assistant.assistant import Assistant
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.walking import Walking
from bot.settings import BotSettings
from bot.warming import let_alone
from index.embedders.caching import CachingEmbedder
from index.embedding import Embedder, load_embedder
from index.errors import IndexMismatch
from index.published import open_index
from index.searching.reranking import CrossEncoderReranker


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
    knowledge = Knowledge.from_index(
        index,
        embedder,
        settings.festival_name,
        settings.zone,
        settings.festival_day_starts,
        CrossEncoderReranker(settings.reranker_model) if settings.reranker_model else None,
        pause=timedelta(minutes=settings.screening_break_minutes),
        memory=timedelta(minutes=settings.conversation_minutes),
        walking=Walking(index.venues, settings.walking_metres_per_minute, settings.walking_minutes_at_least),
    )
    let_alone()
    return knowledge


def _embedder(settings: BotSettings) -> Embedder:
    return CachingEmbedder(load_embedder(settings, settings.models_dir), folder=settings.models_dir)
