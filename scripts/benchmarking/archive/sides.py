"""The processes of an archive: one builds it, one searches it, and one is the bot that serves it."""

from __future__ import annotations

import resource
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.assembly import load_assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from index.build import build_index
from index.embedders.caching import CachingEmbedder
from index.embedding import Embedder, load_embedder
from index.published import open_index
from index.retrieval import Retriever
from scripts.benchmarking.archive.documents import Origins, archive
from scripts.benchmarking.archive.embedding import ArchiveEmbedder
from scripts.benchmarking.archive.source import source_of
from scripts.benchmarking.sides import Work
from scripts.evaluation.judged import first_moment

TOP = 10


class Built(NamedTuple):
    """Seconds and bytes of a build; the texts were made before, and their vectors cost next to nothing.

    `worked` are the seconds in which cores worked for it; 0 where that was not told.
    """

    seconds: float
    most_memory: int
    on_disk: int
    passages: int
    sentences: int
    kinds: str
    worked: float = 0.0


class Searched(NamedTuple):
    """Passages found, by their numbers, and what searching took beyond encoding the question.

    `worked` are the seconds in which a core worked for it, `seconds` those that passed.
    """

    found: tuple[tuple[str, int], ...]
    seconds: float
    worked: float


class Opened(NamedTuple):
    """Seconds that opening an archive took, and bytes that the process has in memory now.

    `of_files` of these are pages of files that the system may take back.
    """

    seconds: float
    resident: int
    of_files: int


def building(settings: BotSettings, root: Path) -> Work:
    """Makes what an archive is made of ready; an item is a number of passages."""
    source = source_of(settings)
    model = load_embedder(settings, settings.models_dir)

    def build(passages: int) -> Built:
        origins = Origins()
        corpus = archive(source, passages, origins)
        start, working = time.perf_counter(), time.process_time()
        manifest = build_index(
            corpus, lambda: ArchiveEmbedder(source, origins, model), root, settings.festival_timezone
        )
        seconds, worked = time.perf_counter() - start, time.process_time() - working
        return Built(
            seconds=seconds,
            worked=worked,
            most_memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            on_disk=sum(path.stat().st_size for path in root.rglob("*") if path.is_file()),
            passages=manifest.counts["passages"],
            sentences=manifest.counts["sentences"],
            kinds="; ".join(f"{space}: {kind}" for space, kind in manifest.vectors.items()),
        )

    return build


def searching(settings: BotSettings, root: Path, exact: bool = False) -> Work:
    """Opens an archive; an item is a question, or None to be told what the archive costs."""
    watched = Watched(load_embedder(settings, settings.models_dir))
    start = time.perf_counter()
    search = open_index(root).search
    opened = time.perf_counter() - start
    retriever = Retriever(search.exhaustive() if exact else search, watched)

    def work(question: str | None) -> Searched | Opened:
        if question is None:
            return _cost(opened)
        watched.seconds = watched.worked = 0.0
        start, working = time.perf_counter(), time.thread_time()
        hits = retriever.search(question, TOP)
        seconds = time.perf_counter() - start - watched.seconds
        worked = time.thread_time() - working - watched.worked
        return Searched(tuple((hit.document.path, hit.passage.start) for hit in hits), seconds, worked)

    return work


def serving(settings: BotSettings, root: Path) -> Work:
    """Starts the whole bot on an archive; an item is a question, or None to be told what the archive costs.

    The model is loaded before and left out; a question's result is the milliseconds that a core worked for the reply.
    """
    model = CachingEmbedder(load_embedder(settings, settings.models_dir), folder=settings.models_dir)
    start = time.perf_counter()
    assistant = load_assistant(settings.model_copy(update={"index_dir": root}), model)
    opened = time.perf_counter() - start
    now = first_moment(settings)

    def reply(question: str | None) -> float | Opened:
        if question is None:
            return _cost(opened)
        working = time.thread_time()
        assistant.reply(question, Conversation(), now)
        return 1000 * (time.thread_time() - working)

    return reply


class Watched:
    """An embedder and the seconds that it took; `worked` are those of its caller's core."""

    def __init__(self, inner: Embedder) -> None:
        self._inner = inner
        self.name, self.fingerprint = inner.name, inner.fingerprint
        self.dimension, self.vocabulary = inner.dimension, inner.vocabulary
        self.seconds = self.worked = 0.0

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Gives what the embedder gives."""
        start, working = time.perf_counter(), time.thread_time()
        vectors = self._inner.embed_queries(texts)
        self.seconds += time.perf_counter() - start
        self.worked += time.thread_time() - working
        return vectors

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """Gives what the embedder gives."""
        return self._inner.embed_passages(texts, progress)


def _cost(seconds: float) -> Opened:
    import psutil

    now = psutil.Process().memory_info()
    return Opened(seconds, now.rss, now.shared)
