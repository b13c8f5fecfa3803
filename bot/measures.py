"""What the bot counts while it runs, for Prometheus: never who asked, nor what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

Stage = Literal["waiting", "answering", "sending"]

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Bounds of the histogram: from an answer of the index alone to one that is late."""


class Measures:
    """Counts and times of one running bot.

    Attributes:
        updates: received, by kind of update.
        answers: given, by kind of answer; refusals are the kind `decline`.
        turned_away: questions without an answer: the bot was busy, the chat or the person asked too much at once.
        turned_down: answers that people said were not the ones meant.
        retried: requests that were sent again, by the reason.
        unsent: messages that could not be delivered, by the reason.
    """

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self.updates = Counter("bot_updates", "Updates received.", ["kind"], registry=registry)
        self.answers = Counter("bot_answers", "Answers given.", ["kind"], registry=registry)
        self.turned_away = Counter("bot_turned_away", "Questions not answered.", ["reason"], registry=registry)
        self.turned_down = Counter("bot_answers_turned_down", "Answers not meant.", registry=registry)
        self.retried = Counter("bot_requests_retried", "Requests sent again.", ["reason"], registry=registry)
        self.unsent = Counter("bot_messages_unsent", "Messages not delivered.", ["reason"], registry=registry)
        seconds = Histogram("bot_seconds", "Seconds by stage.", ["stage"], registry=registry, buckets=SECONDS)
        self._seconds = {stage: seconds.labels(stage) for stage in get_args(Stage)}

    def follow(self, name: str, meaning: str, value: Callable[[], float]) -> None:
        """Lets a figure be read whenever the measures are."""
        Gauge(f"bot_{name}", meaning, registry=self._registry).set_function(value)

    def took(self, stage: Stage, seconds: float) -> None:
        """Notes how long a stage of one answer took."""
        self._seconds[stage].observe(seconds)

    @contextmanager
    def timing(self, stage: Stage) -> Iterator[None]:
        """Notes how long the block took."""
        begun = perf_counter()
        try:
            yield
        finally:
            self.took(stage, perf_counter() - begun)

    def text(self) -> bytes:
        """Gives all figures in Prometheus' text format."""
        return generate_latest(self._registry)
