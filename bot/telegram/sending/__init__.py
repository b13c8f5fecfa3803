"""How messages reach Telegram: within its limits, and in spite of its faults."""
