"""Updates as the library reads them. One that it cannot read is passed over: it would only come again and again."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Bot, Update

logger = logging.getLogger(__name__)

_HOLDING = ("message", "edited_message", "guest_message", "callback_query", "reply_to_message")
_READ = (
    *(*_HOLDING, "message_id", "date", "edit_date", "chat", "from", "sender_chat", "via_bot", "is_automatic_forward"),
    *("message_thread_id", "is_topic_message", "forum_topic_created", "media_group_id", "guest_query_id"),
    *("text", "entities", "caption", "caption_entities", "quote", "reply_markup"),
)
"""What the bot reads of a message, the messages that an update holds included."""


def is_update(content: object) -> bool:
    """Tells whether JSON has what every update has, whatever else there is in it."""
    return isinstance(content, dict) and type(name := content.get("update_id")) is int and abs(name) < 2**63


def read_update(kind: type[Update], content: dict[str, Any], bot: Bot) -> Update | None:
    """Gives an update of a kind, with no more of its messages than the bot reads where the library cannot read all.

    None where it cannot read even that. Nothing of what was said is logged.
    """
    try:
        return kind.de_json(content, bot)
    except Exception as error:
        logger.warning("An update is not read whole (%s)", type(error).__name__)
    try:
        return kind.de_json(_bare(content), bot)
    except Exception as error:  # whatever it is: the next delivery would be the same
        logger.error("An update is passed over, since it cannot be read (%s)", type(error).__name__)
        return None


def _bare(content: dict[str, Any]) -> dict[str, Any]:
    """Gives a message, or what holds one, without whatever the bot does not read of messages."""
    kept = {name: value for name, value in content.items() if name in _READ or "message_id" not in content}
    held = {name: _bare(value) for name, value in kept.items() if name in _HOLDING and isinstance(value, dict)}
    return kept | held
