"""Index versions on disk: published whole or not at all, verified when opened, rolled back, cleaned up."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from index.errors import IndexCorrupt, IndexFolderError, IndexMismatch, IndexNotFound, IndexNotWritten, SettingsError
from index.manifest import FORMAT, Manifest
from index.versions import KEPT, building, current_version, open_version, publish, roll_back, rolled_back_from

START = datetime(2027, 6, 1, 10, 15, tzinfo=UTC)


def manifest_at(created: datetime) -> Manifest:
    return Manifest(
        format=FORMAT, created=created, model="letters", fingerprint="f", multilingual=False, dimension=2,
        corpus="0123456789abcdef", timezone="Europe/Helsinki", counts={"reviews": 1}, vectors={}, packages={}, files={},
    )  # fmt: skip


def published(root: Path, number: int) -> str:
    """Publishes version number so many: its file `number.txt` holds the number."""
    with building(root) as aside:
        (aside / "number.txt").write_text(str(number), "utf-8")
        (aside / "inner").mkdir()
        (aside / "inner" / "more.bin").write_bytes(bytes(range(10)))
        return publish(root, aside, manifest_at(START + timedelta(minutes=number)))


def served(root: Path) -> int:
    folder, _ = open_version(root)
    return int((folder / "number.txt").read_text("utf-8"))


def versions(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "versions").iterdir())


def test_what_is_published_is_opened_with_its_manifest(tmp_path: Path) -> None:
    name = published(tmp_path, 7)
    folder, manifest = open_version(tmp_path)
    assert folder == tmp_path / "versions" / name
    assert name == "20270601T102200000000-01234567"
    assert served(tmp_path) == 7
    # sha256 of "7", and of the bytes 0 to 9
    assert manifest.files == {
        "number.txt": "7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451",
        "inner/more.bin": "1f825aa2f0020ef7cf91dfa30da4668d791c5d4824fc8e41354b89ec05795ab3",
    }
    assert manifest.model_copy(update={"files": {}}) == manifest_at(START + timedelta(minutes=7))


def test_current_is_one_line_that_names_the_version(tmp_path: Path) -> None:
    name = published(tmp_path, 1)
    assert (tmp_path / "CURRENT").read_text("utf-8") == f"{name}\n"
    assert current_version(tmp_path) == name


def test_an_empty_or_missing_folder_has_no_version(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "missing"):
        assert current_version(root) is None
        with pytest.raises(IndexNotFound, match=r"no index has been built here; run `make rebuild`$") as caught:
            open_version(root)
        assert str(root) in str(caught.value)


def test_every_flipped_byte_is_found(tmp_path: Path) -> None:
    published(tmp_path, 1)
    folder, manifest = open_version(tmp_path)
    for name in manifest.files:
        path = folder / name
        whole = path.read_bytes()
        for place in range(len(whole)):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with pytest.raises(
                IndexCorrupt, match=f"{path}: sha256 [0-9a-f]{{12}}, expected {manifest.files[name][:12]}"
            ):
                open_version(tmp_path)
        path.write_bytes(whole)
    assert served(tmp_path) == 1


def _shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _write_format(path: Path) -> None:
    path.write_text(json.dumps({"format": FORMAT + 1, "something": "else"}), "utf-8")


@pytest.mark.parametrize(
    ("damage", "name", "error", "said"),
    [
        (Path.unlink, "number.txt", IndexCorrupt, "number.txt: missing"),
        (_shorten, "inner/more.bin", IndexCorrupt, "more.bin: sha256 "),
        (_replace_by_folder, "number.txt", IndexCorrupt, "number.txt: cannot be read (Is a directory)"),
        (Path.unlink, "manifest.json", IndexNotFound, "manifest.json: the published version is not there"),
        (_shorten, "manifest.json", IndexCorrupt, "manifest.json: not a manifest (1 faults)"),
        (_replace_by_folder, "manifest.json", IndexCorrupt, "manifest.json: cannot be read (Is a directory)"),
        (lambda path: path.write_bytes(b"\xff"), "manifest.json", IndexCorrupt, "manifest.json: not UTF-8 text"),
        (_write_format, "manifest.json", IndexMismatch, f"index format {FORMAT + 1}, this program reads {FORMAT}"),
    ],
)
def test_damage_is_named_with_place_and_remedy(
    tmp_path: Path, damage: Callable[[Path], None], name: str, error: type[IndexFolderError], said: str
) -> None:
    version = published(tmp_path, 1)
    path = tmp_path / "versions" / version / name
    damage(path)
    with pytest.raises(error) as caught:
        open_version(tmp_path)
    message = str(caught.value)
    assert said in message
    assert str(path) in message
    assert message.endswith("run `make rebuild`")
    assert "\n" not in message


@pytest.mark.parametrize("pointer", [b"\0" * 30, b"\xff\xfe", b"../../elsewhere", b"two\nlines", b"."])
def test_a_pointer_that_names_no_version_is_corrupt(tmp_path: Path, pointer: bytes) -> None:
    published(tmp_path, 1)
    (tmp_path / "CURRENT").write_bytes(pointer)
    with pytest.raises(IndexCorrupt, match=r"CURRENT: .* is not the name of a version; run `make rebuild`"):
        open_version(tmp_path)


def test_a_pointer_to_a_version_that_is_gone_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("20270601T101500-01234567\n", "utf-8")
    with pytest.raises(IndexNotFound, match="20270601T101500-01234567"):
        open_version(tmp_path)


def test_the_next_rebuild_mends_any_damage(tmp_path: Path) -> None:
    published(tmp_path, 1)
    (tmp_path / "CURRENT").write_bytes(b"\0" * 30)
    published(tmp_path, 2)
    assert served(tmp_path) == 2


def written_wrongly(root: Path, write: Callable[[Path], None]) -> None:
    with building(root) as aside:
        (aside / "half").write_text("half", "utf-8")
        write(aside)


def stumble(aside: Path) -> None:
    raise KeyError(aside.name)


def fill_the_disk(aside: Path) -> None:
    (aside / "full").symlink_to("/dev/full")
    (aside / "full").write_text("no room", "utf-8")


def test_a_block_that_fails_leaves_what_is_served_and_nothing_else(tmp_path: Path) -> None:
    published(tmp_path, 1)
    before = versions(tmp_path)
    with pytest.raises(KeyError):
        written_wrongly(tmp_path, stumble)
    assert served(tmp_path) == 1
    assert versions(tmp_path) == before


def test_a_write_that_fails_is_one_line_with_the_place_and_the_remedy(tmp_path: Path) -> None:
    published(tmp_path, 1)
    with pytest.raises(IndexNotWritten) as caught:
        written_wrongly(tmp_path, fill_the_disk)
    assert str(caught.value) == (
        f"{tmp_path}: the index cannot be written (No space left on device); "
        "make space and a folder that can be written there, or set INDEX_DIR to another"
    )
    assert served(tmp_path) == 1


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for root in (tmp_path / "file", tmp_path / "file" / "index"):
        with pytest.raises(IndexNotWritten, match="the index cannot be written"), building(root):
            pytest.fail("there is nothing to build in")


def test_two_rebuilds_at_once_are_refused_with_one_line(tmp_path: Path) -> None:
    published(tmp_path, 1)
    with building(tmp_path) as aside:
        with pytest.raises(SettingsError) as caught, building(tmp_path):
            pytest.fail("two rebuilds at once")
        assert str(caught.value) == f"{tmp_path}: another rebuild is running; wait until it is done"
        (aside / "number.txt").write_text("2", "utf-8")
        publish(tmp_path, aside, manifest_at(START + timedelta(minutes=2)))
    assert served(tmp_path) == 2


def test_nothing_is_rolled_back_while_a_rebuild_runs(tmp_path: Path) -> None:
    published(tmp_path, 1)
    published(tmp_path, 2)
    with building(tmp_path), pytest.raises(SettingsError, match="another rebuild is running"):
        roll_back(tmp_path)
    assert served(tmp_path) == 2


def test_a_lock_file_that_nobody_holds_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "LOCK").write_text("", "utf-8")
    with (tmp_path / "LOCK").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
    published(tmp_path, 1)
    assert served(tmp_path) == 1


def test_leftovers_of_killed_rebuilds_are_removed(tmp_path: Path) -> None:
    published(tmp_path, 1)
    (tmp_path / "versions" / ".aside-1" / "deep").mkdir(parents=True)
    (tmp_path / "versions" / ".aside-1" / "deep" / "file").write_text("half", "utf-8")
    (tmp_path / f".CURRENT-{os.getpid() + 1}").write_text("half", "utf-8")
    name = published(tmp_path, 2)
    assert name in versions(tmp_path)
    assert len(versions(tmp_path)) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "LOCK", "versions"]


def test_old_versions_are_removed(tmp_path: Path) -> None:
    names = [published(tmp_path, number) for number in range(KEPT + 2)]
    assert versions(tmp_path) == names[-KEPT:]


def test_rolling_back_serves_the_version_before_down_to_the_first(tmp_path: Path) -> None:
    names = [published(tmp_path, number) for number in range(3)]
    assert roll_back(tmp_path) == names[1]
    assert served(tmp_path) == 1
    assert roll_back(tmp_path) == names[0]
    assert served(tmp_path) == 0
    with pytest.raises(IndexNotFound, match=f"no version earlier than {names[0]} is kept; run `make rebuild`"):
        roll_back(tmp_path)
    assert served(tmp_path) == 0


def test_rolling_back_never_ends_at_a_version_that_was_rolled_back_from(tmp_path: Path) -> None:
    published(tmp_path, 1)
    published(tmp_path, 2)
    roll_back(tmp_path)
    published(tmp_path, 3)
    roll_back(tmp_path)
    assert served(tmp_path) == 1


def test_what_was_rolled_back_from_is_remembered_until_the_next_version_is_published(tmp_path: Path) -> None:
    published(tmp_path, 1)
    published(tmp_path, 2)
    assert rolled_back_from(tmp_path) == set()
    roll_back(tmp_path)
    assert rolled_back_from(tmp_path) == {"0123456789abcdef"}
    published(tmp_path, 3)
    assert rolled_back_from(tmp_path) == set()


def test_rolling_back_without_an_index_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(IndexNotFound, match="no index has been built here"):
        roll_back(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()


def test_a_damaged_version_is_not_rolled_back_to(tmp_path: Path) -> None:
    first = published(tmp_path, 1)
    published(tmp_path, 2)
    (tmp_path / "versions" / first / "number.txt").write_text("9", "utf-8")
    with pytest.raises(IndexCorrupt, match=first):
        roll_back(tmp_path)
    assert served(tmp_path) == 2


def test_a_clock_set_back_takes_nothing_from_what_is_served(tmp_path: Path) -> None:
    published(tmp_path, 5)
    published(tmp_path, 1)
    assert served(tmp_path) == 1
    published(tmp_path, 6)
    assert served(tmp_path) == 6
