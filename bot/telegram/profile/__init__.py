"""What Telegram shows of the bot: its menus of commands, and how it describes itself."""
