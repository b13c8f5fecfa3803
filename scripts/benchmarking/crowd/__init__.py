"""Many users at once: a lean Bot API server, the bots that are compared on it, and what its users wait for."""
