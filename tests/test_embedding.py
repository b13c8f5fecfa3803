from __future__ import annotations

import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedders.pieces import Pieces
from index.embedding import Embedder, OpenVinoEmbedder, SentenceTransformerEmbedder, load_embedder
from index.errors import ModelError
from index.settings import DEFAULT_MODEL, IndexSettings
from tests.tiny_model import save_tiny_model

Loaded = OpenVinoEmbedder | SentenceTransformerEmbedder

PASSAGES = (
    "The whole film was shot on three telephones in the streets of Hollywood.",
    "Tickets can be returned until the day before the screening.",
    "The sauna by the lake is open all night and costs nothing.",
    "She plays a nurse who has not slept for a week.",
    "A train leaves from the airport every twenty minutes.",
    "Snow fell on the last day of shooting, and the director kept it.",
    "Dogs are welcome in the big tent but not in the school.",
    "Its music was played by a village orchestra that had never been recorded.",
)
QUERIES = (
    "which one was made with a phone?",
    "can I get my money back?",
    "may I bring my dog?",
    "who is sleepless?",
)
PROMPTS = {"query": "query: ", "passage": "passage: "}


def settings_for(model: str, backend: str) -> IndexSettings:
    return IndexSettings.model_validate(
        {"embedding_model": model, "embedding_backend": backend, "embedding_device": "cpu"}
    )


@pytest.fixture(scope="session")
def torch_embedder(model_cache: Path) -> Loaded:
    return load_embedder(settings_for(DEFAULT_MODEL, "torch"), model_cache)


@pytest.fixture(scope="session")
def fast_embedder(model_cache: Path) -> Loaded:
    return load_embedder(settings_for(DEFAULT_MODEL, "openvino"), model_cache)


@pytest.fixture(params=["torch_embedder", "fast_embedder"])
def any_embedder(request: pytest.FixtureRequest) -> Loaded:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Loaded)
    return found


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_model(tmp_path_factory.mktemp("tiny"), PROMPTS)


def cosines(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> NDArray[np.float32]:
    found: NDArray[np.float32] = np.sum(ours * theirs, axis=1)
    return found


def test_vectors_are_float32_of_length_one(any_embedder: Loaded) -> None:
    vectors = any_embedder.embed_passages(PASSAGES)
    assert vectors.shape == (8, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(8), abs=1e-5)


def test_no_texts_give_no_vectors(any_embedder: Loaded) -> None:
    assert any_embedder.embed_queries([]).shape == (0, 384)
    assert any_embedder.embed_passages([]).shape == (0, 384)


def test_an_empty_text_has_a_vector_like_any_other(any_embedder: Loaded) -> None:
    assert np.linalg.norm(any_embedder.embed_queries([""])) == pytest.approx(1, abs=1e-5)


def test_a_vector_does_not_depend_on_its_neighbours(any_embedder: Loaded) -> None:
    together = any_embedder.embed_passages(["short", *PASSAGES, "long " * 150])
    alone = np.vstack([any_embedder.embed_passages([text]) for text in ("short", *PASSAGES, "long " * 150)])
    np.testing.assert_allclose(together, alone, atol=1e-6)


def test_the_fast_backends_vectors_are_the_same_bit_by_bit_in_every_batch(fast_embedder: Loaded) -> None:
    texts = [" ".join(PASSAGES[number % 8 : number % 8 + 1 + number % 3]) + " So" * number for number in range(40)]
    together = fast_embedder.embed_passages(texts)
    alone = np.vstack([fast_embedder.embed_queries([text]) for text in texts])
    assert (together == alone).all()


def test_pieces_stand_where_they_are_in_the_text_and_come_with_the_same_vector(any_embedder: Loaded) -> None:
    texts = ["Yö: she waved, unbelievably.", "", "light " * 300]
    found: dict[int, Pieces] = {}
    vectors = any_embedder.read_passages(texts, found.__setitem__)
    words = [texts[0][start:end] for start, end in found[0].spans]
    assert words == ["Yö", ":", "she", "waved", ",", "un", "bel", "ie", "va", "bly", "."]
    assert [len(found[row].vectors) for row in range(3)] == [11, 0, 254]  # a model reads 256 with its two marks
    assert found[0].vectors.dtype == np.float16
    np.testing.assert_allclose(vectors, any_embedder.embed_passages(texts), atol=1e-6)
    for row, read in enumerate(any_embedder.read_queries(texts)):  # this model puts no prompt before either
        np.testing.assert_allclose(read.vector, vectors[row], atol=1e-6)
        assert (read.pieces.spans == found[row].spans).all()


def test_both_backends_give_the_same_pieces(fast_embedder: Loaded, torch_embedder: Loaded) -> None:
    for one, other in zip(fast_embedder.read_queries(PASSAGES), torch_embedder.read_queries(PASSAGES), strict=True):
        assert (one.pieces.spans == other.pieces.spans).all()
        ours, theirs = (read.pieces.vectors.astype(np.float32) for read in (one, other))
        lengths = np.linalg.norm(ours, axis=1) * np.linalg.norm(theirs, axis=1)
        assert (np.sum(ours * theirs, axis=1) / lengths).min() > 0.998


def test_each_query_finds_its_passage(any_embedder: Loaded) -> None:
    scores = any_embedder.embed_queries(QUERIES) @ any_embedder.embed_passages(PASSAGES).T
    assert scores.argmax(axis=1).tolist() == [0, 1, 6, 3]


def test_both_backends_give_the_same_vectors(fast_embedder: Loaded, torch_embedder: Loaded) -> None:
    texts = (*PASSAGES, *QUERIES, "Ä", "Žižek – 東京 🎬", "word " * 1000)
    assert fast_embedder.backend == "openvino"
    assert torch_embedder.backend == "torch"
    assert cosines(fast_embedder.embed_passages(texts), torch_embedder.embed_passages(texts)).min() > 0.999


def test_both_backends_rank_alike(fast_embedder: Loaded, torch_embedder: Loaded) -> None:
    fast, slow = (
        each.embed_queries(QUERIES) @ each.embed_passages(PASSAGES).T for each in (fast_embedder, torch_embedder)
    )
    ahead, ahead_in_torch = (each[:, :, np.newaxis] - each[:, np.newaxis, :] for each in (fast, slow))
    assert (ahead[ahead_in_torch > 0.01] > 0).all()  # what is nearer than that is as near at this precision


def test_both_backends_have_one_fingerprint(fast_embedder: Loaded, torch_embedder: Loaded) -> None:
    assert fast_embedder.fingerprint == torch_embedder.fingerprint
    assert len(fast_embedder.fingerprint) == 64


def test_the_default_embedder_needs_no_torch_here(embedder: Embedder) -> None:
    assert isinstance(embedder, OpenVinoEmbedder)


def test_words_beyond_the_models_reach_change_nothing(any_embedder: Loaded) -> None:
    first, second = "light " * 254 + "one", "light " * 254 + "two three"
    vectors = any_embedder.embed_passages([first, second])
    assert cosines(vectors[:1], vectors[1:])[0] == pytest.approx(1, abs=1e-5)


def test_threads_may_share_an_embedder(fast_embedder: Loaded) -> None:
    texts = [f"{passage} {number}" for number in range(10) for passage in PASSAGES]
    expected = fast_embedder.embed_queries(texts)
    with ThreadPoolExecutor(4) as pool:
        found = np.vstack(list(pool.map(lambda text: fast_embedder.embed_queries([text]), texts)))
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_a_progress_bar_is_drawn_on_stderr_when_asked_for(
    any_embedder: Loaded, capsys: pytest.CaptureFixture[str]
) -> None:
    any_embedder.embed_passages(PASSAGES)
    assert capsys.readouterr() == ("", "")
    any_embedder.embed_passages(PASSAGES, progress=True)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "100%" in printed.err


@pytest.mark.parametrize("backend", ["openvino", "torch"])
def test_prompts_are_put_before_the_texts(tiny_model: Path, tmp_path: Path, backend: str) -> None:
    from sentence_transformers import SentenceTransformer

    tiny = load_embedder(settings_for(str(tiny_model), backend), tmp_path)
    plain = SentenceTransformer(str(tiny_model), device="cpu")
    queries = np.asarray(plain.encode(["query: a film", "query: films"], prompt="", normalize_embeddings=True))
    passages = np.asarray(plain.encode(["passage: a film"], prompt="", normalize_embeddings=True))
    assert cosines(tiny.embed_queries(["a film", "films"]), queries).min() > 0.9999
    assert cosines(tiny.embed_passages(["a film"]), passages).min() > 0.9999
    assert cosines(tiny.embed_queries(["a film"]), passages).max() < 0.999
    assert tiny.read_queries(["a film"])[0].pieces.spans.tolist() == [[0, 1], [2, 6]]  # the prompt has none


@pytest.mark.parametrize("pooling", ["mean", "cls"])
@pytest.mark.parametrize("normalise", [True, False])
def test_other_layouts_give_the_same_vectors_without_torch(tmp_path: Path, pooling: str, normalise: bool) -> None:
    model = save_tiny_model(tmp_path, {}, pooling, normalise)
    fast, slow = (
        load_embedder(settings_for(str(model), backend), tmp_path / "cache") for backend in ("openvino", "torch")
    )
    texts = ["a", "the film", "who made it?", "a long story " * 20]
    assert cosines(fast.embed_passages(texts), slow.embed_passages(texts)).min() > 0.9999


def test_a_model_that_cannot_be_converted_runs_on_torch(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    model = save_tiny_model(tmp_path, PROMPTS, include_prompt=False)
    with caplog.at_level(logging.WARNING, "index"):
        tiny = load_embedder(settings_for(str(model), "auto"), tmp_path / "cache")
    assert tiny.backend == "torch"
    assert [record.levelname for record in caplog.records if record.name.startswith("index")] == ["WARNING"]
    with pytest.raises(ModelError, match="set EMBEDDING_BACKEND=torch"):
        load_embedder(settings_for(str(model), "openvino"), tmp_path / "cache")


def test_without_a_cache_folder_torch_embeds(tiny_model: Path) -> None:
    assert load_embedder(settings_for(str(tiny_model), "auto"), None).backend == "torch"


def test_a_converted_model_is_served_without_importing_torch(tiny_model: Path, tmp_path: Path) -> None:
    load_embedder(settings_for(str(tiny_model), "openvino"), tmp_path)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from index.embedding import load_embedder\n"
        "from index.settings import IndexSettings\n"
        "embedder = load_embedder(IndexSettings(embedding_model=sys.argv[1]), Path(sys.argv[2]))\n"
        "assert embedder.embed_queries(['a film']).shape == (1, 32)\n"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'openvino_telemetry'}\n"
        "print(sorted(heavy.intersection(sys.modules)))\n"
    )
    command = [sys.executable, "-W", "error", "-c", code, str(tiny_model), str(tmp_path)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (finished.stdout, finished.stderr) == ("[]\n", "")


def test_a_damaged_conversion_is_made_again(tiny_model: Path, tmp_path: Path) -> None:
    expected = load_embedder(settings_for(str(tiny_model), "openvino"), tmp_path).embed_queries(["a film"])
    weights = next(tmp_path.glob("*/model.bin"))
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    found = load_embedder(settings_for(str(tiny_model), "openvino"), tmp_path).embed_queries(["a film"])
    assert weights.read_bytes() == whole
    assert cosines(found, expected)[0] == pytest.approx(1, abs=1e-5)


def test_other_weights_are_converted_anew(tmp_path: Path) -> None:
    first = save_tiny_model(tmp_path / "first", PROMPTS)
    second = save_tiny_model(tmp_path / "second", {})
    fingerprints = {
        load_embedder(settings_for(str(model), "openvino"), tmp_path / "cache").fingerprint for model in (first, second)
    }
    assert len(fingerprints) == 2
    assert len(list(tmp_path.glob("cache/converted-*"))) == 2


@pytest.mark.parametrize("backend", ["auto", "torch"])
def test_a_model_that_does_not_exist_is_one_line(tmp_path: Path, backend: str) -> None:
    with pytest.raises(ModelError, match="nobody/no-such-model") as raised:
        load_embedder(settings_for("nobody/no-such-model", backend), tmp_path)
    assert "\n" not in str(raised.value)


def test_a_folder_without_a_model_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot load EMBEDDING_MODEL") as raised:
        load_embedder(settings_for(str(tmp_path), "auto"), tmp_path / "cache")
    assert "\n" not in str(raised.value)


def test_a_gpu_that_is_not_there_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch, model_cache: Path) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)  # also where these tests run beside a GPU
    settings = IndexSettings(embedding_model=DEFAULT_MODEL, embedding_device="cuda")
    with pytest.raises(ModelError, match=r"EMBEDDING_DEVICE is cuda, but torch .* set EMBEDDING_DEVICE=cpu"):
        load_embedder(settings, model_cache)
