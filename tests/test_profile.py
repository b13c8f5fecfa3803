"""What Telegram shows of the bot: menus by scope and language, descriptions, the menu button; set when changed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.wording import LANGUAGES, Wordings
from bot.telegram.profile.menus import COMMANDS, GROUP, PRIVATE, STAFF, VOLUNTEERS, Chats
from bot.telegram.profile.setting import Profile
from tests.bot_api import Fault
from tests.chatting import chatting
from tests.fake_assistant import NOW, FakeAssistant
from tests.festival import at

STAFF_CHAT, VOLUNTEER_CHAT = -201, -202
SETTING = ("setMyCommands", "setMyDescription", "setMyShortDescription", "setChatMenuButton")


def profile(festival: str = "Kaira Film Festival", **chats: int) -> Profile:
    return Profile(Wordings(), festival, Chats(**chats))


def names(commands: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(command["command"] for command in commands)


async def test_each_scope_has_its_commands_in_each_language() -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        bot.api.say("hi", STAFF_CHAT, "supergroup")
        bot.api.say("hi", VOLUNTEER_CHAT, "supergroup")
        await profile(staff=STAFF_CHAT, volunteers=VOLUNTEER_CHAT).set_on(bot.application.bot)
        scopes: dict[tuple[str, str], tuple[str, ...]] = {
            ("default", ""): PRIVATE,
            ("all_private_chats", ""): PRIVATE,
            ("all_group_chats", ""): GROUP,
            ("chat", str(STAFF_CHAT)): STAFF,
            ("chat", str(VOLUNTEER_CHAT)): VOLUNTEERS,
        }
        for scope, expected in scopes.items():
            for code in ("", *LANGUAGES):
                assert names(bot.api.profile["commands", *scope, code]) == expected
        english = bot.api.profile["commands", "all_group_chats", "", ""]
        finnish = bot.api.profile["commands", "all_group_chats", "", "fi"]
        assert english[0]["description"] == "The day’s programme"
        assert finnish[0]["description"] != english[0]["description"]


async def test_descriptions_are_in_both_languages_and_the_button_opens_the_commands() -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        await profile().set_on(bot.application.bot)
        for code in ("", "en"):
            assert bot.api.profile["short_description", code].startswith("Questions about Kaira Film Festival")
            assert "quotations" in bot.api.profile["description", code]
        assert bot.api.profile["short_description", "fi"].startswith("Kysymyksiä ja vastauksia: Kaira Film Festival")
        assert bot.api.profile["menu_button", ""] == {"type": "commands"}


async def test_what_is_right_already_is_not_set_again_and_what_changed_is() -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        await profile().set_on(bot.application.bot)
        bot.api.calls.clear()
        await profile().set_on(bot.application.bot)
        assert not set(bot.api.methods()) & set(SETTING)
        await profile("Hill Film Days").set_on(bot.application.bot)
        assert set(bot.api.methods()) & set(SETTING) == {"setMyDescription", "setMyShortDescription"}


async def test_what_cannot_be_set_at_once_is_set_a_little_later(caplog: pytest.LogCaptureFixture) -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        bot.api.fail("setMyCommands", Fault(retry_after=0), Fault(502))
        bot.api.fail("getMyDescription", Fault(dropped=True))
        await profile().set_on(bot.application.bot)
        bot.api.calls.clear()
        await profile().set_on(bot.application.bot)
        assert not set(bot.api.methods()) & set(SETTING)
    assert "not set" not in caplog.text


async def test_a_very_long_name_of_a_festival_fits() -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        await profile("The Festival of " + "Very " * 200 + "Long Names").set_on(bot.application.bot)
        assert len(bot.api.profile["short_description", ""]) == 120
        assert len(bot.api.profile["description", ""]) == 512


async def test_a_chat_that_the_bot_is_not_in_is_only_a_line(caplog: pytest.LogCaptureFixture) -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        bot.api.fail("setMyDescription", Fault(400, description="Bad Request: no"))
        await profile(staff=STAFF_CHAT).set_on(bot.application.bot)
        assert bot.api.profile["menu_button", ""] == {"type": "commands"}
    assert caplog.text.count("The menu of commands was not set (BadRequest)") == 1 + len(LANGUAGES)
    assert caplog.text.count("The bot's description was not set (BadRequest)") == 1


@pytest.mark.parametrize("command", sorted(set(GROUP)))
async def test_every_command_in_a_groups_menu_is_heard_there(command: str) -> None:
    async with chatting(FakeAssistant(), NOW) as bot:
        assert (await bot.ask(f"/{command}", -100, "supergroup"))["text"].startswith(f"/{command}")
        assert command in COMMANDS


async def test_staff_are_told_which_answers_were_turned_down(assistant: Assistant) -> None:
    async with chatting(assistant, at("2027-06-11 12:00"), staff=STAFF_CHAT) as bot:
        none = await bot.ask("/votes", STAFF_CHAT, "supergroup")
        assert none["text"] == Wordings().of("en").text("votes-none")
        await bot.press(await bot.ask("which film was shot on an iPhone?"), "Not it")
        told = await bot.ask("/votes", STAFF_CHAT, "supergroup")
        assert told["text"].splitlines()[1:] == ["1 · reviews/tangerine.txt"]
        assert "reviews/tangerine.txt" not in (await bot.ask("/votes"))["text"]
