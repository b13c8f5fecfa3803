from __future__ import annotations

import mmap
import re
import sys
from pathlib import Path

import pytest

from index.embedders.openvino_backend import give_back

SIZE = 1 << 20


def resident(file: Path) -> int:
    """Gives the bytes of a mapped file that this process has in memory."""
    maps = Path("/proc/self/smaps").read_text("utf-8", "surrogateescape")
    return sum(1024 * int(size) for size in re.findall(rf"{re.escape(str(file))}\n(?:.+\n)*?Rss: +(\d+) kB", maps))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which pages are where")
def test_pages_given_back_are_out_of_memory_and_still_read_the_same(tmp_path: Path) -> None:
    path, other = tmp_path / "weights with a space.bin", tmp_path / "weights.bin"
    for written in (path, other):
        written.write_bytes(bytes(range(256)) * (SIZE // 256))
    with (
        path.open("rb") as file,
        other.open("rb") as beside,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        mmap.mmap(beside.fileno(), 0, access=mmap.ACCESS_READ) as kept,
    ):
        before = mapped[:]
        assert kept[:] == before
        assert resident(path) == resident(other) == SIZE
        give_back(path)
        assert (resident(path), resident(other)) == (0, SIZE)
        assert mapped[:] == before


def test_a_file_that_is_not_mapped_is_left_alone(tmp_path: Path) -> None:
    give_back(tmp_path / "nowhere.bin")
