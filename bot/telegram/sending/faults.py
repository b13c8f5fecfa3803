"""What it means when Telegram refuses a message for good."""

from __future__ import annotations

from typing import Literal

from telegram.error import BadRequest, Forbidden

Unreachable = Literal["blocked", "chat gone", "topic gone", "not allowed"]

_SAID: dict[Unreachable, tuple[str, ...]] = {
    "topic gone": ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid"),
    "chat gone": ("chat not found", "user not found", "peer_id_invalid", "group chat was deactivated"),
    "not allowed": ("rights to send", "write access", "write_forbidden", "chat_restricted", "send_plain_forbidden"),
}


def unreachable(error: BaseException | None) -> Unreachable | None:
    """Gives why nobody is there to be told anything, or None if that is not what the error says."""
    if isinstance(error, Forbidden):
        return "blocked"
    if not isinstance(error, BadRequest):
        return None
    message = error.message.lower()
    return next((reason for reason, said in _SAID.items() if any(words in message for words in said)), None)
