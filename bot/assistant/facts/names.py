"""What facts are called, and the comparatives that ask for them, in English and Finnish; no accents."""

from __future__ import annotations

from index.facts import Fact

BARE: tuple[tuple[Fact, str], ...] = (
    (
        Fact.DIRECTOR,
        r"dir|directors?|directed by|by whom?|ohjaaja\w*|ohjaus"
        r"|kenen (?:ohjaama|ohjaus|tekema|leffa|elokuva)|kuka (?:on )?(?:ohjannut|ohjasi|teki)",
    ),
    (
        Fact.YEAR,
        r"(?:what |which )?year|release (?:year|date)|vuosi|valmistumisvuosi|julkaisuvuosi"
        r"|mina vuonna|milta vuodelta|minka vuoden",
    ),
    (
        Fact.MINUTES,
        r"run(?:ning)?[ -]?time|screen time|length|duration|how long|minutes|kesto|pituus|kauanko"
        r"|(?:kuinka |miten )?pitka",
    ),
    (
        Fact.COUNTRIES,
        r"country|country of origin|countries|maa|tuotantomaa|tuotantomaat|valmistusmaa|mista maasta|minka ?maalainen",
    ),
    (Fact.LANGUAGES, r"(?:in )?(?:what |which )?languages?|kieli|kielet|milla kielella|mita kielta"),
    (Fact.SUBTITLES, r"subtitles|subs|tekstitys|tekstitykset"),
    (
        Fact.CAST,
        r"cast|actors|stars|who (?:stars|acts|plays)|kuka nayttelee|ketka nayttelevat|nayttelijat|paaosat|roolit",
    ),
    (Fact.CRITIC, r"critic|reviewer|arvostelija|kriitikko"),
    (Fact.AGE_LIMIT, r"age limits?|age ratings?|ratings?|ages?|ikaraja"),
    (Fact.ORIGINAL_TITLE, r"original (?:title|name)|alkuperainen nimi"),
    (Fact.CATEGORIES, r"genres?|category|categories|genre|lajityyppi|mita lajia"),
    (Fact.CONTENT_NOTES, r"content (?:notes?|warnings?)|trigger warnings?|sisaltovaroitu\w+"),
)
"""What may be said alone, or with the film before or after it: "the runtime?", "ohjaaja"."""

KEYWORDS: tuple[tuple[Fact, str], ...] = (
    (Fact.CRITIC, r"review(?:ed|er|s)|critics?|arvostel\w+|kriitikko"),
    (
        Fact.DIRECTOR,
        r"dir|direct(?:s|ed|or|ors|ing)|helmed|filmmaker|film maker|(?:(?:guy|man|woman|person) )?behind the camera"
        r"|who made|whose film|kuka teki|ohja(?:si|aja\w*|nnut|us)",
    ),
    (
        Fact.MINUTES,
        r"how long|how many (?:minutes|hours)(?! (?:of|did (?:he|she|they|we)|were)\b)|(?:running|run|screen) ?time"
        r"|runtime|length|duration|in minutes|kesto|kesta\w*"
        r"|(?:menee|vie|varata) aikaa|pituus|(?:kuinka|miten) pitka|kauanko",
    ),
    (
        Fact.YEAR,
        r"(?:what|which) year(?: did § premiere)?|year|release date|milta vuodelta|mina vuonna|vuosi\w*|valmistui"
        r"|when (?:was|is|did|were) § (?:made|released|come out|premiere|produced|from|filmed|completed|finished)"
        r"|milloin (?:§ )?(?:tehtiin|on tehty|julkaistiin|ilmestyi)",
    ),
    (
        Fact.COUNTRIES,
        r"countr(?:y|ies)|where (?:is|was|does) § (?:come )?(?:from|made|produced)|nationality|mista maasta"
        r"|(?:valmistus|tuotanto)?maa",
    ),
    (
        Fact.SUBTITLES,
        r"(?:dub\w+ (?:or|vai|tai) )?(?:subtitl\w+|subs|subbed|tekstit\w*)(?: (?:or|vai|tai) dub\w+)?",
    ),
    (
        Fact.LANGUAGES,
        r"languages?|spoken|speaks?|do they talk|(?:is there|have|any|no|much) (?:talking|dialog(?:ue)?|speech|words)"
        r"|lingo|kiel(?:i|ta|ella|et)|puhu\w+|puhetta|dialogia|vuoropuhelua|repliikkeja|dub(?:bed|battu|attu)\w*",
    ),
    (
        Fact.CAST,
        r"cast|star(?:s|ring|red)?|actors?|actress(?:es)?|nayttelij\w+|rooleissa"
        r"|who (?:is|are|was|plays|played|acts|acted|appears|performs) in"
        r"|(?:play(?:s|ed|ing)? )?(?:in )?the (?:main|lead(?:ing)?|biggest) (?:roles?|parts?)|(?:main|lead(?:ing)?)"
        r" (?:actors?|actress(?:es)?)|(?:who (?:is|are|s) |plays |played )the leads?|paao\w+",
    ),
    (
        Fact.CONTENT_NOTES,
        r"(?:content |trigger )?warnings|(?:content|trigger) warning|content notes?|triggers"
        r"|(?:nasty|disturbing|upsetting|graphic)"
        r"(?: (?:stuff|scenes?|things?|bits?|parts?|content))?|scary (?:bits|for (?:kids|children))|nudity|gore|gory"
        r"|sisaltovaroi\w+|varoa",
    ),
    (
        Fact.AGE_LIMIT,
        r"(?:minimum )?age(?: (?:limit|rating|restriction))?|rated|rating|certificate|k ?-?(?:7|12|16|18)"
        r"|(?:ok|okay|suitable|fine|good) for (?:kids|children)|all ages|adults only|ikaraja\w*|minka ikai\w+",
    ),
    (
        Fact.ORIGINAL_TITLE,
        r"(?:original(?:ly)?|real) (?:title|name|called|named|titled)|(?:under )?(?:what|which) (?:title|name)"
        r"|alkuperais\w+ nimi|alkuperainen nimi",
    ),
    (
        Fact.CATEGORIES,
        r"genres?|categor\w+|(?:filed|listed|classed|classified) (?:under|as)"
        r"|(?:kind|type|sort) of (?:a )?(?:film|movie|picture|thing)|lajityyppi|lajia|documentary|doc"
        r"|comedy|drama|thriller|horror|western|silent|musical|romance|fantasy|sci[ -]?fi|romcom|fiction|dokumentti"
        r"|komedia|draama|kauhua|kauhuelokuva|mykka|mykkaelokuva|trilleri|jannitys\w*",
    ),
)
"""Words that ask for a fact when a question about a film (`§`) says nothing else."""

COMPARED: tuple[tuple[Fact, bool, str], ...] = (
    (Fact.MINUTES, True, r"longer|longest|pidempi|pitempi|pisin|kauemmin|pitempaan|pidempaan"),
    (Fact.MINUTES, False, r"shorter|shortest|lyhyempi|lyhempi|lyhin"),
    (
        Fact.YEAR,
        False,
        r"older|oldest|earlier|earliest|before|(?:came|made|released|is|was) first|first|vanhempi|vanhin|aikaisempi"
        r"|aiemmin|ensin|ennen",
    ),
    (Fact.YEAR, True, r"newer|newest|younger|youngest|later|latest|more recent|recent|after|uudempi|uusin|tuoreempi"),
)
"""Comparatives by fact, and whether the largest value is meant."""
