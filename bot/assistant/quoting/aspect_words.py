"""Words for what a film is like and what is told of it: those that ask for it, and those in which reviews tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.assistant.forms import OPENING


@dataclass(frozen=True)
class AspectWords:
    """Something about films that people ask for.

    Attributes:
        asked: what a question calls it, in both languages.
        told: in an English sentence, words of it or of its opposite.
        opening: how such a question begins.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    opening: re.Pattern[str]


def _words(english: str, finnish: str, told: str, opening: str = "") -> AspectWords:
    asked = rf"\b(?:{english}|(?:{finnish})\w*)\b"
    begins = rf"{OPENING}(?:{opening})\b" if opening else ""
    patterns = (asked, rf"\b(?:{told})", begins)
    return AspectWords(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


ASPECT_WORDS: Mapping[str, AspectWords] = {
    "sad": _words(
        r"sad(?:der|dest)?|bleakest|depressing|bleak|grim|heart-?breaking|heavy|upsetting|tragic|tear-?jerker"
        r"|melanchol(?:y|ic)|(?:sad|unhappy) ending|(?:make (?:me|us|you) |gonna |going to )?cr(?:y|ying)"
        r"|weep(?:ing|y)?|tears|a downer",
        r"surulli|masentav|synk[äk]|raskas|raskai|ahdistav|itke|itket",
        r"sad|sorrow|grie[fv]|tears?\b|we(?:ep|pt)|cr(?:y|ies|ied)\b|heartbr|melanchol|mourn|depress|bleak|handkerchief"
        r"|trag|sob|desol|lonel|despair",
    ),
    "funny": _words(
        r"fun(?:ny|nier|niest)?|hilarious|humorous|humou?r|amusing|witty|jokes|laughs"
        r"|(?:make (?:me|us|you) |gonna |going to )?laugh(?:ing)?",
        r"hausk|hauskoj|humor|huumori|vitsik|naura",
        r"funn|fun\b|laugh|comic|comed|hilari|joke|gags?\b|humou?r|wit\b|witty|amus|giggl|chuckl|satir|deadpan|farc"
        r"|slapstick",
    ),
    "scary": _words(
        r"scar(?:y|ier|iest)|frightening|creep(?:y|iest)|terrifying|spooky|jump[ -]?scares?|nightmares?|tense"
        r"|disturbing|suspenseful",
        r"pelotta|pelottav|karmiv|karme|hirvit|jännittäv|säikäht",
        r"scar(?:y|e|ed|es|ier|iest)\b|fright|terr(?:or|if)|horr(?:or|if)|creep|spook|dread|fear|jump|eerie|nightmar"
        r"|shudder|chill|unsettl|menac|suspens|tension|scream",
    ),
    "violent": _words(
        r"violent|violence|gor(?:e|y|iest)|blood(?:y|iest)?|brutal|graphic|gruesome",
        r"väkival|verise|verist|raaka|raakoj|raako|brutaal",
        r"violen|blood|gor[ey]\b|kill|murder|brutal|cruel|tortur|beat(?:en|ing)|stab|shoot|wound|fist|massacr|corpse"
        r"|slaughter",
    ),
    "slow": _words(
        r"slow(?:er|est)?(?:-paced| paced)?|boring|dull|fast-?paced|a (?:slog|drag)|pac(?:e|ed|ing)|exciting"
        r"|action-?packed|hard going",
        r"hidas|hita|hitai|tylsä|pitkästyttäv|pitkävetei|vauhdik",
        r"slow|pac(?:e|ed|ing)\b|patien|drag|long takes?|nothing happens|bor(?:ed|ing|edom)|leisur|haste|hurr(?:y|ie)"
        r"|brisk|fast|minutes|restless|unhurried|hours",
    ),
    "romantic": _words(
        r"romantic|romance|sexy|steamy|love story",
        r"romant|rakkaustar",
        r"lov(?:e|er|ers|ing|ed)\b|roman(?:ce|tic)|kiss|courtship|embrac|tender|affair|couple|passion|desire|erotic",
    ),
    "beautiful": _words(
        r"beautiful|pretty to look at|good[ -]looking|well shot|stunning|gorgeous|visually \w+",
        r"kaun|visuaali",
        r"beaut|lovely|gorgeous|luminous|ravish|painter|glow|landscape|colou?r|light|photograph|image|splend|exquisite"
        r"|handsome",
    ),
    "strange": _words(
        r"strang(?:e|er|est)|weird(?:er|est)?|odd(?:est)?|bizarre|surreal|confusing|trippy|hard to follow|arty"
        r"|experimental",
        r"outo|outoj|outo[na]|kumma|sekav|surrealis",
        r"strang|odd|weird|bizarre|surreal|dream|absurd|peculiar|baffl|puzzl|riddle|enigma|mysteri|inexplic|hallucin"
        r"|uncanny",
    ),
    "uplifting": _words(
        r"uplifting|cheerful|feel-?good|hopeful|heart-?warming|happ(?:y|ier|iest)"
        r"|(?:(?:have|has|got) )?(?:a )?happy ending|end (?:well|happily)|inspiring|optimistic|sweet(?:est)?",
        r"iloi|lohdulli|toiveik|onnelli",
        r"hope|joy|uplift|happ(?:y|i)|cheer|warm|smil|triumph|delight|comfort|consol|optimis|kindness|generous|tender",
    ),
    "prizes": _words(
        r"(?:(?:win|won|wins|get|got|received?|picked up|up for|nominated for) )?"
        r"(?:(?:any|many|an|some|the|what|which) )*(?:prizes?|awards?)(?: (?:won|win))?|(?:win|won) anything",
        r"palkin|palkit|voittan|voitti|saanut mitään",
        r"pri[zs]es?\b|award|oscar|nominat|jury|palme|golden|won\b|winn|bafta|academy award",
    ),
    "setting": _words(
        r"set(?: in)?|takes? place(?: in)?|happens?(?: in)?",
        r"sijoittu|tapahtu",
        r"set in|takes place|19\d\d|18\d\d|village|town|city|island|country|war|century|summer|winter|years?\b",
        r"(?:in |at )?(?:where|when|what|which|missä|mihin|milloin|mille)(?:'s)?",
    ),
    "source": _words(
        r"(?:based|inspired)(?: (?:on|by))? (?:(?:a|an|any|the|some|real|true) )*"
        r"(?:story|stories|events?|books?|novels?|plays?|life|people|facts?|comics?|something|anything)"
        r"|(?:a )?(?:true|real)(?: life)? story|(?:really|actually) happen(?:ed)?|(?:an )?adaptation|(?:a )?remake",
        r"perustuu?k?o? (?:tosi|kirja|romaan|näytelm|johonkin)|tosi ?tarin|tositapahtum",
        r"novel|book|true stor|real (?:life|stor|event)|based|adapt|memoir|autobiograph|legend"
        r"|short stor|own (?:life|stor|child|memor|family)|really happened|invented",
    ),
    "ending": _words(
        r"ends?|ending|(?:(?:at|in) )?the (?:end|ending|last scene|final scene)",
        r"loppuu\b|loppui|lopussa|loppuratkaisu|päättyy|päättyi",
        r"end(?:s|ing)?\b|last|final|close|finish|leave|goodbye",
        r"(?:how|what|does|is|miten|mitä|onko|mikä)(?:'s)?",
    ),
    "music": _words(
        r"music|soundtrack|score|songs?",
        r"musiik|laulu",
        r"music|song|score|sound|compos|sing|sang|piano|band|tune|melod|violin|orchestra|harp|drum",
        r"(?:what|how|is the|millai\w+|mitä|minkälai\w+)(?:'s)?",
    ),
    "making": _words(
        r"made|make|shot|shoot|filmed|animated",
        r"tehty|tehtiin|kuvattu|kuvattiin",
        r"shot|shoot|film(?:ed|ing)\b|camera|budget|built|crew|weeks|months|edit|lens|lit\b|light|studio|drawn|frame",
        r"(?:how|miten)(?! (?:old|long|many|much))",
    ),
}
"""By the names under which `aspects` has weights for them."""
TONES = frozenset({"sad", "funny", "scary", "violent", "slow", "romantic", "beautiful", "strange", "uplifting"})
"""What a film is like, of which nothing else tells than its review."""
