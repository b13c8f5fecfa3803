"""How likely an answer has to be before it is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.asked import Asked
from bot.assistant.quoting.demanded import lacks, lacks_price
from bot.assistant.quoting.described import described_in
from bot.assistant.quoting.window import quotation
from index.retrieval import Hit

ANSWERED_FROM = 0.12
"""From this chance on a passage is quoted; below, the bot says that it does not know.

The chances are those of the sets that they are fitted on, traps included; a festival's guests are answered from a lower
one on. Of all judged questions 91.8 % are answered rightly from .15 on, 92.1 % from .12 on, 91.9 % from .10 on.
"""
NAMED_FROM = 0.06
"""The same for a passage of what the question names, a film or a person.

On the tuning half 48 of 63 such questions are then answered rightly, 47 from .12 on, and 15 and 16 of 21 near misses
declined; on the other half 46 and 43, 9 and 10 of 20. Of another festival's, that nobody tuned, .06 answers four more
of 24 rightly; its near misses about named films stay under .04.
"""
ENTRY_FROM = 0.16
"""The same for an entry of the FAQ; a likelier one is offered as a choice below.

Of the judged questions' entries from .10 to there two are right, three are for near misses and three for what is off
the subject; of another festival's, that nobody tuned, all three are wrong.
"""
LETTERED_FROM = 0.28
"""From this chance on a FAQ entry answers, or may, in a language whose meanings the model does not know.

Of 171 Finnish questions to five FAQs 108 reach it with the right entry first and 12 with a wrong one, and 15 of 228
that these do not answer; from .20 on 114, 14 and 22, but two more of the judged refusals are lost.
"""
LETTERED_PROSE_FROM = 0.27
"""The same for a passage in such a language.

Of 393 questions that a public Finnish set answers, 94 % of those reach it whose answer comes first, and 22 % of what
comes first where the answer is left out; of the chance alone, 76 and 23 % reach .10.
"""
LETTERED_NAMED_FROM = 0.17
"""The same for such a passage of what the question names."""
GLOSSED_FROM = 0.1
"""The same for a passage in another language than the question, found by what its words mean one by one.

Of 41 questions that the English reviews of three festivals answer, 21 reach it, 20 of them rightly; of 14 that they
do not answer one does.
"""
DESCRIBED_FROM = 0.03
"""The same for a review found by a description alone: no film or person is named, and few words are shared.

On the tuning half 12 of 14 such questions reach it, 8 the other; of 43 such questions off the subject 4 and 1.
"""
DESCRIBING = 8
"""So many words describe a film; fewer may only ask for what happens to be somewhere in a review."""
UNKNOWN_NAMED_FROM = 0.2
"""The same for a question with a name in it that the corpus does not know."""
LACKING_FROM = 0.95
"""The same for what shows no age, sum, birth or year, where that is asked for, or no price: see `demanded`.

All 10 judged questions that are answered rightly and ask for such a thing are shown it; 7 of 11 near misses are not.
"""


def needed(asked: Asked, hit: Hit, unknown: Sequence[str]) -> float:
    """Gives the chance from which on a hit is quoted."""
    unshown = lacks if hit.document.film else lacks_price
    if asked.language == "en" and unshown(asked.text, quotation(hit).text):
        return LACKING_FROM
    if unknown:  # a film that is told by somebody whom no text knows is none of ours
        return LACKING_FROM if described_in(asked) else UNKNOWN_NAMED_FROM
    if hit.document.faq:
        return LETTERED_FROM if "letters" in hit.evidence else ENTRY_FROM
    if "letters" in hit.evidence:
        return LETTERED_NAMED_FROM if asked.scope else LETTERED_PROSE_FROM
    if asked.scope:
        return NAMED_FROM if hit.document.language == asked.language else GLOSSED_FROM
    return DESCRIBED_FROM if len(asked.text.split()) >= DESCRIBING else ANSWERED_FROM
