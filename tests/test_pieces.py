"""Word pieces: which are kept, how those of a question are compared with a passage's, and what a rebuild does."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from index.build import build_index
from index.corpus import load_corpus
from index.embedders.pieces import Pieces
from index.embedding import Embedder
from index.errors import IndexCorrupt
from index.published import open_index
from index.retrieval import Retriever
from index.searching import gathered_pieces
from index.searching.calibration import FALLBACK
from index.searching.content import content_of
from index.searching.piece_space import ALIKE, AskedPieces, PieceSpace, codes_of
from index.searching.search_index import SearchIndex
from index.versions import open_version
from tests.corpus_files import LANTERN_SEASON, write_corpus, write_festival
from tests.fake_embedders import CountingEmbedder, LetterEmbedder

EYE = np.eye(2, dtype=np.float32)
ZONE = "Europe/Helsinki"
WEIGHED = FALLBACK.model_copy(update={"pieced": FALLBACK})


def pieces_at(*spans: tuple[int, int]) -> Pieces:
    return Pieces(np.zeros((len(spans), 2), np.float16), np.array(spans, np.int32).reshape(-1, 2))


def space_of(codes: list[list[int]], counts: list[int]) -> PieceSpace:
    return PieceSpace.of(EYE, np.array(codes, np.int8).reshape(-1, 2), [np.array(counts, np.int64)])


# Passage 0: heading (1, 0), a sentence with (0, 1), one with none; passage 1: no heading, one sentence of two pieces.
# Their mean is 0, so that what is compared is the vectors themselves.
SPACE = space_of([[100, 0], [0, 100], [-100, 0], [0, -100]], [1, 1, 0, 0, 2])


def asked_of(space: PieceSpace) -> AskedPieces:
    return space.asked(np.array([[3, 4], [0, 2]], np.float16), np.array([1, 3], np.float32))


def built(corpus: Path, root: Path, embedder: Embedder) -> SearchIndex:
    build_index(load_corpus(corpus, ZoneInfo(ZONE)), lambda: embedder, root, ZONE)
    return open_index(root).search


def test_pieces_of_stop_words_and_punctuation_are_left_out() -> None:
    #       The ferry ##man waits, doesn't he?
    text = "The ferryman waits, doesn't he?"
    pieces = pieces_at((0, 3), (4, 9), (9, 12), (13, 18), (18, 19), (20, 25), (25, 26), (26, 27), (28, 30), (30, 31))
    content = content_of(text, pieces, "en")
    assert content.rows.tolist() == [1, 2, 3]
    assert list(content.words) == ["ferryman", "ferryman", "waits"]


def test_a_question_of_stop_words_alone_keeps_them() -> None:
    assert content_of("Who is he?", pieces_at((0, 3), (4, 6), (7, 9), (9, 10)), "en").rows.tolist() == [0, 1, 2]


@pytest.mark.parametrize("text", ["", "?!", "- a -"])
def test_a_text_without_words_has_no_content(text: str) -> None:
    assert len(content_of(text, pieces_at(*((i, i + 1) for i in range(len(text)))), "en").rows) == 0


def test_a_piece_that_begins_with_the_space_before_it_belongs_to_its_word() -> None:
    assert content_of("the salt road", pieces_at((0, 3), (3, 8), (8, 13)), "en").words == ["salt", "road"]


def test_each_asked_piece_takes_the_closest_one_by_its_weight() -> None:
    # (3, 4) is (.6, .8) and a quarter of the weight, (0, 2) is (0, 1) and three quarters; what is above .7 counts .7.
    found = asked_of(SPACE).space.alike(asked_of(SPACE), np.array([0, 1]), np.array([0, 1, 2]), np.array([2, 1]))
    assert found.passages == pytest.approx([0.7, 0.25 * -0.6 + 0.75 * 0])
    assert found.sentences == pytest.approx([0.25 * 0.7 + 0.75 * 0.7, 0.0, 0.25 * -0.6 + 0.75 * 0])
    assert ALIKE == 0.7


def test_a_passage_is_compared_alone_as_among_others() -> None:
    alone = SPACE.alike(asked_of(SPACE), np.array([1]), np.array([2]), np.array([1]))
    assert alone.passages == pytest.approx([-0.15])
    assert alone.sentences == pytest.approx([-0.15])


def test_what_all_pieces_have_in_common_is_left_out() -> None:
    # Mean (60, 0): what is left of the pieces is (40, 0) and (-40, 0); of the question's (200, 0), (140, 0).
    space = space_of([[100, 0], [20, 0]], [0, 1, 0, 1])
    asked = space.asked(np.array([[5, 0]], np.float16), np.ones(1, np.float32))
    found = space.alike(asked, np.array([0, 1]), np.array([0, 1]), np.array([1, 1]))
    assert found.passages == pytest.approx([0.7, -1.0])


def test_a_vector_is_kept_as_whole_numbers_of_its_direction() -> None:
    assert codes_of(np.array([[2, 0], [0.3, 0.4], [-9, 0]], np.float16), EYE).tolist() == [
        [127, 0],  # of length 1 it is 200; more than a byte holds
        [120, 127],
        [-127, 0],
    ]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    SPACE.write(tmp_path / "pieces")
    read = PieceSpace.read(tmp_path / "pieces")
    assert read is not None
    one, other = (s.alike(asked_of(s), np.array([0, 1]), np.arange(3), np.array([2, 1])) for s in (SPACE, read))
    assert (one.passages == other.passages).all()
    assert read.codes.dtype == np.int8
    assert PieceSpace.read(tmp_path / "nothing") is None


def test_the_same_words_in_another_sense_are_less_alike(embedder: Embedder, tmp_path: Path) -> None:
    bank = "Bank\nFinland, 2001\n\nHe sits on the bank of the river and fishes.\n\nThe bank lends money to the poor.\n"
    index = SearchIndex.from_documents(
        load_corpus(write_corpus(tmp_path, bank=bank), ZoneInfo(ZONE)).documents, embedder
    )
    retriever = Retriever(index, embedder, WEIGHED)
    best = retriever.search("which bank gives loans?", 1)[0]
    assert best.text.startswith("The bank lends")
    other = retriever.search("which bank gives loans?", 2)[1]
    assert best.pieced
    assert best.evidence["alike"] > other.evidence["alike"]


def test_without_weights_for_it_nothing_is_compared(embedder: Embedder, tmp_path: Path) -> None:
    index = SearchIndex.from_documents(load_corpus(write_festival(tmp_path), ZoneInfo(ZONE)).documents, embedder)
    assert index.pieces is not None
    assert not Retriever(index, embedder, FALLBACK).search("which film is about salt?", 1)[0].pieced


def test_finnish_pieces_are_not_compared_by_an_english_model(embedder: Embedder, tmp_path: Path) -> None:
    index = SearchIndex.from_documents(load_corpus(write_festival(tmp_path), ZoneInfo(ZONE)).documents, embedder)
    hit = Retriever(index, embedder, WEIGHED).search("paljonko lippu maksaa", 1, language="fi")[0]
    assert not hit.pieced
    assert hit.evidence["alike"] == 0


def test_an_index_without_pieces_is_searched_by_all_else(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathered_pieces, "UP_TO", 1)  # as of an archive
    index = built(write_festival(tmp_path / "corpus"), tmp_path / "index", embedder)
    assert index.pieces is None
    hit = Retriever(index, embedder, WEIGHED).search("which film is about salt?", 1)[0]
    assert (hit.document.title, hit.pieced) == ("The Salt Road", False)


def test_a_model_that_tells_no_pieces_is_served_without(tmp_path: Path) -> None:
    assert built(write_festival(tmp_path / "corpus"), tmp_path / "index", LetterEmbedder()).pieces is None


def test_a_rebuild_reads_only_what_changed_and_ends_as_a_full_one(embedder: Embedder, tmp_path: Path) -> None:
    corpus = write_festival(tmp_path / "corpus")
    counter = CountingEmbedder(embedder)
    built(corpus, tmp_path / "grown", counter)
    counter.read.clear()
    lantern = corpus / "reviews" / "lantern.txt"
    lantern.write_text(LANTERN_SEASON + "\nA last paragraph speaks of telephones.\n", "utf-8")
    grown = built(corpus, tmp_path / "grown", counter)
    assert counter.read == ["Lantern Season: (Veera Niemi)\n\nA last paragraph speaks of telephones."]
    fresh = built(corpus, tmp_path / "fresh", counter)
    assert grown.pieces is not None
    assert fresh.pieces is not None
    assert np.array_equal(grown.pieces.codes, fresh.pieces.codes)
    assert np.array_equal(grown.pieces.starts, fresh.pieces.starts)
    counter.read.clear()
    built(corpus, tmp_path / "fresh", counter)
    assert counter.read == []


@pytest.mark.parametrize("name", ["codes", "starts", "basis", "centre", "lengths"])
def test_a_damaged_file_of_pieces_is_not_served(embedder: Embedder, tmp_path: Path, name: str) -> None:
    built(write_festival(tmp_path / "corpus"), tmp_path / "index", embedder)
    folder, _ = open_version(tmp_path / "index")
    path = folder / "pieces" / f"{name}.npy"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(IndexCorrupt, match=rf"{name}\.npy"):
        open_index(tmp_path / "index")
