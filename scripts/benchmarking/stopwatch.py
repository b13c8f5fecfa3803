"""An assistant whose searches are timed."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.assembly import load_knowledge
from bot.assistant.assistant import Assistant
from bot.settings import BotSettings
from bot.warming import warmed
from index.published import open_index
from index.retrieval import Hit, Retriever


class TimedRetriever(Retriever):
    """A retriever that adds up the `seconds` that it searches, the encoding of the query included."""

    seconds = 0.0

    def search(
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: str = "en",
        meaning: str = "",
        *,
        apart: bool = False,
    ) -> list[Hit]:
        """Gives what the retriever gives."""
        with self._watched():
            return super().search(query, top_k, documents, language, meaning, apart=apart)

    def entries(self, query: str, most: int, language: str = "en") -> dict[str, float]:
        """Gives what the retriever gives."""
        with self._watched():
            return super().entries(query, most, language)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds += time.perf_counter() - start


def timed_assistant(settings: BotSettings, now: datetime) -> tuple[Assistant, TimedRetriever]:
    """Gives the assistant that the bot would load and make ready at `now` (aware), and the watch on its searches."""
    knowledge = load_knowledge(settings)
    search = open_index(settings.index_dir).search
    calibration = knowledge.retriever.calibration
    retriever = TimedRetriever(search, knowledge.embedder, calibration, multilingual=knowledge.multilingual)
    return warmed(Assistant(replace(knowledge, retriever=retriever)), now), retriever
