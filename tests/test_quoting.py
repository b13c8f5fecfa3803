"""Which sentences stand around the telling one, on a review written for it."""

from __future__ import annotations

from dataclasses import replace

from bot.assistant.answers import Quote
from bot.assistant.quoting.window import SENTENCES, quotation
from index.models import Document, Faq, Passage, Span
from index.passages import passages_of
from index.retrieval import Hit

FIRST = "Harju walked north. The snow began."
SECOND = "It was filmed on a phone. Nobody was paid. Tuovila sang. The dogs slept. Spring came. They went home."
TEXT = f"Title: The Salt Road\n\n{FIRST}\n\n{SECOND}"


def review() -> Document:
    start = TEXT.index(FIRST)
    paragraphs = (Span(start, start + len(FIRST)), Span(TEXT.index(SECOND), len(TEXT)))
    return Document(path="reviews/salt.txt", kind="review", title="The Salt Road", text=TEXT, paragraphs=paragraphs)


def quoted(sentence: str, scores: tuple[float, ...] | None = None, document: Document | None = None) -> Quote:
    document = document or review()
    start = document.text.index(sentence)
    passage = next(p for p in passages_of(document) if p.start <= start < p.end)
    return quotation(hit(document, passage, Span(start, start + len(sentence)), scores))


def hit(document: Document, passage: Passage, sentence: Span, scores: tuple[float, ...] | None) -> Hit:
    values = scores or tuple(0.0 for _ in passage.sentences)
    return Hit(document=document, passage=passage, score=0.9, sentence=sentence, scores=values, evidence={})


def test_the_telling_sentence_is_marked() -> None:
    quote = quoted("It was filmed on a phone.")
    assert quote.text[slice(*quote.highlight)] == "It was filmed on a phone."


def test_a_very_short_sentence_is_marked_with_the_next_if_there_is_one() -> None:
    quote = quoted("Tuovila sang.")
    assert quote.text[slice(*quote.highlight)] == "Tuovila sang. The dogs slept."
    last = quoted("They went home.")
    assert last.text[slice(*last.highlight)] == "They went home."


def test_the_next_sentence_is_marked_where_it_is_the_one_that_tells() -> None:
    document = review()
    start = TEXT.index("It was filmed on a phone.")
    passage = next(p for p in passages_of(document) if p.start == start)
    quote = quotation(replace(hit(document, passage, passage.sentences[0], None), next_tells=True))
    assert quote.text[slice(*quote.highlight)] == "Nobody was paid. Tuovila sang."
    assert "It was filmed on a phone. Nobody was paid." in quote.text


def test_a_quotation_is_a_slice_of_the_text_of_at_most_four_sentences() -> None:
    quote = quoted("Tuovila sang.")
    assert quote.text in TEXT
    assert quote.text.count(".") == SENTENCES


def test_it_grows_towards_the_sentences_that_answer_better() -> None:
    quote = quoted("Tuovila sang.", (0.0, 0.1, 0.9, 0.8, 0.7, 0.6))
    assert quote.text == "Tuovila sang. The dogs slept. Spring came. They went home."


def test_a_sentence_that_leans_back_brings_the_one_before() -> None:
    assert quoted("They went home.", (0.9, 0.9, 0.9, 0.9, 0.0, 1.0)).text.endswith("Spring came. They went home.")


def test_a_first_sentence_that_leans_back_brings_the_end_of_the_paragraph_before() -> None:
    quote = quoted("It was filmed on a phone.")
    assert quote.text.startswith("The snow began.\n\nIt was filmed on a phone.")
    assert quote.text[slice(*quote.highlight)] == "It was filmed on a phone."


def test_after_a_question_that_a_review_asks_itself_its_answer_is_marked() -> None:
    text = "Title: The Salt Road\n\nThe snow began. Was it cold? Who knows? Nobody in the van felt it. They went home."
    document = review().model_copy(update={"text": text, "paragraphs": (Span(text.index("The snow"), len(text)),)})
    quote = quoted("Was it cold?", document=document)
    assert quote.text[slice(*quote.highlight)] == "Nobody in the van felt it."
    assert "Was it cold? Who knows? Nobody in the van felt it." in quote.text


def test_an_orphan_of_the_paragraph_before_is_left_out() -> None:
    text = TEXT.replace("The snow began.", "She slept.")
    document = review().model_copy(
        update={"text": text, "paragraphs": (Span(22, 52), Span(text.index(SECOND), len(text)))}
    )
    assert quoted("It was filmed on a phone.", document=document).text.startswith("It was filmed")


def test_a_faq_entry_is_quoted_whole() -> None:
    text = "# Tickets\n\n## When?\n\nAt ten. In the shop.\n\nOr later. Or never. Or now. Or then."
    spans = (Span(text.index("At ten"), text.index("\n\nOr")), Span(text.index("Or later"), len(text)))
    faq = Faq(document="faq/t.md#When?", topic="Tickets", question="When?")
    document = Document(path=faq.document, kind="faq", title="Tickets", text=text, paragraphs=spans, faq=faq)
    [passage] = passages_of(document)
    assert quotation(hit(document, passage, passage.sentences[1], None)).text == text[spans[0].start :]
