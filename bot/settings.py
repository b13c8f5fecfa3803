"""The bot's settings, on top of the library's: read from the environment and from `.env`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings

from index.errors import SettingsError
from index.settings import IndexSettings

SettingsT = TypeVar("SettingsT", bound=BaseSettings)
TELEGRAM = "https://api.telegram.org"
_REMEDIES = {
    "int_parsing": "it must be a whole number",
    "float_parsing": "it must be a number",
    "time_parsing": "it must be a time of day, as 06:00",
    "datetime_from_date_parsing": "it must be a day and a time, as 2027-06-11T21:40",
}
"""What is said instead of pydantic's own words, which speak to programmers."""
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


class BotSettings(IndexSettings):
    """Settings of the bot; each field is the environment variable of the same name in capitals."""

    telegram_bot_token: SecretStr | None = Field(None, description="The token that @BotFather gave.")
    telegram_api_url: str = Field(TELEGRAM, description="Address of the Bot API server.")
    telegram_webhook_url: str | None = Field(
        None, description="Public https address that Telegram delivers to; empty for polling."
    )
    telegram_webhook_secret: SecretStr | None = Field(
        None,
        validate_default=True,
        description="What Telegram says with each delivery: up to 256 letters, digits, _ and -.",
    )
    port: int = Field(8080, ge=1, le=65535, description="Port for Telegram's deliveries and for health.")
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="Another, private port for metrics and health; also when polling."
    )
    telegram_messages_per_second: float = Field(30, gt=0, description="Messages a second, over all.")
    telegram_chat_messages_per_second: float = Field(1, gt=0, description="Messages a second to one person.")
    telegram_chat_burst: int = Field(5, ge=1, description="Messages to one person without a pause.")
    telegram_group_messages_per_minute: float = Field(20, gt=0, description="Messages a minute in one group.")
    telegram_staff_chat: int | None = Field(None, description="Id of the staff's chat, which has a menu of its own.")
    telegram_volunteer_chat: int | None = Field(
        None, description="Id of the volunteers' chat, which has a menu of its own."
    )
    user_questions_per_minute: int = Field(40, ge=1, description="Questions a minute answered to one person.")
    database_url: SecretStr = Field(
        SecretStr("sqlite+aiosqlite:///.festival/bot.db"),
        description="Where conversations, stars and reminders are kept: a SQLite file or a PostgreSQL database.",
    )
    log_level: Annotated[LogLevel, BeforeValidator(str.upper)] = Field(
        "INFO", description="What is logged: DEBUG, INFO, WARNING, ERROR or CRITICAL."
    )
    festival_name: str = Field("Kaira Film Festival", min_length=1, description="The festival's name.")
    conversation_minutes: float = Field(30, gt=0, le=43_200, description="How many minutes a chat is remembered.")
    screening_break_minutes: int = Field(
        0, ge=0, le=240, description="Minutes added to a film's length for a screening's end."
    )
    reminder_minutes: int = Field(
        30, ge=1, le=1440, description="Minutes before a starred screening at which its reminder is sent."
    )
    walking_metres_per_minute: float = Field(
        80, gt=0, description="How fast people walk between venues, as the crow flies."
    )
    walking_minutes_at_least: int = Field(
        5, ge=0, le=120, description="Minutes that every walk to another venue takes at least."
    )
    festival_now: datetime | None = Field(
        None, description="For rehearsals: the time at which the bot believes to start, as 2027-06-11T21:40."
    )
    question_queue_size: int = Field(256, ge=1, description="How many questions may wait at once.")
    answer_deadline_seconds: float = Field(20, gt=0, description="How long a question may wait.")

    def received_by(self, way: Literal["webhook", "polling"]) -> Self:
        """Gives the settings for receiving messages in one way, whatever else they would allow.

        Raises:
            SettingsError: what that way needs is not set.
        """
        needed = {"polling": ("telegram_bot_token",), "webhook": ("telegram_bot_token", "telegram_webhook_url")}
        for name in needed[way]:
            if getattr(self, name) is None:
                raise SettingsError(f"{name.upper()} is not set, but --{way} needs it")
        return self.model_copy(update={"telegram_webhook_url": None}) if way == "polling" else self

    @field_validator("telegram_bot_token")
    @classmethod
    def _can_stand_in_an_address(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not re.fullmatch(r"[A-Za-z0-9:_-]+", token.get_secret_value()):
            raise ValueError("this is not a bot token; copy it from @BotFather, without blanks")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _address_of_a_server(cls, url: str) -> str:
        if not _is_address(url):
            raise ValueError("not an address; write it as https://api.telegram.org or http://host:port")
        return url.rstrip("/")

    @field_validator("telegram_webhook_url")
    @classmethod
    def _address_of_deliveries(cls, url: str | None, info: ValidationInfo) -> str | None:
        if url is None:
            return None
        if not _is_address(url):
            raise ValueError("not an address; write it as https://bot.example.org")
        if url.startswith("http:") and info.data.get("telegram_api_url") == TELEGRAM:
            raise ValueError("Telegram delivers to https addresses only (http needs a Bot API server of your own)")
        return url.rstrip("/")

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _secret_that_telegram_takes(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("only 1 to 256 letters, digits, _ and - are allowed; try `openssl rand -hex 32`")
        return secret

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _secret_of_its_own(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is None and info.data.get("telegram_webhook_url"):
            raise ValueError("needed with TELEGRAM_WEBHOOK_URL; try `openssl rand -hex 32`")
        return secret


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises when it is not a number
    except ValueError:
        return False
    return bool(parts.scheme in ("http", "https") and parts.hostname and not parts.query and not parts.fragment)


def read_settings(kind: type[SettingsT]) -> SettingsT:
    """Reads settings from the environment and from `.env`.

    Raises:
        SettingsError: one line that names each wrong variable, what is wrong and what it is for. Values are
            not repeated, since one of them is secret.
    """
    try:
        return kind()
    except ValidationError as error:
        complaints = "; ".join(
            _complaint(kind, fault["loc"], _REMEDIES.get(fault["type"], fault["msg"])) for fault in error.errors()
        )
        raise SettingsError(f"{complaints}. Mend it in the environment or in .env") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f".env cannot be read ({error}); mend or remove it") from None


def _complaint(kind: type[BaseSettings], place: tuple[int | str, ...], message: str) -> str:
    name = str(place[0]) if place else ""
    field = kind.model_fields.get(name)
    purpose = f" ({field.description.rstrip('.')})" if field and field.description else ""
    return f"{name.upper()}{purpose}: {message.removeprefix('Value error, ')}"
