"""What it means when Telegram refuses a message for good."""

from __future__ import annotations

from typing import Literal

from telegram.error import BadRequest, Forbidden

Unreachable = Literal["blocked", "chat gone", "topic gone"]

_CHAT_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat_write_forbidden",
)
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")


def unreachable(error: BaseException | None) -> Unreachable | None:
    """Gives why nobody is there to be told anything, or None if that is not what the error says."""
    if isinstance(error, Forbidden):
        return "blocked"
    if not isinstance(error, BadRequest):
        return None
    message = error.message.lower()
    if any(words in message for words in _TOPIC_GONE):
        return "topic gone"
    return "chat gone" if any(words in message for words in _CHAT_GONE) else None
