"""Documents in a file, one JSON object a line, of which only those asked for are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.models import Document

REMEMBERED = 1024
"""So many documents are kept once read; the one unused for longest goes first. A festival's fit in, about 10 MB."""


class StoredDocuments(Mapping[str, Document]):
    """The documents in a folder by path, in corpus order.

    Args:
        content: the file, memory-mapped, (bytes,) uint8.
        ends: (n,) int64, where the line of each document ends.
        paths: of the documents.
    """

    def __init__(self, content: NDArray[np.uint8], ends: NDArray[np.int64], paths: Iterable[str]) -> None:
        self._content = content
        self._ends = ends
        self._numbers = {path: number for number, path in enumerate(paths)}
        self._remembered = lru_cache(REMEMBERED)(self._read)

    @classmethod
    def read(cls, folder: Path) -> StoredDocuments:
        """Opens what `write_documents` wrote."""
        ends = np.load(folder / "documents.npy", allow_pickle=False)
        paths = json.loads((folder / "paths.json").read_text(encoding="utf-8"))
        file = folder / "documents.jsonl"
        content = np.memmap(file, np.uint8, mode="r") if len(ends) else np.empty(0, np.uint8)
        return cls(content, ends, paths)

    def __getitem__(self, path: str) -> Document:
        return self._remembered(self._numbers[path])

    def __contains__(self, path: object) -> bool:
        return path in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def _read(self, number: int) -> Document:
        start = self._ends[number - 1] if number else 0
        return Document.model_validate_json(self._content[start : self._ends[number]].tobytes())


def write_documents(folder: Path, documents: Mapping[str, Document]) -> None:
    """Writes documents, where each ends, and their paths into a folder."""
    ends = np.empty(len(documents), np.int64)
    end = 0
    with (folder / "documents.jsonl").open("wb") as file:
        for number, document in enumerate(documents.values()):
            end += file.write(document.model_dump_json().encode() + b"\n")
            ends[number] = end
    np.save(folder / "documents.npy", ends, allow_pickle=False)
    (folder / "paths.json").write_text(json.dumps(list(documents), ensure_ascii=False), encoding="utf-8")
