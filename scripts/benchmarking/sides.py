"""The sides of a comparison: each a process of its own, so that neither's libraries nor threads touch the other."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from index.errors import FestivalError

Work = Callable[[Any], Any]
"""Does one item and gives something that can be sent through a pipe."""

STOP_SECONDS = 10


class SideFailed(FestivalError):
    """A process that was to be measured ended, or could not do its work."""


class Side:
    """A process that makes its work ready and then does one item at a time.

    Args:
        prepare: a function of a module, called in the new process with `arguments`; gives what does an item.
        arguments: whatever can be pickled.
    """

    def __init__(self, prepare: Callable[..., Work], *arguments: object) -> None:
        context = multiprocessing.get_context("spawn")
        self._name = f"{prepare.__module__}.{prepare.__qualname__}"
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, prepare, arguments), daemon=True)
        self._process.start()
        there.close()
        self._received()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._pipe.send(None)
        self._process.join(STOP_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._pipe.close()

    @property
    def resident(self) -> int:
        """The bytes of memory that the process has in use now."""
        import psutil

        return int(psutil.Process(self._process.pid).memory_info().rss)

    def seconds(self, item: object) -> float:
        """Lets the process do an item and gives the seconds that this took it, without the way there and back."""
        return self.done(item)[0]

    def done(self, item: object) -> tuple[float, Any]:
        """Lets the process do an item and gives the seconds and the result.

        Raises:
            SideFailed: the process ended, or raised an exception.
        """
        self._pipe.send((item,))
        return self._received()

    def _received(self) -> tuple[float, Any]:
        try:
            seconds, result, failure = self._pipe.recv()
        except EOFError:
            self._process.join(STOP_SECONDS)
            raise SideFailed(f"{self._name} ended with exit code {self._process.exitcode}") from None
        if failure:
            raise SideFailed(f"{self._name}: {failure}")
        return seconds, result


def _serve(pipe: Connection, prepare: Callable[..., Work], arguments: tuple[object, ...]) -> None:
    """Does items until there are no more; what goes wrong is told, and the next item awaited."""
    work: Work | None = None

    def make_ready(_: object) -> None:
        nonlocal work
        work = prepare(*arguments)

    pipe.send(_timed(make_ready, None))
    while work is not None:
        try:
            message = pipe.recv()
        except EOFError:  # whoever started this process is gone
            return
        if message is None:
            return
        pipe.send(_timed(work, message[0]))


def _timed(work: Work, item: object) -> tuple[float, Any, str]:
    start = time.perf_counter()
    try:
        result = work(item)
    except Exception as error:  # told to the one who measures, whatever it is
        return time.perf_counter() - start, None, f"{type(error).__name__}: {error}"
    return time.perf_counter() - start, result, ""
