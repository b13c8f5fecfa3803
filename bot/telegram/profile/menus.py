"""Which commands are offered where: to goers, in groups, to volunteers and to staff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from telegram import (
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

PRIVATE = (
    *("today", "now", "films", "film", "venues", "star", "mine"),
    *("new", "help", "brief", "language", "privacy", "forgetme", "start"),
)
"""In a private chat, in the order of the menu."""
GROUP = ("today", "now", "film", "films", "venues", "help")
"""In a group: what is of use to all."""
VOLUNTEERS = ("now", "today", "venues", "film", "films", "new", "brief", "language", "help")
"""In the volunteers' chat, where goers' questions are looked up."""
STAFF = ("votes", *VOLUNTEERS)
"""In the staff's chat."""
COMMANDS = tuple(dict.fromkeys((*PRIVATE, *STAFF)))
MESSAGES = tuple(f"command-{name}" for name in COMMANDS)


@dataclass(frozen=True)
class Chats:
    """The chats with menus of their own, by id; None where there is none."""

    volunteers: int | None = None
    staff: int | None = None


def menus(chats: Chats) -> Iterator[tuple[BotCommandScope, tuple[str, ...]]]:
    """Gives the commands of each scope; in a chat the narrowest scope counts."""
    yield BotCommandScopeDefault(), PRIVATE
    yield BotCommandScopeAllPrivateChats(), PRIVATE
    yield BotCommandScopeAllGroupChats(), GROUP
    if chats.volunteers:
        yield BotCommandScopeChat(chats.volunteers), VOLUNTEERS
    if chats.staff:
        yield BotCommandScopeChat(chats.staff), STAFF
