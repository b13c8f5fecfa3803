"""What the bot serves over HTTP: its health, its figures, and Telegram's updates where they are delivered."""
