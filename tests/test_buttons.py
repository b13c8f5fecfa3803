"""Buttons under answers, pressed by those they were made for and by others, once, twice, late and after a restart."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.wording import Wordings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.telegram.buttons.signing import Action, Press, Seal
from tests.bot_api_interactive import press_data
from tests.chatting import Chatting, chatting, labels
from tests.festival import at

NOW = at("2027-06-11 12:00")
IPHONE = "which film was shot on an iPhone?"
EN = Wordings().of("en")
GROUP = -100
OTHER = {"id": 8, "is_bot": False, "first_name": "Other"}


@pytest.fixture
async def bot(assistant: Assistant) -> AsyncIterator[Chatting]:
    async with chatting(assistant, NOW) as running:
        yield running


async def test_an_answer_has_buttons_for_what_can_also_be_written(bot: Chatting) -> None:
    assert labels(await bot.ask(IPHONE)) == ["More", "Film", "Not it"]
    assert labels(await bot.ask("who directed Tangerine?")) == ["Film", "Not it"]
    assert labels(await bot.ask("/film Tangerine")) == ["More"]
    assert labels(await bot.ask("hello")) == []
    assert labels(await bot.ask("/films")) == ["More"]
    assert labels(await bot.ask("Milloin lipunmyynti alkaa?")) == ["Lisää", "Ei tämä"]


async def test_more_turns_the_page_in_place_and_back_returns(bot: Chatting) -> None:
    first = dict(await bot.ask(IPHONE))
    answered = await bot.press(first, "More")
    assert answered == {"text": "", "alert": False}
    [second] = bot.api.sent(7)
    assert second["text"] != first["text"]
    assert labels(second)[:2] == ["Back", "More"]
    await bot.press(second, "Back")
    [again] = bot.api.sent(7)
    assert (again["text"], again["reply_markup"]) == (first["text"], first["reply_markup"])


async def test_a_question_called_edited_of_which_nothing_is_new_leaves_the_page(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    await bot.press(message, "More")
    turned = message["text"]
    [question] = [one for chat, one in bot.api.messages if chat == 7 and one != message["message_id"]]
    bot.api.edit(question, IPHONE)
    await bot.receive()
    assert message["text"] == turned


async def test_more_of_a_list_goes_on_in_place(bot: Chatting) -> None:
    message = await bot.ask("/films")
    assert "1–20 of 50" in message["text"]
    await bot.press(message, "More")
    assert labels(message) == ["Back", "More"]
    assert "21–40 of 50" in message["text"]
    await bot.press(message, "More")
    assert labels(message) == ["Back"]


async def test_more_of_a_card_is_what_its_review_says(bot: Chatting) -> None:
    message = await bot.ask("/film Tangerine")
    await bot.press(message, "More")
    assert "blockquote" in {entity["type"].removeprefix("expandable_") for entity in message["entities"]}
    assert labels(message)[0] == "Back"


async def test_writing_more_gives_the_same_as_the_button(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    await bot.press(message, "More")
    turned = message["text"]
    written = (await bot.ask(IPHONE, 9), await bot.ask("more", 9))[1]
    assert written["text"] == turned


async def test_film_shows_the_card_and_a_question_after_it_means_that_film(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    quoted = message["text"]
    await bot.press(message, "Film")
    assert message["text"].startswith("Tangerine (Sean Baker")
    assert "Cast:" in message["text"]
    assert labels(message) == ["Back"]
    assert (await bot.ask("who directed it?"))["text"].startswith("Tangerine was directed by")
    await bot.press(message, "Back")
    assert message["text"] == quoted


async def test_not_it_asks_which_film_was_meant_and_notes_the_vote_once(
    bot: Chatting, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    message = await bot.ask(IPHONE)
    for _ in range(2):
        await bot.press(message, "Not it")
        await bot.press(message, "Back")
    await bot.press(message, "Not it")
    assert message["text"].startswith("Sorry. Which film did you mean?")
    assert caplog.text.count("An answer was turned down: reviews/tangerine.txt") == 1
    assert "bot_answers_turned_down_total 1.0" in bot.handlers.measures.text().decode()
    choice = labels(message)[0]
    assert choice.startswith("1. ")
    await bot.press(message, choice)
    assert choice.removeprefix("1. ") in message["text"]


async def test_a_choice_can_be_pressed_or_written(bot: Chatting) -> None:
    await bot.ask("what comedies are there?")
    clarify = await bot.ask("who directed it?")
    assert labels(clarify)[1].startswith("2. ")
    asked = clarify["text"]
    written = (await bot.ask("2"))["text"]
    await bot.press(clarify, labels(clarify)[1])
    assert clarify["text"] == written != asked


async def test_a_language_chosen_above_later_messages_counts_from_then_on(bot: Chatting) -> None:
    asked = await bot.ask("/language")
    await bot.ask("who directed Tangerine?")
    await bot.press(asked, "2. Suomi (Finnish)")
    assert (await bot.ask("how long is it?"))["text"].startswith("Tangerine kestää")


async def test_a_double_tap_acts_once(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    before = dict(message)
    first, second = bot.api.press(before, "More"), bot.api.press(before, "More")
    await bot.receive()
    assert bot.api.presses[first] == bot.api.presses[second] == {"text": "", "alert": False}
    assert len(bot.api.sent(7)) == 1
    assert labels(message)[0] == "Back"
    [*_, data] = [params for method, params in bot.api.calls if method == "editMessageText"]
    assert data["text"] == message["text"]


async def test_when_there_is_no_more_it_is_said_in_a_window(bot: Chatting) -> None:
    message = await bot.ask("Milloin lipunmyynti alkaa?")
    for _ in range(30):
        answered = await bot.press(message, "Lisää", user=OTHER | {"id": 7, "language_code": "en"})
        if answered["alert"]:
            break
    assert answered == {"text": Wordings().of("fi").text("no-more"), "alert": True}
    assert "Lisää" not in labels(message)


async def test_another_persons_button_is_refused_in_a_group(bot: Chatting) -> None:
    message = await bot.ask(
        f"@kaira_bot {IPHONE}", GROUP, "supergroup", **{"from": {"id": 7, "is_bot": False, "first_name": "A"}}
    )
    text = message["text"]
    answered = await bot.press(message, "More", user=OTHER)
    assert answered == {"text": EN.text("button-not-yours"), "alert": True}
    assert message["text"] == text
    assert (await bot.press(message, "More"))["alert"] is False
    assert message["text"] != text


async def test_an_anonymous_administrators_buttons_are_for_everybody(bot: Chatting) -> None:
    anonymous: dict[str, Any] = {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": GROUP, "type": "supergroup"},
    }
    message = await bot.ask(f"@kaira_bot {IPHONE}", GROUP, "supergroup", **anonymous)
    assert (await bot.press(message, "More", user=OTHER))["alert"] is False


@pytest.mark.parametrize(
    "data", ["p1", "p1.7.AAAAAAAAAAAAAAAA", "anything", Seal("4242:other").sealed(Press(Action.PAGE, "1", 7), 7)]
)
async def test_a_forged_button_is_refused_and_the_answer_stays(bot: Chatting, data: str) -> None:
    message = await bot.ask(IPHONE)
    kept = dict(message)
    press = press_data(bot.api, message, data)
    await bot.receive()
    assert bot.api.presses[press] == {"text": EN.text("button-old"), "alert": True}
    assert message == kept


async def test_a_button_of_a_question_long_forgotten_says_so_and_goes(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    bot.handlers._memory._exchanges._entries.clear()
    answered = await bot.press(message, "More")
    assert answered == {"text": EN.text("button-old"), "alert": True}
    assert labels(message) == []


async def test_the_film_of_a_question_long_forgotten_is_shown(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    bot.handlers._memory._exchanges._entries.clear()
    await bot.press(message, "Film")
    assert message["text"].startswith("Tangerine (Sean Baker")


async def test_a_press_that_telegram_has_forgotten_acts_all_the_same(bot: Chatting) -> None:
    message = await bot.ask(IPHONE)
    press = bot.api.press(message, "Film")
    del bot.api.presses[press]
    await bot.receive()
    assert message["text"].startswith("Tangerine (Sean Baker")


async def test_buttons_work_after_a_restart(assistant: Assistant, tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}")
    await database.open()
    store = ConversationStore(database, lambda: NOW)
    async with chatting(assistant, NOW, store) as before:
        message = await before.ask(IPHONE)
        text = message["text"]
    async with chatting(assistant, NOW, store, before.api) as after:
        assert (await after.press(message, "More"))["alert"] is False
        assert message["text"] != text
        assert (await after.press(message, "Back"))["alert"] is False
        assert message["text"] == text
    await database.close()
