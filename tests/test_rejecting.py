"""An answer that was not the one meant, and answers in one sentence."""

from __future__ import annotations

import pytest

from bot.assistant.answers import Style
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from tests.festival import asked, at

NOW = "2027-06-11 12:00"


@pytest.mark.parametrize("said", ["not it", "No, that's not it!", "wrong film", "/notit", "Ei tämä", "väärä elokuva"])
def test_an_answer_turned_down_asks_which_film_was_meant(assistant: Assistant, said: str) -> None:
    reply = asked(assistant, NOW, "which film was shot on an iPhone?", said)
    assert reply.rejected == ("reviews/tangerine.txt",)
    assert reply.answer.kind == "clarify"
    assert 1 <= len(reply.answer.choices) <= 5
    assert "Tangerine" not in [choice.label for choice in reply.answer.choices]


def test_the_film_named_instead_is_asked_the_same_question(assistant: Assistant) -> None:
    reply = asked(assistant, NOW, "who directed Tangerine?", "not it")
    first = reply.answer.choices[0]
    assert first.question == f"who directed {first.label}?"
    chosen = assistant.reply("1", reply.conversation, at(NOW))
    assert chosen.answer.films == (first.label,)


@pytest.mark.parametrize("said", ["not it", "/notit", "is that not it that I saw?"])
def test_without_an_answer_before_it_nothing_is_turned_down(assistant: Assistant, said: str) -> None:
    assert asked(assistant, NOW, said).rejected == ()


def test_brief_answers_are_one_sentence_and_their_source(assistant: Assistant) -> None:
    question = "which film was shot on an iPhone?"
    [quote] = asked(assistant, NOW, question).answer.quotes[:1]
    brief = asked(assistant, NOW, "/brief", question).answer
    assert [run.style for run in brief.runs] == [Style.HIGHLIGHT, Style.SOURCE]
    assert brief.runs[0].text == quote.text[slice(*quote.highlight)]
    assert brief.text.endswith(f"\n{quote.title}, {quote.author}")


def test_a_brief_fact_is_its_sentence(assistant: Assistant) -> None:
    assert asked(assistant, NOW, "/brief", "who directed Tangerine?").answer.text == (
        "Tangerine was directed by Sean Baker."
    )


def test_brief_lasts_until_it_is_taken_back(assistant: Assistant) -> None:
    kept = asked(assistant, NOW, "/brief", "/new").conversation
    assert kept == Conversation(language=kept.language, brief=True)
    long = asked(assistant, NOW, "/brief", "/brief off", "who directed Tangerine?").answer.text
    assert "Review:" in long
