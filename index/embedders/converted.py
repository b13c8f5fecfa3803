"""Models converted for serving, kept beside the index: written aside, checked whenever opened."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from uuid import uuid4

from pydantic import ValidationError

from index.embedders.model_files import sha256_of
from index.models import Frozen

_CARD = "card.json"
_ABANDONED_AFTER = 3600  # seconds; far longer than any conversion takes


class Recipe(Frozen):
    """What is done to a text besides running the graph.

    `max_tokens` counts special tokens too; `pieces` tells whether the graph gives the last layer as well, and `words`
    whether the vectors of its tokens are looked up in a file beside it.
    """

    dimension: int
    max_tokens: int
    pad_token: int
    query_prompt: str
    passage_prompt: str
    pieces: bool
    words: bool


class Card(Frozen):
    """What a converted model's folder says of itself, written last."""

    format: Literal[3] = 3
    source: str  # fingerprint of the model it was converted from
    recipe: Recipe
    checksums: dict[str, str]


def open_converted(cache: Path, fingerprint: str) -> tuple[Path, Recipe] | None:
    """The folder and recipe of a model's conversion, None if there is none or a file of it is damaged."""
    folder = _folder(cache, fingerprint)
    try:
        card = Card.model_validate_json((folder / _CARD).read_bytes())
        whole = all(sha256_of(folder / name) == checksum for name, checksum in card.checksums.items())
    except (OSError, ValidationError):
        return None
    return (folder, card.recipe) if whole and card.source == fingerprint else None


def publish_converted(cache: Path, fingerprint: str, convert: Callable[[Path], Recipe]) -> None:
    """Let `convert` write its files into a folder aside, then put that in place of an older conversion."""
    _remove_abandoned(cache)
    aside = cache / f"converting-{uuid4().hex}"
    aside.mkdir(parents=True)
    try:
        recipe = convert(aside)
        checksums = {path.name: sha256_of(path) for path in sorted(aside.iterdir())}
        card = Card(source=fingerprint, recipe=recipe, checksums=checksums)
        (aside / _CARD).write_text(card.model_dump_json(indent=1), encoding="utf-8")
        _put_in_place(aside, _folder(cache, fingerprint))
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _folder(cache: Path, fingerprint: str) -> Path:
    return cache / f"converted-{fingerprint[:16]}"


def _put_in_place(aside: Path, folder: Path) -> None:
    # A folder with files in it cannot be replaced by one rename; what stands there is damaged or equal.
    if folder.exists():
        folder.rename(aside / "replaced")
    aside.rename(folder)
    shutil.rmtree(folder / "replaced", ignore_errors=True)


def _remove_abandoned(cache: Path) -> None:
    """Remove what killed conversions left, but not what another process is writing now."""
    for aside in cache.glob("converting-*"):
        if time.time() - aside.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(aside, ignore_errors=True)
