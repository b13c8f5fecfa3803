from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.showings.notes_said import notes_said
from bot.assistant.wording import Wordings

EN, FI = Wordings().of("en"), Wordings().of("fi")


@pytest.mark.parametrize(
    ("english", "finnish"),
    [
        ("English subtitles", "tekstitys englanniksi"),
        ("with live music; sold out", "elävää musiikkia; loppuunmyyty"),
        ("35 mm print; 15 min interval", "35 mm:n filmikopio; väliaika 15 min"),
        ("same ticket as The Brook", "sama lippu kuin The Brook"),
        ("Danish subtitles", "tekstityksen kieli tanska"),
    ],
)
def test_usual_notes_are_said_in_finnish(english: str, finnish: str) -> None:
    assert notes_said(english, FI) == finnish
    assert notes_said(english, EN) == english


def test_finnish_notes_are_said_in_english() -> None:
    notes = "suomenkielinen tekstitys; ohjaaja paikalla; väliaika 20 min; loppuunmyyty"
    assert notes_said(notes, EN) == "Finnish subtitles; Q&A with the director; 20 min interval; sold out"
    assert notes_said(notes, FI) == notes


@given(st.text(alphabet=st.characters(exclude_characters=";"), min_size=1, max_size=40).filter(str.strip))
def test_other_notes_stay_as_they_are_written(note: str) -> None:
    assert notes_said(note, EN) in (note, note.strip()) or notes_said(note, FI) in (note, note.strip())
