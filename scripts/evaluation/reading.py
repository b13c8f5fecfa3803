"""Reads files with one JSON object a line into models; a fault names file and line."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from index.errors import CorpusError

Model = TypeVar("Model", bound=BaseModel)


def lines_of(path: Path) -> list[tuple[int, str]]:
    """Gives the lines of a file that are not blank, with their numbers from 1.

    Raises:
        CorpusError: the file cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorpusError(str(path), 0, f"not UTF-8: {error.reason} at offset {error.start}; save as UTF-8") from error
    except OSError as error:
        raise CorpusError(str(path), 0, f"cannot be read: {error.strerror}") from error
    return [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]


def read_models(path: Path, kind: type[Model]) -> list[Model]:
    """Gives one model a line, in order.

    Raises:
        CorpusError: the file cannot be read, or a line is not such a model.
    """
    return [_model(path, number, line, kind) for number, line in lines_of(path)]


def _model(path: Path, number: int, line: str, kind: type[Model]) -> Model:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        message = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "missing":
            message += f"; the line has {', '.join(map(str, fault['input'])) or 'nothing'}"
        whole = f"{where}: {message}" if where else f"{message}; write one JSON object a line"
        raise CorpusError(str(path), number, whole) from error
