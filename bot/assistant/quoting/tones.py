"""Words for what a film is like: those that ask whether it is so, and those in which reviews tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tone:
    """A quality of films that people ask after.

    Attributes:
        asked: what a question calls it, in both languages.
        told: in an English sentence, words of it or of its opposite.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]


def _tone(english: str, finnish: str, told: str) -> Tone:
    asked = rf"\b(?:{english}|(?:{finnish})\w*)\b"
    return Tone(re.compile(asked, re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))


TONES: Mapping[str, Tone] = {
    "sad": _tone(
        r"sad(?:der|dest)?|depressing|bleak|grim|heart-?breaking|heavy|upsetting|tragic|tear-?jerker"
        r"|melanchol(?:y|ic)|(?:sad|unhappy) ending|(?:make (?:me|us|you) |gonna |going to )?cr(?:y|ying)"
        r"|weep(?:ing|y)?|tears|a downer",
        r"surulli|masentav|synk[äk]|raskas|raskai|ahdistav|itke|itket",
        r"sad|sorrow|grie[fv]|tears?\b|we(?:ep|pt)|cr(?:y|ies|ied)\b|heartbr|melanchol|mourn|depress|bleak|handkerchief"
        r"|trag|sob|desol|lonel|despair",
    ),
    "funny": _tone(
        r"fun(?:ny|nier|niest)?|hilarious|humorous|humou?r|amusing|witty|jokes|laughs"
        r"|(?:make (?:me|us|you) |gonna |going to )?laugh(?:ing)?",
        r"hausk|hauskoj|humor|huumori|vitsik|naura",
        r"funn|fun\b|laugh|comic|comed|hilari|joke|gags?\b|humou?r|wit\b|witty|amus|giggl|chuckl|satir|deadpan|farc"
        r"|slapstick",
    ),
    "scary": _tone(
        r"scar(?:y|ier|iest)|frightening|creepy|terrifying|spooky|jump[ -]?scares?|nightmares?|tense"
        r"|disturbing|suspenseful",
        r"pelotta|pelottav|karmiv|karme|hirvit|jännittäv|säikäht",
        r"scar(?:y|e|ed|es|ier|iest)\b|fright|terr(?:or|if)|horr(?:or|if)|creep|spook|dread|fear|jump|eerie|nightmar"
        r"|shudder|chill|unsettl|menac|suspens|tension|scream",
    ),
    "violent": _tone(
        r"violent|violence|gor[ey]|bloody|blood|brutal|graphic|gruesome",
        r"väkival|verise|verist|raaka|raakoj|raako|brutaal",
        r"violen|blood|gor[ey]\b|kill|murder|brutal|cruel|tortur|beat(?:en|ing)|stab|shoot|wound|fist|massacr|corpse"
        r"|slaughter",
    ),
    "slow": _tone(
        r"slow(?:er|est)?(?:-paced| paced)?|boring|dull|fast-?paced|a (?:slog|drag)|pac(?:e|ed|ing)|exciting"
        r"|action-?packed|hard going",
        r"hidas|hita|hitai|tylsä|pitkästyttäv|pitkävetei|vauhdik",
        r"slow|pac(?:e|ed|ing)\b|patien|drag|long takes?|nothing happens|bor(?:ed|ing|edom)|leisur|haste|hurr(?:y|ie)"
        r"|brisk|fast|minutes|restless|unhurried|hours",
    ),
    "romantic": _tone(
        r"romantic|romance|sexy|steamy|love story",
        r"romant|rakkaustar",
        r"lov(?:e|er|ers|ing|ed)\b|roman(?:ce|tic)|kiss|courtship|embrac|tender|affair|couple|passion|desire|erotic",
    ),
    "beautiful": _tone(
        r"beautiful|pretty to look at|good[ -]looking|well shot|stunning|gorgeous|visually \w+",
        r"kaun|visuaali",
        r"beaut|lovely|gorgeous|luminous|ravish|painter|glow|landscape|colou?r|light|photograph|image|splend|exquisite"
        r"|handsome",
    ),
    "strange": _tone(
        r"strange|weird(?:er)?|odd|bizarre|surreal|confusing|trippy|hard to follow|arty|experimental",
        r"outo|outoj|outo[na]|kumma|sekav|surrealis",
        r"strang|odd|weird|bizarre|surreal|dream|absurd|peculiar|baffl|puzzl|riddle|enigma|mysteri|inexplic|hallucin"
        r"|uncanny",
    ),
    "uplifting": _tone(
        r"uplifting|cheerful|feel-?good|hopeful|heart-?warming|happy"
        r"|(?:(?:have|has|got) )?(?:a )?happy ending|end (?:well|happily)|inspiring|optimistic|sweet",
        r"iloi|lohdulli|toiveik|onnelli",
        r"hope|joy|uplift|happ(?:y|i)|cheer|warm|smil|triumph|delight|comfort|consol|optimis|kindness|generous|tender",
    ),
}
"""By the names under which `aspects` has weights for them."""
