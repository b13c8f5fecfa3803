"""Embedding a corpus: texts a second, and how near the vectors are to those of torch in full precision."""

from __future__ import annotations

from typing import Any

import numpy as np

from bot.settings import BotSettings
from index.build import ensure_index
from index.embedding import load_embedder
from index.published import open_index
from scripts.benchmarking.baseline import BASELINE, encoding
from scripts.benchmarking.figures import Figure, Measured, ratio
from scripts.benchmarking.sides import Side, Work
from scripts.benchmarking.timing import interleaved
from scripts.evaluation.searchers import Units

PER_TURN = 128
"""Texts that one side embeds before the other has its turn."""


def measure(settings: BotSettings, tiny: bool) -> Measured:
    """Embeds what a rebuild of the corpus embeds, passages first and then sentences, on both sides."""
    passages, sentences = _texts(settings)
    if tiny:
        passages, sentences = passages[:8], sentences[:8]
    with Side(embedding, settings) as ours, Side(encoding, settings.embedding_model) as theirs:
        runs = [ours.done, theirs.done]
        _, backend = ours.done(None)
        found = {name: interleaved(runs, _portions(of)) for name, of in (("p", passages), ("s", sentences))}
    seconds = {name: [sum(one for one, _ in side) for side in sides] for name, sides in found.items()}
    alike = np.concatenate(
        [np.sum(mine * other, axis=1) for sides in found.values() for (_, mine), (_, other) in zip(*sides, strict=True)]
    )
    count = len(passages) + len(sentences)
    return Measured(
        figures=(
            _rates("embedding.passages", "embedding passages, texts a second", len(passages), seconds["p"]),
            _rates(
                "embedding.rate",
                "embedding a corpus (passages and sentences), texts a second",
                count,
                [sum(sides) for sides in zip(*seconds.values(), strict=True)],
            ),
            Figure(
                key="embedding.cosine",
                what="the most different of its vectors, cosine",
                against=BASELINE,
                value=float(alike.min()),
                unit="",
                made_of=f"{count} texts, mean {alike.mean():.5f}",
            ),
        ),
        notes={"embedding": backend},
    )


def embedding(settings: BotSettings) -> Work:
    """Loads the project's embedder; an item is a list of texts, or None to be told what runs the model."""
    embedder = load_embedder(settings, settings.models_dir)
    embedder.embed_passages(["a first text"])

    def embed(texts: list[str] | None) -> Any:  # noqa: ANN401 - vectors or words
        return embedder.embed_passages(texts) if texts else f"{embedder.backend}, {embedder.precision}"

    return embed


def _texts(settings: BotSettings) -> tuple[list[str], list[str]]:
    """Gives the passages of the corpus, each after its title, and their sentences."""
    ensure_index(settings)
    search = open_index(settings.index_dir).search
    documents = search.documents
    sentences = [
        documents[passage.document].text[start:end] for passage in search.passages for start, end in passage.sentences
    ]
    return Units(documents.values()).texts, sentences


def _portions(texts: list[str]) -> list[list[str]]:
    return [texts[start : start + PER_TURN] for start in range(0, len(texts), PER_TURN)]


def _rates(key: str, what: str, count: int, seconds: list[float]) -> Figure:
    ours, theirs = (count / one for one in seconds)
    return ratio(key, what, BASELINE, ours=ours, theirs=theirs, unit="/s")
