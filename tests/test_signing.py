"""What buttons carry cannot be made up, moved to another chat, or handed to another person."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.telegram.buttons.signing import LONGEST, Action, Press, Seal

SEAL = Seal("4242:right-token")
arguments = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", max_size=24)
presses = st.builds(Press, st.sampled_from(Action), arguments, st.integers(0, 2**52))
chats = st.integers(-(2**52), 2**52)


@given(presses, chats)
def test_whatever_is_sealed_is_short_and_opens_to_the_same(press: Press, chat: int) -> None:
    data = SEAL.sealed(press, chat)
    assert len(data.encode()) <= LONGEST
    assert SEAL.opened(data, chat) == press


@given(presses, chats, chats)
def test_it_does_not_open_in_another_chat_or_with_another_token(press: Press, chat: int, other: int) -> None:
    assume(chat != other)
    data = SEAL.sealed(press, chat)
    assert SEAL.opened(data, other) is None
    assert Seal("4242:other-token").opened(data, chat) is None


@given(presses, chats, st.data())
def test_one_letter_changed_opens_nothing(press: Press, chat: int, data: st.DataObject) -> None:
    sealed = SEAL.sealed(press, chat)
    place = data.draw(st.integers(0, len(sealed) - 1))
    letter = data.draw(st.characters(codec="ascii"))
    assume(letter != sealed[place])
    assert SEAL.opened(sealed[:place] + letter + sealed[place + 1 :], chat) is None


@given(st.text(max_size=80), chats)
def test_anything_else_opens_nothing(text: str, chat: int) -> None:
    assert SEAL.opened(text, chat) is None


@pytest.mark.parametrize(
    "press",
    [Press(Action.FILM, "a" * 25), Press(Action.FILM, "a.b"), Press(Action.FILM, "é"), Press(Action.PAGE, "", -1)],
)
def test_what_does_not_fit_into_a_button_is_an_error(press: Press) -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        SEAL.sealed(press, 7)
