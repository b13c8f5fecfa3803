from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.embedders.converted import Recipe, open_converted, publish_converted

RECIPE = Recipe(
    dimension=3, max_tokens=16, pad_token=0, query_prompt="query: ", passage_prompt="", pieces=True, words=True
)
SOURCE = "a" * 64

KILLED_HALFWAY = """
import os, signal, sys
from pathlib import Path
from index.embedders.converted import publish_converted

def convert(folder):
    (folder / "model.bin").write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)

publish_converted(Path(sys.argv[1]), "a" * 64, convert)
"""


def write_files(folder: Path) -> Recipe:
    (folder / "model.xml").write_text("<graph/>")
    (folder / "model.bin").write_bytes(b"weights")
    return RECIPE


def kill_a_conversion_halfway(cache: Path) -> None:
    finished = subprocess.run([sys.executable, "-c", KILLED_HALFWAY, str(cache)], check=False)
    assert finished.returncode == -9


def test_a_published_conversion_can_be_opened(tmp_path: Path) -> None:
    publish_converted(tmp_path / "cache", SOURCE, write_files)
    found = open_converted(tmp_path / "cache", SOURCE)
    assert found is not None
    assert found[1] == RECIPE
    assert (found[0] / "model.bin").read_bytes() == b"weights"


def test_there_is_nothing_for_another_source(tmp_path: Path) -> None:
    publish_converted(tmp_path, SOURCE, write_files)
    assert open_converted(tmp_path, "b" * 64) is None


@pytest.mark.parametrize("name", ["model.xml", "model.bin", "card.json"])
def test_a_conversion_with_a_changed_or_missing_file_is_not_opened(tmp_path: Path, name: str) -> None:
    publish_converted(tmp_path, SOURCE, write_files)
    file = next(tmp_path.glob(f"*/{name}"))
    file.write_bytes(b"{}")
    assert open_converted(tmp_path, SOURCE) is None
    file.unlink()
    assert open_converted(tmp_path, SOURCE) is None


def test_a_damaged_conversion_is_replaced(tmp_path: Path) -> None:
    publish_converted(tmp_path, SOURCE, write_files)
    next(tmp_path.glob("*/model.bin")).unlink()
    publish_converted(tmp_path, SOURCE, write_files)
    assert open_converted(tmp_path, SOURCE) is not None
    assert len(list(tmp_path.iterdir())) == 1


def test_a_conversion_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail(folder: Path) -> Recipe:
        (folder / "model.bin").write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        publish_converted(tmp_path, SOURCE, fail)
    assert list(tmp_path.iterdir()) == []


def test_a_conversion_killed_halfway_is_never_opened(tmp_path: Path) -> None:
    kill_a_conversion_halfway(tmp_path)
    assert open_converted(tmp_path, SOURCE) is None
    publish_converted(tmp_path, SOURCE, write_files)
    assert open_converted(tmp_path, SOURCE) is not None


def test_a_conversion_killed_halfway_leaves_the_one_before_it_whole(tmp_path: Path) -> None:
    publish_converted(tmp_path, SOURCE, write_files)
    kill_a_conversion_halfway(tmp_path)
    assert open_converted(tmp_path, SOURCE) is not None
