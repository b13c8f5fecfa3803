"""Entries of the FAQ that are asked word for word, before all else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.asked import Asked
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.odds import best_first, rated
from index.retrieval import Hit

WORDED, BESIDE_WORDED = 0.99, 0.0001
"""How likely an entry that is asked word for word answers at least, and how much less likely all else does."""


def worded_first(hits: Sequence[Hit], asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Gives hits, those before all others whose entries are asked word for word, whatever else the words may mean."""
    retriever = knowledge.retriever
    paths = {retriever.twin(path, asked.language) for path in knowledge.word_for_word.asked(asked.text)}
    found = {hit.document.path: hit for hit in hits if hit.document.path in paths}
    own = [found.get(path) or retriever.parts(path)[0] for path in sorted(paths)]
    others = [rated(hit, BESIDE_WORDED) if paths else hit for hit in hits if hit.document.path not in found]
    return best_first([*(replace(hit, score=max(hit.score, WORDED)) for hit in own), *others])
