"""Requests to Telegram arrive as they were meant."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.sending.requests import form_of, proxy_for

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(_TEXTS.filter(bool), _TEXTS, max_size=4))
def test_a_form_is_read_as_it_was_meant(parameters: dict[str, str]) -> None:
    form = form_of(parameters).decode("ascii")
    assert dict(parse_qsl(form, keep_blank_values=True, strict_parsing=bool(form))) == parameters


def test_signs_that_forms_need_for_themselves_are_written_out() -> None:
    assert form_of({"text": "1+1 = 2 & ä\n", "chat_id": "7"}) == b"text=1%2B1+%3D+2+%26+%C3%A4%0A&chat_id=7"


def test_requests_go_by_the_proxy_that_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://who:secret@proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,bots.example")
    assert proxy_for("https://api.telegram.org/bot1:a/getMe") == "http://who:secret@proxy.example:3128"
    assert proxy_for("https://bots.example:8081/bot1:a/getMe") is None
    assert proxy_for("https://127.0.0.1:8081/bot1:a/getMe") is None
