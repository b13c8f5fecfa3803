"""Links into the bot: stable names, and what they show when the corpus has changed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.assistant import Assistant
from bot.assistant.talk.links import digest_of, followed, link_of, linked, words_in
from index.models import Faq
from tests.festival import asked, knowledge_of
from tests.small_corpus import KETTLE

SOUP = "faq/practical.md#Food?"
NOW = "2027-06-11 12:00"
paths = st.text(min_size=1).map("reviews/{}.txt".format) | st.text(min_size=1).map("faq/tickets.md#{}".format)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    entry = Faq(document=SOUP, topic="Practical", question="Food?")
    return Assistant(replace(knowledge_of(), entries=(entry,)))


def test_a_link_names_what_it_leads_to() -> None:
    assert re.fullmatch("film_red-kettle-[a-z2-7]{8}", link_of("reviews/red_kettle.txt"))
    assert re.fullmatch("q_paljonko-pass-maksaa-[a-z2-7]{8}", link_of("faq/t.fi.md#Paljonko päss maksaa?"))
    assert link_of("reviews/映画.txt") == f"film_{digest_of('reviews/映画.txt')}"


@given(paths)
def test_every_document_has_a_link_that_telegram_takes_and_that_finds_it(path: str) -> None:
    link = link_of(path)
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", link)
    assert linked(link, ["reviews/other.txt", "faq/other.md#What?", path]) == path


@given(st.text())
def test_what_is_no_link_leads_nowhere(text: str) -> None:
    assert linked(text, [SOUP, KETTLE.document]) is None


def test_a_link_to_a_film_shows_its_card_and_goes_on_from_there(assistant: Assistant) -> None:
    link = link_of(KETTLE.document)
    card = asked(assistant, NOW, f"/start {link}").answer
    assert (card.kind, card.films) == ("fact", ("Red Kettle",))
    assert "Fri" in asked(assistant, NOW, f"/start {link}", "when is it on?").answer.text


def test_a_link_to_the_faq_shows_the_entry_and_its_source(assistant: Assistant) -> None:
    answer = asked(assistant, NOW, f"/start {link_of(SOUP)}").answer
    assert answer.quotes[0].document == SOUP
    assert "there is soup" in answer.text


def test_the_link_to_the_faq_lists_its_topics(assistant: Assistant) -> None:
    text = asked(assistant, NOW, "/start faq").answer.text
    assert text == "The FAQ answers one question, for example:\n\nPractical\nFood?\n\nJust write yours."


def test_a_link_to_a_film_whose_file_was_renamed_finds_it_by_its_words(assistant: Assistant) -> None:
    old = link_of("reviews/old/red_kettle.txt")
    assert asked(assistant, NOW, f"/start {old}").answer.films == ("Red Kettle",)


def test_a_link_to_a_question_that_was_reworded_asks_it() -> None:
    old = link_of("faq/practical.md#Is there any food?")
    assert followed(f"/start {old}", [SOUP]) == "is there any food"
    assert words_in(old) == "is there any food"
    assert followed(f"/start {link_of(SOUP)}", [SOUP]) == f"/start {link_of(SOUP)}"


@pytest.mark.parametrize("link", ["inline", "film_nothing", "q_", "../etc"])
def test_any_other_link_is_answered_with_help(assistant: Assistant, link: str) -> None:
    assert asked(assistant, NOW, f"/start {link}").answer.text == asked(assistant, NOW, "/help").answer.text
