"""The Telegram skin: reads updates, asks the assistant, renders and sends the answer."""
