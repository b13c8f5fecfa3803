"""How updates come from Telegram: fetched or delivered, in order, each once."""
