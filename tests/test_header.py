from __future__ import annotations

import pytest

from index.reviews import read_review
from tests.reading import PROSE, film_of, prose_of, said


def test_the_header_may_be_in_any_order_and_case_with_and_without_empty_lines() -> None:
    film = film_of("YEAR: 1999\n\n\ndirector(s): Ada Berg\ntitle :  Snow \n \t\nCOUNTRY: Finland")
    assert (film.year, film.directors, film.title, film.countries) == (
        1999,
        ("Ada Berg",),
        "Snow",
        ("Finland",),
    )


def test_a_value_may_contain_a_colon() -> None:
    assert film_of("Title: Snow: The Thaw\nYear: 1999").title == "Snow: The Thaw"


@pytest.mark.parametrize(
    "first",
    [
        "Verdict: a masterpiece that nobody should miss this week.",
        "Verdict: a masterpiece.",
        "Review: a masterpiece that nobody should miss this week.",
        "Directed by a man who had never seen snow, it opens with some.",
        "Verdict: a masterpiece that\nstays with you.",
        "Language: what nobody in this family seems to share is exactly that.",
        "Country: none is left\nfor those who walk.",
        "Snow, again: the film opens with it.",
        "At 19:30 the lamps go out.",
        "https://example.org is shown in the first picture",
    ],
)
def test_a_first_paragraph_that_begins_like_a_header_line_stays_prose(first: str) -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\n\nDirector: Bo Ek\n\nYear: 1999\n\n{first}\n\nEnd. (Ada Berg)"
    )
    assert prose_of(document) == [first, "End."]
    assert findings == []


def test_after_prose_began_nothing_is_header() -> None:
    header = "Title: Snow\nDirector: Bo Ek\nYear: 1999"
    document, findings = read_review(
        "reviews/a-film.txt",
        f"{header}\n\nIt snows.\n\nYear: a word that he never says.\nCast: superb.\n\nX. (Ada Berg)",
    )
    assert prose_of(document) == ["It snows.", "Year: a word that he never says.\nCast: superb.", "X."]
    assert findings == []


def test_a_header_line_below_the_text_is_pointed_out() -> None:
    document, findings = read_review(
        "reviews/a-film.txt", "Title: Snow\nDirector: Bo Ek\n\nIt snows.\n\nYear: 1999\n\nEnd. (Ada Berg)"
    )
    assert "Year: 1999" in prose_of(document)
    assert said(findings) == [
        "6: warning: 'Year: 1999' stands after the text began and is read as text; move it up to the header",
        "1: warning: no year; add a line such as 'Year: 2020'",
    ]


@pytest.mark.parametrize(
    ("header", "finding"),
    [
        ("Durration: 88\nYear: 1999", "3: warning: unknown key 'Durration'; did you mean 'Duration'?"),
        ("Year: 1999\nDurration: 88", "4: warning: unknown key 'Durration'; did you mean 'Duration'?"),
        ("Year: 1999\n\nLanugage: Finnish", "5: warning: unknown key 'Lanugage'; did you mean 'Language'?"),
        (
            "Rating: 4/5\nYear: 1999",
            "3: warning: unknown key 'Rating'; delete the line or move it below the header "
            "(the nearest known key is 'Duration')",
        ),
        ("Release: 1999\nYear: 1999", "3: warning: unknown key 'Release'; rename it to 'Year'"),
        (
            "Producer: Cy Dahl\nYear: 1999",
            "3: warning: unknown key 'Producer'; delete the line or move it below the header "
            "(the nearest known key is 'Country')",
        ),
        (
            "Year: 1999\n\nProducer: Cy Dahl",
            "5: warning: unknown key 'Producer'; delete the line or move it below the header "
            "(the nearest known key is 'Country')",
        ),
        (
            "Synopsis: a girl walks to the sea and finds that it has frozen.\nYear: 1999",
            "3: warning: unknown key 'Synopsis'; delete the line or move it below the header "
            "(the nearest known key is 'Subtitles')",
        ),
    ],
)
def test_an_unknown_key_in_the_header_is_reported_and_is_no_prose(header: str, finding: str) -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\n{header}\n\n{PROSE} (Ada Berg)"
    )
    assert prose_of(document) == [PROSE]
    assert document.film is not None
    assert document.film.year == 1999
    assert said(findings) == [finding]


def test_lists_given_twice_are_joined_and_of_other_values_the_first_counts() -> None:
    header = "Title: Snow\nDirector: Bo Ek\nYear: 1999\nCast: Eva Ohl\nCast: Ian Ros, Eva Ohl\nYear: 2001"
    document, findings = read_review("reviews/a-film.txt", f"{header}\n\n{PROSE} (Ada Berg)")
    assert document.film is not None
    assert document.film.cast == ("Eva Ohl", "Ian Ros")
    assert document.film.year == 1999
    assert said(findings) == ["6: warning: 'Year' is given twice; '1999' in line 3 counts, delete this line"]


@pytest.mark.parametrize("line", ["Duration 88", "Finland, Sweden\nLanguage: Finnish"])
def test_a_header_line_without_a_colon_is_named(line: str) -> None:
    _, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: 1999\n{line}\n\n{PROSE} (Ada Berg)"
    )
    first = line.splitlines()[0]
    named = f"4: warning: '{first}' has no colon and ends the header; write it as 'Key: value'"
    assert said(findings)[0] == named


def test_a_text_right_under_the_header_is_no_header_line_without_a_colon() -> None:
    _, findings = read_review(
        "reviews/a-film.txt",
        f"Title: Snow\nDirector: Bo Ek\nYear: 1999\nCast members say little.\n\n{PROSE} (Ada Berg)",
    )
    assert findings == []


@pytest.mark.parametrize(
    "header",
    [
        "Film: Snow\nDirected by: Ada Berg\nRunning time: 88\nYear: 1999\nGenre: drama\nReviewer: Cy Dahl",
        "Arvostelija: Cy Dahl\nNimi: Snow\nOhjaus: Ada Berg\nKesto: 1.28\nVuosi: 1999\nLajityyppi: drama",
        "# Snow (1999)\n\n**Director:** Ada Berg\n- *Length*: 88\n__Genre__: drama\nCritic: _Cy Dahl_",
        "Snow (1999)\nDirected by Ada Berg\nLength: 88\nGenre: drama\nText: Cy Dahl",
        "Snow\nDir. Ada Berg\nLength: 88'\nYear: 1999\nGenre: drama\nReview by: Cy Dahl",
        "Title: “Snow” (1999)\nDir.: Ada Berg\nRuntime: 88 min\nGenres: drama\nCritic: Cy Dahl",
    ],
)
def test_usual_names_of_keys_in_both_languages_are_read_with_marks_of_markdown_and_a_title_above(header: str) -> None:
    document, findings = read_review("reviews/a-film.txt", f"{header}\n\n{PROSE}")
    assert document.film is not None
    film = document.film
    assert (film.title, film.directors, film.minutes, film.year) == ("Snow", ("Ada Berg",), 88, 1999)
    assert (film.categories, film.critic, prose_of(document)) == (("drama",), "Cy Dahl", [PROSE])
    assert findings == []


def test_a_year_of_its_own_line_counts_before_the_one_in_a_title() -> None:
    film = film_of("Title: Snow (2010)\nYear: 1999")
    assert (film.title, film.year) == ("Snow", 1999)
    assert film_of("Title: “Snow” and “Ice”").title == "“Snow” and “Ice”"


def test_a_first_line_above_a_header_with_a_title_is_named_as_unknown() -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Midnight Films\nTitle: Snow\nDirector: Bo Ek\nYear: 1999\n\n{PROSE} (Ada Berg)"
    )
    assert document.title == "Snow"
    assert said(findings)[0].startswith("1: warning: unknown key 'Midnight Films'")


@pytest.mark.parametrize(
    ("below", "finding"),
    [
        ("Title: Ice\nYear: 2001", "7: error: 'Title: Ice' begins another review, which is read as a part of this one"),
        ("Year: 2001\nDirector: Cy Dahl", "7: error: 'Year: 2001' begins another review, which is read as a part"),
        ("Director: bo ek\nYear: 1999", "7: warning: 'Director: bo ek' stands after the text began"),
        ("Title: Ice", "7: warning: 'Title: Ice' stands after the text began"),
    ],
)
def test_a_second_review_in_a_file_is_an_error(below: str, finding: str) -> None:
    _, findings = read_review(
        "reviews/a-film.txt",
        f"Title: Snow\nDirector: Bo Ek\nYear: 1999\n\n{PROSE} (Ada Berg)\n\n{below}\n\nIt melts. (Ada Berg)",
    )
    assert said(findings)[0].startswith(finding)


@pytest.mark.parametrize("nothing", ["-", "?", ",", "–", "..."])
def test_a_value_of_signs_alone_says_nothing(nothing: str) -> None:
    keys = "Original name", "Year", "Duration", "Age limit", "Content notes", "Category"
    header = "\n".join(f"{key}: {nothing}" for key in keys)
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\n{header}\n\n{PROSE} (Ada Berg)"
    )
    assert document.film == film_of("Title: Snow\nDirector: Bo Ek")
    assert said(findings) == ["1: warning: no year; add a line such as 'Year: 2020'"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Snow\nAda Berg, Finland/Sweden 1999, 88 min", ""),
        ("SNOW\nAda Berg | Suomi & Ruotsi | 1999 | 1 h 28 min", ""),
        ("Snow (1999)\nDir. Ada Berg\nFinland, SWE, 88 min.", ""),
        ("Snow\n\nDirector | Ada Berg\nCountry | Finland, Sweden\nYear | 1999\nLength | 88 min", ""),
        ("Title\tSnow\nDirector\tAda Berg\nCountry\tFI, SE\nYear\t1999\nDuration\t88", ""),
        ("Snow\nFinland/Sweden 1999", "\n\nDirector: Ada Berg\nDuration: 88 min"),
    ],
)
def test_facts_may_stand_in_a_line_under_the_title_in_a_table_or_below_the_text(above: str, below: str) -> None:
    document, findings = read_review("reviews/a-film.txt", f"{above}\n\n{PROSE} (Cy Dahl){below}\n")
    assert document.film is not None
    film = document.film
    assert (film.title.capitalize(), film.directors, film.minutes, film.year) == ("Snow", ("Ada Berg",), 88, 1999)
    assert (len(film.countries), film.critic, prose_of(document)) == (2, "Cy Dahl", [PROSE])
    assert findings == []


@pytest.mark.parametrize("first", ["Poland, 1982.", "Nobody, Finland 1999, 88 min", "Snow, 88 min", "In | out"])
def test_a_paragraph_of_its_own_with_a_year_is_prose(first: str) -> None:
    document, _ = read_review("reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\n\n{first}\n\n{PROSE} (Ada Berg)")
    assert first in "\n".join(prose_of(document))


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Snow\n\nBy Ada Berg\n\n{PROSE}",
        f"Title: Snow\nReview by Ada Berg\n\n{PROSE}",
        f"Title: Snow\n\n{PROSE}\n\nTranslation: Bo Ek\nText: Ada Berg",
    ],
)
def test_the_critic_may_be_named_above_the_text_or_among_others_below_it(text: str) -> None:
    document, _ = read_review("reviews/a-film.txt", text)
    assert document.film is not None
    assert (document.film.critic, prose_of(document)) == ("Ada Berg", [PROSE])


@pytest.mark.parametrize("last", ["Verdict: five stars", "Review: five stars", "Year: one to remember.", "By night"])
def test_a_last_paragraph_that_only_looks_like_a_header_is_prose(last: str) -> None:
    document, _ = read_review("reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\n\n{PROSE}\n\n{last}")
    assert prose_of(document) == [PROSE, last]
