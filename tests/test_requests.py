"""Requests to Telegram arrive as they were meant."""

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.sending.requests import form_of

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(_TEXTS.filter(bool), _TEXTS, max_size=4))
def test_a_form_is_read_as_it_was_meant(parameters: dict[str, str]) -> None:
    form = form_of(parameters).decode("ascii")
    assert dict(parse_qsl(form, keep_blank_values=True, strict_parsing=bool(form))) == parameters


def test_signs_that_forms_need_for_themselves_are_written_out() -> None:
    assert form_of({"text": "1+1 = 2 & ä\n", "chat_id": "7"}) == b"text=1%2B1+%3D+2+%26+%C3%A4%0A&chat_id=7"
