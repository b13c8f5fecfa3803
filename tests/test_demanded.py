"""What an answer has to show: ages, sums, births, years."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.quoting.demanded import lacks, lacks_price


@pytest.mark.parametrize(
    ("question", "shown", "lacking"),
    [
        ("how old was she then", "She was barely sixteen.", "She was one of five in the summer of 1995."),
        ("how old was he", "Shot by a forty-year-old.", "He was a dancer of the first rank."),
        ("how old is she", "Half blind and past eighty.", "Over five million saw her pass ten houses."),
        ("what was the budget", "It cost six million dollars.", "There was too little money for the eight horses."),
        ("how much did it cost to make", "All of it for €12,000.", "Eight million spirits take a bath."),
        ("how much did it make at the box office", "It took in ninety million.", "It outsold every film of the year."),
        ("where was the director born", "He grew up in Oulu.", "He had made nothing for four years."),
        ("how did the captain die", "He drowned off the cape.", "She was shot in colour."),
        ("did it win an oscar", "It was nominated three times.", "It won the Golden Bear."),
        ("what prizes did it get", "It came home with a Silver Lion.", "It opened in a small hall."),
        ("how tall was the tower", "It stood at forty metres.", "It stood above the town."),
        ("what year was it made", "He made it in 1999.", "He made it at home."),
    ],
)
def test_what_every_answer_shows_is_looked_for(question: str, shown: str, lacking: str) -> None:
    assert not lacks(question, shown)
    assert lacks(question, lacking)


def test_most_questions_demand_nothing() -> None:
    assert not lacks("why did they leave the farm", "They were tired of it.")


@pytest.mark.parametrize(
    ("question", "entry", "lacking"),
    [
        ("how much is it on the tram", "A ride costs nothing.", False),
        ("what's the price of a locker", "Lockers are €2 a day.", False),
        ("how much is it on the tram", "It runs every half hour.", True),
        ("how much is there to see", "It runs every half hour.", False),
        ("is there a tram", "It runs every half hour.", False),
    ],
)
def test_an_entry_shows_the_price_that_is_asked_for(question: str, entry: str, lacking: bool) -> None:
    assert lacks_price(question, entry) == lacking


def test_a_sum_that_a_review_does_not_tell_is_not_answered_with_its_neighbours(assistant: Assistant) -> None:
    now = datetime(2027, 6, 10, 12, tzinfo=assistant.knowledge.programme.zone)
    assert assistant.reply("what was the budget of Ikiru", Conversation(), now).answer.kind == "decline"
    told = assistant.reply("what was the budget of Anora", Conversation(), now).answer
    assert told.kind == "passage"
    assert "six million dollars" in told.quotes[0].text


def test_the_sentence_that_shows_it_is_marked(assistant: Assistant) -> None:
    now = datetime(2027, 6, 10, 12, tzinfo=assistant.knowledge.programme.zone)
    asked = "how old was the director when making Rare Exports"
    [quote, *_] = assistant.reply(asked, Conversation(), now).answer.quotes
    assert "(b. 1976)" in quote.text[slice(*quote.highlight)]
