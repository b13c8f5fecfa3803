"""An answer with what it was found by: the passages that it quotes, by which they are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.answers import Answer
from bot.assistant.guide import Guide
from bot.assistant.quoting.answer import quoted
from index.retrieval import Hit


@dataclass(frozen=True)
class Found:
    """An answer.

    Attributes:
        shown: the passages that it quotes, as `document:start`.
        hits: what it was chosen from, best first; empty where nothing was searched for.
        way: the file and function that gave it.
    """

    answer: Answer
    shown: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    way: str = ""


def found_in(hits: Sequence[Hit], guide: Guide) -> Found:
    """Quotes hits, best first."""
    return Found(quoted(hits, guide), tuple(map(key_of, hits)), tuple(hits))


def key_of(hit: Hit) -> str:
    """Gives what a quoted passage is remembered by."""
    return f"{hit.document.path}:{hit.passage.start}"
