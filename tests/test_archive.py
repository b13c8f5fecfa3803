"""A small archive that is kept as a large one: vectors in lists, names in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from bot.settings import BotSettings
from index import build, vector_kinds
from index.errors import IndexCorrupt
from index.models import Film, Screening, Venue
from index.published import NAMES, PublishedIndex, open_index
from index.retrieval import Retriever
from scripts.benchmarking.archive.documents import Origins, archive
from scripts.benchmarking.archive.sides import Built
from scripts.benchmarking.archive.source import Source
from scripts.benchmarking.measures.archive import _built
from tests.fake_embedders import LetterEmbedder

PASSAGES = 70


def source() -> Source:
    words = tuple(f"{begin}{end}" for begin in "bdfghklmnprstv" for end in ("anor", "elit", "iruma", "ovask", "untel"))
    rare = tuple(f"x{word}" for word in words * 60)  # names are made of the rarest words
    sentences = tuple(words[3 * number : 3 * number + 3] for number in range(20))
    chances = np.cumsum(1 / (np.arange(len(words + rare)) + 2.7))
    nothing = np.zeros((20, 16), np.float32)
    film = Film(document="reviews/real.txt", title="Real", countries=("Finland",), categories=("Drama",))
    return Source(
        sentences=sentences,
        passage_of=np.repeat(np.arange(10, dtype=np.int32), 2),
        sentence_vectors=nothing,
        passage_vectors=nothing,
        words=words + rare,
        chances=chances / chances[-1],
        films=(film,),
        screenings=(Screening(film=film.document, start=datetime(2027, 6, 9, 12, tzinfo=UTC), venue="Big Tent"),),
        venues=(Venue(name="Big Tent"),),
    )


@pytest.fixture(scope="module")
def embedder() -> LetterEmbedder:
    return LetterEmbedder()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, embedder: LetterEmbedder) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vector_kinds, "FLAT_LIMIT", 10)
        patch.setattr(vector_kinds, "LISTS_FROM", 50)
        patch.setattr(build, "NAMES_STORED_FROM", 1)
        folder = tmp_path_factory.mktemp("archive")
        build.build_index(archive(source(), PASSAGES, Origins()), lambda: embedder, folder, "Europe/Helsinki")
        yield folder


@pytest.fixture(scope="module")
def index(root: Path) -> PublishedIndex:
    return open_index(root)


def test_its_vectors_are_in_lists_and_its_names_in_a_file(index: PublishedIndex) -> None:
    assert index.manifest.vectors["passages"].startswith("IVF8,")
    assert index.manifest.vectors["sentences"].startswith("IVF16,")
    assert {"names.db", "vectors-passages/vectors.npy", "vectors-sentences/vectors.npy"} <= set(index.manifest.files)


def test_a_passage_is_found_by_its_own_words(index: PublishedIndex, embedder: LetterEmbedder) -> None:
    retriever, exact = (Retriever(search, embedder) for search in (index.search, index.search.exhaustive()))
    for number in (0, 33, PASSAGES - 1):
        passage = index.search.passages[number]
        text = index.search.documents[passage.document].text[slice(*passage.sentences[1])]
        [best] = retriever.search(text, 1)
        assert best.passage == passage
        assert best.document.text[slice(*best.sentence)] == text
        assert [hit.passage for hit in exact.search(text, 1)] == [passage]


def test_its_films_and_people_are_known(index: PublishedIndex) -> None:
    names = index.names()
    for film in index.films:
        assert film.document in names.mentions(f"who directed {film.title}?")[0].documents
        assert film.document in names.mentions(f"films by {film.directors[0]}")[0].documents


def test_its_films_have_the_headers_of_real_ones_and_are_in_the_programme(index: PublishedIndex) -> None:
    assert {(film.countries, film.categories) for film in index.films} == {(("Finland",), ("Drama",))}
    assert [screening.film for screening in index.screenings] == [index.films[0].document]
    text = index.search.documents[index.films[0].document].text
    assert text.startswith(f"Title: {index.films[0].title}\nCountry: Finland\nDirector: ")


@pytest.mark.parametrize("name", ["names.db", "vectors-sentences/vectors.npy", "vectors-sentences/vectors.faiss"])
def test_a_changed_byte_of_any_file_is_told_when_it_is_opened(root: Path, index: PublishedIndex, name: str) -> None:
    path = index.folder / name
    whole = path.read_bytes()
    try:
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        with pytest.raises(IndexCorrupt, match=name.rpartition("/")[2]):
            open_index(root)
    finally:
        path.write_bytes(whole)
    assert (open_index(root).folder / NAMES).exists()


def test_an_archive_that_is_kept_is_not_built_again(tmp_path: Path) -> None:
    built = Built(12.5, 10, 20, 30, 90, "Flat")
    (tmp_path / "built.json").write_text(json.dumps(built._asdict()), encoding="utf-8")
    assert _built(BotSettings(), 30, tmp_path) == built
    assert [path.name for path in tmp_path.iterdir()] == ["built.json"]
