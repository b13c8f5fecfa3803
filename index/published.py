"""A published version of the index, opened for serving."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from index.errors import IndexMismatch
from index.manifest import REMEDY, Manifest
from index.models import Faq, Film, Screening, Venue, read_models
from index.names import Names
from index.searching.search_index import SearchIndex
from index.versions import open_version

PACKAGES = ("bm25s", "faiss-cpu", "numpy", "pystemmer", "scipy", "sentencex")
"""Packages whose version may change what an index holds."""
NAMES = "names.db"
"""The file with the names of a large corpus."""


@dataclass(frozen=True)
class PublishedIndex:
    """The search index, what headers and FAQ files say, the programme, and the manifest they came with."""

    search: SearchIndex
    films: tuple[Film, ...]
    faqs: tuple[Faq, ...]
    screenings: tuple[Screening, ...]
    venues: tuple[Venue, ...]
    manifest: Manifest
    folder: Path

    def names(self) -> Names:
        """Gives the names of the corpus: those of a large one were gathered when it was built."""
        stored = self.folder / NAMES
        if stored.exists():
            return Names.read(stored, self.search.documents)
        return Names.from_corpus(self.films, tuple(self.search.documents.values()), self.venues)


def open_index(root: Path, zone: ZoneInfo | None = None) -> PublishedIndex:
    """Opens the published version after verifying its checksums and, if one is given, its time zone.

    Raises:
        IndexNotFound, IndexCorrupt: see `versions.open_version`.
        IndexMismatch: it has another format, other code wrote it, or its screenings were read in another time zone.
    """
    folder, manifest = open_version(root)
    if zone is not None and manifest.timezone != zone.key:
        raise IndexMismatch(f"{root}: built for {manifest.timezone}, FESTIVAL_TIMEZONE is {zone.key}; {REMEDY}")
    try:
        return PublishedIndex(
            SearchIndex.read(folder),
            tuple(read_models(folder / "films.jsonl", Film)),
            tuple(read_models(folder / "faqs.jsonl", Faq)),
            tuple(read_models(folder / "screenings.jsonl", Screening)),
            tuple(read_models(folder / "venues.jsonl", Venue)),
            manifest,
            folder,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:  # though its checksums are right
        reason = str(error).partition("\n")[0]
        raise IndexMismatch(f"{folder}: written by another version of this program ({reason}); {REMEDY}") from error


def package_versions() -> dict[str, str]:
    """Gives the versions of what an index depends on: of `PACKAGES`, and a digest of this library's own code."""
    return {name: version(name) for name in PACKAGES} | {"index": _code_digest()}


def _code_digest() -> str:
    """Gives a digest of this library's files, so that an index is never older than the code that builds it."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in (".py", ".txt"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
