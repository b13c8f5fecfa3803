"""Where the corpus and the index are and which model embeds: read from the environment and from `.env`."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"


class IndexSettings(BaseSettings):
    """Settings of the library; each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True)

    corpus_dir: Path = Field(
        Path("corpus"), description="Folder with reviews/, faq/, screenings.csv, venues.csv."
    )
    index_dir: Path = Field(Path(".index"), description="Folder where index versions are kept.")
    embedding_model: str = Field(DEFAULT_MODEL, description="A sentence-transformers name or a local folder.")
    embedding_device: str = Field("cpu", description="Device for embedding: cpu or cuda.")
    embedding_backend: Literal["auto", "openvino", "torch"] = Field(
        "auto",
        description="What runs the model: openvino (fast on CPUs), torch, or auto: the fastest that works.",
    )
    festival_timezone: str = Field("Europe/Helsinki", description="Time zone of the venues (IANA name).")
    festival_day_starts: time = Field(time(6), description="Hour at which the festival day rolls over.")

    @field_validator("festival_timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"{name!r} is not a time zone; use a name such as Europe/Helsinki") from error
        return name

    @property
    def zone(self) -> ZoneInfo:
        """The venues' time zone."""
        return ZoneInfo(self.festival_timezone)
