from __future__ import annotations

from bot.assistant.word_for_word import WordForWord
from index.models import Faq


def test_a_wording_without_words_asks_for_no_entry() -> None:
    entry = Faq(document="faq/x.md#Do directors come?", topic="X", question="Do directors come?", also_asked=("Q&A",))
    known = WordForWord([entry], str)
    assert known.asked("Q&A") == frozenset()
    assert known.asked("do directors come") == {entry.document}
