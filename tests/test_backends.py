"""Comparing the answers of two backends."""

from __future__ import annotations

from bot.assistant.answers import Answer, AnswerKind, Run
from scripts.evaluation.asking import Outcome
from scripts.evaluation.backends import Agreement, agreement_of, agreement_table
from scripts.evaluation.judged import Judged


def outcome(name: str, text: str, fault: str = "", kind: AnswerKind = "fact") -> Outcome:
    judged = Judged.model_validate({"id": name, "kind": "k", "split": "dev", "question": "?", "expect": "fact"})
    return Outcome(judged, Answer(kind=kind, runs=(Run(text=text),), score=1), fault, {})


def test_the_same_answers_are_not_apart() -> None:
    agreement = agreement_of([outcome("a", "yes")], [outcome("a", "yes")], "all")
    assert agreement.different == ()
    assert agreement.is_close
    assert set(agreement.apart.values()) == {0.0}
    assert agreement_table(agreement).endswith("answered in other words: 0 of 1")


def test_answers_in_other_words_are_named_and_their_figures_set_side_by_side() -> None:
    one = [outcome("a", "yes"), outcome("b", "two"), outcome("c", "three"), outcome("d", "four")]
    other = [outcome("a", "yes"), outcome("b", "2", "is wrong"), outcome("c", "3"), outcome("d", "four")]
    agreement = agreement_of(one, other, "all")
    assert agreement.different == ("b", "c")
    assert agreement.apart["right"] == 0.25
    assert not agreement.is_close
    lines = agreement_table(agreement).splitlines()
    assert lines[0].split() == ["judged", "questions", "openvino", "torch", "apart"]
    assert lines[1].split() == ["right", "1.000", "0.750", "0.250"]
    assert lines[-3:] == ["answered in other words: 2 of 4", "  b", "  c"]


def test_a_figure_that_one_backend_lacks_is_apart() -> None:
    assert not Agreement(({"AUROC": 0.9}, {"AUROC": None}), 1, ()).is_close


def test_a_figure_that_both_lack_says_nothing() -> None:
    agreement = Agreement(({"AUROC": None, "right": 0.5}, {"AUROC": None, "right": 0.501}), 1, ())
    assert agreement.is_close
    assert set(agreement.apart) == {"right"}
