"""Index versions on disk: written aside, published by one rename, verified when opened, rolled back.

    index folder/
    ├── CURRENT                 the name of the published version, one line
    └── versions/
        └── 20270601T101500-1f3a9c2b/
            ├── ...             the files of the index
            └── manifest.json   written last: checksums, counts, what it was built from and by

A crash at any moment leaves `CURRENT` on a version that is whole; what was half written has no manifest
and is removed by the next build.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from index.errors import IndexCorrupt, IndexMismatch, IndexNotFound, SettingsError
from index.models import Frozen

FORMAT = 1
"""Raised whenever the files of an index change their meaning."""
KEPT = 3
"""How many versions stay on disk: the published one and those that a roll-back may return to."""
REMEDY = "run `make rebuild`"


class Manifest(Frozen):
    """What a version holds and where it comes from; `files` maps each file's path to its sha256."""

    format: int
    created: datetime
    model: str
    fingerprint: str
    dimension: int
    corpus: str
    counts: dict[str, int]
    packages: dict[str, str]
    files: dict[str, str]


def current_version(root: Path) -> str | None:
    """Gives the name of the published version, or None when nothing was published."""
    try:
        return (root / "CURRENT").read_text(encoding="utf-8").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None


def read_manifest(root: Path, version: str) -> Manifest:
    """Reads a version's manifest.

    Raises:
        IndexNotFound: the version has no manifest.
        IndexMismatch: it was written in another format.
        IndexCorrupt: it is not a manifest.
    """
    path = root / "versions" / version / "manifest.json"
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexNotFound(f"{path}: the published version is not there; {REMEDY}") from error
    except UnicodeDecodeError as error:
        raise IndexCorrupt(f"{path}: not UTF-8 text; {REMEDY}") from error
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise IndexCorrupt(f"{path}: not a manifest ({error.error_count()} faults); {REMEDY}") from error
    if manifest.format != FORMAT:
        raise IndexMismatch(f"{path}: index format {manifest.format}, this program reads {FORMAT}; {REMEDY}")
    return manifest


def open_version(root: Path) -> tuple[Path, Manifest]:
    """Gives the folder and manifest of the published version after comparing every file with its checksum.

    Raises:
        IndexNotFound: nothing was published in `root`.
        IndexMismatch: the index has another format.
        IndexCorrupt: a file is missing or differs from its checksum.
    """
    version = current_version(root)
    if version is None:
        raise IndexNotFound(f"{root}: no index has been built here; {REMEDY}")
    manifest = read_manifest(root, version)
    folder = root / "versions" / version
    for name, expected in manifest.files.items():
        try:
            found = _sha256(folder / name)
        except FileNotFoundError as error:
            raise IndexCorrupt(f"{folder / name}: missing; {REMEDY}") from error
        if found != expected:
            raise IndexCorrupt(f"{folder / name}: sha256 {found[:12]}, expected {expected[:12]}; {REMEDY}")
    return folder, manifest


@contextmanager
def building(root: Path) -> Iterator[Path]:
    """Gives a new folder to write a version into, while no other rebuild can do the same in `root`.

    Leftovers of killed rebuilds are removed first; what is in the folder when the block ends without
    `publish` is removed as well.

    Raises:
        SettingsError: another rebuild is running.
    """
    versions = root / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    with (root / "LOCK").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SettingsError(f"{root}: another rebuild is running; wait until it is done") from error
        for leftover in versions.glob(".aside-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        aside = versions / f".aside-{os.getpid()}"
        aside.mkdir()
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def publish(root: Path, aside: Path, manifest: Manifest) -> str:
    """Completes the version in `aside` with its manifest, makes it the published one and gives its name."""
    files = {str(p.relative_to(aside)): _sha256(p) for p in sorted(aside.rglob("*")) if p.is_file()}
    manifest = manifest.model_copy(update={"files": files})
    _write(aside / "manifest.json", manifest.model_dump_json(indent=1))
    name = f"{manifest.created:%Y%m%dT%H%M%S%f}-{manifest.corpus[:8]}"
    aside.rename(root / "versions" / name)
    _sync(root / "versions")
    point_to(root, name)
    _remove_old(root, name)
    return name


def point_to(root: Path, version: str) -> None:
    """Makes `version` the published one: one atomic rename."""
    fresh = root / f".CURRENT-{os.getpid()}"
    _write(fresh, version + "\n")
    fresh.replace(root / "CURRENT")
    _sync(root)


def roll_back(root: Path) -> str:
    """Publishes the version before the current one and gives its name.

    Raises:
        IndexNotFound: there is no earlier version.
    """
    current = current_version(root)
    earlier = [name for name in _complete(root) if current is not None and name < current]
    if not earlier:
        raise IndexNotFound(f"{root}: no version earlier than {current} is kept; {REMEDY}")
    read_manifest(root, earlier[-1])
    point_to(root, earlier[-1])
    return earlier[-1]


def _complete(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "versions").glob("[!.]*/manifest.json"))


def _remove_old(root: Path, current: str) -> None:
    for name in _complete(root)[:-KEPT]:
        if name != current:
            shutil.rmtree(root / "versions" / name, ignore_errors=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
