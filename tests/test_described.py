"""Questions that describe a film while they ask for something else."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.descriptions import description_in
from bot.assistant.quoting.odds import odds_of, times


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("who pays in the one where they rob a bank?", "film where they rob a bank"),
        ("how old is the dog in that old Japanese movie about dogs, roughly?", "old Japanese film about dogs"),
        ("was the sheep farm documentary shot at night", "sheep farm film"),
        ("why did the guy behind the goat film give up", "goat film"),
        ("what is in the parcel in the cartoon", "film"),
        ("japanese one with the dogs, how old is she", "japanese film with the dogs"),
        ("in the one with the two dogs what song do they sing", "film with the two dogs"),
        ("the one about how a dog is found", "film about how a dog is found"),
        ("who paid for the 2am film", None),
        ("good one with the dogs please", None),
        ("who directed the film", None),
        ("what is the last film on Sunday", None),
        ("what happens in the film to the dog", None),
        ("what did you think of the horse", None),
    ],
)
def test_what_is_said_of_a_film_to_tell_which_one_is_read(question: str, text: str | None) -> None:
    described = description_in(question)
    assert (described.text if described else None) == text


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("who runs the bar in the film about the chinese cook in lapland", "reviews/master-cheng.txt"),
        ("what is stolen in the film about the cook and the cow", "reviews/first-cow.txt"),
        ("how was the rain made in the japanese epic with the hired swordsmen", "reviews/seven-samurai.txt"),
    ],
)
def test_the_film_described_is_where_the_answer_is_looked_for(
    assistant: Assistant, question: str, document: str
) -> None:
    now = datetime(2027, 6, 10, 12, tzinfo=assistant.knowledge.programme.zone)
    answer = assistant.reply(question, Conversation(), now).answer
    assert answer.quotes[0].document == document
    assert answer.text.startswith(f"If you mean {answer.quotes[0].title}:\n")


def test_evidence_multiplies_odds() -> None:
    assert odds_of(0.75) == pytest.approx(3)
    assert times(3, 0.5) == pytest.approx(0.75)
    assert times(1, 0.2) == pytest.approx(0.2)
    assert odds_of(1.0) > odds_of(0.99)
