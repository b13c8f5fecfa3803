"""What a button carries: signed, so that nobody can make one up, and made out to one person and one chat.

As text: the action, its argument, the owner in hexadecimal, and a signature, `m3.1c8.SIGNATURE`, at most 64 bytes.
"""

from __future__ import annotations

import base64
import hmac
import re
from dataclasses import dataclass
from enum import StrEnum

from telegram import Message

LONGEST = 64
"""Telegram's limit for what a button carries, in bytes."""
LONGEST_ARGUMENT = 24
ANYBODY = 0
"""The owner of a button that everybody in its chat may press."""

_SIGNATURE_BYTES = 12  # 96 bits: nobody can try them all, for each try is a request to Telegram
_DATA = re.compile(
    rf"([a-z])([A-Za-z0-9]{{0,{LONGEST_ARGUMENT}}})\.([0-9a-f]{{1,16}})\.([A-Za-z0-9_-]{{16}})", re.ASCII
)


class Action(StrEnum):
    """What a button does."""

    PAGE = "p"  # shows the page of the answer with this number, 0 for the answer itself
    FILM = "f"  # shows the card of the film with this digest
    NOT_IT = "n"  # says that another film was meant
    STAR = "s"  # puts the film with this digest on somebody's list
    UNSTAR = "u"  # takes it off
    CHOICE = "c"  # chooses the one of the choices with this number, from 0 on


@dataclass(frozen=True)
class Press:
    """What pressing a button asks for; `owner` is the id of the only user who may, or `ANYBODY`."""

    action: Action
    argument: str = ""
    owner: int = ANYBODY


class Seal:
    """Signs what buttons carry, with a key made of the bot's token."""

    def __init__(self, token: str) -> None:
        self._key = hmac.digest(token.encode(), b"festival bot, callback data, 1", "sha256")

    def sealed(self, press: Press, chat: int) -> str:
        """Gives what a button in a chat carries, at most `LONGEST` bytes.

        Raises:
            ValueError: the argument is too long or holds anything but letters and digits, or the owner is negative.
        """
        plain = f"{press.action}{press.argument}.{press.owner:x}"
        data = f"{plain}.{self._signature(plain, chat)}"
        if not _DATA.fullmatch(data):
            raise ValueError(f"a button cannot carry {press}")
        return data

    def opened(self, data: str, chat: int) -> Press | None:
        """Gives what a button in a chat asks for; None when this bot did not make it for that chat."""
        match = _DATA.fullmatch(data)
        if match is None or match[1] not in list(Action):
            return None
        plain = f"{match[1]}{match[2]}.{match[3]}"
        if not hmac.compare_digest(self._signature(plain, chat), match[4]):
            return None
        return Press(Action(match[1]), match[2], int(match[3], 16))

    def _signature(self, plain: str, chat: int) -> str:
        digest = hmac.digest(self._key, f"{chat}:{plain}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest[:_SIGNATURE_BYTES]).decode()


def owner_of(message: Message) -> int:
    """Gives who may press the buttons under an answer: whoever asked; anybody if a chat stands for them."""
    return ANYBODY if message.sender_chat or not message.from_user else message.from_user.id
