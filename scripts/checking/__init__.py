"""What the checks of the bot's own sentences are made of."""
