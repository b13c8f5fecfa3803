from __future__ import annotations

import pytest

from index.reading.values import minutes_of, year_of
from index.reviews import read_review
from tests.reading import PROSE, film_of, said


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("Finland", ("Finland",)),
        ("Finland,Sweden ;  Norway", ("Finland", "Sweden", "Norway")),
        ("Finland / Sweden", ("Finland", "Sweden")),
        ("Finland/Sweden", ("Finland", "Sweden")),
        ("Bosnia and Herzegovina, Trinidad and Tobago", ("Bosnia and Herzegovina", "Trinidad and Tobago")),
        ("USA & UK, Sweden and Norway", ("USA", "UK", "Sweden", "Norway")),
        ("Suomi ja Ruotsi", ("Suomi", "Ruotsi")),
        ("Finland-Norway - Denmark", ("Finland", "Norway", "Denmark")),
        ("Guinea-Bissau + Freedonia", ("Guinea-Bissau + Freedonia",)),
        ("Finland (with Sweden, Norway), Denmark", ("Finland (with Sweden, Norway)", "Denmark")),
        (",", ()),
        ("-", ()),
        ("", ()),
    ],
)
def test_countries_are_split_outside_brackets(value: str, parts: tuple[str, ...]) -> None:
    assert film_of(f"Title: Snow\nCountries: {value}").countries == parts


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Daniels", ("Daniels",)),
        ("Ada Berg and Bo Ek", ("Ada Berg", "Bo Ek")),
        ("Ada Berg & Bo Ek", ("Ada Berg", "Bo Ek")),
        ("Ada Berg, Bo Ek, and Cy Dahl", ("Ada Berg", "Bo Ek", "Cy Dahl")),
        ("Ada and Bo Berg", ("Ada and Bo Berg",)),
        ("Ada Berg (sound and light), Bo Ek", ("Ada Berg (sound and light)", "Bo Ek")),
        ("Andrea Anders", ("Andrea Anders",)),
        ("Ada Berg (b. 1971), Bo Ek (1928\u20132019), Cy Dahl (*1934)", ("Ada Berg", "Bo Ek", "Cy Dahl")),
        ("Ada Berg ja Bo Ek", ("Ada Berg", "Bo Ek")),
        ("Ada ja Bo Berg", ("Ada ja Bo Berg",)),
    ],
)
def test_people_are_split_at_and_too(value: str, people: tuple[str, ...]) -> None:
    assert film_of(f"Title: Snow\nDirector: {value}").directors == people


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("2.10", 130),
        ("0.14", 14),
        ("1:47", 107),
        ("95", 95),
        ("95 min", 95),
        ("95 min.", 95),
        ("130 minutes", 130),
        ("95'", 95),
        ("95\u2019", 95),
        ("1 h 47 min", 107),
        ("1 h 28 min", 88),
        ("1h47", 107),
        ("1h 5m", 65),
        ("2 h", 120),
        ("2\u00a0hours", 120),
        ("1 hour and 2 minutes", 62),
        ("2.10 h", 130),
        ("24 h", 1440),
        ("1 t 47 min", 107),
        ("2 tuntia 1 minuutti", 121),
        ("95 minuuttia", 95),
        ("n. 95 min", 95),
        ("approx. 1 h 47 min", 107),
        ("107 min (director's cut)", 107),
        ("1:47:30", 107),
        ("107 mn.", 107),
        ("1h 47min (107 min)", 107),
    ],
)
def test_a_duration_is_read_as_hours_and_minutes(value: str, minutes: int) -> None:
    assert minutes_of(value) == minutes


@pytest.mark.parametrize(
    "value", ["2.75", "2.1", "0", "0.00", "1:60", "24 h 1 min", "9999", "long", "-5", "1:2:3", "3 x 50 min", "4, or 5"]
)
def test_an_impossible_duration_is_an_error(value: str) -> None:
    document, findings = read_review(
        "reviews/a-film.txt",
        f"Title: Snow\nDirector: Bo Ek\nYear: 1999\nDuration: {value}\n\n{PROSE} (Ada Berg)",
    )
    assert document.film is not None
    assert document.film.minutes is None
    assert [(finding.line, finding.level) for finding in findings] == [(4, "error")]
    assert f"duration '{value}' cannot be right" in findings[0].message


@pytest.mark.parametrize("value", ["1999", "(1999)", "1999 (restored 2018)", "1999."])
def test_a_year_may_have_a_note_in_brackets(value: str) -> None:
    assert year_of(value) == 1999


@pytest.mark.parametrize("value", ["1869", "2101", "99", "1920s", "1920-luku"])
def test_an_impossible_year_is_an_error(value: str) -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: {value}\n\n{PROSE} (Ada Berg)"
    )
    assert document.film is not None
    assert document.film.year is None
    assert said(findings) == [
        f"3: error: year '{value}' cannot be right: it is not a year from 1870 to 2100; write four digits, as in 2020"
    ]


@pytest.mark.parametrize(
    ("line", "value", "read"),
    [
        ("Year: c. 1920", 1920, "1920"),
        ("Year: 2019/2020", 2019, "2019"),
        ("Year: 1927-1929", 1927, "1927"),
        ("Year: restored in 2018", 2018, "2018"),
        ("Duration: 90\u201395 min", 90, "90 min"),
        ("Duration: 1h30\u20131h40", 90, "90 min"),
        ("Duration: around 90", 90, "90 min"),
        ("Duration: 35 mm, 107 min, colour", 107, "107 min"),
        ("Duration: 1.5 h", 90, "90 min"),
        ("Duration: 1 h 47 min 30 s", 107, "107 min"),
    ],
)
def test_a_number_among_other_words_is_read_with_a_warning(line: str, value: int, read: str) -> None:
    header = f"Title: Snow\nDirector: Bo Ek\n{line}" + ("" if line.startswith("Year") else "\nYear: 1999")
    document, findings = read_review("reviews/a-film.txt", f"{header}\n\n{PROSE} (Ada Berg)")
    assert document.film is not None
    assert value in (document.film.year, document.film.minutes)
    (finding,) = said(findings)
    assert finding.startswith(f"3: warning: {line.partition(':')[0].lower()} ")
    assert f"is read as {read}; write " in finding


@pytest.mark.parametrize("nothing", ["unknown", "Unknown.", "n/a", "N.A.", "tbc", "T.B.A.", "ei tiedossa", "not known"])
def test_a_value_that_says_it_is_not_known_says_nothing_but_may_be_a_title(nothing: str) -> None:
    keys = "Year", "Duration", "Country", "Languages", "Age limit", "Cast", "Subtitles"
    header = "\n".join(f"{key}: {nothing}" for key in keys)
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: {nothing}\nDirector: Bo Ek\n{header}\n\n{PROSE} (Ada Berg)"
    )
    assert document.film == film_of(f"Title: {nothing}\nDirector: Bo Ek")
    assert said(findings) == ["1: warning: no year; add a line such as 'Year: 2020'"]


def test_codes_and_abbreviations_of_countries_and_languages_are_told_as_names() -> None:
    film = film_of("Title: Snow\nCountries: Fr., Ger./SWE-fi\nLanguages: en, Finn. & Norw.\nSubtitles: EN/SV")
    assert film.countries == ("France", "Germany", "Sweden", "Finland")
    assert film.languages == ("English", "Finnish", "Norwegian")
    assert film.subtitles == ("English", "Swedish")
    kept = film_of("Title: Snow\nCountries: USA/UK, Austr., Chad\nLanguages: Thai, no\nSubtitles: no")
    assert kept.countries == ("USA", "UK", "Austr.", "Chad")
    assert (kept.languages, kept.subtitles) == (("Thai", "no"), ("no",))


@pytest.mark.parametrize("value", ["dir. Ada Berg", "Directed by Ada Berg", "by Ada Berg", "ohj. Ada Berg"])
def test_a_director_may_be_called_so_twice(value: str) -> None:
    assert film_of(f"Title: Snow\nDirector: {value}").directors == ("Ada Berg",)
