"""What a channel says itself when there is no answer to carry."""

from __future__ import annotations

from index.models import Frozen


class Phrases(Frozen):
    """The sentences a channel needs of its own; everything else comes from the assistant."""

    busy: str = "Many people are asking right now. Please ask me again in a moment."
    failed: str = "Sorry, something went wrong and I have no answer. Please ask me again."
    only_text: str = "I can only read text. Please write your question in words."
    commands: tuple[tuple[str, str], ...] = (
        ("start", "What this bot does"),
        ("help", "What you can ask"),
        ("film", "Everything about one film: /film and its name"),
        ("privacy", "What is kept about you"),
    )
