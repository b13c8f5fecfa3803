"""An optional cross-encoder: it decides the order, the calibrated chances stay in their places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import ModelError
from index.models import Document, Passage, Span
from index.retrieval import Hit
from index.searching.reranking import TOP, CrossEncoderReranker, reordered
from tests.tiny_model import save_tiny_cross_encoder


class Longest:
    """Takes the longest text for the best."""

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([len(text) for text in texts], np.float32)


def hit(text: str, score: float) -> Hit:
    span = Span(0, len(text))
    document = Document(path=f"reviews/{len(text)}.txt", kind="review", title="", text=text, paragraphs=(span,))
    passage = Passage(document=document.path, start=0, end=len(text), sentences=(span,))
    return Hit(document=document, passage=passage, score=score, sentence=span, scores=(score,), evidence={})


def test_the_reranker_decides_the_order_and_the_chances_stay_in_their_places() -> None:
    hits = reordered("?", [hit("short", 0.9), hit("much longer", 0.5), hit("middling", 0.2)], Longest())
    assert [(h.text, h.score) for h in hits] == [("much longer", 0.9), ("middling", 0.5), ("short", 0.2)]


def test_what_comes_after_the_best_candidates_is_left_alone() -> None:
    hits = [hit("x" * (n + 1), 1 - n / 100) for n in range(TOP + 2)]
    assert [h.text for h in reordered("?", hits, Longest())[TOP:]] == [h.text for h in hits[TOP:]]


def test_nothing_to_reorder_stays_nothing() -> None:
    assert reordered("?", [], Longest()) == []


def test_a_local_cross_encoder_gives_one_score_a_text(tmp_path: Path) -> None:
    reranker = CrossEncoderReranker(str(save_tiny_cross_encoder(tmp_path)))
    scores = reranker.scores("who made the film?", ["a film about a", "query", "passage of a film"])
    assert scores.shape == (3,)
    assert scores.dtype == np.float32
    assert reranker.scores("who?", []).shape == (0,)
    assert np.allclose(scores, reranker.scores("who made the film?", ["a film about a", "query", "passage of a film"]))


def test_a_model_that_is_not_there_is_an_error_with_its_name_and_a_remedy() -> None:
    with pytest.raises(ModelError, match=r"RERANKER_MODEL /nowhere/model: .*name a folder, or leave it empty"):
        CrossEncoderReranker("/nowhere/model")
