"""Greetings, thanks and questions about the bot itself, which need no search."""

from __future__ import annotations

import re
from typing import Literal

SmallTalk = Literal["hello", "thanks", "goodbye", "about", "insult", "puzzled"]

_WORDS: dict[SmallTalk, str] = {
    "goodbye": (r"(?:(?:good ?)?bye(?: bye)?|see you(?: later)?|good night|moi ?moi|hei ?hei|näkemiin|hyvää yötä)"),
    "hello": (
        r"(?:hi+|hey+|hello+|hallo|yo|howdy|greetings|good (?:morning|day|afternoon|evening)|how are you(?: doing)?|"
        r"how is it going|what'?s up|sup|moi+|moikka|mo+|hei+|heippa|terve|tervehdys|moro|päivää|huomenta|"
        r"hyvää (?:päivää|huomenta|iltaa)|mitä kuuluu)"
    ),
    "thanks": (
        r"(?:(?:ok(?:ay)?,? )?(?:many |great,? )?(?:thanks?|thank you|thx|ty|cheers|much appreciated)"
        r"(?: (?:a lot|so much|very much|a million|for (?:your |the )?help|you))?|great|perfect|awesome|cool|nice|"
        r"ok(?:ay)?|kiitos|kiitti|kiitoksia|suuret kiitokset|kiitos (?:paljon|avusta|sinulle)|hienoa|mahtavaa|selvä)"
    ),
    "about": (
        r"(?:(?:so )?(?:who|what) (?:are|r) (?:you|u)|what(?:'s| is) your name|are you (?:a |an )?(?:bot|human|"
        r"robot|ai|real|person|machine)(?: person)?|"
        r"what can (?:you|u|i) (?:do|ask|help)(?: (?:you|me|here|with|about|for me))*|"
        r"what do you (?:do|know|cover)|what (?:kind of )?(?:questions|things|stuff) can i ask(?: you)?|"
        r"how (?:do|does) (?:you|this|it)(?: bot)? work|how (?:do|can) i use (?:you|this)(?: bot)?|"
        r"help(?: me)?(?: please)?|"
        r"kuka (?:sinä |sä )?(?:olet|oot)|mikä (?:sinä |sä )?(?:olet|oot)|"
        r"oletko (?:sinä )?(?:botti|ihminen|robotti|tekoäly)|"
        r"mitä (?:sinä |sä )?(?:osaat|voit|tiedät)(?: tehdä)?|mitä (?:sinulta|sulta) voi kysyä|"
        r"miten (?:tämä|tää) toimii|"
        r"apua|ohje(?:et|ita)?)"
    ),
    "insult": (
        r"(?:(?:(?:you|u)(?:'re| are| r)? )?(?:(?:so|such|a|an|the|fucking|bloody|very|really|just|pretty) )*"
        r"(?:stupid|idiot|moron|dumb|useless|crap|shit|rubbish|garbage|terrible|awful|fool|bastard|bitch|asshole|"
        r"wanker|dick|loser|worthless|pathetic|fuck)(?:ing)?(?: (?:bot|robot|machine|thing|you|off))*|"
        r"(?:fuck|screw|damn|to hell with) (?:you|off|this|that|it)(?: bot)?|(?:you|this|it) sucks?|shut up|go to hell|"
        r"i hate (?:you|this)|wtf|bullshit|piss off|"
        r"(?:sä |sinä )?(?:oot |olet )?(?:ihan |aivan |tosi |täysin |vitun |saatanan )*"
        r"(?:tyhmä|idiootti|typerä|paska|surkea|hyödytön|huono|ääliö|pölvästi|urpo|mulkku|kusipää|pässi)(?: botti)?|"
        r"(?:haista |voi |no )?(?:vittu|paska|perkele|saatana|helvetti|hitto)(?:u|a)?"
        r"(?: (?:sinä|sä|botti|mitä paskaa))?|"
        r"suksi (?:vittuun|kuuseen)|turpa kiinni|ole hiljaa|painu helvettiin)"
    ),
}
_ADDRESS = r"(?:[\s,]+(?:there|bot|botti|everyone|all|friend|again|mate|dear|you|to you|please|kaikille))?"
_KINDS = {
    kind: re.compile(rf"(?:(?:hi|hey|hello|ok|moi|hei|terve)[\s,!.]+)?{words}{_ADDRESS}")
    for kind, words in _WORDS.items()
}


def smalltalk(question: str) -> SmallTalk | None:
    """Gives the kind of small talk a question is; None when it is none. Without any letter or digit it puzzles."""
    plain = re.sub(r"[^\w\s',]+", " ", question.casefold()).replace("’", "'").strip(" ,'")  # noqa: RUF001
    plain = re.sub(r"\s+", " ", plain)
    if not re.search(r"[^\W_]", plain):
        return "puzzled"
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(plain)), None)
