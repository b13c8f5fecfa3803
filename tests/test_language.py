from __future__ import annotations

import pytest

from bot.assistant.answers import Language
from bot.assistant.talk.language import LanguageDetector
from index.models import Span


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector()


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("when is it on", "en"), ("documentaries", "en"), ("hello", "en"), ("thanks", "en"),
        ("what's on tonight", "en"),
        ("milloin se menee", "fi"), ("dokumentit", "fi"), ("moi", "fi"), ("kiitos", "fi"), ("mitä tänään", "fi"),
        ("tuleeko Titanic", "fi"), ("onks suomeks", "fi"), ("mihin aikaan naytos alkaa", "fi"),
        ("onko siellä sauna", "fi"), ("is there a sauna", "en"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["en", "fi"])
def test_words_tell_the_language_whatever_it_was_before(
    detector: LanguageDetector, question: str, language: str, before: Language
) -> None:
    assert detector.language_of(question, [], before) == language


@pytest.mark.parametrize("question", ["", "2", "lol", "?!", "asdf", "ok 2"[3:]])
@pytest.mark.parametrize("before", ["en", "fi"])
def test_what_does_not_tell_keeps_the_language(detector: LanguageDetector, question: str, before: Language) -> None:
    assert detector.language_of(question, [], before) == before


def test_names_are_of_no_language(detector: LanguageDetector) -> None:
    question = "Kuutamolla menee?"
    assert detector.language_of(question, [Span(0, len(question))], "en") == "en"
