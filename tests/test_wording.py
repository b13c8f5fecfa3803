from __future__ import annotations

from datetime import date

import pytest

from bot.assistant.answers import Language, Run, Style
from bot.assistant.formats import categories_said, countries_said, languages_said, length, listed
from bot.assistant.lists.conditions_said import described, nothing
from bot.assistant.showings.moments import long_day, short_day
from bot.assistant.wording import Wording, Wordings, spoken
from index.filters import Between, Filters

EN, FI = Wording("en"), Wording("fi")


def test_a_styled_value_keeps_its_style_inside_the_sentence() -> None:
    runs = EN.runs("fact-year", film=Run(text="Harvest", style=Style.TITLE), value="1957")
    assert [(run.text, run.style) for run in runs] == [("Harvest", Style.TITLE), (" was made in 1957.", Style.PLAIN)]


def test_a_value_with_braces_or_marks_is_only_text() -> None:
    assert EN.text("not-told", film="{ $x } \ue000") == "{ $x } \ue000: I did not find that in our texts."


def test_a_very_long_value_is_said_whole() -> None:
    assert "ä" * 3000 in EN.text("not-known", name="ä" * 3000)


def test_an_unknown_message_and_a_missing_value_are_errors() -> None:
    with pytest.raises(KeyError):
        EN.text("no such message")
    with pytest.raises(KeyError, match="fact-year"):
        EN.text("fact-year", film="Harvest")


@pytest.mark.parametrize(
    ("codes", "language"),
    [
        (("fi",), "fi"),
        (("fi-FI",), "fi"),
        (("sv", "fi"), "fi"),
        ((None,), "en"),
        ((), "en"),
        (("fil",), "en"),
        (("EN",), "en"),
    ],
)
def test_the_first_language_that_the_bot_speaks_is_taken(codes: tuple[str | None, ...], language: str) -> None:
    assert Wordings().of(*codes).language == language


def test_a_language_that_the_bot_does_not_speak_is_none() -> None:
    assert [spoken(code) for code in ("fi", "fi_FI"[:2], "de", "", None)] == ["fi", "fi", None, None, None]


@pytest.mark.parametrize(
    ("minutes", "text"), [(14, "14 min"), (60, "1 h"), (69, "1 h 9 min"), (120, "2 h"), (201, "3 h 21 min")]
)
def test_a_length_is_said_in_hours_and_minutes(minutes: int, text: str) -> None:
    assert [length(minutes, wording) for wording in (EN, FI)] == [text, text]


def test_days_are_said_as_each_language_says_them() -> None:
    day = date(2027, 6, 11)
    assert [long_day(day, EN), short_day(day, EN)] == ["Friday 11 June", "Fri 11 June"]
    assert [long_day(day, FI), short_day(day, FI)] == ["perjantai 11. kesäkuuta", "pe 11.6."]


def test_lists_are_joined_as_each_language_joins_them() -> None:
    assert [listed(["A", "B", "C"], wording) for wording in (EN, FI)] == ["A, B and C", "A, B ja C"]
    assert [listed(["A", "B"], wording, "or") for wording in (EN, FI)] == ["A or B", "A tai B"]


def test_what_headers_say_is_put_into_finnish_where_it_is_known() -> None:
    assert countries_said(["USA", "West Germany", "Narnia"], FI) == ["Yhdysvallat", "Länsi-Saksa", "Narnia"]
    assert languages_said(["English", "None (English intertitles)"], FI) == [
        "englanti",
        "sanaton (English intertitles)",
    ]
    assert categories_said(["Drama", "Sport"], FI) == ["draama", "sport"]
    assert countries_said(["USA", "Suomi", "Itä-Saksa", "Iran"], EN) == ["USA", "Finland", "East Germany", "Iran"]
    assert languages_said(["ranska (ja vähän suomea)", "English"], EN) == ["French (ja vähän suomea)", "English"]


@pytest.mark.parametrize(
    ("minutes", "english", "finnish"),
    [
        (Between(None, 89), "under 90 min", "alle 90 min"),
        (Between(None, 90), "at most 90 min", "enintään 90 min"),
        (Between(None, 119), "under 2 h", "alle 2 h"),
        (Between(181, None), "over 3 h", "yli 3 h"),
        (Between(90, None), "at least 90 min", "vähintään 90 min"),
        (Between(None, 92), "under 93 min", "alle 93 min"),
    ],
)
def test_a_bound_is_said_back_as_it_was_asked(minutes: Between, english: str, finnish: str) -> None:
    filters = Filters(minutes=minutes)
    assert [described(filters, EN), described(filters, FI)] == [[english], [finnish]]


@pytest.mark.parametrize("language", ["en", "fi"])
def test_nothing_at_all_is_still_a_sentence(language: Language) -> None:
    assert nothing(Filters(), [], Wording(language)).text.endswith(".")


def test_that_nothing_fits_is_a_natural_sentence() -> None:
    filters = Filters(countries=("FI",), categories=(("documentary",),), minutes=Between(None, 89))
    assert (
        nothing(filters, ["on Wed 9 June"], EN).text == "No documentary film from Finland under 90 min on Wed 9 June."
    )
    assert nothing(Filters(countries=("US", "FR")), [], EN).text == "No film from the United States or France."
    assert nothing(filters, ["ke 9.6."], FI).text == "Ei yhtään elokuvaa: dokumentti, Suomi, alle 90 min, ke 9.6."
