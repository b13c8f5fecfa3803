"""What an answer looks like on Telegram."""
