"""Whole questions for the facts of a film's header, in English and Finnish; words without accents.

Only what neither a word for the fact (`names.py`) nor an example of a question (`examples/`) tells as well.
"""

from __future__ import annotations

from index.facts import Fact

_CHILDREN = (
    r"(?:children(?: under \d+)?|kids|families|my (?:kids?|child(?:ren)?|son|daughter)|an? \d+[ -]?year[ -]?olds?"
    r"|\d+[ -]?year[ -]?olds?)"
)

QUESTIONS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (
        Fact.DIRECTOR,
        (
            "who(?: {is}|s)? (?:directed|made|did|behind|the director of|the directors? (?:of|on"
            "|for)|responsible for|directing)(?: the (?:film|movie))? {x}",
            "who {is} (?:the )?(?:director|filmmaker|film-?maker)s?(?: (?:of|behind|for) {x})?",
            "who {is} {x} (?:(?:made|directed) )?by",
            "(?:by whom|whose (?:film|movie|work)) {is} {x}",
            "who {is} the (?:guy|man|woman|lady|person|one)s? (?:who|that|§|behind) (?:made |directed |did )?{x}",
            r"{is} {x} one of (?:\w+ ){1,3}s(?: or (?:\w+ ){1,3}s)?",
            r"did(?! anyone| they)(?: [^\W\d_]+){1,4} (?:also )?(?:make|direct) {x}(?: too| as well| also)?",
            r"{is} {x} (?:also )?(?:directed |made )?by(?! a\b| the\b)(?: [^\W\d_]+){1,4}",
            "kenen (?:(?:ohjaama|tekema|ohjaus) )?{x} {is}",
            "kuka(?: on)? (?:{x} )?(?:ohjasi|ohjannut|teki|tehnyt|takana)(?: {x})?",
            r"(?:ohjasiko|tekiko)(?: [^\W\d_]+){1,4} (?:myos )?{x}(?: myos)?",
            r"onko {x} (?:myos )?(?:[^\W\d_]+ ){1,4}(?:ohjaama|tekema)",
        ),
    ),
    (
        Fact.YEAR,
        (
            "how old {is} {x}",
            "{x} (?:premiered|came out|{is} (?:made|released|from))(?: in| when)?",
            "kuinka vanha {x} {is}",
            "minka vuoden {x} {is}",
            "(?:mina|milta|minka) (?:vuonna|vuodelta|vuoden) {x} (?:{is} )?(?:tehty|tehtiin"
            "|valmistui|julkaistiin|ilmestyi|tuli ulos)",
        ),
    ),
    (
        Fact.MINUTES,
        (
            "{is} {x} (?:very |really |that )?(?:long|short)",
            r"how much (?:time|of (?:my|our|the) \w+) (?:does|do|will) {x} take(?: up)?",
            r"{is} {x} (?:be )?(?:over|done|finished) (?:in|within|under) (?:an?|one|two|three|\d+)[\w ]*",
            "onko {x} pitka",
            "montako (?:minuuttia|tuntia) {x} (?:kestaa|on)",
            r"(?:paljonko|montako \w+) {x} {is} (?:mittaa|pituutta|kestoa)(?: (?:minuut|tun)\w+)?",
        ),
    ),
    (
        Fact.COUNTRIES,
        (
            "where (?:{is}|does|do) {x}(?: come)? from",
            r"{is} {x} (?:\w+ )?an? \w+(?:ish|ese|an|ch|ss|ic|ek|ai) (?:film|movie|picture|production|one)",
            "(?:mista|minka ?)(?: ?maasta|maan|maalainen|maalaisia) {x}(?: {is})?(?: kotoisin| peraisin)?",
            "mista {x} {is} (?:kotoisin|peraisin)",
            "missa maassa {x} (?:{is} )?(?:tehty|tuotettu)",
        ),
    ),
    (
        Fact.LANGUAGES,
        (
            "{is} {x} in (?:english|finnish|french|german|japanese|russian|danish|swedish)",
            "{is} {x} a (?:talkie|sound film)(?: or (?:a )?silent(?: film)?)?",
            "onko {x} (?:suomeksi|englanniksi|ruotsiksi|(?:suomen|englannin|ruotsin)kielinen)",
        ),
    ),
    (Fact.SUBTITLES, (r"milla kielella {x} (?:{is} )?tekstitet\w+",)),
    (
        Fact.CAST,
        (
            "who {is} in {x}",
            r"(?:ketka|kuka|kei?ta) (?:{x} )?(?:nayttele\w+|esiinty\w+|esitta\w+)(?: {x})?",
            "kei?ta {x} {is}(?: mukana)?",
        ),
    ),
    (
        Fact.CRITIC,
        (
            "who (?:reviewed|wrote the review of|wrote about|has reviewed|criticised|wrote the text (?:on|about)) {x}",
            "who (?:wrote|did) (?:{x} |the )review",
        ),
    ),
    (
        Fact.AGE_LIMIT,
        (
            r"(?=.*\b(?:laps\w+|last\w+|\d+[ -]?vuotia\w+|\d+ ?v|alaikai\w+|teini\w*)\b)"
            r"(?:paaseeko|voiko|saako|uskaltaako"
            r"|sopiiko|kayko|kannattaako|onko|voinko|saanko)(?: {x}| (?:sinne|siihen|vieda|ottaa|menna|tulla|katsomaan"
            r"|katsoa|nahda|mukaan|kanssa|liian|sopiva|sallittu|raju|jannittava|pelottava|laps\w+|lasten"
            r"|\d+[ -]?vuotia\w+|\d+ ?v|alaikai\w+|teini\w*))+",
            rf"{{is}} {{x}} (?:suitable|ok|okay|appropriate|allowed|fine|good|safe) for {_CHILDREN}",
            rf"can {_CHILDREN} (?:see|watch|come to|go to|attend) {{x}}",
            "(?:minka ikainen|kuinka vanha|miten vanha) (?:pitaa|taytyy|pitaisi|saa) olla"
            "(?: (?:etta|jotta))? (?:paasee|saa|voi)?(?: (?:katsoa|katsomaan|nahda))? ?{x}",
            "how old (?:do|must|should) (?:you|i|we|one)(?: have to| need to)? be"
            "(?: (?:for|to (?:see|watch|get in(?:to)?)))?(?: {x})?",
        ),
    ),
    (Fact.ORIGINAL_TITLE, (r"what {is} {x} (?:called|named|titled) (?:originally|in (?:the )?[a-z]+(?: language)?)",)),
    (
        Fact.CONTENT_NOTES,
        (
            "{is} there (?:any )?(?:violence|nudity|sex|content (?:notes?|warnings?)|trigger"
            " warnings?|warnings?)(?: (?:in|for|on|about) {x})?",
            "onko {x} (?:vakivaltaa|vakivaltainen|alastomuutta|sisaltovaroituksia|sisaltovaroitus)",
        ),
    ),
)
"""Whole questions by fact; {x} is the film or films, {is} a form of "to be". The first that fits counts."""
