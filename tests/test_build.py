"""Rebuilding: only what changed is embedded, and nothing that goes wrong touches what is served."""

from __future__ import annotations

import json
import os
import pickletools
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from index.build import build_index, ensure_index, is_fresh, rebuild_index
from index.corpus import Corpus, load_corpus
from index.embedding import Embedder
from index.errors import CorpusError, IndexMismatch, IndexNotWritten
from index.manifest import FORMAT, MANIFEST, Manifest
from index.published import PublishedIndex, open_index
from index.retrieval import Hit, Retriever
from index.settings import DEFAULT_MODEL, IndexSettings
from index.usual import usual_wordings
from index.versions import current_version, open_version, roll_back
from tests.corpus_files import LANTERN_SEASON, SALT_ROAD, TICKETS, write_corpus, write_festival
from tests.fake_embedders import CountingEmbedder, LetterEmbedder

ROOT = Path(__file__).parents[1]
ZONE = "Europe/Helsinki"
QUESTIONS = ("which film was shot with a pocket camera?", "who plays the accordion?", "how much is a ticket?")


@pytest.fixture
def corpus_dir(tmp_path: Path) -> Path:
    return write_festival(tmp_path / "corpus")


@pytest.fixture
def settings(corpus_dir: Path, index_dir: Path) -> IndexSettings:
    return IndexSettings(
        corpus_dir=corpus_dir, index_dir=index_dir, embedding_model=DEFAULT_MODEL, embedding_device="cpu",
        embedding_backend="auto", festival_timezone=ZONE,
    )  # fmt: skip


USUAL = sum(len(usual_wordings(asked, "en")) for asked in ("How much is a ticket?", "Can I bring my dog?"))
TEXTS = 5 + 9 + 4 + USUAL
"""Passages, sentences, wordings of the FAQ, and usual ones of what it is about."""


def corpus_of(folder: Path) -> Corpus:
    return load_corpus(folder, ZoneInfo(ZONE))


def build(corpus_dir: Path, root: Path, embedder: Embedder) -> Manifest:
    return build_index(corpus_of(corpus_dir), lambda: embedder, root, ZONE)


def files_of(root: Path) -> dict[str, str]:
    """Gives the checksum of each file of the published index."""
    return open_version(root)[1].files


def hits(index: PublishedIndex, embedder: Embedder) -> list[Hit]:
    retriever = Retriever(index.search, embedder)
    return [hit for question in QUESTIONS for hit in retriever.search(question, 5)]


def test_an_index_says_what_it_was_built_from(corpus_dir: Path, tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    manifest = build(corpus_dir, tmp_path / "index", embedder)
    assert manifest.counts == {"reviews": 2, "FAQ entries": 2, "screenings": 2, "passages": 5, "sentences": 9}
    assert (manifest.model, manifest.fingerprint, manifest.dimension) == ("letters", embedder.fingerprint, 16)
    assert (manifest.format, manifest.timezone, manifest.corpus) == (FORMAT, ZONE, corpus_of(corpus_dir).digest)
    assert {"faiss-cpu", "bm25s", "numpy", "index"} <= set(manifest.packages)


def test_the_programme_is_published_with_the_texts(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    index = open_index(tmp_path / "index")
    assert index.screenings == corpus_of(corpus_dir).screenings
    # Finland is three hours ahead of UTC in June.
    assert [screening.start.isoformat() for screening in index.screenings] == [
        "2027-06-10T19:30:00+03:00",
        "2027-06-11T12:00:00+03:00",
    ]
    assert index.screenings[1].notes == "with guests"


def test_an_index_of_another_time_zone_is_not_served(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    with pytest.raises(IndexMismatch, match=r"built for Europe/Helsinki, FESTIVAL_TIMEZONE is Asia/Tokyo; run `make"):
        open_index(tmp_path / "index", ZoneInfo("Asia/Tokyo"))
    assert open_index(tmp_path / "index", ZoneInfo(ZONE)).screenings


def test_only_changed_texts_are_embedded(corpus_dir: Path, tmp_path: Path) -> None:
    root = tmp_path / "index"
    build(corpus_dir, root, LetterEmbedder())
    write_corpus(
        corpus_dir,
        lantern=LANTERN_SEASON.replace("on the ice", "under the ice"),
        tickets_faq=TICKETS.replace("ticket price", "entry fee"),
    )
    embedder = LetterEmbedder()
    build(corpus_dir, root, embedder)
    assert embedder.embedded == [
        "Lantern Season: A lighthouse keeper teaches fishermen to play the accordion. "
        "The concert takes place under the ice.",
        "The concert takes place under the ice.",
        "entry fee",
    ]


def test_an_unchanged_corpus_embeds_nothing(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    embedder = LetterEmbedder()
    build(corpus_dir, tmp_path / "index", embedder)
    assert embedder.embedded == []


def test_an_incremental_rebuild_writes_the_same_files_as_a_full_one(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    (corpus_dir / "reviews" / "lantern.txt").unlink()
    (corpus_dir / "screenings.csv").unlink()
    write_corpus(corpus_dir, snow="Title: Snow\n\nIt snows. Nobody speaks.\n", tickets_faq=TICKETS.replace("11", "12"))
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    build(corpus_dir, tmp_path / "fresh", LetterEmbedder())
    assert files_of(tmp_path / "index") == files_of(tmp_path / "fresh")


def test_with_the_real_model_an_incremental_rebuild_answers_as_a_full_one(
    corpus_dir: Path, tmp_path: Path, embedder: Embedder
) -> None:
    (corpus_dir / "screenings.csv").unlink()
    lantern = corpus_dir / "reviews" / "lantern.txt"
    text = lantern.read_text("utf-8")
    lantern.unlink()
    build(corpus_dir, tmp_path / "index", embedder)
    lantern.write_text(text, "utf-8")
    counting = CountingEmbedder(embedder)
    build(corpus_dir, tmp_path / "index", counting)
    assert len(counting.embedded) == 3  # a passage and its two sentences
    build(corpus_dir, tmp_path / "fresh", embedder)
    grown, fresh = (hits(open_index(tmp_path / name), embedder) for name in ("index", "fresh"))
    assert [(hit.passage, hit.sentence, hit.text) for hit in grown] == [
        (hit.passage, hit.sentence, hit.text) for hit in fresh
    ]
    assert [hit.score for hit in grown] == pytest.approx([hit.score for hit in fresh], abs=1e-6)


def test_vectors_of_another_model_are_not_used_again(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    other = LetterEmbedder(fingerprint="0" * 64)
    build(corpus_dir, tmp_path / "index", other)
    assert len(other.embedded) == TEXTS


def test_vectors_of_a_damaged_index_are_not_used_again(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    folder, _ = open_version(tmp_path / "index")
    (folder / "vectors-sentences" / "vectors.faiss").write_bytes(b"damaged")
    embedder = LetterEmbedder()
    build(corpus_dir, tmp_path / "index", embedder)
    assert len(embedder.embedded) == TEXTS
    assert open_index(tmp_path / "index")


def test_an_index_written_by_other_code_is_built_anew(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    folder, manifest = open_version(tmp_path / "index")
    (folder / "digests.npy").unlink()  # that code did not write it, and did not list it
    files = {name: checksum for name, checksum in manifest.files.items() if name != "digests.npy"}
    (folder / MANIFEST).write_text(manifest.model_copy(update={"files": files}).model_dump_json(), "utf-8")
    with pytest.raises(
        IndexMismatch, match=r"written by another version of this program \(.*digests\.npy.*; run `make"
    ):
        open_index(tmp_path / "index")
    embedder = LetterEmbedder()
    build(corpus_dir, tmp_path / "index", embedder)
    assert len(embedder.embedded) == TEXTS


def test_a_corpus_with_errors_is_refused_and_what_is_served_stays(settings: IndexSettings, embedder: Embedder) -> None:
    build(settings.corpus_dir, settings.index_dir, embedder)
    served = current_version(settings.index_dir)
    (settings.corpus_dir / "reviews" / "bad.txt").write_bytes(b"\xff\xfe")
    write_corpus(settings.corpus_dir, empty="Title: Empty\n")
    for attempt in (ensure_index, rebuild_index):
        with pytest.raises(CorpusError) as caught:
            attempt(settings)
        assert str(caught.value) == (
            "reviews/bad.txt:1: not UTF-8: byte 0xff at offset 0 (line 1); save as UTF-8 "
            "(and 1 more; see `python -m scripts.check`)"
        )
    assert current_version(settings.index_dir) == served
    assert open_index(settings.index_dir).manifest.counts["reviews"] == 2


def test_a_corpus_with_errors_is_refused_before_the_model_is_loaded(tmp_path: Path) -> None:
    def load() -> Embedder:
        pytest.fail("the model is loaded for nothing")

    with pytest.raises(CorpusError, match="no text after the header"):
        build_index(corpus_of(write_corpus(tmp_path, empty="Title: Empty\n")), load, tmp_path / "index", ZONE)
    assert not (tmp_path / "index").exists()


def test_an_index_is_built_once_and_again_only_when_something_changed(settings: IndexSettings) -> None:
    assert ensure_index(settings) is not None
    assert ensure_index(settings) is None
    write_corpus(settings.corpus_dir, salt_road=SALT_ROAD.replace("mitten", "glove"))
    assert ensure_index(settings) is not None
    assert ensure_index(settings) is None
    moved = settings.model_copy(update={"festival_timezone": "Europe/London"})
    rebuilt = ensure_index(moved)
    assert rebuilt is not None
    assert rebuilt.timezone == "Europe/London"
    assert ensure_index(moved) is None
    assert open_index(moved.index_dir, moved.zone).screenings[0].start.isoformat() == "2027-06-10T19:30:00+01:00"


def test_an_index_that_was_rolled_back_stays_until_the_corpus_changes(settings: IndexSettings) -> None:
    for review in (SALT_ROAD, SALT_ROAD.replace("mitten", "glove"), SALT_ROAD.replace("mitten", "pocket")):
        write_corpus(settings.corpus_dir, salt_road=review)
        assert ensure_index(settings) is not None
    for _ in range(2):
        served = roll_back(settings.index_dir)
        assert ensure_index(settings) is None
        assert current_version(settings.index_dir) == served
    write_corpus(settings.corpus_dir, salt_road=SALT_ROAD.replace("mitten", "sock"))
    assert ensure_index(settings) is not None


def test_of_rebuilds_at_once_that_are_needed_one_builds_and_the_others_wait(settings: IndexSettings) -> None:
    with ThreadPoolExecutor(3) as threads:
        built = list(threads.map(ensure_index, [settings] * 3))
    assert sum(manifest is not None for manifest in built) == 1
    assert open_index(settings.index_dir).manifest.counts["reviews"] == 2


def damaged(folder: Path) -> None:
    (folder / "paths.json").write_text("", "utf-8")


def missing_file(folder: Path) -> None:
    (folder / "documents.jsonl").unlink()


def no_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def unpublished(folder: Path) -> None:
    (folder.parents[1] / "CURRENT").unlink()


def with_manifest(**changes: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / MANIFEST
        path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")

    return change


@pytest.mark.parametrize(
    "change",
    [
        damaged,
        missing_file,
        no_manifest,
        unpublished,
        with_manifest(format=FORMAT + 1),
        with_manifest(fingerprint="0" * 64),
        with_manifest(corpus="0" * 64),
        with_manifest(timezone="Europe/London"),
        with_manifest(packages={}),
    ],
)
def test_an_index_that_is_not_what_a_rebuild_would_give_is_stale(
    settings: IndexSettings, embedder: Embedder, change: Callable[[Path], None]
) -> None:
    build(settings.corpus_dir, settings.index_dir, embedder)
    corpus = corpus_of(settings.corpus_dir)
    assert is_fresh(settings, corpus)
    change(open_version(settings.index_dir)[0])
    assert not is_fresh(settings, corpus)
    assert ensure_index(settings) is not None
    assert is_fresh(settings, corpus)


def test_an_index_of_another_model_is_stale(settings: IndexSettings) -> None:
    build(settings.corpus_dir, settings.index_dir, LetterEmbedder())
    assert not is_fresh(settings, corpus_of(settings.corpus_dir))


def test_an_index_holds_open_formats_and_no_pickle(corpus_dir: Path, tmp_path: Path) -> None:
    build(corpus_dir, tmp_path / "index", LetterEmbedder())
    folder, manifest = open_version(tmp_path / "index")
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == {
        *manifest.files,
        MANIFEST,
    }
    for name in manifest.files:
        path = folder / name
        assert path.suffix in {".json", ".jsonl", ".npy", ".faiss"}, name
        if path.suffix == ".npy":
            assert np.load(path, allow_pickle=False) is not None
        assert not is_pickle(path.read_bytes()), name


def is_pickle(content: bytes) -> bool:
    try:
        return bool(list(pickletools.genops(content)))
    except (ValueError, UnicodeDecodeError):
        return False


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Lets every write beyond that size fail, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_is_full_at_any_file_leaves_what_is_served(corpus_dir: Path, tmp_path: Path) -> None:
    root = tmp_path / "index"
    build(corpus_dir, root, LetterEmbedder())
    served, before = current_version(root), files_of(root)
    folder, _ = open_version(root)
    sizes = {(folder / name).stat().st_size for name in (*before, MANIFEST)}
    for size in sorted(sizes - {0}):
        with files_no_larger_than(size - 1), pytest.raises(IndexNotWritten, match="the index cannot be written"):
            build(corpus_dir, root, LetterEmbedder())
        assert current_version(root) == served
        assert files_of(root) == before
        assert [path.name for path in (root / "versions").iterdir()] == [served]
    build(corpus_dir, root, LetterEmbedder())
    assert files_of(root) == before


def test_a_rebuild_killed_at_any_step_leaves_an_index_that_is_whole(corpus_dir: Path, tmp_path: Path) -> None:
    root = tmp_path / "index"
    build(write_corpus(tmp_path / "before", salt_road=SALT_ROAD), root, LetterEmbedder())
    ended = subprocess.run(
        [sys.executable, "-m", "tests.killed_rebuild", str(corpus_dir), str(root)],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    served = [int(line) for line in ended.stdout.split()]
    assert len(served) > 20  # a rebuild takes so many steps at least
    switched = served.index(2)
    assert served == [1] * switched + [2] * (len(served) - switched)
    assert 0 < switched < len(served) - 1
    assert {path.name for path in root.iterdir()} == {"CURRENT", "LOCK", "versions"}
    assert not list((root / "versions").glob(".*"))


def test_a_real_rebuild_killed_at_any_moment_leaves_an_index_that_is_whole(
    settings: IndexSettings, embedder: Embedder
) -> None:
    root = settings.index_dir
    build(settings.corpus_dir, root, embedder)
    served = current_version(root)
    ends: set[int] = set()
    for seconds in (0.0, 0.001, 0.003, 0.01, 0.02, 0.05):
        write_corpus(settings.corpus_dir, snow=f"Title: Snow\n\nIt snows for {seconds} seconds. Nobody speaks.\n")
        ends.add(killed_rebuild(settings, seconds))
        assert open_index(root).manifest.counts["reviews"] in (2, 3)
    assert -signal.SIGKILL in ends <= {-signal.SIGKILL, 0}
    assert rebuild_index(settings).counts["reviews"] == 3
    assert current_version(root) != served
    assert not list((root / "versions").glob(".*"))
    assert hits(open_index(root), embedder)[0].document.path == "reviews/salt_road.txt"


def killed_rebuild(settings: IndexSettings, seconds: float) -> int:
    """Starts `scripts.rebuild`, kills it so long after it has begun to write, and gives how it ended."""
    folders = ["--corpus", str(settings.corpus_dir), "--index", str(settings.index_dir)]
    rebuild = subprocess.Popen(
        [sys.executable, "-m", "scripts.rebuild", *folders], cwd=ROOT, env=os.environ | {"FESTIVAL_TIMEZONE": ZONE},
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while rebuild.poll() is None and not list((settings.index_dir / "versions").glob(".aside-*/*")):
        time.sleep(0.001)
    time.sleep(seconds)
    rebuild.kill()
    return rebuild.wait()
