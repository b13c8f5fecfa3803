"""A review that is headed by its film's original name alone is found by what it calls the film."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from index.corpus import Corpus, load_corpus
from tests.corpus_files import write_corpus

HEAD = "Director: Ilma Harju\nCountry: Finland\nYear: 2019\nDuration: 1.32\nOriginal name: Suolatie\n\n"
SIGNED = " (Aino Laine)"
OTHER = "Title: The Quarry\nDirector: Bo Ek\nYear: 1999\n\nIt is grey, and the script says everything. (Ada Berg)"


def corpus_with(folder: Path, head: str, prose: str) -> Corpus:
    write_corpus(folder, suolatie=f"{head}{prose}{SIGNED}", quarry=OTHER)
    return load_corpus(folder, ZoneInfo("Europe/Helsinki"))


def titles_of(corpus: Corpus) -> tuple[str, ...]:
    return next(film.titles for film in corpus.films if film.document == "reviews/suolatie.txt")


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        ("Salt Road is a film of few words. Two sisters sell salt.", "Salt Road"),
        ("Two sisters sell salt. Salt Road is Harju's second feature.", "Salt Road"),
        ("There are roads one never leaves, and there is The Salt Road. Two sisters sell salt.", "The Salt Road"),
        ("Two sisters sell salt. Nobody had seen The Salt Road (2019) before the thaw.", "The Salt Road"),
        ("Two sisters sell salt. The Road of Salt had its premiere on a ferry.", "The Road of Salt"),
        ("In Salt Road Harju goes back to the coast. Two sisters sell salt.", "Salt Road"),
        ("Two sisters sell salt. Salty lasts for an hour and a quarter.", "Salty"),
        ("The Road of Salt contains the coldest sea in any film. Two sisters sell salt.", "The Road of Salt"),
        ("In summer two sisters sell salt. The Tie of Salt lives on their silence.", None),
        ("Two sisters sell salt. Saltpan opens at six.", None),  # a shop may be said to open, too
        ("Two sisters sell salt. Saltpan is based on her own letters.", "Saltpan"),
    ],
)
def test_what_is_said_of_a_run_of_capitals_makes_it_the_title(tmp_path: Path, prose: str, title: str | None) -> None:
    assert titles_of(corpus_with(tmp_path, HEAD, prose))[2:] == ((title,) if title else ())


@pytest.mark.parametrize(
    "prose",
    [
        "Suolatie was her first. Salt Road is a film of few words, too.",  # the header's title stands in the prose
        "Anna Salt (Ulla Brandauer) is a film in herself.",  # a part with its player
        "It rests on Bo Ek's novel The Salt Road, which is a portrait of two sisters.",  # a book
        "Ilma Harju is a film lover, and Aino Laine is one of the best films of herself.",  # director and critic
        "Ulla Brandauer was a star of the boulevard comedies. Two sisters sell salt.",  # a player of films
        "Before it came The Salt Line (2011). Two sisters sell salt.",  # a film of another year
        "Everything is a comedy. Two sisters sell salt.",  # a word of the language
        "The Quarry is a film that comes to mind. Two sisters sell salt.",  # another film of the festival
        "Two sisters sell salt in Kotka. The sledge is red.",
    ],
)
def test_what_is_no_title_is_not_taken_for_one(tmp_path: Path, prose: str) -> None:
    corpus = corpus_with(tmp_path, HEAD, prose)
    assert titles_of(corpus) == ("Suolatie", "Suolatie")
    assert not [finding for finding in corpus.findings if "seems to call" in finding.message]


def test_a_word_that_the_original_name_has_nearly_alike_makes_a_run_the_title(tmp_path: Path) -> None:
    head = HEAD.replace("Suolatie", "Memorias de la sal")
    corpus = corpus_with(tmp_path, head, "Two sisters sell salt, and in Memories of Salt nobody buys it. It is winter.")
    assert titles_of(corpus)[2:] == ("Memories of Salt",)


def test_a_title_of_the_header_is_believed(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, f"Title: Salt Trail\n{HEAD}", "Salt Road is a film of few words.")
    assert titles_of(corpus) == ("Salt Trail", "Suolatie")


def test_staff_are_told_and_the_programme_may_use_it(tmp_path: Path) -> None:
    programme = "film,start,venue,notes\nSalt Road,2027-06-10 19:30,Big Tent,\n"
    (tmp_path / "screenings.csv").write_text(programme, encoding="utf-8")
    corpus = corpus_with(tmp_path, HEAD, "Salt Road is a film of few words.")
    told = [str(finding) for finding in corpus.findings if "seems to call" in finding.message]
    assert told == [
        "reviews/suolatie.txt:1: warning: the review seems to call its film 'Salt Road'; "
        "add a line 'Title: Salt Road' if it does"
    ]
    assert [screening.film for screening in corpus.screenings] == ["reviews/suolatie.txt"]
