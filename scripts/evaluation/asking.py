"""Asks the assistant the judged questions and measures its answers, beside its two searches alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from tqdm import tqdm

from bot.assistant.answers import Answer
from bot.assistant.conversation import Conversation, Reply
from index.metrics import auroc, calibration_error, mean, refusals, risk_coverage
from scripts.evaluation.figures import Failure, GroupResult, JudgedResult, curve_of
from scripts.evaluation.judged import Judged, fault_of, holds_any, quotes_answer
from scripts.evaluation.searchers import Found, Searcher

THIS = "this"


class Replying(Protocol):
    """What is measured."""

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Answers one turn."""


class Outcome(NamedTuple):
    """A judged question, its answer, what is wrong with that, and what each baseline found."""

    judged: Judged
    answer: Answer
    fault: str
    found: Mapping[str, Found]


def ask_all(
    assistant: Replying, questions: Sequence[Judged], baselines: Sequence[Searcher], start: datetime
) -> list[Outcome]:
    """Asks every question at its time, or at `start` (aware) if it has none."""
    return [
        _ask(assistant, judged, baselines, start)
        for judged in tqdm(questions, "judged questions", disable=None, leave=False)
    ]


def _ask(assistant: Replying, judged: Judged, baselines: Sequence[Searcher], start: datetime) -> Outcome:
    now = judged.moment(start)
    first, *later = judged.asked
    reply = assistant.reply(first, Conversation(), now)
    for turn in later:
        reply = assistant.reply(turn, reply.conversation, now)
    found = {one.name: one.search(first, reply.answer.language) for one in baselines} if judged.quotable else {}
    return Outcome(judged, reply.answer, fault_of(judged, reply.answer), found)


def judged_result(outcomes: Sequence[Outcome], split: str) -> JudgedResult:
    """Gives the figures of all outcomes, by group and together."""
    names = list(dict.fromkeys(outcome.judged.kind for outcome in outcomes))
    groups = {name: [outcome for outcome in outcomes if outcome.judged.kind == name] for name in names}
    return JudgedResult(
        split=split,
        groups=tuple(result for name, of in groups.items() for result in _group_results(name, of)),
        figures=_together(outcomes),
        curve=curve_of(risk_coverage(*_answered(outcomes), asked=len(outcomes))),
        failures=tuple(_failure(outcome) for outcome in outcomes if outcome.fault),
    )


def _together(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    answerable, unanswerable = ([o for o in outcomes if o.judged.answerable is is_so] for is_so in (True, False))
    refused = refusals([_refused(o) for o in answerable], [_refused(o) for o in unanswerable])
    scores, right = _answered(outcomes)
    return {
        "right": mean([not o.fault for o in outcomes]),
        "answer in quote": _in_first_quote(outcomes),
        "refusal precision": refused.precision,
        "refusal recall": refused.recall,
        "answered": refused.answered,
        "AUROC": auroc(
            [o.answer.score for o in answerable if o.judged.quotable], [o.answer.score for o in unanswerable]
        ),
        "calibration error": calibration_error(scores, right),
    }


def _refused(outcome: Outcome) -> bool:
    return outcome.answer.kind == "decline"


def _answered(outcomes: Sequence[Outcome]) -> tuple[list[float], list[bool]]:
    """Gives score and rightness of every answer that is not a refusal."""
    answered = [outcome for outcome in outcomes if not _refused(outcome)]
    return [o.answer.score for o in answered], [not o.fault for o in answered]


def _in_first_quote(outcomes: Sequence[Outcome]) -> float | None:
    quotable = [outcome for outcome in outcomes if outcome.judged.quotable]
    return mean([bool(o.answer.quotes) and quotes_answer(o.judged, o.answer.quotes[0]) for o in quotable])


def _group_results(name: str, outcomes: Sequence[Outcome]) -> list[GroupResult]:
    own = {
        "right": mean([not outcome.fault for outcome in outcomes]),
        "answer in quote": _in_first_quote(outcomes),
    }
    own["right document"] = mean([_in_right_document(o) for o in outcomes if o.judged.quotable])
    results = [GroupResult(group=name, system=THIS, questions=len(outcomes), figures=own)]
    for system in dict.fromkeys(system for outcome in outcomes for system in outcome.found):
        found = [(o.judged, o.found[system]) for o in outcomes if system in o.found]
        right = [bool(f.ids) and f.ids[0] in judged.documents for judged, f in found]
        quoted = [
            in_document and holds_any(f.quotation, judged.contains)
            for (judged, f), in_document in zip(found, right, strict=True)
        ]
        figures = {"answer in quote": mean(quoted), "right document": mean(right)}
        results.append(GroupResult(group=name, system=system, questions=len(found), figures=figures))
    return results


def _in_right_document(outcome: Outcome) -> bool:
    return any(quote.document in outcome.judged.documents for quote in outcome.answer.quotes[:1])


def _failure(outcome: Outcome) -> Failure:
    judged, answer = outcome.judged, outcome.answer
    films = None if judged.films is None else f"films {', '.join(judged.films) or 'none'}"
    wanted = [
        *judged.expect[:1],
        *judged.documents,
        *judged.contains,
        *judged.says,
        *([films] if films else []),
    ]
    return Failure(
        id=judged.id,
        group=judged.kind,
        question=" | ".join(judged.asked),
        expected="; ".join(wanted),
        got=f"{answer.kind} {answer.score:.2f}: {' '.join(answer.text.split())[:300]}",
        reason=outcome.fault,
    )
