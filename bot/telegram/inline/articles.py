"""An answer as Telegram takes it for a chat that the bot is not in: one message, with a way to the bot under it."""

from __future__ import annotations

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.assistant.suggestions import Suggestion
from bot.assistant.wording import Wording
from bot.telegram.showing.cutting import utf16_length
from bot.telegram.showing.rendering import Message, render

TITLE = 120
"""Letters of a title; clients show one line of it."""
DESCRIPTION = 200
"""Letters of a description; clients show two lines of it."""


def article(suggestion: Suggestion, bot: str, wording: Wording) -> InlineQueryResultArticle | None:
    """Gives a suggestion as one message with a link to the bot called `bot`; None if there is nothing to be seen."""
    messages = render(suggestion.answer)
    if not messages:
        return None
    message = messages[0] if len(messages) == 1 else _with_rest(messages[0], wording)
    link = f"https://t.me/{bot}" + (f"?start={suggestion.link}" if suggestion.link else "")
    return InlineQueryResultArticle(
        suggestion.name,
        _cut(suggestion.title, TITLE),
        InputTextMessageContent(
            message.text, entities=message.entities, link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
        description=_cut(suggestion.description, DESCRIPTION) or None,
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton(wording.text("inline-open"), url=link)]]),
    )


def _with_rest(message: Message, wording: Wording) -> Message:
    """Gives the beginning of a long answer with a sentence that says where the rest is."""
    said = "\n" + wording.text("inline-rest")
    room = 4096 - utf16_length(said)
    lines = message.text.splitlines(keepends=True)
    while utf16_length("".join(lines)) > room and len(lines) > 1:
        lines.pop()
    text = "".join(lines).rstrip()
    kept = tuple(entity for entity in message.entities if entity.offset + entity.length <= utf16_length(text))
    return Message(text + said, kept)


def _cut(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
