"""A published version of the index, opened for serving."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from index.models import Screening, Venue, read_models
from index.search_index import SearchIndex
from index.versions import Manifest, open_version

PACKAGES = ("bm25s", "faiss-cpu", "numpy", "pystemmer", "sentencex")
"""Packages whose version may change what an index holds."""


@dataclass(frozen=True)
class PublishedIndex:
    """The search index, the programme, and the manifest they came with."""

    search: SearchIndex
    screenings: tuple[Screening, ...]
    venues: tuple[Venue, ...]
    manifest: Manifest


def open_index(root: Path) -> PublishedIndex:
    """Opens the published version after verifying its checksums.

    Raises:
        IndexNotFound, IndexMismatch, IndexCorrupt: see `versions.open_version`.
    """
    folder, manifest = open_version(root)
    return PublishedIndex(
        SearchIndex.read(folder),
        tuple(read_models(folder / "screenings.jsonl", Screening)),
        tuple(read_models(folder / "venues.jsonl", Venue)),
        manifest,
    )


def package_versions() -> dict[str, str]:
    """Gives the versions of the packages that an index depends on."""
    return {name: version(name) for name in PACKAGES}
