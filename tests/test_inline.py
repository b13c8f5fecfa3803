"""Answers in chats that the bot is not in: results to choose from, and one answer to a mention."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.suggestions import MOST
from bot.assistant.wording import Wordings
from tests.bot_api import BOT
from tests.chatting import Chatting, chatting
from tests.festival import at

NOW = at("2027-06-11 12:00")
IPHONE = "which film was shot on an iPhone?"
FINN = {"id": 9, "is_bot": False, "first_name": "Aino", "language_code": "fi"}


@pytest.fixture
async def bot(assistant: Assistant) -> AsyncIterator[Chatting]:
    async with chatting(assistant, NOW) as running:
        yield running


async def inline(bot: Chatting, query: str, offset: str = "", **user: Any) -> dict[str, Any]:  # noqa: ANN401
    query_id = bot.api.ask_inline(query, offset, **user)
    await bot.receive()
    return bot.api.queries[query_id]


def texts(answered: dict[str, Any]) -> list[str]:
    return [result["input_message_content"]["message_text"] for result in answered["results"]]


async def test_a_question_gives_the_answer_the_films_card_its_screenings_and_what_else_was_found(bot: Chatting) -> None:
    answered = await inline(bot, IPHONE)
    titles = [result["title"] for result in answered["results"]]
    assert titles[:3] == ["Tangerine", "About Tangerine", "Screenings of Tangerine"]
    quoted, card, showings, *_ = texts(answered)
    assert "three iPhone 5s handsets" in quoted
    assert "Review: Joseph Adeyemi" in quoted
    assert card.startswith("Tangerine (Sean Baker")
    assert "Big Tent" in showings
    assert len(answered["results"]) <= 10


async def test_a_description_tells_what_is_put_into_the_chat(bot: Chatting) -> None:
    described = {result["title"]: result["description"] for result in (await inline(bot, IPHONE))["results"]}
    assert described["About Tangerine"].startswith("Tangerine (Sean Baker, United States 2015, 1 h 28 min); Review:")
    assert re.match(r"\w+ \d+ June; .*\d\d:\d\d", described["Screenings of Tangerine"])


async def test_an_entry_that_is_the_answer_is_not_suggested_again(bot: Chatting) -> None:
    titles = [result["title"] for result in (await inline(bot, "photos"))["results"]]
    assert titles[0] == "May I take photos or film during a screening?"
    assert len(titles) == len(set(titles))


async def test_faq_entries_are_found_in_the_language_of_the_question(bot: Chatting) -> None:
    answered = await inline(bot, "Milloin lipunmyynti alkaa?")
    assert answered["results"][0]["title"] == "Milloin lipunmyynti alkaa?"
    assert "Usein kysyttyä: Liput" in texts(answered)[0]
    assert answered["results"][0]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Kysy botilta"


async def test_every_result_leads_to_the_bot_and_can_be_asked_for_there(bot: Chatting) -> None:
    card = (await inline(bot, "Tangerine"))["results"][0]
    url = card["reply_markup"]["inline_keyboard"][0][0]["url"]
    match = re.fullmatch(r"https://t\.me/kaira_bot\?start=(film_tangerine-[a-z2-7]{8})", url)
    assert match
    assert (await bot.ask(f"/start {match[1]}"))["text"] == card["input_message_content"]["message_text"]


async def test_before_anything_is_typed_it_suggests_what_is_on(bot: Chatting) -> None:
    answered = await inline(bot, "")
    assert [result["id"] for result in answered["results"]] == ["now", "today", "start-faq"]
    assert answered["button"]["start_parameter"] == "inline"
    finnish = await inline(bot, "  ", user=FINN)
    assert texts(finnish) != texts(answered)
    assert finnish["button"]["text"] == Wordings().of("fi").text("inline-ask")


async def test_pages_follow_each_other_without_a_gap_or_a_double(bot: Chatting) -> None:
    seen: list[str] = []
    offset = ""
    while True:
        answered = await inline(bot, "a man and a dog", offset)
        seen += [result["id"] for result in answered["results"]]
        offset = answered["next_offset"]
        if not offset:
            break
    assert len(seen) == len(set(seen)) <= MOST
    assert len(seen) > 10


async def test_the_same_question_gives_the_same_names_and_nonsense_nothing(bot: Chatting) -> None:
    first, again = await inline(bot, IPHONE), await inline(bot, f" {IPHONE} ")
    assert [result["id"] for result in first["results"]] == [result["id"] for result in again["results"]]
    assert (await inline(bot, "qwrtpsdf"))["results"] == []
    assert (await inline(bot, IPHONE, "no offset"))["results"] == first["results"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [("nos", "Nosferatu"), ("Nosf", "Nosferatu"), ("the wh", "The White Reindeer"), ("reind", "The White Reindeer")],
)
async def test_a_title_that_is_being_typed_is_suggested_first(bot: Chatting, typed: str, title: str) -> None:
    found = [result["title"] for result in (await inline(bot, typed))["results"]]
    assert found == [f"About {title}", f"Screenings of {title}"]


async def test_a_name_that_two_share_gives_both(bot: Chatting, assistant: Assistant) -> None:
    question = "what did Kaurismäki direct?"
    labels = [choice.label for choice in assistant.reply(question, *_unspoken()).answer.choices]
    assert len(labels) == 2
    shown = "\n".join(texts(await inline(bot, question)))
    assert all(label in shown for label in labels)


def _unspoken() -> tuple[Any, ...]:
    from bot.assistant.conversation import Conversation

    return Conversation(), NOW


async def test_only_the_newest_of_what_one_person_types_is_looked_up(bot: Chatting) -> None:
    typed = [bot.api.ask_inline(IPHONE[:length]) for length in range(1, 6)]
    await bot.receive()
    assert bot.api.queries[typed[-1]]
    assert len([query for query in typed if bot.api.queries[query]]) <= 2


async def test_a_result_put_into_a_group_is_not_answered_again(bot: Chatting) -> None:
    bot.api.say(f"@kaira_bot {IPHONE}", -100, "supergroup", via_bot={"id": 4242, "is_bot": True, "first_name": "K"})
    await bot.receive()
    assert bot.api.sent(-100) == []


async def test_a_mention_elsewhere_gets_one_answer_with_its_source(bot: Chatting) -> None:
    query = bot.api.ask_as_guest(f"@kaira_bot {IPHONE}")
    await bot.receive()
    [text] = texts({"results": [bot.api.queries[query]["result"]]})
    assert "three iPhone 5s handsets" in text
    assert "Review: Joseph Adeyemi" in text
    assert "sendMessage" not in bot.api.methods()


async def test_a_mention_under_a_picture_is_answered(bot: Chatting) -> None:
    words = f"@kaira_bot {IPHONE}"
    mention = [{"type": "mention", "offset": 0, "length": 10}]
    query = bot.api.ask_as_guest("", entities=None, caption=words, caption_entities=mention)
    await bot.receive()
    assert "three iPhone 5s handsets" in bot.api.queries[query]["result"]["input_message_content"]["message_text"]


async def test_a_mention_that_is_delivered_twice_is_answered_once(bot: Chatting) -> None:
    bot.api.ask_as_guest(f"@kaira_bot {IPHONE}", message_id=5)
    bot.api.ask_as_guest(f"@kaira_bot {IPHONE}", message_id=5)
    await bot.receive()
    assert bot.api.methods().count("answerGuestQuery") == 1


async def test_a_mention_alone_answers_what_it_replies_to(bot: Chatting) -> None:
    asked = {"message_id": 1, "date": 1, "chat": {"id": -555, "type": "supergroup"}, "text": IPHONE}
    query = bot.api.ask_as_guest("@kaira_bot", reply_to_message=asked)
    await bot.receive()
    assert "three iPhone 5s handsets" in bot.api.queries[query]["result"]["input_message_content"]["message_text"]


async def test_a_mention_elsewhere_goes_on_from_the_answer_that_it_replies_to(bot: Chatting) -> None:
    chat = {"id": -555, "type": "supergroup"}
    answer = {"message_id": 1, "date": 1, "chat": chat, "from": BOT, "text": "Ikiru was made in 1952."}
    query = bot.api.ask_as_guest("@kaira_bot who directed it?", reply_to_message=answer)
    await bot.receive()
    assert "Akira Kurosawa" in bot.api.queries[query]["result"]["input_message_content"]["message_text"]


async def test_a_long_answer_elsewhere_is_one_message_that_says_where_the_rest_is(bot: Chatting) -> None:
    query = bot.api.ask_as_guest("@kaira_bot what is on from Wednesday to Sunday?")
    await bot.receive()
    text = bot.api.queries[query]["result"]["input_message_content"]["message_text"]
    assert text.endswith("\nThe rest is in the bot’s own chat.")
