from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from index.errors import CorpusError, SettingsError
from scripts.evaluation.beir import BenchSet, Entry, Query, read_set, read_sets
from scripts.evaluation.bench import result_of
from scripts.evaluation.searchers import Found, Units, WordSearch

ENTRIES: list[dict[str, object]] = [
    {
        "_id": "d1",
        "title": "Bicycle Thieves",
        "text": "A man looks for his stolen bicycle in Rome.",
        "metadata": {},
    },
    {"_id": "d2", "title": "", "text": "A blind swordsman guards a village."},
    {"_id": "d3", "title": "Only a title", "text": ""},
]


def write_lines(path: Path, lines: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny"
    folder.mkdir()
    write_lines(folder / "corpus.jsonl", ENTRIES)
    write_lines(
        folder / "queries.jsonl",
        [
            {"_id": "q1", "text": "stolen bicycle"},
            {"_id": "q2", "text": "swordsman"},
            {"_id": "q3", "text": "unjudged"},
        ],
    )
    write_lines(folder / "queries.typo.jsonl", [{"_id": "q1", "text": "stolen bicicle"}])
    (folder / "queries.en.jsonl").touch()
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t2\nq2\td1\t0\n")
    write_lines(folder / "answers.jsonl", [{"_id": "q1", "answers": ["Rome", "in Rome"]}])
    return folder


def test_a_set_is_read_with_its_variants_and_only_questions_that_are_judged(folder: Path) -> None:
    one = read_set(folder)
    assert one.name == "tiny"
    assert {name: [q.id for q in queries] for name, queries in one.variants.items()} == {
        "": ["q1", "q2"], "typo": ["q1"],
    }  # fmt: skip
    assert one.relevant == {"q1": {"d1"}, "q2": {"d2"}}
    assert one.answers == {"q1": ("Rome", "in Rome")}
    assert one.unanswerable == []


def test_a_folder_of_sets_is_read_set_by_set_and_one_may_hold_questions_alone(folder: Path) -> None:
    alone = folder.parent / "alone"
    alone.mkdir()
    write_lines(alone / "queries.jsonl", [{"_id": "o1", "text": "how is the weather"}])
    sets = read_sets(folder.parent)
    assert [(one.name, len(one.entries), len(one.variants[""])) for one in sets] == [
        ("alone", 0, 1),
        ("tiny", 3, 2),
    ]


def test_judgements_may_stand_in_a_folder_and_lack_a_header(folder: Path) -> None:
    (folder / "qrels.tsv").unlink()
    (folder / "qrels").mkdir()
    (folder / "qrels" / "test.tsv").write_text("q1\td1\t1\n")
    assert read_set(folder).relevant == {"q1": {"d1"}}


def test_a_folder_without_a_set_says_what_a_set_is(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"queries\.jsonl, corpus\.jsonl, qrels\.tsv"):
        read_sets(tmp_path)
    with pytest.raises(SettingsError, match="no such folder"):
        read_sets(tmp_path / "absent")


def test_faults_are_named_with_file_and_line(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\tmuch\n")
    with pytest.raises(CorpusError, match=r"qrels\.tsv:2: not 'query-id"):
        read_set(folder)
    (folder / "qrels.tsv").unlink()
    with pytest.raises(CorpusError, match=r"qrels\.tsv: missing"):
        read_set(folder)
    with (folder / "corpus.jsonl").open("a") as file:
        file.write('{"_id": "d4"}\n')
    with pytest.raises(CorpusError, match=r"corpus\.jsonl:4: text: Field required"):
        read_set(folder)


def test_an_entry_is_a_document_of_one_paragraph_or_its_title_alone() -> None:
    with_text, _, title_only = (Entry.model_validate(entry).document("en") for entry in ENTRIES)
    assert (with_text.title, with_text.paragraphs) == ("Bicycle Thieves", ((0, 43),))
    assert (title_only.title, title_only.text, title_only.paragraphs) == ("", "Only a title", ((0, 12),))


def test_words_alone_rank_what_shares_a_word_and_nothing_else() -> None:
    search = WordSearch(Units([Entry.model_validate(entry).document("en") for entry in ENTRIES]))
    found = search.search("who stole the bicycles", "en")
    assert found.ids == ("d1",)
    assert found.quotation == "A man looks for his stolen bicycle in Rome."
    assert search.search("zebra", "en") == Found((), 0.0)


def test_figures_of_a_variant_are_means_over_its_questions() -> None:
    queries = [Query.model_validate({"_id": name, "text": "?"}) for name in ("q1", "q2")]
    one = BenchSet(
        name="tiny",
        entries=(),
        variants={"": queries},
        relevant={"q1": frozenset({"d1"}), "q2": frozenset({"d2"})},
        answers={"q1": ("Rome",)},
        unanswerable=queries[:1],
    )
    found = {
        "": [Found(("d1", "d2"), 0.9, "in Rome"), Found(("d1", "d2"), 0.4, "in Rome")],
        "-unanswerable": [Found(("d1",), 0.5)],
        "-elsewhere": [Found((), 0.0)],
    }
    result = result_of(one, "", "this", found, answered_from=0.5)
    assert result.figures == {
        "hit@1": 0.5,
        "recall@5": 1.0,
        "MRR@10": 0.75,
        "nDCG@10": pytest.approx((1 + 1 / np.log2(3)) / 2),
        "answer in quote": 1.0,
        "refusal precision": 0.0,  # .4 of the answerable is refused, .5 is not
        "refusal recall": 0.0,
        "answered": 0.5,
    }
    assert result.auroc == {"unanswerable": 0.5, "elsewhere": 1.0}
    assert result.curve is not None
    assert result.curve.risk == pytest.approx((0, 1 / 2, 2 / 3))
