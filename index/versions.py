"""Index versions on disk: written aside, published by one rename, verified when opened, rolled back.

    index folder/
    ├── CURRENT                 the name of the published version, one line
    ├── ROLLED-BACK             after a roll-back: the digests of the corpora that were published before it
    └── versions/
        └── 20270601T101500-1f3a9c2b/
            ├── ...             the files of the index
            └── manifest.json   written last: checksums, counts, what it was built from and by

A crash at any moment leaves `CURRENT` on a version that is whole; what was half written has no manifest
and is removed by the next build.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.durable import locked, synced, written
from index.errors import IndexCorrupt, IndexFolderError, IndexNotFound
from index.manifest import MANIFEST, REMEDY, Manifest, complete, read_manifest, verified

KEPT = 3
"""How many versions stay on disk: the published one and those that a roll-back may return to."""
_NAME = re.compile(r"[\w-]+")
_ROLLED_BACK = "ROLLED-BACK"


def current_version(root: Path) -> str | None:
    """Gives the name of the published version, or None when nothing was published."""
    try:
        return (root / "CURRENT").read_text(encoding="utf-8", errors="replace").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None


def published_at(root: Path) -> float | None:
    """Gives when the current version was published, in seconds since 1970, or None if there is none."""
    try:
        return (root / "CURRENT").stat().st_mtime
    except OSError:
        return None


def open_version(root: Path) -> tuple[Path, Manifest]:
    """Gives the folder and manifest of the published version after comparing every file with its checksum.

    Raises:
        IndexNotFound: nothing was published in `root`.
        IndexMismatch: the index has another format.
        IndexCorrupt: a file is missing or differs from its checksum.
    """
    version = current_version(root)
    if version is None:
        raise _nothing_in(root)
    folder = _folder(root, version)
    return folder, verified(folder)


@contextmanager
def building(root: Path, *, wait: bool = False) -> Iterator[Path]:
    """Gives a new folder to write a version into, while no other rebuild can do the same in `root`.

    One that is running already is waited for if `wait` is true.

    Leftovers of killed rebuilds are removed first; what is in the folder when the block ends without
    `publish` is removed as well.

    Raises:
        SettingsError: another rebuild is running and is not waited for.
        IndexNotWritten: something in the block or around it could not be written.
    """
    with locked(root, wait):
        _remove_leftovers(root)
        aside = root / "versions" / f".aside-{os.getpid()}"
        aside.mkdir(parents=True)
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def publish(root: Path, aside: Path, manifest: Manifest) -> str:
    """Completes the version in `aside` with its manifest, makes it the published one and gives its name.

    Of the versions before, those that a roll-back may return to are kept.
    """
    before = current_version(root) or ""
    for path in aside.rglob("*"):
        synced(path)
    written(aside / MANIFEST, complete(manifest, aside).model_dump_json(indent=1))
    synced(aside)
    name = f"{manifest.created:%Y%m%dT%H%M%S%f}-{manifest.corpus[:8]}"
    aside.rename(root / "versions" / name)
    synced(root / "versions")
    (root / _ROLLED_BACK).unlink(missing_ok=True)
    point_to(root, name)
    _remove_others(root, name, before)
    return name


def point_to(root: Path, version: str) -> None:
    """Makes `version` the published one: one atomic rename."""
    fresh = root / f".CURRENT-{os.getpid()}"
    written(fresh, version + "\n")
    fresh.replace(root / "CURRENT")
    synced(root)


def roll_back(root: Path) -> str:
    """Publishes the version before the current one and gives its name.

    What it was rolled back from is remembered until the next version is published, see `rolled_back_from`.

    Raises:
        SettingsError: a rebuild is running.
        IndexNotFound: there is no earlier version.
        IndexMismatch, IndexCorrupt: the earlier version cannot be served; the current one stays.
        IndexNotWritten: the folder cannot be written.
    """
    if current_version(root) is None:  # else the lock would make a folder where there is none
        raise _nothing_in(root)
    with locked(root):
        current = current_version(root) or ""
        earlier = [name for name in _complete(root) if name < current]
        if not earlier:
            raise IndexNotFound(f"{root}: no version earlier than {current} is kept; {REMEDY}")
        verified(_folder(root, earlier[-1]))
        left = {*rolled_back_from(root), *_corpus_of(root, current)}
        written(root / _ROLLED_BACK, "".join(f"{digest}\n" for digest in sorted(left)))
        point_to(root, earlier[-1])
    return earlier[-1]


def rolled_back_from(root: Path) -> frozenset[str]:
    """Gives the digests of the corpora whose versions were rolled back from since the last one was published."""
    try:
        return frozenset((root / _ROLLED_BACK).read_text(encoding="utf-8", errors="replace").split())
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()


def _corpus_of(root: Path, version: str) -> Iterator[str]:
    """Gives the digest of the corpus of a version, if that can still be read."""
    with suppress(IndexFolderError):
        yield read_manifest(_folder(root, version)).corpus


def _nothing_in(root: Path) -> IndexNotFound:
    return IndexNotFound(f"{root}: no index has been built here; {REMEDY}")


def _folder(root: Path, version: str) -> Path:
    if not _NAME.fullmatch(version):
        raise IndexCorrupt(f"{root / 'CURRENT'}: {version[:40]!a} is not the name of a version; {REMEDY}")
    return root / "versions" / version


def _complete(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "versions").glob(f"[!.]*/{MANIFEST}"))


def _remove_others(root: Path, current: str, before: str) -> None:
    """Removes all but `current`, the version `before` it, and as many of the older ones as are kept.

    What is newer than `before` was rolled back from, or its publication was interrupted: no roll-back may end there.
    """
    others = [name for name in _complete(root) if name != current]
    earlier = [name for name in others if name <= before][1 - KEPT :]
    for name in others:
        if name not in earlier:
            shutil.rmtree(root / "versions" / name, ignore_errors=True)


def _remove_leftovers(root: Path) -> None:
    for aside in (root / "versions").glob(".aside-*"):
        shutil.rmtree(aside, ignore_errors=True)
    for pointer in root.glob(".CURRENT-*"):
        pointer.unlink()
