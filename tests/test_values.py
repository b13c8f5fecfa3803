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
        ("1h 47min (107 min)", 107),
    ],
)
def test_a_duration_is_read_as_hours_and_minutes(value: str, minutes: int) -> None:
    assert minutes_of(value) == minutes


@pytest.mark.parametrize(
    "value", ["2.75", "2.1", "0", "0.00", "1:60", "24 h 1 min", "9999", "long", "-5", "1.5 h", "1:2:3"]
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


@pytest.mark.parametrize("value", ["1999", "(1999)", "1999 (restored 2018)"])
def test_a_year_may_have_a_note_in_brackets(value: str) -> None:
    assert year_of(value) == 1999


@pytest.mark.parametrize("value", ["1869", "2101", "99", "c. 1999", "1999-2001"])
def test_an_impossible_year_is_an_error(value: str) -> None:
    document, findings = read_review(
        "reviews/a-film.txt", f"Title: Snow\nDirector: Bo Ek\nYear: {value}\n\n{PROSE} (Ada Berg)"
    )
    assert document.film is not None
    assert document.film.year is None
    assert said(findings) == [
        f"3: error: year '{value}' cannot be right: it is not a year from 1870 to 2100; write four digits, as in 2020"
    ]
