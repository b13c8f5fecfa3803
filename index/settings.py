"""Where the corpus and the index are and which model embeds: read from the environment and from `.env`."""

from __future__ import annotations

from datetime import time
from hashlib import sha256
from pathlib import Path
from typing import Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"


class IndexSettings(BaseSettings):
    """Settings of the library; each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True)

    corpus_dir: Path = Field(Path("corpus"), description="Folder with reviews/, faq/, screenings.csv, venues.csv.")
    index_dir: Path = Field(Path(".index"), description="Folder where index versions are kept.")
    embedding_model: str = Field(
        DEFAULT_MODEL,
        description="A sentence-transformers name or a local folder. Whether it knows Finnish, too, is measured.",
    )
    embedding_device: str = Field("cpu", description="Device for embedding: cpu or cuda.")
    embedding_backend: Literal["auto", "openvino", "torch"] = Field(
        "auto",
        description="What runs the model: openvino (fast on CPUs), torch, or auto: the fastest that works.",
    )
    reranker_model: str = Field("", description="A sentence-transformers CrossEncoder; empty for none.")
    festival_timezone: str = Field("Europe/Helsinki", description="Time zone of the venues (IANA name).")
    festival_day_starts: time = Field(time(6), description="Hour at which the festival day rolls over.")

    @field_validator("*", mode="before")
    @classmethod
    def _as_meant(cls, value: object, info: ValidationInfo) -> object:
        """Leaves off blanks, and quotes, which stay on in Docker's env files; where nothing is left, the default is."""
        if not isinstance(value, str):
            return value
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] in "\"'":
            value = value[1:-1].strip()
        return value or cls.model_fields[str(info.field_name)].default

    @field_validator("festival_day_starts")
    @classmethod
    def _in_venue_time(cls, hour: time) -> time:
        if hour.tzinfo:
            raise ValueError("it is a time at the venues, as 06:00, without a zone of its own")
        return hour

    @field_validator("festival_timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"{name!r} is not a time zone; use a name such as Europe/Helsinki") from error
        return name

    def with_private_index(self, corpus: Path) -> Self:
        """Gives these settings for another corpus, with an index folder of its own inside this one."""
        name = sha256(str(corpus.resolve()).encode()).hexdigest()[:16]
        return self.with_folders(corpus, self.index_dir / "private" / name)

    @property
    def models_dir(self) -> Path:
        """Where converted models are kept: beside the versions of the index, shared by private ones."""
        outer = self.index_dir.parent
        return (outer.parent if outer.name == "private" else self.index_dir) / "models"

    @property
    def zone(self) -> ZoneInfo:
        """The venues' time zone."""
        return ZoneInfo(self.festival_timezone)

    def with_folders(self, corpus: Path | None, index: Path | None) -> Self:
        """Gives these settings with another corpus or index folder; None keeps the folder."""
        return self.model_copy(update={"corpus_dir": corpus or self.corpus_dir, "index_dir": index or self.index_dir})
