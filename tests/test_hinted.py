from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest

from bot.assistant import assistant
from bot.assistant.times.phrases import find_phrases
from index.language.hinted import Hinted, has_any, needed_by_any
from scripts.evaluation.judged import read_judged

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\b(?:on|at) it\b", "is it on it?"),
        (r"\bQ&A\b", "any q&a's"),
        (r"\d\d\b|2[0-3]\.", "at ٢٣"),
        (r"^(?:ok|so),? (?P<rest>\w+)", "OK what"),
        (r"(?:the )?films?", "THE FİLMS"),
        (r"\bdoesn't\b", "she DOESN'T"),
        (r"(?:minutes?)+$", "minutes\n"),
        (r"[a-z]+", "x"),
    ],
)
def test_a_pattern_is_found_as_it_is_without_hints(source: str, text: str) -> None:
    plain = re.compile(source, re.IGNORECASE).search(text)
    hinted = Hinted(source).search(text)
    assert plain is not None
    assert hinted is not None
    assert hinted.span() == plain.span()


def test_a_text_without_a_letter_group_of_a_pattern_is_not_looked_through() -> None:
    pattern = Hinted(r"\b(?:shortest|longest) (?:films?|movies?)\b|\b\d+ minutes")
    assert pattern.needed is not None
    assert has_any("the longest movie", pattern.needed)
    assert not has_any("who directed Ikiru?", pattern.needed)
    assert not has_any("when is it on?", needed_by_any([r"\bwho\b", "directed"]))
    assert needed_by_any([r"\bwho\b", r"\w"]) is None


def test_no_pattern_of_the_bot_is_missed_in_any_judged_question() -> None:
    assert assistant.LONGEST
    find_phrases("when?", "fi", ())
    patterns = [one for one in gc.get_objects() if isinstance(one, Hinted)]
    assert len(patterns) > 100
    questions = [text for judged in read_judged(CORPUS, "all") for text in judged.asked]
    missed = [
        (pattern.needed, text)
        for pattern in patterns
        for text in questions
        if not has_any(text, pattern.needed) and pattern._pattern.search(text)
    ]
    assert not missed
