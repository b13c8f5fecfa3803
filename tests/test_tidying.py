from __future__ import annotations

import pytest

from bot.assistant.talk.tidying import tidied


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wats on  tonite", "what's on tonight"),
        ("wots on b4 6 tmrw", "what's on before 6 tomorrow"),
        ("ok go on then wat time", "what time"),
        ("which 1 is longer", "which one is longer"),
        ("can i get 1 ticket", "can i get 1 ticket"),
        ("short n funny", "short and funny"),
        ("is it ok 4 kids", "is it ok for kids"),
        ("4 films", "4 films"),
        ("no sry i mean the ballet one", "i mean the ballet one"),
        ("tonights too late for him, another time?", "another time?"),
        ("friday i mean", "i mean friday"),
        ("not what I meant", "not what I meant"),
        ("first one: mins?", "first one: minutes?"),
        ("what yr is it from, pls", "what year is it from, please"),
        ("what have u got w/ Onnela", "what have you got with Onnela"),
        ("U-571 and U", "U-571 and U"),
        ("im free after 9 what's on", "after 9 what's on"),
        ("is there one of those pram screenings today", "are there pram screenings today"),
        ("is there one of those on Friday", "is there one of those on Friday"),
        ("so what polish films are there then", "so what polish films are there"),
        ("ok and what's on then", "and what's on then"),
        ("r u sure it isnt sold out w my card", "are you sure it isn't sold out with my card"),
        ("eng subs?", "english subtitles?"),
    ],
)
def test_shorthand_is_written_out(typed: str, meant: str) -> None:
    assert tidied(typed) == meant
