from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import BotSettings, read_settings
from index.errors import SettingsError


@pytest.fixture(autouse=True)
def _no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in BotSettings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_any_setting_it_runs_in_the_terminal() -> None:
    settings = read_settings(BotSettings)
    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.festival_name == "Kaira Film Festival"


def test_settings_come_from_the_env_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKEN=1:abc\nLOG_LEVEL=debug\nTELEGRAM_API_URL=http://localhost:81/\n")
    settings = read_settings(BotSettings)
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "1:abc"
    assert (settings.log_level, settings.telegram_api_url) == ("DEBUG", "http://localhost:81")
    assert "1:abc" not in repr(settings)


@pytest.mark.parametrize("token", ["", "  ", '""'])
def test_an_empty_token_is_none(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    assert read_settings(BotSettings).telegram_bot_token is None


@pytest.mark.parametrize("around", ["{}", " {}\n", '"{}"', "'{}'\r\n", '" {} "'])
def test_blanks_and_quotes_around_a_value_are_no_part_of_it(around: str, monkeypatch: pytest.MonkeyPatch) -> None:
    meant = {
        "CORPUS_DIR": "texts", "EMBEDDING_BACKEND": "torch", "FESTIVAL_TIMEZONE": "Europe/Oslo", "LOG_LEVEL": "debug",
        "METRICS_PORT": "81", "TELEGRAM_BOT_TOKEN": "1:a", "DATABASE_URL": "sqlite:///a.db",
    }  # fmt: skip
    for name, value in meant.items():
        monkeypatch.setenv(name, around.format(value))
    settings = read_settings(BotSettings)
    assert (settings.corpus_dir, settings.embedding_backend) == (Path("texts"), "torch")
    assert (settings.festival_timezone, settings.log_level, settings.metrics_port) == ("Europe/Oslo", "DEBUG", 81)
    secrets = (settings.telegram_bot_token, settings.database_url)
    assert [secret and secret.get_secret_value() for secret in secrets] == ["1:a", "sqlite:///a.db"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "my secret/token"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://api.telegram.org"),
        ("TELEGRAM_API_URL", "http://host:port"),
        ("LOG_LEVEL", "loud"),
        ("TELEGRAM_WEBHOOK_URL", "bot.example.org"),
        ("TELEGRAM_WEBHOOK_URL", "http://bot.example.org"),
        ("TELEGRAM_WEBHOOK_SECRET", "my secret"),
        ("TELEGRAM_WEBHOOK_SECRET", "x" * 257),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("METRICS_PORT", "http"),
        ("TELEGRAM_MESSAGES_PER_SECOND", "0"),
        ("USER_QUESTIONS_PER_MINUTE", "0"),
        ("QUESTION_QUEUE_SIZE", "0"),
        ("ANSWER_DEADLINE_SECONDS", "soon"),
        ("FESTIVAL_TIMEZONE", "Mars/Olympus"),
        ("FESTIVAL_DAY_STARTS", "06:00+02:00"),
        ("CONVERSATION_MINUTES", "inf"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings(BotSettings)
    message = str(caught.value)
    assert message.startswith(name)
    assert "\n" not in message
    assert "secret" not in message


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "https://bot.example.org/")
    with pytest.raises(SettingsError, match=r"^TELEGRAM_WEBHOOK_SECRET .*openssl rand"):
        read_settings(BotSettings)
    monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "a_b-9")
    settings = read_settings(BotSettings)
    assert settings.telegram_webhook_url == "https://bot.example.org"
    assert "a_b-9" not in repr(settings)


def test_empty_settings_of_a_webhook_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM_WEBHOOK_URL", "TELEGRAM_WEBHOOK_SECRET", "METRICS_PORT"):
        monkeypatch.setenv(name, "")
    settings = read_settings(BotSettings)
    assert (settings.telegram_webhook_url, settings.telegram_webhook_secret, settings.metrics_port) == (None,) * 3


def test_a_server_of_ones_own_may_deliver_by_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:a")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:81")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:80")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "s")
    settings = read_settings(BotSettings)
    assert settings.received_by("webhook") == settings
    assert settings.received_by("polling").telegram_webhook_url is None


def test_insisting_on_polling_without_a_token_is_no_chat_in_the_terminal() -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not set, but --polling needs it"):
        read_settings(BotSettings).received_by("polling")


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("TELEGRAM_STAFF_CHAT", "@staff", "it must be a whole number"),
        ("REMINDER_MINUTES", "half an hour", "it must be a whole number"),
        ("CONVERSATION_MINUTES", "half an hour", "it must be a number"),
        ("FESTIVAL_DAY_STARTS", "6 o'clock", "it must be a time of day, as 06:00"),
        ("FESTIVAL_NOW", "tomorrow", "it must be a day and a time, as 2027-06-11T21:40"),
    ],
)
def test_a_wrong_setting_is_told_to_people_who_do_not_program(
    name: str, value: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"{name} \(.+\): {remedy}\. Mend it in the environment or in \.env"):
        read_settings(BotSettings)


def test_insisting_on_a_webhook_names_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is not set"):
        read_settings(BotSettings).received_by("webhook")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:a")
    with pytest.raises(SettingsError, match="TELEGRAM_WEBHOOK_URL is not set"):
        read_settings(BotSettings).received_by("webhook")
