"""Sheets of paper that lead to the bot."""
