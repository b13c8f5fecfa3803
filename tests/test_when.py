from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant.answers import Language
from bot.assistant.showings.words import asks_for_programme
from bot.assistant.times.when import When, read_when
from index.models import Film, Screening, Span
from index.programme import Programme
from tests.festival import at

HELSINKI = ZoneInfo("Europe/Helsinki")
FILM = Film(document="reviews/brook.txt", title="The Brook", minutes=90)

BEFORE = "2027-05-30 10:00"  # a Sunday
OPENING = "2027-06-09 09:00"  # the first film is at noon
NOON = "2027-06-10 12:00"
NIGHT = "2027-06-11 01:30"  # still Thursday's festival day
LAST_MINUTE = "2027-06-11 05:59"
MORNING = "2027-06-11 06:00"
LATE = "2027-06-11 23:50"
AFTER = "2027-06-20 12:00"  # a Sunday


def programme(*starts: str, day_starts: time = time(6)) -> Programme:
    screenings = [Screening(film=FILM.document, start=at(start), venue="Barn") for start in starts]
    return Programme(screenings, [FILM], [], HELSINKI, day_starts)


# Wednesday 9 to Sunday 13 June: at 12, 14, 16, 18, 20 and 22, at midnight and at 02:00, until about 03:30.
HOURS = ("12:00", "14:00", "16:00", "18:00", "20:00", "22:00")
JUNE = programme(
    *(f"2027-06-{day:02} {hour}" for day in range(9, 14) for hour in HOURS),
    *(f"2027-06-{day:02} {hour}" for day in range(10, 15) for hour in ("00:00", "02:00")),
)


def read(question: str, now: str, language: Language | None = None) -> When:
    when = read_when(question, at(now), JUNE, language=language)
    assert when is not None
    return when


def spans(when: When) -> list[str]:
    return [f"{start:%d %H:%M} - {end:%d %H:%M}" for start, end in when.spans]


@pytest.mark.parametrize(
    ("question", "now", "span"),
    [
        # Four in the morning is after midnight, though the part of the day called morning begins at six.
        ("what's on at 4 in the morning", "2027-06-10 16:00", "11 04:00 - 11 05:00"),
        ("mitä tulee kello neljältä aamulla", "2027-06-10 16:00", "11 04:00 - 11 05:00"),
        # A part of the day beside a date.
        ("12 June evening", NOON, "12 18:00 - 13 00:00"),
        ("the evening of 12 June", NOON, "12 18:00 - 13 00:00"),
        ("12.6. illalla", NOON, "12 18:00 - 13 06:00"),
        # The running festival day, before and after its midnight and its end.
        ("What's on today?", NOON, "10 06:00 - 11 06:00"),
        ("What's on today?", NIGHT, "10 06:00 - 11 06:00"),
        ("What's on today?", LAST_MINUTE, "10 06:00 - 11 06:00"),
        ("What's on today?", MORNING, "11 06:00 - 12 06:00"),
        ("Mitä tänään näytetään?", NIGHT, "10 06:00 - 11 06:00"),
        ("anything funny tonight?", NOON, "10 18:00 - 11 06:00"),
        ("anything funny tonight?", NIGHT, "10 18:00 - 11 06:00"),
        ("anything funny tonight?", LATE, "11 18:00 - 12 06:00"),
        ("tomorrow", NOON, "11 06:00 - 12 06:00"),
        ("tomorrow", NIGHT, "11 06:00 - 12 06:00"),
        ("tomorrow", LATE, "12 06:00 - 13 06:00"),
        ("Mitä huomenna tulee?", NIGHT, "11 06:00 - 12 06:00"),
        ("the day after tomorrow", NIGHT, "12 06:00 - 13 06:00"),
        ("ylihuomenna", NOON, "12 06:00 - 13 06:00"),
        ("what did I miss yesterday", NOON, "09 06:00 - 10 06:00"),
        ("what was on last night?", NOON, "09 18:00 - 10 06:00"),
        # Parts of the day.
        ("this evening", NOON, "10 18:00 - 11 00:00"),
        ("this evening", NIGHT, "10 18:00 - 11 06:00"),
        ("tänä iltana", NOON, "10 18:00 - 11 06:00"),
        ("tänä iltana", NIGHT, "10 18:00 - 11 06:00"),
        ("illalla viideltä", NOON, "10 17:00 - 10 18:00"),
        ("tänä iltana ennen kymmentä", NOON, "10 18:00 - 10 22:00"),
        ("this morning", NIGHT, "11 06:00 - 11 12:00"),
        ("tänä aamuna", NIGHT, "11 06:00 - 11 12:00"),
        ("in the morning", LATE, "12 06:00 - 12 12:00"),
        ("this afternoon", NOON, "10 12:00 - 10 18:00"),
        ("iltapäivällä", NOON, "10 12:00 - 10 18:00"),
        ("ensi yönä", NOON, "10 22:00 - 11 06:00"),
        ("yöllä", NOON, "10 22:00 - 11 06:00"),
        ("illalla", NOON, "10 18:00 - 11 06:00"),
        ("late tonight", NOON, "10 22:00 - 11 06:00"),
        ("tomorrow morning", NOON, "11 06:00 - 11 12:00"),
        ("tomorrow night", NOON, "11 18:00 - 12 06:00"),
        ("huomenaamulla", NOON, "11 06:00 - 11 12:00"),
        ("huomisiltana", NOON, "11 18:00 - 12 06:00"),
        ("huomenna illalla", NOON, "11 18:00 - 12 06:00"),
        # Weekdays.
        ("Friday", NOON, "11 06:00 - 12 06:00"),
        ("Friday night", NOON, "11 18:00 - 12 06:00"),
        ("Friday night", "2027-06-12 01:30", "11 18:00 - 12 06:00"),
        ("on Sat", NOON, "12 06:00 - 13 06:00"),
        ("late on Friday", NOON, "11 22:00 - 12 06:00"),
        ("Mitä perjantaina tulee?", NOON, "11 06:00 - 12 06:00"),
        ("perjantai-iltana", NOON, "11 18:00 - 12 06:00"),
        ("lauantaiyönä", NOON, "12 22:00 - 13 06:00"),
        ("perjantain elokuvat", NOON, "11 06:00 - 12 06:00"),
        ("keskiviikon näytökset", NOON, "09 06:00 - 10 06:00"),
        # Dates.
        ("12 June", NOON, "12 06:00 - 13 06:00"),
        ("June 12th", NOON, "12 06:00 - 13 06:00"),
        ("on the 12th of June 2027", NOON, "12 06:00 - 13 06:00"),
        ("on the 12th", NOON, "12 06:00 - 13 06:00"),
        ("Saturday 12 June", NOON, "12 06:00 - 13 06:00"),
        ("2027-06-12", NOON, "12 06:00 - 13 06:00"),
        ("12/6", NOON, "12 06:00 - 13 06:00"),
        ("6/12", NOON, "12 06:00 - 13 06:00"),
        ("12.6.", NOON, "12 06:00 - 13 06:00"),
        ("12.6.2027", NOON, "12 06:00 - 13 06:00"),
        ("12. kesäkuuta", NOON, "12 06:00 - 13 06:00"),
        ("kesäkuun 12. päivä", NOON, "12 06:00 - 13 06:00"),
        ("12.6. klo 22.15", NOON, "12 22:15 - 12 22:45"),
        ("12 June at 02:00", NOON, "12 02:00 - 12 03:00"),
        # Times of day.
        ("what is on at 22", NOON, "10 22:00 - 10 23:00"),
        ("22:15", NOON, "10 22:15 - 10 22:45"),
        ("klo 22", NOON, "10 22:00 - 10 23:00"),
        ("after 22", NOON, "10 22:00 - 11 06:00"),
        ("after 22", LATE, "11 22:00 - 12 06:00"),
        ("after 22", NIGHT, "11 22:00 - 12 06:00"),
        ("anything funny tonight after 22?", NOON, "10 22:00 - 11 06:00"),
        ("after 10 pm", NOON, "10 22:00 - 11 06:00"),
        ("kello 22 jälkeen", NOON, "10 22:00 - 11 06:00"),
        ("22:n jälkeen", NOON, "10 22:00 - 11 06:00"),
        ("before 6pm", NOON, "10 06:00 - 10 18:00"),
        ("ennen kuutta", NOON, "10 06:00 - 10 18:00"),
        ("ennen kuutta huomenna", NOON, "11 06:00 - 11 18:00"),
        ("at noon", "2027-06-10 10:00", "10 12:00 - 10 13:00"),
        ("at noon", LATE, "12 12:00 - 12 13:00"),
        ("around midnight", NOON, "10 23:00 - 11 01:00"),
        ("keskiyöllä", NOON, "11 00:00 - 11 01:00"),
        ("after midnight on Friday", NOON, "12 00:00 - 12 06:00"),
        ("between 14 and 18", NOON, "10 14:00 - 10 18:00"),
        ("klo 14 ja 18 välillä", NOON, "10 14:00 - 10 18:00"),
        ("14\u201318", NOON, "10 14:00 - 10 18:00"),
        ("from 2 to 5 pm", NOON, "10 14:00 - 10 17:00"),
        ("between 22 and 2", NOON, "10 22:00 - 11 02:00"),
        ("kahdesta viiteen", NOON, "10 14:00 - 10 17:00"),
        ("after 14 and before 18 tomorrow", NOON, "11 14:00 - 11 18:00"),
        ("kahdeksalta", NOON, "10 20:00 - 10 21:00"),
        ("aamukolmelta", NOON, "11 03:00 - 11 04:00"),
        ("iltakahdeksan jälkeen", NOON, "10 20:00 - 11 06:00"),
        ("puoli kahdeksalta", NOON, "10 19:30 - 10 20:00"),
        ("at half past nine", NOON, "10 21:30 - 10 22:00"),
        ("tonight at 2", NOON, "11 02:00 - 11 03:00"),
        ("tomorrow evening at 8", NOON, "11 20:00 - 11 21:00"),
        ("Friday night at 11", NOON, "11 23:00 - 12 00:00"),
        # A bare hour is one at which something is shown, the next such from now.
        ("at 8", NOON, "10 20:00 - 10 21:00"),
        ("at 2", NOON, "10 14:00 - 10 15:00"),
        ("at 2", NIGHT, "11 02:00 - 11 03:00"),
        ("at 2", LATE, "12 02:00 - 12 03:00"),
        ("Friday at 2", NOON, "11 14:00 - 11 15:00"),
        ("tomorrow at 8", NOON, "11 20:00 - 11 21:00"),
        ("klo 8 huomenna", NOON, "11 08:00 - 11 09:00"),
        ("perjantai-iltana klo 22 jälkeen", NOON, "11 22:00 - 12 06:00"),
        ("huomenna iltayhdeksän jälkeen", NOON, "11 21:00 - 12 06:00"),
        ("sunnuntaina alkuillasta", NOON, "13 18:00 - 14 00:00"),
        ("perjantaina klo 18 jälk.", NOON, "11 18:00 - 12 06:00"),
        ("huomenna seitsemän kieppeillä", NOON, "11 18:00 - 11 20:00"),
        ("huomenna alkaen klo 18", NOON, "11 18:00 - 12 06:00"),
        ("huomenna viideltätoista", NOON, "11 15:00 - 11 16:00"),
        ("before 22 tonight", NOON, "10 18:00 - 10 22:00"),
        # From now on.
        ("later today", NOON, "10 12:00 - 11 06:00"),
        ("later tonight", LATE, "11 23:50 - 12 06:00"),
        ("myöhemmin tänään", NOON, "10 12:00 - 11 06:00"),
        ("in an hour", NOON, "10 13:00 - 10 13:30"),
        ("within two hours", NOON, "10 12:00 - 10 14:01"),
        ("within seven hours", NOON, "10 12:00 - 10 19:01"),
        ("tunnin päästä", NOON, "10 13:00 - 10 13:30"),
        # Days of the festival.
        ("on the last day", NOON, "13 06:00 - 14 06:00"),
        ("viimeisenä päivänä", NOON, "13 06:00 - 14 06:00"),
        ("the opening day", NOON, "09 06:00 - 10 06:00"),
        ("ensimmäisenä päivänä", NOON, "09 06:00 - 10 06:00"),
        ("on day 3", NOON, "11 06:00 - 12 06:00"),
    ],
)
def test_the_asked_span(question: str, now: str, span: str) -> None:
    assert spans(read(question, now)) == [span]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("this weekend", ["12 06:00 - 13 06:00", "13 06:00 - 14 06:00"]),
        ("viikonloppuna", ["12 06:00 - 13 06:00", "13 06:00 - 14 06:00"]),
        ("Friday and Saturday night", ["11 18:00 - 12 06:00", "12 18:00 - 13 06:00"]),
        (
            "from Friday to Sunday after 22",
            ["11 22:00 - 12 06:00", "12 22:00 - 13 06:00", "13 22:00 - 14 06:00"],
        ),
        ("perjantaista lauantaihin", ["11 06:00 - 12 06:00", "12 06:00 - 13 06:00"]),
        ("after Friday", ["12 06:00 - 13 06:00", "13 06:00 - 14 06:00"]),
        ("before Saturday", ["10 06:00 - 11 06:00", "11 06:00 - 12 06:00"]),
    ],
)
def test_several_days_are_several_spans(question: str, expected: list[str]) -> None:
    assert spans(read(question, NOON)) == expected


def test_hours_of_a_date_after_midnight_belong_to_the_festival_day_before() -> None:
    assert read("12 June at 02:00", NOON).days == (date(2027, 6, 11),)
    assert read("12 June at midnight", NOON).days == (date(2027, 6, 12),)
    assert read("12 June at 20:00", NOON).days == (date(2027, 6, 12),)


def test_the_whole_festival_is_all_its_days() -> None:
    for question in ("the whole festival", "all week", "koko festivaalin ohjelma"):
        assert read(question, NOON).days == tuple(date(2027, 6, day) for day in range(9, 14))


@pytest.mark.parametrize(
    ("question", "span", "moved"),
    [
        ("tomorrow", "09 06:00 - 10 06:00", True),
        ("tonight", "09 18:00 - 10 06:00", True),
        ("today", "09 06:00 - 10 06:00", True),
        ("huomenna", "09 06:00 - 10 06:00", True),
        ("after 22", "09 22:00 - 10 06:00", True),
        ("Friday", "11 06:00 - 12 06:00", True),
        ("perjantaina", "11 06:00 - 12 06:00", True),
        ("12 June", "12 06:00 - 13 06:00", False),
        ("opening day", "09 06:00 - 10 06:00", False),
    ],
)
def test_before_the_festival_the_nearest_festival_day_is_meant(question: str, span: str, moved: bool) -> None:
    when = read(question, BEFORE)
    assert (spans(when), when.moved, when.outside) == ([span], moved, False)


def test_a_festival_day_that_really_is_tomorrow_is_not_moved() -> None:
    assert not read("tomorrow", "2027-06-08 12:00").moved
    assert not read("Friday", "2027-06-05 12:00").moved
    assert not read("today", OPENING).moved


@pytest.mark.parametrize(
    ("question", "now", "span"),
    [
        ("Monday", NOON, "14 06:00 - 15 06:00"),
        ("maanantaina", NOON, "14 06:00 - 15 06:00"),
        ("tomorrow", "2027-06-13 12:00", "14 06:00 - 15 06:00"),
        ("20 June", NOON, "20 06:00 - 21 06:00"),
    ],
)
def test_a_day_without_showings_is_said_to_be_outside(question: str, now: str, span: str) -> None:
    when = read(question, now)
    assert (spans(when), when.outside) == ([span], True)


def test_a_weekday_that_has_been_is_past() -> None:
    when = read("Wednesday", NOON)
    assert (spans(when), when.past) == (["09 06:00 - 10 06:00"], True)
    assert not read("today", NOON).past


def test_after_the_festival_its_days_are_past() -> None:
    assert spans(read("Friday", AFTER)) == ["11 06:00 - 12 06:00"]
    assert read("Friday", AFTER).past


@pytest.mark.parametrize(
    ("question", "flag"),
    [
        ("What is on now?", "now"),
        ("right now", "now"),
        ("mitä nyt näytetään", "now"),
        ("juuri nyt", "now"),
        ("what's next", "next"),
        ("next screening", "next"),
        ("mitä seuraavaksi", "next"),
        ("last chance to see", "last_chance"),
        ("viimeinen mahdollisuus", "last_chance"),
        ("viimeisiä tilaisuuksia nähdä", "last_chance"),
    ],
)
def test_now_next_and_last_chance_start_now(question: str, flag: str) -> None:
    when = read(question, NOON)
    assert [name for name in ("now", "next", "last_chance") if getattr(when, name)] == [flag]
    assert when.start == at(NOON)
    assert when.name == flag


def test_a_last_chance_may_name_its_day() -> None:
    when = read("last chance tonight", NOON)
    assert (spans(when), when.last_chance) == (["10 18:00 - 11 06:00"], True)


@pytest.mark.parametrize(
    ("question", "name", "relation"),
    [
        ("tonight", "tonight", None),
        ("tomorrow between 14 and 18", "tomorrow", "between"),
        ("Friday after 22", "weekday", "after"),
        ("12.6.", "date", None),
        ("ennen kuutta", "today", "before"),
        ("at noon on Saturday", "weekday", "at"),
    ],
)
def test_the_wording_knows_how_it_was_said(question: str, name: str, relation: str | None) -> None:
    when = read(question, NOON)
    assert (when.name, when.relation) == (name, relation)


@pytest.mark.parametrize(
    "question",
    [
        "Who directed it?",
        "films under 90 minutes",
        "alle 90 minuutin elokuvia",
        "films from 1927",
        "films of the 1920s",
        "1960-luvun elokuvat",
        "two films by women",
        "Compartment No. 6",
        "shown to 16-18 year olds",
        "films about the midnight sun",
        "who sat in the sun?",
        "Good morning!",
        "The 400 of them",
        "it cost 12.50 euros",
        "a 35 mm print",
        "is the cinema next to the river?",
        "how many films are at least 3 hours long",
        "a film in 3 acts",
        "to be or not to be",
        "",
        "?",
    ],
)
def test_lengths_years_and_counts_are_no_times(question: str) -> None:
    assert read_when(question, at(NOON), JUNE) is None


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Who made Girls from 5 to 7?", "Girls from 5 to 7"),
        ("Kuka ohjasi His Girl Friday?", "His Girl Friday"),
    ],
)
def test_names_are_no_times(question: str, title: str) -> None:
    start = question.index(title)
    assert read_when(question, at(NOON), JUNE) is not None
    assert read_when(question, at(NOON), JUNE, [Span(start, start + len(title))]) is None


def test_a_time_beside_a_name_is_found_where_it_stands() -> None:
    question = "Is Girls from 5 to 7 on tomorrow after 22 in the Barn?"
    start = question.index("Girls")
    when = read_when(question, at(NOON), JUNE, [Span(start, start + len("Girls from 5 to 7"))])
    assert when is not None
    assert [question[a:b] for a, b in when.matched] == ["on tomorrow", "after 22"]
    assert spans(when) == ["11 22:00 - 12 06:00"]


def test_short_finnish_weekdays_are_read_in_finnish_only() -> None:
    assert spans(read("la klo 20", NOON, "fi")) == ["12 20:00 - 12 21:00"]
    assert spans(read("mitä voisi katsoa pe kahden ja kuuden välillä", NOON, "fi")) == ["11 14:00 - 11 18:00"]
    assert spans(read("pe-su", NOON, "fi")) == [
        "11 06:00 - 12 06:00",
        "12 06:00 - 13 06:00",
        "13 06:00 - 14 06:00",
    ]
    assert read_when("who went to the sea", at(NOON), JUNE, language="fi") is None


def test_the_day_of_the_spring_change_has_23_hours() -> None:
    march = programme("2027-03-27 20:00", "2027-03-28 02:00", "2027-03-28 20:00")
    when = read_when("tonight", at("2027-03-27 21:00"), march)
    assert when is not None
    # From 18:00 winter time to 06:00 summer time.
    assert when.end.astimezone(UTC) - when.start.astimezone(UTC) == timedelta(hours=11)
    skipped = read_when("tonight at 03:30", at("2027-03-27 21:00"), march)
    assert skipped is not None
    assert f"{skipped.start:%H:%M}" == "04:30"


def test_the_day_of_the_autumn_change_has_25_hours() -> None:
    october = programme("2027-10-30 20:00", "2027-10-31 03:30", "2027-10-31 20:00")
    when = read_when("today", at("2027-10-31 03:30").replace(fold=1), october)
    assert when is not None
    assert when.days == (date(2027, 10, 30),)
    assert when.end.astimezone(UTC) - when.start.astimezone(UTC) == timedelta(hours=25)
    soon = read_when("in an hour", at("2027-10-31 03:30"), october)
    assert soon is not None
    assert f"{soon.start:%H:%M %z}" == "03:30 +0200"


def test_a_festival_over_new_year_keeps_its_years_apart() -> None:
    winter = programme("2027-12-30 18:00", "2027-12-31 18:00", "2028-01-02 18:00")
    when = read_when("2 January", at("2027-12-30 12:00"), winter)
    assert when is not None
    assert when.days == (date(2028, 1, 2),)


WORDS = (
    *(
        "tonight",
        "today",
        "tomorrow",
        "Friday",
        "Monday",
        "on",
        "Sat",
        "Sunday",
        "night",
        "evening",
        "morning",
    ),
    *("late", "after", "before", "between", "and", "at", "2", "8", "22", "14", "18", "22:15", "10pm", "noon"),
    *(
        "midnight",
        "12.6.",
        "12",
        "June",
        "31.12.",
        "29.2.",
        "6/12",
        "now",
        "next",
        "later",
        "weekend",
        "last",
    ),
    *("day", "whole", "festival", "tänään", "huomenna", "perjantaina", "lauantaiyönä", "klo", "kello"),
    *("jälkeen", "ennen", "kuutta", "illalla", "yöllä", "viikonloppuna", "viimeinen", "mahdollisuus", "to"),
    *(
        "kahdesta",
        "viiteen",
        "in",
        "an",
        "hour",
        "99",
        "tunnin",
        "päästä",
        "the",
        "31st",
        "-",
        "from",
        "until",
    ),
    *(
        "24",
        "0",
        "00:00",
        "am",
        "9999",
        "puoli",
        "half",
        "past",
        "yesterday",
        "on day 3",
        "2027-02-30",
        "late",
    ),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
SECONDS = st.integers(946_684_800, 4_133_980_799)
LANGUAGES: st.SearchStrategy[Language | None] = st.sampled_from(["en", "fi", None])
SPANS = st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)).map(lambda pair: Span(*pair)), max_size=3)
PROGRAMMES = {
    "june": JUNE,
    "march": programme("2027-03-27 20:00", "2027-03-28 03:30", "2027-03-29 12:00", day_starts=time(3, 30)),
    "winter": programme("2027-12-30 18:00", "2028-01-02 18:00", day_starts=time(0)),
    "late": programme("2027-06-30 18:00", "2027-07-01 13:00", day_starts=time(13)),
    "empty": programme(),
}


@given(
    TEXTS,
    SECONDS | st.integers(1_811_000_000, 1_814_000_000),
    st.sampled_from(sorted(PROGRAMMES)),
    LANGUAGES,
    SPANS,
)
@settings(deadline=None)
def test_any_question_at_any_instant_gives_spans_in_order(
    question: str, second: int, name: str, language: Language | None, ignore: list[Span]
) -> None:
    now = datetime.fromtimestamp(second, UTC)
    edition = PROGRAMMES[name]
    when = read_when(question, now, edition, ignore, language)
    if when is None:
        return
    for start, end in when.spans:
        assert start.astimezone(UTC) < end.astimezone(UTC)
        for showing in edition.between(start, end):
            assert start.astimezone(UTC) <= showing.start.astimezone(UTC) < end.astimezone(UTC)
    assert list(when.matched) == sorted(when.matched)
    assert all(0 <= start < end <= len(question) for start, end in when.matched)
    assert when.days


@pytest.mark.parametrize(
    "question",
    [
        "When is it on?",
        "where is it on",
        "what's on tonight?",
        "What is showing now?",
        "when can I see it?",
        "next screening",
        "what time does it end?",
        "when and where",
        "What films are on tomorrow",
        "what does the Big Tent show tonight",
        "Milloin se näytetään?",
        "missä näytetään",
        "milloin se menee",
        "mitä tulee illalla",
        "Mitä pyörii nyt?",
        "milloin ja missä",
        "moneltako se alkaa",
        "Onko näytöksiä?",
    ],
)
def test_questions_for_the_programme(question: str) -> None:
    assert asks_for_programme(question)


@pytest.mark.parametrize(
    "question",
    [
        "when was it made",
        "where was it shot",
        "what's it about",
        "who plays the lead",
        "who is playing the piano",
        "when does the bar open",
        "where can I buy tickets",
        "when is it set",
        "who wrote the screenplay",
        "what is the film based on",
        "where is the Big Tent",
        "milloin se tehtiin",
        "missä se on kuvattu",
        "mistä se kertoo",
        "kuka esittää pääosaa",
        "kauanko se kestää",
        "May I take photos during a screening?",
        "Pääseekö näytökseen myöhässä?",
        "missä Iso teltta on",
    ],
)
def test_questions_of_film_history_are_not_for_the_programme(question: str) -> None:
    assert not asks_for_programme(question)


def test_a_title_is_no_word_of_showing() -> None:
    question = "When is What Was Made on?"
    title = Span(8, 21)
    assert question[title.start : title.end] == "What Was Made"
    assert asks_for_programme(question, [title])


@pytest.mark.parametrize(
    ("question", "programme"),
    [
        ("when was it on?", True),
        ("where was it screened?", True),
        ("when was it made?", False),
        ("what time is it?", False),
        ("what time is it on?", True),
    ],
)
def test_the_past_of_being_shown_is_the_programme_and_the_time_of_day_is_not(question: str, programme: bool) -> None:
    assert asks_for_programme(question) is programme
