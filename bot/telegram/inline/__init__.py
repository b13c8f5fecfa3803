"""Answers in chats that the bot is not in: chosen from a list while typing, or given to whoever mentions it."""
