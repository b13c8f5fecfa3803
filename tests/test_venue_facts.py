from __future__ import annotations

import pytest

from bot.assistant.showings.venues import venue_answer, venues_asked
from bot.assistant.wording import Wordings
from index.models import Venue

BARN = Venue(name="Big Barn", also=("Iso lato",), address="Mill Lane 2", notes="400 seats; step-free")
SHED = Venue(name="Small Barn", also=("Pikkulato",), address="Mill Lane 9")
HALL = Venue(name="Village Hall", also=("Kylän sali",))
VENUES = (BARN, SHED, HALL)


@pytest.mark.parametrize(
    ("question", "venues"),
    [
        ("Where is the Big Barn?", [BARN]),
        ("how do I get to the village hall", [HALL]),
        ("how many seats does the small barn have?", [SHED]),
        ("is the big barn accessible?", [BARN]),
        ("missä on kylän sali?", [HALL]),
        ("where is the barn?", [BARN, SHED]),
        ("where can I eat near the big barn?", []),
        ("what is on in the big barn?", []),
        ("where is the sauna?", []),
    ],
)
def test_a_venue_is_asked_for_by_its_name_or_by_part_of_it(question: str, venues: list[Venue]) -> None:
    assert venues_asked(question, VENUES) == venues


def test_a_venue_is_told_by_its_address_and_notes() -> None:
    answer = venue_answer("where is the big barn?", VENUES, Wordings().of("en"))
    assert answer is not None
    assert (answer.kind, answer.text) == ("fact", "Big Barn\nMill Lane 2\n400 seats; step-free")
    assert venue_answer("where is the village hall?", VENUES, Wordings().of("en")) is None
