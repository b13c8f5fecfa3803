"""Names of a large corpus are kept in a file; whatever is asked of them, they answer as those in memory do."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from index.corpus import Corpus, load_corpus
from index.models import Document
from index.names import Names
from index.naming.gathered import GatheredNames
from index.naming.storing import write_names
from scripts.evaluation.judged import read_judged
from tests.small_corpus import DOCUMENTS, FILMS, VENUES

CORPUS = Path(__file__).parents[1] / "corpus"


def both(films: object, documents: tuple[Document, ...], venues: object, folder: Path) -> tuple[Names, Names]:
    gathered = GatheredNames.from_corpus(films, documents, venues)  # type: ignore[arg-type]
    write_names(folder / "names.db", gathered)
    stored = Names.read(folder / "names.db", {document.path: document for document in documents})
    return Names(gathered), stored


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus(CORPUS, ZoneInfo("Europe/Helsinki"))


@pytest.fixture(scope="module")
def names(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> tuple[Names, Names]:
    return both(corpus.films, tuple(corpus.documents), corpus.venues, tmp_path_factory.mktemp("names"))


def test_the_same_names_are_found_in_every_judged_question(names: tuple[Names, Names]) -> None:
    gathered, stored = names
    found = 0
    for judged in read_judged(CORPUS, "all"):
        for asked in judged.asked:
            assert stored.mentions(asked) == gathered.mentions(asked), asked
            assert stored.doubtful_films(asked) == gathered.doubtful_films(asked), asked
            assert stored.unknown_names(asked) == gathered.unknown_names(asked), asked
            found += bool(stored.mentions(asked))
    assert found > 100


def test_the_same_films_are_known_by_a_word_of_their_titles(corpus: Corpus, names: tuple[Names, Names]) -> None:
    gathered, stored = names
    for film in corpus.films:
        word, slip = film.title.split()[-1], film.title.replace("e", "", 1)
        assert stored.title(word) == gathered.title(word)
        assert stored.nearest(slip) == gathered.nearest(slip)
    assert stored.title("!") is None


def test_people_are_spoken_of_in_the_same_way(corpus: Corpus, names: tuple[Names, Names]) -> None:
    gathered, stored = names
    people = {name for film in corpus.films for name in (*film.directors, *film.cast)}
    told = {name: stored.pronouns(name) for name in people}
    assert told == {name: gathered.pronouns(name) for name in people}
    assert {"he", "she"} <= set(told.values())
    for name in people:
        assert sorted(stored.family(name.split()[-1])) == sorted(gathered.family(name.split()[-1]))


def test_a_corpus_without_documents_has_no_names(tmp_path: Path) -> None:
    gathered, stored = both((), (), (), tmp_path)
    assert stored.mentions("who directed Vesuvia") == gathered.mentions("who directed Vesuvia") == []
    assert stored.nearest("Vesuvia") == []


def test_titles_of_common_words_are_weighed_by_how_the_prose_writes_them(tmp_path: Path) -> None:
    gathered, stored = both(FILMS, tuple(DOCUMENTS), VENUES, tmp_path)
    for film in FILMS:
        for asked in (f"i like {film.title.casefold()} a lot", f"there is {film.title.casefold()}"):
            assert stored.mentions(asked) == gathered.mentions(asked)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"names\.db cannot be written"):
        write_names(tmp_path / "nowhere" / "names.db", GatheredNames.from_corpus((), (), ()))
