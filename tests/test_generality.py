"""No rule is made for the sample: code knows neither its judged questions nor its films."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process

from index.corpus import load_corpus
from index.language.analysis import content_words_of, folded
from index.models import Document, Film
from index.usual import WORDINGS
from scripts.evaluation.judged import read_judged

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
ORDINARY = {"anonymous", "blank", "parasite", "sunrise"}
"""Names that are plain English as well, though the sample texts do not use them so."""
NEAR = 75
"""Two questions this much alike, of 100, are one with a word changed."""
CODE = [
    path
    for folder in ("bot", "index", "scripts")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and path.suffix != ".pyc"
]


def plain(text: str) -> str:
    """Only letters and digits count, so that no spelling of a text escapes."""
    words = " ".join(re.findall(r"[^\W_]+", folded(text)))
    return f" {words} "


def rules_of(path: Path) -> Iterator[str]:
    """Gives what can steer an answer: names and texts in Python but not docstrings, other files whole."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield text
        return
    tree = ast.parse(text)
    statements = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    prose = {id(value) for value in statements if isinstance(value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value
        elif isinstance(node, ast.Name):
            yield node.id


def documents() -> Sequence[Document]:
    return load_corpus(CORPUS, ZoneInfo("Europe/Helsinki")).documents


def films() -> list[Film]:
    return [document.film for document in documents() if document.film]


def ordinary_words() -> set[str]:
    """Gives words that the sample texts write in lower case as well: they are not only names."""
    texts = (path.read_text(encoding="utf-8") for path in CORPUS.rglob("*") if path.suffix in (".txt", ".md"))
    return ORDINARY.union(folded(word) for text in texts for word in re.findall(r"\b[a-zäöå]+\b", text))


def names() -> set[str]:
    """Gives titles and directors' surnames that mean nothing else."""
    titles = {title for film in films() for title in (film.title, film.original_title) if title}
    surnames = {person.split()[-1] for film in films() for person in film.directors}
    common = ordinary_words()
    candidates = {plain(name) for name in titles | surnames}
    return {name for name in candidates if set(name.split()) - common and len(name.strip()) > 2}


def test_no_judged_question_is_in_the_code() -> None:
    asked = {plain(turn) for one in read_judged(CORPUS, "all") for turn in one.asked}
    # Up to three words, or hardly any but "when is it", are nobody's.
    telling = {q for q in asked if len(q.split()) > 3 and len(content_words_of(q)) > 1}
    assert len(telling) > 300
    for path in CODE:
        code = plain(path.read_text(encoding="utf-8"))
        assert not [question for question in telling if question in code], path


def test_no_rule_names_a_film_or_director_of_the_sample_corpus() -> None:
    telling = names()
    assert len(telling) > 40
    for path in CODE:
        rules = [plain(rule) for rule in rules_of(path)]
        assert not [(name, rule) for name in telling for rule in rules if name in rule], path


def test_no_wording_of_the_faq_is_written_off_a_judged_question() -> None:
    judged = [plain(turn) for one in read_judged(CORPUS, "all") if one.kind.startswith("faq") for turn in one.asked]
    wordings = [plain(wording) for one in documents() if one.faq for wording in one.faq.also_asked]
    lines = [line for path in WORDINGS.values() for line in path.read_text(encoding="utf-8").splitlines()]
    wordings += [plain(wording) for line in lines for wording in line.partition(":")[2].split(";")]
    telling = [wording for wording in wordings if len(wording.split()) > 3]
    assert len(telling) > 200
    likeness = process.cdist(telling, judged, scorer=fuzz.ratio)
    near = [(telling[row], judged[column]) for row, column in zip(*(likeness >= NEAR).nonzero(), strict=True)]
    assert near == []


def test_rules_are_seen_and_docstrings_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text('"""Solaris."""\n\ndef f() -> str:\n    """Stalker."""\n    return MIRROR + "Nostalghia"\n')
    assert sorted(rules_of(path)) == ["MIRROR", "Nostalghia", "str"]
