from __future__ import annotations

import pytest

from bot.assistant.answers import Language
from bot.assistant.talk.foreign import ForeignDetector
from bot.assistant.talk.language import LanguageDetector
from index.models import Faq, Span


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
        ("koirat", "fi"), ("onko siellä sauna", "fi"), ("is there a sauna", "en"),
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


def test_beside_a_name_a_word_of_english_keeps_finnish(detector: LanguageDetector) -> None:
    assert detector.language_of("Kuutamolla duration", [Span(0, 10)], "fi") == "fi"
    assert detector.language_of("Kuutamolla duration", [Span(0, 10)], "en") == "en"
    assert detector.language_of("who made Kuutamolla", [Span(9, 19)], "fi") == "en"


def test_words_in_which_the_faq_is_asked_tell_the_language() -> None:
    asked = {"en": "any hotel nearby?", "fi": "hotelli"}
    entries = [Faq(document=code, language=code, topic="", question=text) for code, text in asked.items()]
    assert LanguageDetector(entries).language_of("Hotelli?", [], "en") == "fi"
    assert LanguageDetector().language_of("Hotelli?", [], "en") == "en"


def test_names_are_of_no_language(detector: LanguageDetector) -> None:
    question = "Kuutamolla menee?"
    assert detector.language_of(question, [Span(0, len(question))], "en") == "en"


@pytest.mark.parametrize(
    ("question", "foreign"),
    [
        ("Gibt es hier etwas zu essen?", True), ("quand est le prochain film", True), ("när börjar filmen", True),
        ("\u041a\u043e\u0433\u0434\u0430 \u0444\u0438\u043b\u044c\u043c?", True),
        ("¿Dónde está el baño?", True), ("when is it on", False), ("milloin se menee", False), ("danke", False),
        ("was Solaris restored", False), ("onks siellä wc", False), ("La Dolce Vita", False),
    ],
)  # fmt: skip
def test_a_question_in_another_language_is_foreign(question: str, foreign: bool) -> None:
    assert ForeignDetector().is_foreign(question, []) == foreign
