"""Questions that lean on what the chat has been about."""
