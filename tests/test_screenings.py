from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.models import Film, Finding, Screening, Venue
from index.reading.starts import local_time
from index.reading.venues import read_venues
from index.screenings import read_screenings

ZONE = ZoneInfo("Europe/Helsinki")
HEADER = "film,start,venue,notes\n"
SNOW = Film(document="reviews/snow.txt", title="Snow", original_title="Lumi", year=1999, minutes=90)
ELAN = Film(document="reviews/elan.txt", title="Élan", year=2001, minutes=60)
HALL = Venue(name="Kino Hall")


def read(rows: str, films: tuple[Film, ...] = (SNOW, ELAN)) -> tuple[list[Screening], list[str]]:
    screenings, findings = read_screenings("screenings.csv", HEADER + rows, ZONE, films, None)
    return screenings, said(findings)


def said(findings: list[Finding]) -> list[str]:
    return [str(finding) for finding in findings]


def test_a_screening_has_its_film_and_an_aware_start() -> None:
    screenings, findings = read('Snow,2026-06-10 19:30,Kino Hall,"with a talk, in ""Sami"""\n')
    assert findings == []
    (screening,) = screenings
    assert (screening.film, screening.venue) == ("reviews/snow.txt", "Kino Hall")
    assert screening.notes == 'with a talk, in "Sami"'
    assert screening.start.tzinfo is ZONE
    assert screening.start.astimezone(UTC) == datetime(2026, 6, 10, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize("name", ["snow", " LUMI ", "Lumi (1999)", '" Snow  (1999)"'])
def test_a_film_is_found_by_title_or_original_name_whatever_the_case(name: str) -> None:
    assert read(f"{name},2026-06-10 19:30,Kino Hall,")[0][0].film == "reviews/snow.txt"


def test_a_film_is_found_by_its_other_titles_unless_they_are_another_films_own() -> None:
    other = Film(document="reviews/other.txt", title="Other", also=("Neige", "Snow"), year=2005)
    screenings, _ = read("neige,2026-06-10 19:30,A,\nSnow,2026-06-11 19:30,A,\n", (other, SNOW))
    assert [screening.film for screening in screenings] == ["reviews/other.txt", "reviews/snow.txt"]


@pytest.mark.parametrize("name", ["Élan", "elan", "E\u0301LAN"])
def test_accents_do_not_matter(name: str) -> None:
    assert read(f"{name},2026-06-10 19:30,Kino Hall,")[0][0].film == "reviews/elan.txt"


def test_a_title_comes_before_another_films_original_name() -> None:
    other = Film(document="reviews/other.txt", title="Other", original_title="Snow", year=2005)
    assert read("Snow,2026-06-10 19:30,Kino Hall,", (other, SNOW))[0][0].film == "reviews/snow.txt"


def test_of_two_films_of_one_name_the_year_tells_which() -> None:
    remake = Film(document="reviews/snow-2019.txt", title="Snow", year=2019)
    screenings, findings = read("Snow,2026-06-10 19:30,A,\nSnow (2019),2026-06-11 19:30,A,\n", (SNOW, remake))
    assert [screening.film for screening in screenings] == ["reviews/snow-2019.txt"]
    assert findings == [
        "screenings.csv:2: error: several films are called 'Snow'; write 'Snow (1999)' or 'Snow (2019)'"
    ]


def test_an_unknown_film_is_an_error_with_the_nearest_title() -> None:
    screenings, findings = read("Snwo,2026-06-10 19:30,Kino Hall,")
    assert screenings == []
    assert findings == [
        "screenings.csv:2: error: no review of a film 'Snwo' (the nearest title is 'Snow'); "
        "correct the title, add a review, or delete the row if it is no film"
    ]


@pytest.mark.parametrize(
    "start",
    [
        "tonight",
        "10/6/2026 19:30",
        "2026-06-31 19:30",
        "31.6.2026 19.30",
        "2026-06-10 30:00",
        "0000-01-01 00:00",
    ],
)
def test_an_unreadable_start_is_an_error(start: str) -> None:
    screenings, findings = read(f"Snow,{start},Kino Hall,")
    assert screenings == []
    (finding,) = findings
    assert finding.startswith(f"screenings.csv:2: error: unreadable start '{start}': ")
    assert finding.endswith("write it as 2026-06-10 19:30")


@pytest.mark.parametrize(
    ("start", "finding"),
    [
        ("2026/6/10 19:30", None),
        ("10.6.2026 klo 19.30", None),
        ("10.6.2026 19h30", None),
        ("ke 10.6.2026 klo 19.30", None),
        ("Wed 10 June 2026, 7:30 pm", None),
        ("ke 10. kes\u00e4kuuta 2026 klo 19.30", None),
        ("10.6.2026 19.30\u201321", "'\u201321' after the start is not read; move it to the notes"),
        ("2026-06-10 19:30 (doors 19)", "'(doors 19)' after the start is not read; move it to the notes"),
        ("to 10.6.2026 19.30", "2026-06-10 is no such day as in 'to 10.6.2026 19.30'; correct one of them"),
    ],
)
def test_a_start_in_other_words_is_read_and_what_is_left_out_is_said(start: str, finding: str | None) -> None:
    screenings, findings = read(f'Snow,"{start}",Kino Hall,')
    assert [screening.start for screening in screenings] == [datetime(2026, 6, 10, 19, 30, tzinfo=ZONE)]
    assert findings == ([f"screenings.csv:2: warning: {finding}"] if finding else [])


@pytest.mark.parametrize("start", ["tbc", "?", "-", "", "10.6.2026 tbc", "10.6.2026"])
def test_a_screening_whose_start_is_not_known_yet_is_left_out(start: str) -> None:
    assert read(f"Snow,{start},Kino Hall,") == (
        [],
        [f"screenings.csv:2: warning: no start yet ('{start}'), so this screening is left out"],
    )


def test_hours_after_midnight_may_be_counted_on() -> None:
    screenings, findings = read("Snow,10.6.2026 24.30,A,\nSnow,2026-06-30 25:00,A,\n")
    assert [f"{screening.start:%d.%m. %H:%M}" for screening in screenings] == ["11.06. 00:30", "01.07. 01:00"]
    assert findings == []
    assert "of 10/6, nobody knows which is the month" in read("Snow,10/6/2026 19:30,A,")[1][0]


def test_a_note_may_stand_in_brackets_behind_a_title() -> None:
    echo = Film(document="reviews/echo.txt", title="Snow (and Echo)")
    screenings, findings = read(
        "Snow (live piano),2026-06-10 19:30,A,talk\nSnow (and Echo),2026-06-11 19:30,A,\n", (SNOW, echo)
    )
    assert [(one.film, one.notes) for one in screenings] == [
        ("reviews/snow.txt", "live piano; talk"),
        ("reviews/echo.txt", ""),
    ]
    assert findings == []


@pytest.mark.parametrize(
    ("name", "start", "notes"),
    [
        ("Snow", "2026-06-10 19:30", "CANCELLED"),
        ("Snow", "2026-06-10 19:30", "a talk; peruttu sairauden takia"),
        ("Canceled: Snow", "2026-06-10 19:30", ""),
        ("Snow - cancelled", "2026-06-10 19:30", ""),
        ("Snow (cancelled)", "2026-06-10 19:30", ""),
        ("Snow", "PERUUTETTU", ""),
    ],
)
def test_a_screening_that_is_marked_as_cancelled_is_left_out(name: str, start: str, notes: str) -> None:
    assert read(f"{name},{start},A,{notes}") == (
        [],
        ["screenings.csv:2: warning: 'Snow' is marked as cancelled, so this screening is left out"],
    )


def test_a_title_or_a_note_with_that_word_cancels_nothing() -> None:
    film = Film(document="reviews/wedding.txt", title="The Cancelled Wedding")
    rows = "The Cancelled Wedding,2026-06-10 19:30,A,cancelled if it rains\n"
    assert len(read(rows, (film,))[0]) == 1


def test_of_films_shown_together_the_remedy_is_a_row_for_each() -> None:
    remedy = "write a row with its own start for each film, and in the notes that they are shown together"
    for name in ("Snow + Élan", "Double bill: Snow & Élan"):
        assert read(f"{name},2026-06-10 19:30,A,")[1][0].endswith(remedy)


def test_columns_of_one_meaning_are_read_together() -> None:
    table = "Film;Start;Venue;Screen;Info;Notes\nSnow;10.6.2026 19.30;Kino;Screen 2;free;a talk\n"
    (screening,), findings = read_screenings("screenings.csv", table, ZONE, [SNOW], None)
    assert (screening.venue, screening.notes, findings) == ("Kino, Screen 2", "free; a talk", [])


def test_a_start_that_clocks_skip_is_an_error() -> None:
    screenings, findings = read("Snow,2026-03-29 03:30,Kino Hall,")
    assert screenings == []
    assert findings == [
        "screenings.csv:2: error: unreadable start '2026-03-29 03:30': "
        "clocks in Europe/Helsinki skip it that night; write the time they show"
    ]


def test_of_a_start_that_clocks_show_twice_the_first_is_taken() -> None:
    screenings, findings = read("Snow,2026-10-25 03:30,Kino Hall,")
    assert screenings[0].start.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert findings == [
        "screenings.csv:2: warning: clocks show 2026-10-25 03:30 twice that night and the first is taken; "
        "choose another time to be clear"
    ]


def test_a_screening_that_runs_into_the_next_is_pointed_out_with_the_minutes() -> None:
    _, findings = read("Élan,2026-06-10 20:45,kino hall,\nSnow,2026-06-10 19:30,Kino Hall,\n")
    assert findings == [
        "screenings.csv:3: warning: 'Snow' at kino hall ends at 2026-06-10 21:00, 15 minutes after "
        "'Élan' (line 2) starts there; move one of them"
    ]


def test_screenings_that_touch_or_are_in_other_venues_do_not_clash() -> None:
    rows = "Snow,2026-06-10 19:30,Kino Hall,\nÉlan,2026-06-10 21:00,Kino Hall,\nÉlan,2026-06-10 20:00,Tent,\n"
    assert read(rows)[1] == []


def test_a_long_screening_is_compared_with_all_that_start_while_it_runs() -> None:
    rows = "Snow,2026-06-10 19:30,A,\nShort,2026-06-10 19:40,A,\nÉlan,2026-06-10 20:00,A,\n"
    short = Film(document="reviews/short.txt", title="Short", minutes=5)
    assert [finding.split(";")[0].split(", ")[1] for finding in read(rows, (SNOW, ELAN, short))[1]] == [
        "80 minutes after 'Short' (line 3) starts there",
        "60 minutes after 'Élan' (line 4) starts there",
    ]


def test_the_end_is_right_when_clocks_change_during_the_film() -> None:
    # 02:30 + 90 minutes is 05:00 by the clock, since 03:00 to 04:00 is skipped.
    rows = "Snow,2026-03-29 02:30,A,\nÉlan,2026-03-29 04:45,A,\n"
    assert "ends at 2026-03-29 05:00, 15 minutes after" in read(rows)[1][0]


def test_the_same_film_at_the_same_time_is_pointed_out() -> None:
    row = "Snow,2026-06-10 19:30,A,\n"
    assert read(row + row)[1] == [
        "screenings.csv:3: warning: 'Snow' is in line 2 too, at the same time (A); delete one if it is a slip"
    ]


def test_a_venue_that_is_not_listed_is_pointed_out_and_a_listed_one_is_spelt_as_in_the_list() -> None:
    rows = "Snow,2026-06-10 19:30,KINO hall,\nSnow,2026-06-11 19:30,Kino Hal,\n"
    screenings, findings = read_screenings("screenings.csv", HEADER + rows, ZONE, [SNOW], [HALL])
    assert [screening.venue for screening in screenings] == ["Kino Hall", "Kino Hal"]
    assert said(findings) == [
        "screenings.csv:3: warning: venue 'Kino Hal' is not in venues.csv; did you mean 'Kino Hall'? Else add it there"
    ]


def test_columns_may_be_in_any_order_and_empty_rows_do_not_count() -> None:
    text = "\ufeffNotes, Venue ,start,film\r\n\r\n,A,2026-06-10 19:30,Snow\r\n,,,\r\n"
    screenings, findings = read_screenings("screenings.csv", text, ZONE, [SNOW], None)
    assert findings == []
    assert [screening.venue for screening in screenings] == ["A"]


def test_what_a_finnish_spreadsheet_makes_of_the_tables_is_read() -> None:
    rows = 'Snow;10.6.2026 9.30;A;"a talk; in Sami, too"\nÉlan;2026-06-11 19:30:00;A;\nSnow;12.6.2026 19:30;A;x;y\n'
    screenings, findings = read_screenings(
        "screenings.csv", "film;start;venue;notes;;\n" + rows, ZONE, [SNOW, ELAN], None
    )
    assert [f"{screening.start:%d %H:%M} {screening.notes}" for screening in screenings] == [
        "10 09:30 a talk; in Sami, too",
        "11 19:30 ",
        "12 19:30 x; y",
    ]
    assert findings == []
    assert read('Snow,2026-06-12 19:30,A,x,y\nSnow,2026-06-12 22:30,A,"x,y",,\n')[1] == [
        "screenings.csv:2: error: 5 values in 4 columns; put a value that holds a comma in quotation marks"
    ]
    places = "venue;address;latitude;longitude;notes\nKino Hall;Road 1;67,5;26,25;\n"
    assert read_venues("venues.csv", places) == (
        [Venue(name="Kino Hall", address="Road 1", latitude=67.5, longitude=26.25)],
        [],
    )


def test_columns_that_say_nothing_may_be_left_out_and_a_line_that_tells_the_separator_is_none() -> None:
    table = "sep=;\nfilm;start;venue\nSnow;10.6.2026, 19.30.00;Kino Hall\n"
    (screening,), findings = read_screenings("screenings.csv", table, ZONE, [SNOW], [HALL])
    assert (findings, screening.start.astimezone(UTC)) == ([], datetime(2026, 6, 10, 16, 30, tzinfo=UTC))
    assert read_venues("venues.csv", "venue\nKino Hall\n") == ([HALL], [])


@pytest.mark.parametrize(
    "table",
    [
        "Elokuva;Päivä;Klo;Paikka;Huom\nSnow;10.6.2026;19.30;Kino Hall;talk\n",
        "Elokuva;Pvm;Alkaa;Paikka;Huom\nSnow;ke 10.6.2026;klo 19.30;Kino Hall;talk\n",
        "title,date,time,venue,notes\nSnow,2026-06-10,19:30,Kino Hall,talk\n",
        "Paikka;Alkaa;Elokuva;Lisätiedot\nKino Hall;10.6.2026 klo 19.30;Snow;talk\n",
    ],
)
def test_columns_have_usual_other_names_and_a_start_may_be_a_date_and_a_time(table: str) -> None:
    screenings, findings = read_screenings("screenings.csv", table, ZONE, [SNOW], None)
    start = datetime(2026, 6, 10, 19, 30, tzinfo=ZONE)
    assert screenings == [Screening(film="reviews/snow.txt", start=start, venue="Kino Hall", notes="talk")]
    assert findings == []


@pytest.mark.parametrize(
    ("header", "finding"),
    [
        ("", "1: error: the file is empty; write the header row film,start,venue,notes"),
        (
            "film,begin,venue,notes\n",
            "1: error: no column 'start' in the first row 'film,begin,venue,notes'; "
            "it must read film,start,venue,notes",
        ),
        (
            "films,start,venue,notes\n",
            "1: error: no column 'film' in the first row 'films,start,venue,notes' (is it 'films'?); "
            "it must read film,start,venue,notes",
        ),
        (
            "Snow,2026-06-10 19:30,A,\n",
            "1: error: no column 'film', 'start', 'venue' "
            "in the first row 'Snow,2026-06-10 19:30,A'; "
            "it must read film,start,venue,notes",
        ),
    ],
)
def test_a_wrong_header_row_is_one_clear_error(header: str, finding: str) -> None:
    screenings, findings = read_screenings("screenings.csv", header, ZONE, [SNOW], None)
    assert screenings == []
    assert said(findings) == [f"screenings.csv:{finding}"]


def test_a_bad_row_does_not_stop_the_others() -> None:
    screenings, findings = read(
        "Snow,2026-06-10 19:30,A,one,two\n,2026-06-10 19:30,A,\nSnow,2026-06-10 19:30,,\n"
        'Snow,2026-06-11 19:30,A,"one" two\nSnow,2026-06-12 19:30,A\n'
    )
    assert [screening.start.day for screening in screenings] == [12]
    assert sorted(finding.split(";")[0] for finding in findings) == [
        "screenings.csv:2: error: 5 values in 4 columns",
        "screenings.csv:3: error: no film",
        "screenings.csv:4: error: no venue",
        "screenings.csv:5: error: a quotation mark that does not enclose a whole value",
    ]


def test_venues_have_addresses_and_coordinates() -> None:
    text = "venue,address,latitude,longitude,notes\nKino Hall,Road 1,67.5,26.25,ramp\nTent,,,,\n"
    assert read_venues("venues.csv", text) == (
        [
            Venue(name="Kino Hall", address="Road 1", latitude=67.5, longitude=26.25, notes="ramp"),
            Venue(name="Tent"),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        (",Road 1,,,", "2: error: no venue; write its name in the first column or delete the row"),
        ('A,,"67 N",26,', "2: error: latitude '67 N' is not a number from -90 to 90; write it as in 65.0121"),
        ("A,,67,nan,", "2: error: longitude 'nan' is not a number from -180 to 180; write it as in 65.0121"),
        ("A,,67,,", "2: warning: 'A' has one coordinate; write both or none"),
        ("A,,,,\na,,,,", "3: warning: venue 'a' is listed twice and the first counts; delete this row"),
    ],
)
def test_what_is_wrong_with_a_venue_is_said(row: str, finding: str) -> None:
    venues, findings = read_venues("venues.csv", f"venue,address,latitude,longitude,notes\n{row}\n")
    assert said(findings) == [f"venues.csv:{finding}"]
    assert all(venue.latitude is None and venue.longitude is None for venue in venues)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 28), st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_read_as_the_clock_shows_it_or_refused(
    year: int, month: int, day: int, hour: int, minute: int
) -> None:
    text = f"{year}-{month:02}-{day:02} {hour:02}:{minute:02}"
    try:
        moment = local_time(text, ZONE).moment
    except ValueError as error:
        assert "skip" in str(error)  # noqa: PT017
    else:
        assert f"{moment.astimezone(UTC).astimezone(ZONE):%Y-%m-%d %H:%M}" == text


CELLS = st.one_of(
    st.sampled_from(["Snow", "Élan", "2026-06-10 19:30", "2026-03-29 03:30", "A", "", '"']),
    st.text(max_size=12),
)


@given(st.lists(st.lists(CELLS, max_size=5).map(",".join)).map("\n".join), st.booleans())
def test_any_table_is_read(rows: str, with_venues: bool) -> None:
    venues = [HALL] if with_venues else None
    for text in (rows, HEADER + rows):
        screenings, findings = read_screenings("screenings.csv", text, ZONE, [SNOW, ELAN], venues)
        assert all(screening.start.tzinfo is ZONE and screening.venue for screening in screenings)
        assert all(finding.line >= 1 for finding in findings)


def test_a_venue_may_have_other_names_in_a_column_that_may_be_left_out() -> None:
    table = "venue,also,address,latitude,longitude,notes\nKino Ruska,Ruskakino ;Vanha kino,,,,\nBarn,,,,,\n"
    venues, findings = read_venues("venues.csv", table)
    assert [venue.also for venue in venues] == [("Ruskakino", "Vanha kino"), ()]
    assert not findings
    [venue], findings = read_venues("venues.csv", "venue,address,latitude,longitude,notes\nBarn,,,,\n")
    assert (venue.also, findings) == ((), [])
