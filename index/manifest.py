"""What an index version says of itself, and whether its files are what it says."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

from index.embedders.model_files import sha256_of
from index.errors import IndexCorrupt, IndexMismatch, IndexNotFound
from index.models import Frozen
from index.searching.letters import STRANGENESS

FORMAT = 5
"""Raised whenever the files of an index change their meaning."""
MANIFEST = "manifest.json"
REMEDY = "run `make rebuild`"
CHECKED_AT_ONCE = 4
"""Files whose checksums are taken side by side: sha256 does not hold Python's lock."""


class Manifest(Frozen):
    """What a version holds and where it comes from.

    Attributes:
        fingerprint: of the embedding model.
        multilingual: whether that model knows Finnish and English alike.
        leniency: added to the log-odds of the FAQ's entries; see `strangers`.
        strangeness: how near strangers' questions come to the Finnish FAQ by their letters; see `strangers`.
        corpus: the digest of the corpus's files.
        timezone: the venues' time zone, in which the times of screenings were read.
        vectors: how the vectors of each space are kept, chosen by their number.
        packages: versions of what built it.
        files: the sha256 of each file by its path in the version's folder.
    """

    format: int
    created: datetime
    model: str
    fingerprint: str
    multilingual: bool
    leniency: float = 0.0
    strangeness: float = STRANGENESS
    dimension: int
    corpus: str
    timezone: str
    counts: dict[str, int]
    vectors: dict[str, str]
    packages: dict[str, str]
    files: dict[str, str]


class _Format(BaseModel):
    """What a manifest of any format says first."""

    format: int


def read_manifest(folder: Path) -> Manifest:
    """Reads the manifest of the version in `folder`.

    Raises:
        IndexNotFound: the version has no manifest.
        IndexMismatch: it was written in another format.
        IndexCorrupt: it is not a manifest.
    """
    path = folder / MANIFEST
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexNotFound(f"{path}: the published version is not there; {REMEDY}") from error
    except UnicodeDecodeError as error:
        raise IndexCorrupt(f"{path}: not UTF-8 text; {REMEDY}") from error
    except OSError as error:
        raise IndexCorrupt(f"{path}: cannot be read ({error.strerror}); {REMEDY}") from error
    try:
        found = _Format.model_validate_json(text).format
        if found != FORMAT:  # said before anything else: a manifest of another format has other fields
            raise IndexMismatch(f"{path}: index format {found}, this program reads {FORMAT}; {REMEDY}")
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        raise IndexCorrupt(f"{path}: not a manifest ({error.error_count()} faults); {REMEDY}") from error


def verified(folder: Path) -> Manifest:
    """Gives the manifest of the version in `folder` after comparing every file with its checksum.

    Raises:
        IndexNotFound, IndexMismatch: as `read_manifest`.
        IndexCorrupt: a file is missing or differs from its checksum.
    """
    manifest = read_manifest(folder)
    with ThreadPoolExecutor(CHECKED_AT_ONCE) as checks:
        list(checks.map(lambda name: _check(folder / name, manifest.files[name]), manifest.files))
    return manifest


def _check(path: Path, expected: str) -> None:
    try:
        found = sha256_of(path)
    except FileNotFoundError as error:
        raise IndexCorrupt(f"{path}: missing; {REMEDY}") from error
    except OSError as error:
        raise IndexCorrupt(f"{path}: cannot be read ({error.strerror}); {REMEDY}") from error
    if found != expected:
        raise IndexCorrupt(f"{path}: sha256 {found[:12]}, expected {expected[:12]}; {REMEDY}")


def complete(manifest: Manifest, folder: Path) -> Manifest:
    """Gives the manifest with the checksums of all files in `folder`."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    with ThreadPoolExecutor(CHECKED_AT_ONCE) as checks:
        sums = list(checks.map(sha256_of, paths))
    files = {path.relative_to(folder).as_posix(): checksum for path, checksum in zip(paths, sums, strict=True)}
    return manifest.model_copy(update={"files": files})
