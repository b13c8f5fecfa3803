"""What `scripts.ask --why` says of an answer."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import datetime

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.quoting.sureness import ENTRY_FROM
from index.searching.evidence import PassageEvidence
from scripts.explaining.replies import EVIDENCE, explained


@pytest.fixture
def why(assistant: Assistant) -> Why:
    return Why(assistant)


class Why:
    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def of(self, question: str) -> str:
        now = datetime(2027, 6, 10, 18, tzinfo=self._assistant.knowledge.programme.zone)
        reply = self._assistant.reply(question, Conversation(), now)
        return explained(reply, self._assistant.knowledge)


def test_every_piece_of_evidence_is_put_into_words() -> None:
    assert {field.name for field in fields(PassageEvidence)} <= EVIDENCE.keys()


def test_a_fact_comes_from_the_headers(why: Why) -> None:
    assert why.of("how long is Ikiru?").splitlines() == [
        "answer: fact, score 1.000",
        "understood:",
        "  question: how long is Ikiru? (English)",
        "  film: “Ikiru” means Ikiru (how sure: 0.97 of 1)",
        "  fact asked for: minutes",
        "decided: the headers of the reviews state it; nothing had to be searched for",
        "decided in: bot/assistant/facts/ways.py: stated",
    ]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("the shortest film by Kurosawa", "list asked for: the first one by minutes; directed by Akira Kurosawa"),
        ("how many documentaries are there", "list asked for: how many; documentary"),
        ("what's on tomorrow evening", "time: tomorrow: Fri 11 Jun 18:00 to Sat 12 Jun 00:00"),
        ("kaurismäki films", "“kaurismäki” means Aki Kaurismäki or Mika Kaurismäki"),
        ("which is longer, Ikiru or Gunda?", "compared by: minutes, the largest first"),
        ("anything with live music tomorrow", "noted in the programme: with live music"),
        ("hello", "decided: a greeting, a command or the like"),
        ("who starred in the magnificent seven", "decided: neither headers nor programme tell"),
        ("what is the capital of Peru", f"{ENTRY_FROM} is needed to quote it as the answer"),
        ("what is Ikiru about?", "decided: the sentences of the film's review were weighed"),
        ("what is Ikiru about?", "tells of it: story, log-odds +"),
        ("films about loneliness", "reviews were compared as wholes, the best film is meant with a chance of"),
    ],
)
def test_what_was_understood_and_what_decided_is_said_in_words(why: Why, question: str, said: str) -> None:
    text = why.of(question)
    assert said in text
    assert not re.search(r"\w+\(\w+=", text)


def test_the_weighed_evidence_adds_up(why: Why) -> None:
    text = why.of("can I bring my dog?")
    place = text[text.index("its place, by a sum of") : text.index("its chance, ")]
    total = float(re.findall(r"sum of ([+-][\d.]+)", place)[0])
    parts = [float(part) for part in re.findall(r"^ +([+-]\d+\.\d+)  ", place, re.MULTILINE)]
    assert sum(parts) == pytest.approx(total, abs=0.02)
