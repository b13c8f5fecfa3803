"""Names of a large corpus are kept in a file; whatever is asked of them, they answer as those in memory do."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.names import Names
from index.naming.gathered import GatheredNames
from index.naming.storing import write_names
from tests.small_corpus import DOCUMENTS, FILMS, VENUES


def test_a_file_tells_what_memory_does(tmp_path: Path) -> None:
    path = tmp_path / "names.db"
    write_names(path, GatheredNames.from_corpus(FILMS, DOCUMENTS, VENUES))
    stored = Names.read(path, {document.path: document for document in DOCUMENTS})
    names = Names.from_corpus(FILMS, DOCUMENTS, VENUES)
    for film in FILMS:
        slip = film.title.replace("e", "", 1)
        for asked in (f"i like {film.title.casefold()} a lot", f"who made {slip}", film.directors[0]):
            assert stored.mentions(asked) == names.mentions(asked)
        assert stored.title(film.title.split()[-1]) == names.title(film.title.split()[-1])
        assert stored.nearest(slip) == names.nearest(slip)
    for document in DOCUMENTS:
        for word in set(document.text.split()):
            assert stored.written_in(word) == names.written_in(word)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"names\.db cannot be written"):
        write_names(tmp_path / "nowhere" / "names.db", GatheredNames.from_corpus((), (), ()))
