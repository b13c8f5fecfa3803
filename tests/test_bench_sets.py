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
    assert one.relevant == {"q1": {"d1": 1}, "q2": {"d2": 2}}
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
    (folder / "qrels" / "dev.tsv").write_text("q2\td2\t1\n")
    (folder / "qrels" / "test.tsv").write_text("q1\td1\t1.0\n")
    assert read_set(folder).relevant == {"q1": {"d1": 1}}


@pytest.mark.parametrize("lines", ["q1\t0\td1\t1\nq2\t0\td2\t2\n", "q1 0 d1 1\r\nq2 0 d2 2\r\n", "q1 d1 1\nq2 d2 2\n"])
def test_judgements_may_be_written_as_trec_writes_them(folder: Path, lines: str) -> None:
    (folder / "qrels.tsv").write_text(lines)
    assert read_set(folder).relevant == {"q1": {"d1": 1}, "q2": {"d2": 2}}


def test_a_question_judged_to_have_no_answer_is_one_that_nothing_answers(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("q1\td1\t1\nq2\td1\t0\n")
    one = read_set(folder)
    assert [q.id for q in one.variants[""]] == ["q1"]
    assert [q.id for q in one.unanswerable] == ["q2"]


def test_ids_may_be_numbers_titles_null_lines_repeated_and_files_written_on_windows(folder: Path) -> None:
    entries = '{"_id": 1, "title": null, "text": "Soup"}\r\n{"_id": 2, "title": "Tea", "text": null}\r\n'
    (folder / "corpus.jsonl").write_text("\ufeff" + entries + entries, encoding="utf-8")
    (folder / "queries.jsonl").write_text('{"_id": 7, "text": "soup?"}\r\n')
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\r\n7\t1\t1\r\n")
    one = read_set(folder)
    assert [(entry.id, entry.whole) for entry in one.entries] == [("1", "Soup"), ("2", "Tea")]
    assert one.relevant == {"7": {"1": 1}}


def test_without_plain_questions_the_first_variant_tells_what_is_not_answered(folder: Path) -> None:
    (folder / "queries.jsonl").unlink()
    (folder / "queries.typo.jsonl").rename(folder / "queries-typo.jsonl")
    write_lines(folder / "unanswerable.jsonl", [{"_id": "u1", "text": "gold"}])
    (one,) = read_sets(folder)
    assert (one.plain, list(one.variants)) == ("typo", ["typo"])
    found = {"typo": [Found(("d1",), 0.9)], "-unanswerable": [Found(("d1",), 0.5)]}
    assert result_of(one, "typo", "this", found).auroc == {"unanswerable": 1.0}


def test_a_folder_without_a_set_says_what_a_set_is(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"queries\.jsonl, corpus\.jsonl, qrels\.tsv"):
        read_sets(tmp_path)
    with pytest.raises(SettingsError, match="no such folder"):
        read_sets(tmp_path / "absent")
    write_lines(tmp_path / "queries.jsonl", [{"_id": "o1", "text": "how is the weather"}])
    with pytest.raises(SettingsError, match="no set"):
        read_sets(tmp_path)


def test_faults_are_named_with_file_and_line(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\tmuch\n")
    with pytest.raises(CorpusError, match=r"qrels\.tsv:2: not 'query-id"):
        read_set(folder)
    (folder / "qrels.tsv").unlink()
    with pytest.raises(CorpusError, match=r"qrels\.tsv: missing"):
        read_set(folder)
    for line, fault in [
        ('{"_id": "d4", "body": "x"}', "text: Field required; the line has _id, body"),
        ('{"_id": "d1", "text": "x"}', "another line has the same _id 'd1'"),
        ('{"_id": "d4", "text": ', "Invalid JSON.*write one JSON object a line"),
    ]:
        write_lines(folder / "corpus.jsonl", ENTRIES)
        with (folder / "corpus.jsonl").open("a") as file:
            file.write("\n" + line + "\n")
        with pytest.raises(CorpusError, match=rf"corpus\.jsonl:5: {fault}"):
            read_set(folder)


def test_judgements_of_other_ids_or_without_a_corpus_are_a_fault(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("d1\tq1\t1\nd2\tq2\t1\n")
    with pytest.raises(CorpusError, match=r"qrels\.tsv: no question .* see whether the ids are theirs"):
        read_set(folder)
    (folder / "qrels.tsv").write_text("q1\td9\t1\n")
    with pytest.raises(CorpusError, match=r"qrels\.tsv: no question"):
        read_set(folder)
    (folder / "corpus.jsonl").unlink()
    with pytest.raises(CorpusError, match=r"corpus\.jsonl: missing or empty"):
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
        relevant={"q1": {"d1": 1}, "q2": {"d2": 1}},
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
