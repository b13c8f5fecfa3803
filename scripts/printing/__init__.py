"""What is drawn: sheets of paper that lead to the bot, chats, charts."""
