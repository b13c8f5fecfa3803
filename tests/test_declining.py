"""What a refusal shows: the nearest passage of the film asked about, said to be no more than that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Reply
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.declining import NEAREST
from bot.assistant.quoting.nearest import AS_NEAR, SHOWN_FROM, declined_with, nearest_passages
from bot.assistant.quoting.odds import times
from bot.assistant.wording import Wordings
from index.retrieval import Hit
from tests.festival import asked, at, knowledge_of
from tests.small_corpus import KETTLE

NOON = "2027-06-11 12:00"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_of()


@pytest.fixture(scope="module")
def reply(knowledge: Knowledge) -> Reply:
    return asked(Assistant(knowledge), NOON, "what did the crew of Red Kettle have for breakfast?")


def of_kettle(reply: Reply, score: float) -> list[Hit]:
    """Gives the hits in the review of Red Kettle, all with one chance."""
    return [replace(hit, score=score) for hit in reply.hits if hit.document.path == KETTLE.document]


def test_it_is_of_the_review_of_the_film_asked_about_and_near_enough(reply: Reply, knowledge: Knowledge) -> None:
    assert reply.asked
    near = of_kettle(reply, SHOWN_FROM + 0.01)
    others = [
        replace(hit, score=0.9, document=hit.document.model_copy(update={"path": "reviews/x.txt"})) for hit in near
    ]
    assert nearest_passages(reply.asked, [*others, *near[:1]], (), knowledge) == near[:1]
    assert nearest_passages(reply.asked, [*others, *of_kettle(reply, SHOWN_FROM - 0.001)], (), knowledge) == []


def test_it_is_of_a_review_that_speaks_of_somebody_asked_about(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "what was Herzog allergic to").answer
    assert answer.kind == "decline"
    assert answer.text.startswith("Werner Herzog: I did not find that in our texts.\n")
    assert "\nAs near as the review of Fitzcarraldo comes:\n" in answer.text


def test_the_next_is_shown_with_it_if_it_is_nearly_as_near(reply: Reply, knowledge: Knowledge) -> None:
    assert reply.asked
    first = of_kettle(reply, 0.2)[0]
    nearly, less = (replace(first, score=times(AS_NEAR + more, 0.2)) for more in (0.01, -0.01))
    assert nearest_passages(reply.asked, [first, nearly, nearly], (), knowledge) == [first, nearly]
    assert nearest_passages(reply.asked, [first, less], (), knowledge) == [first]


def test_there_is_none_for_what_the_corpus_does_not_know(reply: Reply, knowledge: Knowledge) -> None:
    assert reply.asked
    near = of_kettle(reply, 0.2)
    assert not nearest_passages(reply.asked, near, ("Metropolis",), knowledge)


def test_in_finnish_the_review_s_opening_stands_in_where_nothing_is_near(reply: Reply, knowledge: Knowledge) -> None:
    assert reply.asked
    finnish = replace(reply.asked, language="fi")
    [opening] = nearest_passages(finnish, (), (), knowledge)
    assert (opening.passage.start, opening.score) == (0, 0)
    answer = declined_with([opening], finnish, Guide(knowledge, Wordings().of("fi"), at(NOON)))
    assert "Elokuvan Red Kettle arvio alkaa näin:" in answer.text
    assert "Arvio on englanniksi." in answer.text


def test_it_is_quoted_word_for_word_under_the_refusal(reply: Reply, knowledge: Knowledge) -> None:
    assert reply.asked
    [hit, *_] = of_kettle(reply, 0.2)
    answer = declined_with([hit], reply.asked, Guide(knowledge, Wordings().of("en"), at(NOON)))
    assert (answer.kind, answer.films, answer.score) == ("decline", ("Red Kettle",), 0.2)
    [quote] = answer.quotes
    assert quote.text in hit.document.text
    assert answer.text.split("\n")[:4] == [
        "Red Kettle: I did not find that in our texts.",
        "",
        "As near as the review of Red Kettle comes:",
        quote.text,
    ]


def test_questions_of_the_faq_that_come_near_are_offered_by_their_own_chances(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "do you sell socks").answer
    assert (answer.kind, answer.quotes) == ("decline", ())
    assert 1 <= len(answer.choices) <= NEAREST
    assert answer.text.endswith(f"\n{len(answer.choices)}. {answer.choices[-1].label}")
    assert not asked(assistant, NOON, "do you show Metropolis?").answer.choices


def test_an_entry_offered_is_answered_by_its_number(assistant: Assistant) -> None:
    question = "do you sell socks"
    offered = asked(assistant, NOON, question).answer
    assert offered.kind == "decline"
    answer = asked(assistant, NOON, question, "1").answer
    assert (answer.kind, answer.quotes[0].document.rpartition("#")[2]) == ("faq", offered.choices[0].label)
