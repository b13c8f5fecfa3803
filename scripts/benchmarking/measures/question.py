"""Answering one question, everything included, against encoding it as everybody does."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.assembly import load_knowledge
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from bot.warming import warmed
from index.build import ensure_index
from index.embedders.caching import CachingEmbedder
from index.embedders.pieces import Read
from index.embedding import load_embedder
from index.published import open_index
from index.retrieval import Hit, Retriever, Scored
from scripts.benchmarking.asking import WARMING, Question, questions_of
from scripts.benchmarking.baseline import BASELINE, encoding
from scripts.benchmarking.figures import Figure, Measured, ratio
from scripts.benchmarking.sides import Side, Work
from scripts.benchmarking.timing import interleaved, medians, percentile
from scripts.evaluation.judged import first_moment

ROUNDS = 3
STEP = 3
"""Every so manieth of the judged questions is asked."""


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Asks every question once in each round; a round has processes of its own, so that no cache knows a question."""
    ensure_index(settings)
    start = first_moment(settings)
    questions = questions_of(settings)[:: 40 if tiny else STEP]
    rounds = [_round(settings, questions, start) for _ in range(1 if tiny else ROUNDS)]
    replies, searches, again, encodes = (medians(side) for side in zip(*rounds, strict=True))
    beyond = [1000 * (reply - search) for reply, search in zip(replies, searches, strict=True)]
    p50 = percentile(encodes, 0.5)
    return Measured(
        figures=(
            _against("question.p50", "answering one question, p50", percentile(replies, 0.5), p50),
            _against("question.p95", "answering one question, p95", percentile(replies, 0.95), p50),
            _against("question.again", "answering a question that was asked before, p50", percentile(again, 0.5), p50),
            _beyond(beyond, 0.5),
            _beyond(beyond, 0.95),
        ),
        notes={"questions": f"{len(questions)} different ones, median of {len(rounds)} rounds"},
    )


def _round(settings: BotSettings, questions: Sequence[Question], start: datetime) -> tuple[list[float], ...]:
    """Gives the seconds of each question's reply, of its encoding and search, of its reply again, of its encode."""
    with Side(answering, settings, start) as ours, Side(encoding, settings.embedding_model) as theirs:
        for text in WARMING:
            theirs.done([text])
        sides = [ours.done, lambda question: theirs.done([question[0]])]
        replied, encoded = interleaved(sides, questions)
        again = [ours.seconds(question) for question in questions]
    searched = [result for _, result in replied]
    return [one for one, _ in replied], searched, again, [one for one, _ in encoded]


def answering(settings: BotSettings, start: datetime) -> Work:
    """Makes the assistant ready; an item is a question, its result the seconds that encoding and searching took."""
    assistant = _timed_assistant(settings, start)

    def answer(question: Question) -> float:
        _WATCH.seconds = 0.0
        assistant.reply(question[0], Conversation(), question[1])
        return _WATCH.seconds

    return answer


def _against(key: str, what: str, ours: float, theirs: float) -> Figure:
    return ratio(key, what, f"{BASELINE}, of the same question, p50", ours=ours, theirs=theirs, unit="ms", scale=1000)


def _beyond(values: Sequence[float], share: float) -> Figure:
    name = f"p{100 * share:.0f}"
    return Figure(
        key=f"question.beyond.{name}",
        what=f"deciding a reply beyond encoding and search, {name}",
        value=percentile(values, share),
        unit="ms",
    )


class _Watch:
    """Adds up the `seconds` for which it runs; started while it runs it just goes on."""

    seconds = 0.0
    _runs = False

    @contextmanager
    def running(self) -> Iterator[None]:
        """Runs within a block."""
        start, begins = time.perf_counter(), not self._runs
        self._runs = True
        yield
        if begins:
            self._runs = False
            self.seconds += time.perf_counter() - start


_WATCH = _Watch()
"""The one on all that encodes and searches in this process."""


class _TimedEmbedder(CachingEmbedder):
    """An embedder whose encoding is timed, whoever asks for it: a fact is told by a question's likeness to others."""

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Gives what the embedder gives."""
        with _WATCH.running():
            return super().read_queries(texts)


class _TimedScored(Scored):
    """A question scored, the finding of its passages timed."""

    def hits(self, top_k: int, documents: Collection[str] | None = None, *, apart: bool = False) -> list[Hit]:
        """Gives what is found."""
        with _WATCH.running():
            return super().hits(top_k, documents, apart=apart)

    def entries(self, most: int) -> dict[str, float]:
        """Gives what is found."""
        with _WATCH.running():
            return super().entries(most)


class _TimedRetriever(Retriever):
    """A retriever whose searches are timed, the encoding of the query included."""

    def _scored_anew(self, query: str, language: str, meaning: str) -> Scored:
        with _WATCH.running():
            return _TimedScored(self._queries.of(query, language, meaning), self._index, self._reader, self.calibration)


def _timed_assistant(settings: BotSettings, now: datetime) -> Assistant:
    """Gives the assistant that the bot would load and make ready at `now` (aware), its searches timed."""
    embedder = _TimedEmbedder(load_embedder(settings, settings.models_dir), folder=settings.models_dir)
    knowledge = load_knowledge(settings, embedder)
    search = open_index(settings.index_dir).search
    calibration = knowledge.retriever.calibration
    retriever = _TimedRetriever(search, embedder, calibration, multilingual=knowledge.multilingual)
    return warmed(Assistant(replace(knowledge, retriever=retriever)), now)
