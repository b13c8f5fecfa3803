from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.models import Film
from index.reading.findings import folded
from index.reading.header import header_of
from index.reading.lines import lines_of
from index.reviews import duplicate_films, read_review
from tests.reading import PROSE, prose_of, said

SEED = Path(__file__).parents[2] / "shared" / "seed"


def test_a_whole_review_gives_film_and_paragraphs() -> None:
    text = (
        "Title: Snow\nDirectors: Ada Berg, Bo Ek\nCountries: Finland, Sweden\nYear: 1999\nDuration: 1.05\n"
        "Languages: Finnish, Sami\nOriginal name: Lumi\nAlso: Neige; Snö, y la nieve\n"
        "Category: Drama\nCast: Eva Ohl, Ian Ros\n"
        "Age limit: 12\nSubtitles: English\nContent notes: cold, dark\n\nFirst.\n\nSecond. (Cy Dahl)\n"
    )
    document, findings = read_review("reviews/snow.txt", text)
    assert findings == []
    assert document.film == Film(
        document="reviews/snow.txt",
        title="Snow",
        original_title="Lumi",
        also=("Neige", "Snö, y la nieve"),
        directors=("Ada Berg", "Bo Ek"),
        countries=("Finland", "Sweden"),
        year=1999,
        minutes=65,
        languages=("Finnish", "Sami"),
        categories=("Drama",),
        cast=("Eva Ohl", "Ian Ros"),
        age_limit="12",
        subtitles=("English",),
        content_notes="cold, dark",
        critic="Cy Dahl",
    )
    assert prose_of(document) == ["First.", "Second."]
    assert document.title == "Snow"
    assert document.text == text


@pytest.mark.parametrize(
    ("prose", "language"),
    [
        ("The men sit in saunas and speak of what they should not be able to speak of.", "en"),
        ("Miehet istuvat saunassa ja puhuvat siitä, mistä heidän ei pitäisi osata puhua.", "fi"),
        ("He alone is on the shore. Sen jälkeen hän on kotona, mutta ei nuku.", "fi"),
        ("Snow.", "en"),
        ("Il est venu en ville, ne sachant pas ce que l'on se dit. Il se met à raconter sa vie.", "en"),
        ("Filmen handlar om en man som inte vet att han är ensam, och så ser hon honom en kväll.", "en"),
    ],
)
def test_a_review_is_in_the_language_of_its_prose_whatever_its_header_says(prose: str, language: str) -> None:
    document, _ = read_review("reviews/snow.txt", f"Title: The Snow of That Year\nLanguage: Finnish\n\n{prose}\n")
    assert document.language == language


def test_prose_may_follow_the_header_without_an_empty_line() -> None:
    document, _ = read_review("reviews/a-film.txt", f"Title: Snow\nYear: 1999\n{PROSE} (Ada Berg)")
    assert prose_of(document) == [PROSE]


@pytest.mark.parametrize(
    "heading",
    ["## How it was made", "How it was made", "## Making\n\n### How it was made", "**Making**\n\nHow it was made"],
)
def test_a_heading_is_one_paragraph_with_the_text_below_it(heading: str) -> None:
    document, _ = read_review("reviews/a-film.txt", f"Title: Snow\n\n{PROSE}\n\n{heading}\n\nIn May. (Ada Berg)")
    assert prose_of(document) == [PROSE, "How it was made\n\nIn May."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_byte_order_mark_line_ends_and_stray_white_space_do_not_matter(line_end: str) -> None:
    lines = [
        "\ufeffTitle:\u00a0Snow \t",
        "Year: 1999  ",
        " \t ",
        "  It begins",
        "in snow. ",
        "\u00a0",
        "End. (Ada Berg) ",
    ]
    document, _ = read_review("reviews/a-film.txt", line_end.join(lines))
    assert document.film is not None
    assert (document.film.title, document.film.year, document.film.critic) == ("Snow", 1999, "Ada Berg")
    assert prose_of(document) == ["It begins\nin snow.", "End."]
    assert "\r" not in document.text
    assert document.text.startswith("Title:")


@pytest.mark.parametrize(
    ("header", "title", "source"),
    [
        ("Title: Snow\nOriginal name: Lumi", "Snow", None),
        ("Original name: Lumi", "Lumi", "original name"),
        ("Title:\nOriginal name: Lumi", "Lumi", "original name"),
        ("Country: Finland", "The Long Snow", "file name"),
    ],
)
def test_the_title_is_title_or_else_original_name_or_else_file_name(
    header: str, title: str, source: str | None
) -> None:
    document, findings = read_review(
        "reviews/the-long_snow.txt", f"{header}\nDirector: Bo Ek\nYear: 1999\n\n{PROSE} (Ada Berg)"
    )
    assert document.title == title
    message = f"no title; the {source} '{title}' is used, add a line 'Title: ...'"
    assert [(finding.level, finding.message) for finding in findings] == ([("warning", message)] if source else [])


def test_missing_director_year_and_critic_are_warnings() -> None:
    _, findings = read_review("reviews/a-film.txt", f"Title: Snow\n\n{PROSE}")
    assert said(findings) == [
        "1: warning: no director; add a line such as 'Director: First Last'",
        "1: warning: no year; add a line such as 'Year: 2020'",
        "3: warning: no critic; end the last paragraph with the name in brackets, as in (First Last)",
    ]


@pytest.mark.parametrize("prose", ["", "\n\n(Ada Berg)\n"])
def test_a_header_without_text_is_an_error(prose: str) -> None:
    document, findings = read_review("reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: 1999{prose}")
    assert document.paragraphs == ()
    assert [finding.level for finding in findings] == ["error"]
    assert "no text after the header" in findings[0].message


def test_two_reviews_of_one_film_are_an_error_that_names_both() -> None:
    text = f"Title: Snow\nDirector: Bo Ek\nYear: 1999\n\n{PROSE} (Ada Berg)"
    other_year = text.replace("1999", "2009")
    documents = [
        read_review(f"reviews/{name}.txt", words)[0]
        for name, words in [("a", text), ("b", other_year), ("c", text.replace("Snow", "SNOW"))]
    ]
    findings = duplicate_films(documents)
    assert [str(finding) for finding in findings] == [
        "reviews/c.txt:1: error: 'SNOW' is reviewed in reviews/a.txt too (same title, year, director); keep one of them"
    ]


def test_a_real_review_is_read() -> None:
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip("the real review is not on this machine")
    document, findings = read_review(f"reviews/{files[0].name}", files[0].read_text("utf-8"))
    film = document.film
    assert film is not None
    assert (film.title, film.directors, film.countries) == ("Red Rocket", ("Sean Baker",), ("USA",))
    assert (film.year, film.minutes, film.categories, film.critic) == (2020, 130, (), "Juho Kuosmanen")
    assert len(document.paragraphs) == 7
    assert [finding.level for finding in findings] == ["warning"]


LINES = st.one_of(
    st.sampled_from(
        ["", " \t", "Title: Snow", "Year: 1999", "Durration: 8", "Cast: superb.", "Verdict: it stays.", "(",
         "\x0b", "(Ada Berg)", "It ends. (Ada Berg)", "Category: ,", "Country:", "\u00a0x", "Year: (("]
    ),
    st.text(alphabet="aA:.() \u00a0\r,-\u2019", max_size=30),
    st.text(max_size=40),
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_any_text_is_read_and_its_paragraphs_lie_apart_from_header_and_critic(text: str) -> None:
    document, findings = read_review("reviews/a-film.txt", text)
    lines = lines_of(document.text)
    prose = header_of(lines).prose
    end = prose[0].span.start if prose else 0
    for span in document.paragraphs:
        assert end <= span.start < span.end <= len(document.text)
        words = document.text[span.start : span.end]
        assert words == words.strip()
        end = span.end
    assert document.film is not None
    if document.film.critic:
        assert document.film.critic in " ".join(document.text[end:].split())
    assert all(1 <= finding.line <= document.text.count("\n") + 1 for finding in findings)
    assert all("\n" not in str(finding) for finding in findings)


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäöéñ", min_size=2, max_size=8).map(str.capitalize)
NAMES = st.lists(WORDS.filter(lambda word: word != "And"), min_size=1, max_size=3).map(" ".join)
LISTS = st.lists(NAMES, min_size=1, max_size=3, unique_by=folded)


@given(values=st.data())
def test_a_header_written_in_any_manner_gives_back_its_values(values: st.DataObject) -> None:
    title, original = values.draw(NAMES), values.draw(NAMES)
    directors, countries, cast = values.draw(LISTS), values.draw(LISTS), values.draw(LISTS)
    year, minutes = values.draw(st.integers(1870, 2100)), values.draw(st.integers(1, 1439))
    duration = values.draw(
        st.sampled_from(
            [f"{minutes // 60}.{minutes % 60:02}", f"{minutes} min", f"{minutes // 60} h {minutes % 60} min"]
        )
    )
    comma = values.draw(st.sampled_from([",", ", ", " ; ", " / "]))
    header = [
        ("Title", title), ("Original name", original), ("Directors", comma.join(directors)),
        ("Year", str(year)), ("Country", comma.join(countries)), ("Duration", duration),
        ("Cast", comma.join(cast)), ("Category", ","),
    ]  # fmt: skip
    line_end = values.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = values.draw(st.sampled_from(["", "\ufeff"]))
    for key, value in values.draw(st.permutations(header)):
        spelt = values.draw(st.sampled_from([key, key.upper(), key.lower()]))
        colon = values.draw(st.sampled_from([":", ": ", " :\t", ":\u00a0"]))
        text += spelt + colon + value + values.draw(st.sampled_from(["", "  ", "\t"]))
        text += line_end * values.draw(st.integers(1, 3))
    document, findings = read_review("reviews/a-film.txt", text + f"{PROSE} (Ada Berg){line_end}")
    assert findings == []
    assert document.film == Film(
        document="reviews/a-film.txt",
        title=title,
        original_title=original,
        directors=tuple(directors),
        countries=tuple(countries),
        year=year,
        minutes=minutes,
        cast=tuple(cast),
        critic="Ada Berg",
    )
    assert prose_of(document) == [PROSE]
