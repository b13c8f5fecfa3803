"""The bot's settings, on top of the library's: read from the environment and from `.env`."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings

from index.errors import SettingsError
from index.settings import IndexSettings

SettingsT = TypeVar("SettingsT", bound=BaseSettings)
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


class BotSettings(IndexSettings):
    """Settings of the bot; each field is the environment variable of the same name in capitals."""

    telegram_bot_token: SecretStr | None = Field(None, description="The token that @BotFather gave.")
    telegram_api_url: str = Field("https://api.telegram.org", description="Address of the Bot API server.")
    database_url: SecretStr = Field(
        SecretStr("sqlite+aiosqlite:///.festival/bot.db"),
        description="Where conversations, stars and reminders are kept: a SQLite file or a PostgreSQL database.",
    )
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = Field(
        "INFO", description="What is logged: DEBUG, INFO, WARNING, ERROR or CRITICAL."
    )
    festival_name: str = Field("Kaira Film Festival", min_length=1, description="The festival's name.")
    conversation_minutes: float = Field(30, gt=0, description="How many minutes a chat is remembered.")
    screening_break_minutes: int = Field(
        0, ge=0, le=240, description="Minutes added to a film's length for a screening's end."
    )
    question_queue_size: int = Field(256, ge=1, description="How many questions may wait at once.")
    answer_deadline_seconds: float = Field(20, gt=0, description="How long a question may wait.")

    @field_validator("telegram_bot_token")
    @classmethod
    def _can_stand_in_an_address(cls, token: SecretStr | None) -> SecretStr | None:
        value = token.get_secret_value().strip() if token else ""
        if not value:
            return None
        if not re.fullmatch(r"[A-Za-z0-9:_-]+", value):
            raise ValueError("this is not a bot token; copy it from @BotFather, without quotes or spaces")
        return SecretStr(value)

    @field_validator("telegram_api_url")
    @classmethod
    def _address_of_a_server(cls, url: str) -> str:
        url = url.strip().rstrip("/")
        try:
            parts = urlsplit(url)
            usable = parts.scheme in ("http", "https") and parts.hostname and not parts.query
            _ = parts.port  # raises when it is not a number
        except ValueError:
            usable = False
        if not usable:
            raise ValueError("not an address; write it as https://api.telegram.org or http://host:port")
        return url


def read_settings(kind: type[SettingsT]) -> SettingsT:
    """Reads settings from the environment and from `.env`.

    Raises:
        SettingsError: one line that names each wrong variable, what is wrong and what it is for. Values are
            not repeated, since one of them is secret.
    """
    try:
        return kind()
    except ValidationError as error:
        complaints = "; ".join(_complaint(kind, fault["loc"], fault["msg"]) for fault in error.errors())
        raise SettingsError(f"{complaints}. Mend it in the environment or in .env") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f".env cannot be read ({error}); mend or remove it") from None


def _complaint(kind: type[BaseSettings], place: tuple[int | str, ...], message: str) -> str:
    name = str(place[0]) if place else ""
    field = kind.model_fields.get(name)
    purpose = f" ({field.description.rstrip('.')})" if field and field.description else ""
    return f"{name.upper()}{purpose}: {message.removeprefix('Value error, ')}"
