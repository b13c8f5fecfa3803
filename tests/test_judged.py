from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant.answers import Answer, AnswerKind, Quote, Run
from bot.assistant.conversation import Conversation, Reply
from index.corpus import load_corpus
from index.errors import CorpusError, SettingsError
from index.models import Span
from scripts.evaluation.asking import ask_all, judged_result
from scripts.evaluation.judged import Judged, fault_of, holds_any, read_judged
from scripts.evaluation.searchers import Found

CORPUS = Path(__file__).parent.parent / "corpus"
START = datetime(2030, 1, 1, tzinfo=UTC)


def answer(
    kind: AnswerKind = "passage",
    text: str = "",
    quotes: Sequence[tuple[str, str]] = (),
    films: Sequence[str] = (),
    score: float = 1.0,
) -> Answer:
    quoted = tuple(Quote(document=d, title="", text=t, highlight=Span(0, len(t))) for d, t in quotes)
    return Answer(kind=kind, runs=(Run(text=text),), quotes=quoted, films=tuple(films), score=score)


def judged(
    expect: str = "passage",
    question: str = "?",
    kind: str = "group",
    documents: Sequence[str] = (),
    contains: Sequence[str] = (),
    films: Sequence[str] | None = None,
    ordered: bool = False,
    says: Sequence[str] = (),
    silent: Sequence[str] = (),
) -> Judged:
    return Judged.model_validate(
        {
            "id": "x",
            "kind": kind,
            "split": "dev",
            "question": question,
            "expect": expect,
            "documents": documents,
            "contains": contains,
            "films": films,
            "ordered": ordered,
            "says": says,
            "silent": silent,
        }
    )


class FakeAssistant:
    """Gives each question its answer, and remembers what it was asked, in which conversation and when."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self._answers = answers
        self.asked: list[tuple[str, Conversation, datetime]] = []

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        self.asked.append((question, conversation, now))
        return Reply(self._answers[question], Conversation(language="fi"))


class FakeSearch:
    name = "dense"

    def search(self, query: str, language: str) -> Found:
        return Found(("a.txt", "b.txt"), 0.5, "the wrong sentence")


def test_an_answer_of_another_kind_is_wrong() -> None:
    assert fault_of(judged("decline"), answer("passage")) == "kind passage"
    assert fault_of(judged("decline"), answer("decline")) == ""


def test_all_that_must_be_said_is_said_and_numbers_count_only_whole() -> None:
    assert fault_of(judged("fact", says=["Ann", "6"]), answer("fact", "ann, in 16 films")) == "does not say 6"
    assert fault_of(judged("fact", says=["6"]), answer("fact", "It has 6.")) == ""
    assert fault_of(judged("fact", silent=["14:30"]), answer("fact", "at 14:30")) == "says 14:30"


def test_films_are_an_exact_set_unless_they_are_ordered() -> None:
    expected = judged("list", films=["A", "B"])
    assert fault_of(expected, answer("list", films=["B", "A"])) == ""
    assert fault_of(expected, answer("list", films=["A"])) == "films A"
    assert fault_of(expected, answer("list", films=["A", "B", "C"])) == "films A, B, C"
    assert fault_of(judged("list", films=["A", "B"], ordered=True), answer("list", films=["B", "A"])) != ""
    assert fault_of(judged("list", films=[]), answer("list", films=["A"])) != ""


def test_a_quotation_must_be_of_the_right_document_and_hold_the_answer() -> None:
    expected = judged(documents=["a.txt"], contains=["red door", "blue door"])
    assert fault_of(expected, answer(quotes=[("a.txt", "the Blue\ndoor")])) == ""
    assert fault_of(expected, answer(quotes=[("a.txt", "a door")])) == "quotes a.txt"
    assert fault_of(expected, answer(quotes=[("b.txt", "the blue door")])) == "quotes b.txt"
    assert fault_of(expected, answer()) == "quotes nothing"


def test_any_quotation_of_the_document_will_do_if_nothing_must_be_in_it() -> None:
    assert holds_any("anything", [])


def test_outcomes_are_counted_by_group_and_refusals_from_both_sides() -> None:
    passage = judged(question="p", kind="passage", documents=["a.txt"], contains=["right"])
    missed = judged(question="m", kind="passage", documents=["a.txt"], contains=["right"])
    absent, neighbour = (judged("decline", question=name, kind="nearmiss") for name in ("absent", "near"))
    assistant = FakeAssistant(
        {
            "p": answer(quotes=[("a.txt", "the right one")], score=0.9),
            "m": answer("decline", score=0.3),
            "absent": answer("decline", score=0.1),
            "near": answer(quotes=[("a.txt", "the right one")], score=0.6),
        }
    )
    result = judged_result(ask_all(assistant, [passage, missed, absent, neighbour], [FakeSearch()], START), "dev")

    groups = {(group.group, group.system): group for group in result.groups}
    assert groups["passage", "this"].figures == {
        "right": 0.5, "answer in quote": 0.5, "right document": 0.5,
    }  # fmt: skip
    assert groups["passage", "dense"].figures == {"answer in quote": 0.0, "right document": 1.0}
    assert groups["nearmiss", "this"].figures["right"] == 0.5
    assert result.figures == {
        "right": 0.5,
        "answer in quote": 0.5,
        "refusal precision": 0.5,
        "refusal recall": 0.5,
        "answered": 0.5,
        "AUROC": 0.75,  # .9 is above .1 and .6, .3 only above .1
        "calibration error": pytest.approx((0.1 + 0.6) / 2),
    }
    assert (result.curve.coverage, result.curve.risk) == ((0.25, 0.5), (0.0, 0.5))
    assert [(f.id, f.reason) for f in result.failures] == [("x", "kind decline"), ("x", "kind passage")]


def test_the_turns_of_a_conversation_follow_each_other_and_the_last_one_is_judged() -> None:
    talk = Judged.model_validate(
        {
            "id": "x",
            "kind": "followup",
            "split": "dev",
            "turns": ["one", "two"],
            "now": "2030-06-01T10:00",
            "expect": ["fact", "list"],
            "says": ["second"],
        }
    )
    assistant = FakeAssistant({"one": answer("fact", "first"), "two": answer("list", "second")})
    [outcome] = ask_all(assistant, [talk], [], START)
    assert outcome.fault == ""
    now = datetime(2030, 6, 1, 10, tzinfo=UTC)  # in the zone of the festival's start
    assert assistant.asked == [("one", Conversation(), now), ("two", Conversation(language="fi"), now)]


def test_a_line_that_is_no_judged_question_is_named(tmp_path: Path) -> None:
    (tmp_path / "judged").mkdir()
    path = tmp_path / "judged" / "a.jsonl"
    path.write_text('\n{"id": "1", "kind": "fact", "split": "dev", "question": "?", "expect": "prose"}\n')
    with pytest.raises(CorpusError, match=r"a\.jsonl:2: expect\.0: "):
        read_judged(tmp_path, "all")
    path.write_text('{"id": "1", "kind": "fact", "split": "dev", "expect": "fact"}')
    with pytest.raises(CorpusError, match=r"a\.jsonl:1: give either 'question' or 'turns'"):
        read_judged(tmp_path, "all")


def test_a_corpus_without_judged_questions_says_where_to_put_them(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="judged"):
        read_judged(tmp_path, "all")


def test_a_split_is_half_of_the_questions_and_both_are_all() -> None:
    dev, test, both = (read_judged(CORPUS, split) for split in ("dev", "test", "all"))
    assert len(both) >= 150
    assert len(dev) + len(test) == len(both)
    assert {one.split for one in dev} == {"dev"}


def test_every_judged_question_of_the_sample_corpus_can_be_answered_as_it_says() -> None:
    from zoneinfo import ZoneInfo

    corpus = load_corpus(CORPUS, ZoneInfo("Europe/Helsinki"))
    texts = {document.path: document for document in corpus.documents}
    titles = {document.film.title for document in corpus.documents if document.film}
    questions = read_judged(CORPUS, "all")
    assert len({one.id for one in questions}) == len(questions)
    for one in questions:
        assert set(one.documents) <= set(texts), one.id
        assert set(one.films or ()) <= titles, one.id
        if one.contains:
            assert any(
                holds_any(texts[path].text[span.start : span.end], one.contains)
                for path in one.documents
                for span in texts[path].paragraphs
            ), one.id
