"""Replies on Telegram: what "it" is, is in the message replied to, whatever was spoken of since."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.assistant.assistant import Assistant
from tests.chatting import Chatting, chatting
from tests.festival import at

GROUP = -100
IKIRU = "Ikiru runs 2 h 23 min."
IKIRU = "Ikiru runs 2 h 23 min."
AINO, BEN = ({"id": number, "is_bot": False, "first_name": "A"} for number in (99, 8))


@pytest.fixture
async def bot(assistant: Assistant) -> AsyncIterator[Chatting]:
    async with chatting(assistant, at("2027-06-11 12:00")) as running:
        yield running


async def first(bot: Chatting, text: str, **extra: Any) -> str:  # noqa: ANN401
    return str((await bot.ask(text, **extra))["text"]).splitlines()[0]


async def test_a_reply_goes_on_from_the_message_it_replies_to(bot: Chatting) -> None:
    asked = bot.api.messages[7, bot.api.say("how long is Ikiru?")]
    await bot.receive()
    [ikiru] = bot.api.sent(7)
    assert await first(bot, "how long is Anora?") == "Anora runs 2 h 19 min."
    assert await first(bot, "and who directed it?", reply_to_message=ikiru) == "Ikiru was directed by Akira Kurosawa."
    assert await first(bot, "what year is it from?") == "Ikiru was made in 1952."
    assert await first(bot, "how long is Anora?") == "Anora runs 2 h 19 min."
    assert await first(bot, "and who directed it?", reply_to_message=asked) == "Ikiru was directed by Akira Kurosawa."


async def test_a_choice_is_of_the_message_it_replies_to(bot: Chatting) -> None:
    namesakes = await bot.ask("what did Kaurismäki direct?")
    number = next(line.split(".")[0] for line in namesakes["text"].splitlines() if "Mika" in line)
    await bot.ask("how long is Anora?")
    assert "Master Cheng" in (await bot.ask(number, reply_to_message=namesakes))["text"]


async def test_what_is_quoted_from_an_answer_is_what_is_spoken_of(bot: Chatting) -> None:
    answer = await bot.ask("films from Finland")
    quote = {"text": "Le Havre", "position": answer["text"].index("Le Havre"), "is_manual": True}
    assert await first(bot, "how long is it?", reply_to_message=answer, quote=quote) == "Le Havre runs 1 h 33 min."


async def test_what_comes_along_from_another_chat_is_what_is_spoken_of(bot: Chatting) -> None:
    await bot.ask("how long is Anora?")
    channel = {"type": "channel", "chat": {"id": -5, "type": "channel", "title": "Kaira"}, "message_id": 4, "date": 3}
    quote = {"text": "Tonight: Ikiru!", "position": 0}
    assert await first(bot, "how long is it?", external_reply={"origin": channel}, quote=quote) == IKIRU


async def test_the_bots_own_words_are_what_is_spoken_of_where_it_knows_no_more(bot: Chatting) -> None:
    """It spoke first, as in a reminder, or the answer is of yesterday."""
    await bot.ask("how long is Anora?")
    reminder = await bot.application.bot.send_message(7, "🔔 Ikiru begins in 30 min: 18:00, Kino Lapio.")
    assert await first(bot, "how long is it?", reply_to_message=bot.api.messages[7, reminder.message_id]) == IKIRU
    answer = await bot.ask("films from Finland under 80 min")
    bot.handlers._memory._clock = lambda: 10**9
    bot.handlers._memory.forget()
    assert await first(bot, "how long is it?", reply_to_message=bot.api.messages[7, reminder.message_id]) == IKIRU
    assert "Erik Blomberg" in await first(bot, "who directed the second one?", reply_to_message=answer)


async def test_in_a_group_anybody_goes_on_from_an_answer_and_from_what_people_write(bot: Chatting) -> None:
    ikiru = await bot.ask("@kaira_bot how long is Ikiru?", GROUP, "supergroup")
    group: dict[str, Any] = {"chat": GROUP, "kind": "supergroup", "from": BEN}
    answer = await bot.ask("kuka sen ohjasi?", **group, reply_to_message=ikiru)
    assert answer["text"].startswith("Ikiru: ohjaus Akira Kurosawa.")
    said = bot.api.say("Anora is what I would see", GROUP, "supergroup")
    written = bot.api.messages[GROUP, said] | {"from": AINO}
    answer = await bot.ask("@kaira_bot how long is it?", **group, reply_to_message=written)
    assert answer["text"].startswith("Anora ")


async def test_a_command_that_is_replied_to_is_not_carried_out(bot: Chatting) -> None:
    said = bot.api.say("/brief", GROUP, "supergroup")
    bot.api.messages[GROUP, said] |= {"from": AINO}
    await bot.receive()
    command = bot.api.messages[GROUP, said]
    group: dict[str, Any] = {"chat": GROUP, "kind": "supergroup", "from": BEN}
    answer = await bot.ask("@kaira_bot how long is Ikiru?", **group, reply_to_message=command)
    assert "Review: Maija Rautio" in answer["text"]  # Ben has not asked for short answers
