from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.lists.quantities import length_ranges, year_ranges
from index.filters import Between


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1927", Between(1927, 1927)),
        ("in the 1920s", Between(1920, 1929)),
        ("the '60s", Between(1960, 1969)),
        ("from the eighties", Between(1980, 1989)),
        ("20-luvun", Between(1920, 1929)),
        ("1920-luvulta", Between(1920, 1929)),
        ("10-luvun", Between(2010, 2019)),
        ("kuusikymmentäluvun", Between(1960, 1969)),
        ("1900-luvun", Between(1900, 1999)),
        ("this century", Between(2000, 2099)),
        ("before 1950", Between(None, 1949)),
        ("pre-1950", Between(None, 1949)),
        ("before the 1950s", Between(None, 1949)),
        ("ennen vuotta 1950", Between(None, 1949)),
        ("vanhempia kuin 1950", Between(None, 1949)),
        ("until 1950", Between(None, 1950)),
        ("1960 or earlier", Between(None, 1960)),
        ("vuoteen 1950 mennessä", Between(None, 1950)),
        ("after 2010", Between(2011, None)),
        ("vuoden 2010 jälkeen", Between(2011, None)),
        ("since 2010", Between(2010, None)),
        ("from 2010 onwards", Between(2010, None)),
        ("vuodesta 2010 lähtien", Between(2010, None)),
        ("between 1950 and 1960", Between(1950, 1960)),
        ("1950-1960", Between(1950, 1960)),
        ("from the 1920s to the 1950s", Between(1920, 1959)),
        ("vuosien 1950 ja 1960 välillä", Between(1950, 1960)),
    ],
)
def test_a_range_of_years(text: str, expected: Between) -> None:
    assert [measure.range for measure in year_ranges(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under 90 min", Between(None, 89)),
        ("UNDER 90", Between(None, 89)),
        ("less than an hour and a half", Between(None, 89)),
        ("alle puolitoista tuntia", Between(None, 89)),
        ("alle puolentoista tunnin", Between(None, 89)),
        ("alle tunnin", Between(None, 59)),
        ("shorter than 1.5 hours", Between(None, 89)),
        ("90 minutes or less", Between(None, 90)),
        ("at most 2 h 10 min", Between(None, 130)),
        ("no longer than two hours", Between(None, 120)),
        ("enintään kaksi ja puoli tuntia", Between(None, 150)),
        ("over two hours", Between(121, None)),
        ("yli kaksi tuntia", Between(121, None)),
        ("yli kahden tunnin", Between(121, None)),
        ("pidempiä kuin 100 minuuttia", Between(101, None)),
        ("at least two and a half hours", Between(150, None)),
        ("vähintään 90-minuuttisia", Between(90, None)),
        ("between 60 and 90 minutes", Between(60, 90)),
        ("60-90 minuuttia", Between(60, 90)),
        ("between one and two hours", Between(60, 120)),
        ("about 90 minutes", Between(80, 100)),
        ("half an hour", Between(30, 30)),
        ("1h30", Between(90, 90)),
    ],
)
def test_a_range_of_lengths(text: str, expected: Between) -> None:
    assert [measure.range for measure in length_ranges(text)] == [expected]


@pytest.mark.parametrize("text", ["in two hours", "at 10 am", "under 12", "tunnelma", "minä", "an apple", "9.30"])
def test_no_length(text: str) -> None:
    assert length_ranges(text) == []


@pytest.mark.parametrize("text", ["seat 12", "12345", "0,1920", "at 19:50", "20 films", "no. 1234"])
def test_no_year(text: str) -> None:
    assert year_ranges(text) == []


@given(st.text())
def test_a_measure_stands_within_the_text(text: str) -> None:
    for measure in [*year_ranges(text), *length_ranges(text)]:
        assert 0 <= measure.span.start < measure.span.end <= len(text)
