from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.assistant.showings.venues import venue_answer, venues_asked
from bot.assistant.wording import Wordings
from index.faq import read_faq
from index.models import Venue
from index.programme import Programme
from index.venue_names import called_in

BARN = Venue(name="Big Barn", also=("Iso lato",), address="Mill Lane 2", notes="400 seats; step-free")
SHED = Venue(name="Small Barn", also=("Pikkulato",), address="Mill Lane 9")
HALL = Venue(name="Village Hall", also=("Kylän sali",))
VENUES = (BARN, SHED, HALL)
CALLED = {"fi": {"Big Barn": "Iso lato"}}
PROGRAMME = Programme([], [], VENUES, ZoneInfo("Europe/Helsinki"), time(6), called=CALLED)


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
    answer = venue_answer("where is the big barn?", PROGRAMME, Wordings().of("en"))
    assert answer is not None
    assert (answer.kind, answer.text) == ("fact", "Big Barn\nMill Lane 2\n400 seats; step-free")
    assert venue_answer("where is the village hall?", PROGRAMME, Wordings().of("en")) is None


def test_a_venue_has_the_name_that_the_reader_s_language_gives_it() -> None:
    answer = venue_answer("missä on iso lato?", PROGRAMME, Wordings().of("fi"))
    assert answer is not None
    assert answer.text.startswith("Iso lato\n")


def test_a_language_s_name_of_a_venue_is_what_its_faq_calls_it() -> None:
    english, _ = read_faq("faq/barns.md", "# Barns\n\n## Is it warm?\n\nThe Big Barn is, the Small Barn is not.\n")
    finnish, _ = read_faq(
        "faq/barns.fi.md", "# Ladot\n\n## Onko lämmin?\n\nIso lato on, ja kylän sali. Small Barn ei.\n"
    )
    assert called_in(VENUES, [*english, *finnish]) == {"fi": {"Big Barn": "Iso lato", "Village Hall": "Kylän sali"}}
    assert called_in(VENUES, english) == {}
