"""Vectors of texts that never change are embedded once, and read from a file that is checked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedders.caching import CachingEmbedder, kept_vectors
from tests.fake_embedders import LetterEmbedder

TEXTS = ["who directed the film?", "how long is it?"]


def test_vectors_are_read_back_as_they_were_embedded(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    first = kept_vectors(TEXTS, embedder, tmp_path / "models")
    second = CachingEmbedder(embedder, folder=tmp_path / "models").embed_passages(TEXTS)
    assert embedder.embedded == TEXTS
    np.testing.assert_array_equal(first, LetterEmbedder().embed_passages(TEXTS))
    np.testing.assert_array_equal(second, first)


def test_other_texts_and_other_models_have_vectors_of_their_own(tmp_path: Path) -> None:
    embedder, other = LetterEmbedder(), LetterEmbedder("0" * 64)
    for one, texts in ((embedder, TEXTS), (embedder, TEXTS[:1]), (other, TEXTS)):
        assert len(kept_vectors(texts, one, tmp_path)) == len(texts)
    assert (embedder.embedded, other.embedded) == ([*TEXTS, TEXTS[0]], TEXTS)


@pytest.mark.parametrize("damage", [b"", b"\x00" * 10])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    embedder = LetterEmbedder()
    whole = kept_vectors(TEXTS, embedder, tmp_path)
    (path,) = tmp_path.glob("vectors-*.npy")
    path.write_bytes(path.read_bytes()[:-10] + damage)
    np.testing.assert_array_equal(kept_vectors(TEXTS, embedder, tmp_path), whole)
    assert embedder.embedded == 2 * TEXTS
    assert list(tmp_path.iterdir()) == [path]
    assert len(kept_vectors(TEXTS, embedder, tmp_path)) == 2
    assert embedder.embedded == 2 * TEXTS


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert len(kept_vectors(TEXTS, LetterEmbedder(), blocked)) == 2
