"""Greetings, thanks and questions about the bot itself, which need no search."""

from __future__ import annotations

import re
from typing import Literal

from bot.assistant.answers import Language

SmallTalk = Literal["hello", "thanks", "goodbye", "about", "languages", "insult", "puzzled"]

_WORDS: dict[SmallTalk, str] = {
    "goodbye": (
        r"(?:(?:good ?)?bye(?: bye)?|see (?:you|ya)(?: later| soon| there)?|good ?night|take care|cya|moi ?moi|hei ?hei"
        r"|näkemiin|nähdään|hyvää yötä|öitä|hyvää (?:päivän|illan) jatkoa)"
    ),
    "hello": (
        r"(?:hi+|hey+|hello+|hallo|yo|howdy|greetings|(?:good )?morning|good (?:day|afternoon|evening)"
        r"|how are you(?: doing)?|how is it going|what'?s up|sup|moi+|moikka|mo+|hei+|heippa|terve|tervehdys|moro"
        r"|päivää|huomenta|hyvää (?:päivää|huomenta|iltaa)|mitä kuuluu)"
    ),
    "thanks": (
        r"(?:(?:ok(?:ay)?,? )?(?:many |great,? )?(?:thanks?|thank you|thx|ty|cheers|much appreciated)"
        r"(?: (?:a lot|so much|very much|a million|for (?:your |the )?help|you))?"
        r"|(?:(?:so|very|really|too|super) )*(?:great|perfect|awesome|cool|nice|kind|good)|ok(?:ay)?|kk?|"
        r"(?:that's |that is )?(?:so |very |really )?(?:helpful|useful|amazing|brilliant|lovely|wonderful|excellent)|"
        r"you(?:r|'re| are| r)? (?:(?:so|very|really|just|the) )*(?:great|awesome|amazing|best|helpful|nice|good|cool|"
        r"sweet|wonderful|brilliant)|(?:i )?love (?:you|it|this)|(?:good|nice|great) (?:bot|job|work)|well done|"
        r"(?:sä |sinä )?(?:oot|olet) (?:ihan |tosi |aivan )?(?:paras|hyvä|ihana|mahtava|kiva)|hyvä(?: botti)?"
        r"|loistavaa|"
        r"upeaa|kivaa?|jes|hyvin tehty|kii(?:tos|tti|toksii|toksia)(?: (?:paljon|avusta|sinulle|sulle|oikein|tosi"
        r"|todella|hirveästi|kovasti))*|suuret kiitokset|hienoa|mahtavaa|selvä)"
    ),
    "about": (
        r"(?:(?:so )?(?:who|what) (?:are|r) (?:you|u)|what(?:'s| is) (?:your name"
        r"|this(?: (?:bot|chat|thing|festival|for))*)|are you (?:a |an )?(?:bot|human|"
        r"robot|ai|real|person|machine)(?: person)?(?: or (?:what|something|not|a human))?|"
        r"what can (?:you|u|i) (?:do|ask|help)(?: (?:you|me|here|with|about|for me))*|"
        r"what do you (?:do|know|cover)|what (?:kind of )?(?:questions|things|stuff) can i ask(?: you)?|"
        r"how (?:do|does) (?:you|this|it)(?: bot)? work|how (?:do|can) i use (?:you|this)(?: bot)?|"
        r"help(?: me)?(?: please)?|who (?:made|built|created|wrote|runs) (?:you|this bot)|"
        r"kuka (?:sinut|sut|tämän botin) (?:teki|on tehnyt|rakensi)|"
        r"kuka (?:sinä |sä )?(?:olet|oot)|mikä (?:sinä |sä )?(?:olet|oot)|"
        r"oletko (?:sinä )?(?:botti|ihminen|robotti|tekoäly)|"
        r"(?:no )?mitäs? (?:(?:sinä|sä|sitten|oikein|kaikkea) )*(?:osaat|voit|tiedät)(?: (?:tehdä|sitten|oikein))*|"
        r"mitä (?:(?:sinulta|sulta|minä|mä) )?(?:voi|voin|saa) kysyä(?: (?:sinulta|sulta))?|miten (?:tämä|tää) toimii|"
        r"start|commands|aloita|komennot|apua|ohje(?:et|ita)?)"
    ),
    "languages": (
        r"(?:(?:can|do|could|will) (?:you|u) (?:also )?(?:speak|talk|understand|answer(?: me)?|write|know)"
        r"(?: in)? (?:\w+ )?(?:english|finnish|swedish|german|french|spanish|russian|other languages)|"
        r"(?:what|which) languages? (?:do|can) you (?:speak|understand|know)|"
        r"(?:(?:and|ok|now) )?(?:in|speak) (?:english|finnish)|(?:english|finnish)(?= please)|"
        r"puhu (?:suomea|englantia)|(?:puhutko|osaatko|ymmärrätkö|puhuuko botti)(?: (?:sä|sinä|myös|puhua))* "
        r"(?:suomea|englantia|ruotsia|saksaa|ranskaa|venäjää)|(?:voiko |voinko )?(?:kysyä |vastaa )?"
        r"(?:suomeksi|englanniksi)|mitä kieliä (?:sä |sinä )?(?:puhut|osaat))"
    ),
    "puzzled": (
        r"(?:lol+|ro?fl|lmao|(?:ha)+h?|(?:he)+h|hmm+|hm|umm*|uh+|huh|oh|wow|what|hä+|mitä|jaa|aha|aijaa|joo+|juu|jep|"
        r"yes|yep|yeah|yup|no|nope|nah|ei|kyllä|en|i don't know|idk|dunno|en tiedä|never ?mind|nvm|ei mitään|cancel"
        r"|stop|forget it|peru(?:uta)?|peruutus|lopeta|unohda(?: (?:se|koko juttu))?|ei sittenkään|"
        r"(?:sorry|oops|anteeksi|sori)(?: (?:wrong chat|väärä chatti|väärä ikkuna))?|test(?:ing|i)?|wrong chat)"
    ),
    "insult": (
        r"(?:(?:(?:you|u)(?:'re| are| r)? )?(?:(?:so|such|a|an|the|fucking|bloody|very|really|just|pretty) )*"
        r"(?:stupid|idiot|moron|dumb|useless|crap|shit|rubbish|garbage|terrible|awful|fool|bastard|bitch|asshole|"
        r"wanker|dick|loser|worthless|pathetic|fuck)(?:ing)?(?: (?:bot|robot|machine|thing|you|off))*|"
        r"(?:fuck|screw|damn|to hell with) (?:you|off|this|that|it)(?: bot)?|(?:you|this|it) sucks?|shut up|go to hell|"
        r"i hate (?:you|this)|wtf|what the (?:fuck|hell)|(?:this|that|it)(?:'s| is) (?:shit|crap|useless|rubbish"
        r"|stupid)|"
        r"(?:you|u) (?:don't|do not|never|can't) (?:know|understand|answer|help)(?: (?:anything|shit|me))?|"
        r"(?:et|etkö) (?:sä |sinä )?(?:tiedä|osaa|ymmärrä) (?:mitään|yhtään mitään)|"
        r"(?:oletko|ootko|ooksä|oletsä) (?:sä |sinä |ihan |aivan |vähän |joku )*(?:tyhmä|idiootti|typerä|sekaisin)"
        r"|bullshit|piss off|"
        r"(?:sä |sinä )?(?:oot |olet )?(?:ihan |aivan |tosi |täysin |vitun |saatanan )*"
        r"(?:tyhmä|idiootti|typerä|paska|surkea|hyödytön|huono|ääliö|pölvästi|urpo|mulkku|kusipää|pässi)(?: botti)?|"
        r"(?:haista |voi |no )?(?:vittu|paska|perkele|saatana|helvetti|hitto)(?:u|a)?"
        r"(?: (?:sinä|sä|botti|mitä paskaa))?|suksi (?:vittuun|kuuseen)|turpa kiinni|ole hiljaa|painu helvettiin)"
    ),
}
_ADDRESS = r"(?:[\s,]+(?:there|bot|botti|everyone|all|friend|again|mate|dear|you|to you|please|kaikille))?"
_KINDS = {kind: re.compile(rf"{words}{_ADDRESS}(?![\w'])") for kind, words in _WORDS.items()}
_TELLS_MOST: tuple[SmallTalk, ...] = ("insult", "languages", "about", "goodbye", "thanks", "hello", "puzzled")
"""Of "hi, thanks, bye" the last counts, of "ok, you idiot" the insult."""
_LANGUAGES = re.compile(
    r"\W*(?:(?:and|ok|now|please) )?(?:(?:(?:in|speak|puhu) )?(?:(?P<en>english|englantia)|finnish|suomea)"
    r"|(?P<englanniksi>englanniksi)|suomeksi)(?:,? (?:please|kiitos))?\W*",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:ja|and)\b")
_KIND_SIGNS = re.compile("[\U0001f44d\U0001f44f\U0001f64f\u2764\U0001f60a\U0001f60d\U0001f970\U0001f389\U0001f499]")


def smalltalk(question: str) -> SmallTalk | None:
    """Gives the kind of small talk that a question is through and through; None when it asks for more.

    Without any letter or digit it puzzles, unless it is a kind sign.
    """
    plain = re.sub(r"[^\w\s',]+", " ", question.casefold()).replace("’", "'").strip(" ,'")  # noqa: RUF001
    plain = " ".join(_AND.sub(" ", plain).replace(",", " ").split())
    if not re.search(r"[^\W_]", plain):
        return "thanks" if _KIND_SIGNS.search(question) else "puzzled"
    kinds = _kinds_of(plain)
    return next((kind for kind in _TELLS_MOST if kind in kinds), None)


def language_named(question: str) -> Language | None:
    """Gives which of its languages the bot is asked to speak: "in Finnish, please"."""
    named = _LANGUAGES.fullmatch(question)
    return None if named is None else "en" if named["en"] or named["englanniksi"] else "fi"


def _kinds_of(plain: str) -> set[SmallTalk]:
    """Gives the kinds that words are made of, one after the other; none when something else is among them."""
    kinds: set[SmallTalk] = set()
    place = 0
    while place < len(plain):
        found = [(match.end(), kind) for kind, pattern in _KINDS.items() if (match := pattern.match(plain, place))]
        if not found:
            return set()
        end, kind = max(found, key=lambda one: (one[0], -_TELLS_MOST.index(one[1])))
        kinds.add(kind)
        place = end + (plain[end : end + 1] == " ")
    return kinds
