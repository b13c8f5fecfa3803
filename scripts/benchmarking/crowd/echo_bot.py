"""A bare python-telegram-bot bot that repeats what it is told: the ceiling for any bot on that library."""

from __future__ import annotations

import sys

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says the same."""
    if update.message and update.message.text:
        await context.bot.send_message(update.message.chat_id, update.message.text)


def main(address: str, token: str) -> None:
    """Polls until it is stopped."""
    application = ApplicationBuilder().token(token).base_url(f"{address}/bot").concurrent_updates(True).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
