"""An assistant is made of what is published, and of the model that built that."""

from __future__ import annotations

from bot.assembly import load_assistant
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from scripts.benchmarking.asking import questions_of
from tests.fake_embedders import LetterEmbedder


def test_a_model_that_is_loaded_serves_the_next_index(assistant_settings: BotSettings, assistant: Assistant) -> None:
    loaded = assistant.knowledge.embedder
    assert load_assistant(assistant_settings, loaded).knowledge.embedder is loaded


def test_another_model_is_not_taken_for_the_one_that_built_the_index(
    assistant_settings: BotSettings, assistant: Assistant
) -> None:
    other = load_assistant(assistant_settings, LetterEmbedder()).knowledge.embedder
    assert other.fingerprint == assistant.knowledge.embedder.fingerprint


def test_both_backends_give_the_same_answers(assistant_settings: BotSettings, assistant: Assistant) -> None:
    with_torch = load_assistant(assistant_settings.model_copy(update={"embedding_backend": "torch"}))
    for question, now in questions_of(assistant_settings)[::12]:
        one, other = (side.reply(question, Conversation(), now).answer for side in (assistant, with_torch))
        assert one.text == other.text, question
        assert one.quotes == other.quotes
        assert abs(one.score - other.score) < 0.02
