from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.talk.smalltalk import smalltalk


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Hi!", "hello"), ("hello there", "hello"), ("moi", "hello"), ("Hyvää päivää!", "hello"),
        ("hi, how are you?", "hello"),
        ("thanks a lot", "thanks"), ("Kiitos paljon!", "thanks"), ("ok", "thanks"), ("selvä", "thanks"),
        ("bye", "goodbye"), ("moi moi", "goodbye"), ("näkemiin", "goodbye"),
        ("who are you?", "about"), ("what can you do", "about"), ("are you a bot?", "about"), ("kuka olet", "about"),
        ("mitä voin kysyä?", "about"), ("English, please!", "languages"), ("puhu suomea", "languages"),
        ("mitä osaat?", "about"), ("help", "about"), ("Start", "about"), ("aloita", "about"),
        ("you are stupid", "insult"), ("idiot!", "insult"), ("fuck you", "insult"), ("olet tyhmä", "insult"),
        ("shut up", "insult"), ("haista paska", "insult"),
        ("???", "puzzled"), ("🍿🍿", "puzzled"), ("...", "puzzled"),
    ],
)  # fmt: skip
def test_small_talk_is_known(said: str, kind: str) -> None:
    assert smalltalk(said) == kind


@pytest.mark.parametrize(
    "said",
    [
        "is there a stupid film",
        "hello, when is Harvest on?",
        "thanks, and when is it on?",
        "good films",
        "English films please",
        "2",
        "help desk",
    ],
)
def test_a_question_is_no_small_talk(said: str) -> None:
    assert smalltalk(said) is None


@given(st.text())
def test_any_text_can_be_looked_at(said: str) -> None:
    smalltalk(said)
