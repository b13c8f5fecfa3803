"""Updates as the library reads them. One that it cannot read is passed over: it would only come again and again."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Bot, Update

logger = logging.getLogger(__name__)


def is_update(content: object) -> bool:
    """Tells whether JSON has what every update has, whatever else there is in it."""
    return isinstance(content, dict) and type(content.get("update_id")) is int


def read_update(kind: type[Update], content: dict[str, Any], bot: Bot) -> Update | None:
    """Gives an update of a kind, or None where the library cannot read it; nothing of what was said is logged."""
    try:
        return kind.de_json(content, bot)
    except Exception as error:  # whatever it is: the next delivery would be the same
        logger.error("An update is passed over, since it cannot be read (%s)", type(error).__name__)
        return None
