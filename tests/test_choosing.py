from __future__ import annotations

import pytest

from bot.assistant.answers import Choice, Run
from bot.assistant.conversation import Conversation
from bot.assistant.following.choosing import asked_again_of, chosen
from bot.assistant.offering import which_of
from bot.assistant.wording import Wording

PEOPLE = (
    Choice(label="Aki Tuovila", question="films by Aki Tuovila"),
    Choice(label="Maren Tuovila", question="films by Maren Tuovila"),
)
FILMS = tuple(Choice(label=f"Film {letter}", question=f"when is Film {letter} on?") for letter in "ABCDEFG")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("1", 0), ("2.", 1), ("the second one", 1), ("number two", 1), ("toinen", 1), ("eka", 0),
        ("Aki", 0), ("aki tuovila", 0), ("mar", 1), ("maren please", 1), ("Maren's", 1), ("Akin", 0),
        ("Akin elokuvat", 0),
        ("I mean Maren", 1), ("tarkoitin Akia", 0),
    ],
)  # fmt: skip
def test_a_choice_is_made_by_number_by_name_or_by_part_of_it(said: str, place: int) -> None:
    assert chosen(said, PEOPLE) == PEOPLE[place].question


@pytest.mark.parametrize("said", ["3", "Tuovila", "is there a sauna?", "", "what about Akira?", "kiitos"])
def test_what_chooses_nothing_or_both_is_a_question_of_its_own(said: str) -> None:
    assert chosen(said, PEOPLE) == said


def test_without_choices_a_number_is_only_a_number() -> None:
    assert chosen("2", ()) == "2"


def test_five_are_offered_and_the_others_may_still_be_named() -> None:
    answer = which_of(FILMS, (Run(text="Which?"),), Wording("en"))
    assert answer.kind == "clarify"
    assert answer.text == (
        "Which?\n1. Film A\n2. Film B\n3. Film C\n4. Film D\n5. Film E\nAnd 2 more: write the whole name."
    )
    assert len(answer.choices) == 5
    assert chosen("film g", FILMS) == "when is Film G on?"


def test_choices_asked_for_once_more_are_remembered_as_they_are() -> None:
    asked = asked_again_of("the longest one", PEOPLE)
    assert [choice.question for choice in asked] == [
        f"films by {name} Tuovila the longest one" for name in ("Aki", "Maren")
    ]
    after = Conversation().model_copy(update={"choices": asked})
    assert Conversation.model_validate_json(after.model_dump_json()) == after
