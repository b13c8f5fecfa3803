"""How people ask what there is to see and hear in a film, and for whom; English and Finnish, words without accents."""

from __future__ import annotations

from index.facts import Fact

OF_WATCHING: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (
        Fact.LANGUAGES,
        (
            "what (?:language )?do they speak in {x}",
            "(?:what|which) languages? (?:{is}|does|do) {x}(?: (?:in|speak|use|spoken in))?",
            "in (?:what|which) languages? {is} {x}",
            "(?:what|which) languages? {is} (?:spoken|used|heard) in {x}",
            "(?:what|which) languages? do they speak in {x}",
            "{is} {x} in (?:english|finnish|french|german|japanese|russian|danish|swedish)",
            "what {is} the language of {x}",
            "{is} {x} a (?:talkie|sound film)(?: or (?:a )?silent(?: film)?)?",
            "{is} {x} (?:a )?silent(?: film)? or (?:a )?(?:talkie|sound film|not)",
            "{is} there (?:any )?(?:talking|dialogue|dialog|speech|words) in {x}",
            "(?:does|do) {x} have (?:any )?(?:talking|dialogue|dialog|speech|words)",
            "mita kielta (?:{x}ssa |elokuvassa )?{x}? ?(?:{is}|puhutaan)",
            "mita kielta {x} puhutaan",
            "milla kielella {x} {is}",
            "mita kielta puhutaan {x}",
            "minkakielinen {x} {is}",
            "minka ?kielinen {is} {x}",
            "milla kielella {is} {x}",
            "onko {x} (?:mitaan |yhtaan )?(?:puhetta|dialogia|vuoropuhelua|repliikkeja)",
            "puhutaanko {x}(?: mitaan| yhtaan)?",
            "onko {x} (?:suomeksi|englanniksi|ruotsiksi|(?:suomen|englannin|ruotsin)kielinen)",
        ),
    ),
    (
        Fact.SUBTITLES,
        (
            "{is} there (?:any )?(?:(?:english|finnish|swedish) )?(?:subs|subtitles) (?:for|in|on|with) {x}",
            "(?:{is}|has|have) {x} (?:been )?(?:subtitled|subbed)(?: in (?:english|finnish|swedish))?",
            "{is} there subtitles(?: (?:for|in|on|with) {x})?",
            "(?:does|do|will) {x} (?:have|come with|be shown with|get) (?:any |the )?(?:(?:english"
            "|finnish|swedish) )?(?:subtitles|subs)",
            "(?:what|which) (?:subtitles|subs|languages? {is} the subtitles) (?:does|do|are|{is}|of"
            "|in|on)?(?: there)?(?: for| with| in| on)? ?{x}(?: have)?",
            "what {is} the subtitles (?:of|for) {x}",
            r"{is} {x} (?:shown|screened) with (?:\w+ )?subtitles",
            "subtitles (?:of|for) {x}",
            "{is} there (?:english|finnish|swedish) subtitles(?: (?:for|in|on|with) {x})?",
            "(?:onko|{is}ko) {x} (?:tekstitetty|tekstitys|tekstitykset|tekstitysta)(?: (?:suomeksi"
            "|englanniksi|ruotsiksi))?",
            "onko {x} (?:suomenkielinen|suomenkieliset|englanninkielinen|englanninkieliset)"
            r" tekstity\w+",
            r"milla kielella {x} (?:{is} )?tekstitet\w+",
            "mitka tekstitykset {x} {is}",
            "mika tekstitys {x} {is}",
        ),
    ),
    (
        Fact.CAST,
        (
            "who {is} in {x}",
            "who (?:stars|starred|acts|acted|plays|played|appears|performs) in {x}",
            "who {is} the (?:actors|stars|cast|leads?) (?:in|of) {x}",
            "who {is} in the cast(?: of {x})?",
            "who does {x} star",
            "what {is} the cast of {x}",
            "{x} who {is} in {x}",
            "who {is} starring in {x}",
            "(?:which|what) actors (?:are|were|star|play|appear) in {x}",
            "(?:ketka|kuka|keta) (?:{x} )?nayttelee(?: {x})?",
            "(?:who are|name) the actors in {x}",
            "(?:ketka|kuka|keita) (?:{x} )?(?:nayttelee|nayttelevat|esiintyy|esiintyvat)(?: {x})?",
            "ketka {is} {x}",
            "keita {x} {is}(?: mukana)?",
            "ketka ovat {x} (?:nayttelijat|paaosissa)",
            "kuka {is} {x} paaosassa",
            "ketka {is} paaosissa {x}",
        ),
    ),
    (
        Fact.CRITIC,
        (
            "who (?:reviewed|wrote the review of|wrote about|has reviewed|criticised|wrote the text (?:on|about)) {x}",
            "who {is} the (?:critic|reviewer)(?: of {x})?",
            "whose review {is} {x}",
            "who (?:wrote|did) (?:{x} |the )review",
            "kuka (?:arvosteli|on arvostellut|kirjoitti arvostelun) {x}",
            "kenen arvostelu {x} {is}",
            "kuka {x} (?:arvosteli|on arvostellut)",
            "who {is} the author of the review(?: of {x})?",
            "kuka kirjoitti {x} arvostelun",
        ),
    ),
    (
        Fact.AGE_LIMIT,
        (
            r"onko {x} k[ -]?\d+",
            r"(?=.*\b(?:laps\w+|last\w+|\d+[ -]?vuotia\w+|alaikai\w+|teini\w*)\b)(?:paaseeko|voiko|saako|uskaltaako"
            r"|sopiiko|kayko|kannattaako|onko|voinko|saanko)(?: {x}| (?:sinne|siihen|vieda|ottaa|menna|tulla|katsomaan"
            r"|katsoa|nahda|mukaan|kanssa|liian|sopiva|sallittu|raju|jannittava|pelottava|laps\w+|lasten"
            r"|\d+[ -]?vuotia\w+|alaikai\w+|teini\w*))+",
            "(?:what|which) {is} the (?:age (?:limit|rating|restriction)|rating|certificate)(?: (?:of|for|on) {x})?",
            "what {is} {x} (?:age limit|age rating|rating)",
            "(?:does|do) {x} have an age (?:limit|restriction)",
            "{is} there an age limit(?: (?:for|on) {x})?",
            "what age {is} {x} (?:for|suitable for)",
            "{is} {x} (?:suitable|ok|okay|appropriate|allowed|fine|good|safe) for (?:children|kids"
            r"|families|my (?:kids?|child(?:ren)?|son|daughter)|an? \d+[ -]?year[ -]?olds?|\d+["
            r" -]?year[ -]?olds?|children under \d+)",
            r"can (?:children|kids|my (?:kids?|child(?:ren)?|son|daughter)|an? \d+[ -]year[ -]old"
            r"|\d+[ -]year[ -]olds) (?:see|watch|come to|go to|attend) {x}",
            "what age {is} {x} rated",
            "(?:mika|mita) {is} {x} ikaraja",
            "mika ikaraja {x} {is}",
            "mika ikaraja {is} {x}",
            "onko {x} ikarajaa?",
            "mika {is} ikaraja",
            r"(?:sopiiko|kayko) {x} (?:lapsille|lapselle|\d+[ -]?vuotiaalle|\d+[ -]?vuotiaille"
            r"|perheen \w+)",
            r"onko {x} (?:sallittu|sopiva) (?:lapsille|\d+[ -]?vuotiaalle)",
            "{is} {x} (?:child|kid|family)[ -]friendly",
            "saako(?:vat)? lapset (?:katsoa|nahda) {x}",
            "(?:minka ikainen|kuinka vanha|miten vanha) (?:pitaa|taytyy|pitaisi|saa) olla"
            "(?: (?:etta|jotta))? (?:paasee|saa|voi)?(?: (?:katsoa|katsomaan|nahda))? ?{x}",
            "how old (?:do|must|should) (?:you|i|we|one)(?: have to| need to)? be"
            "(?: (?:for|to (?:see|watch|get in(?:to)?)))?(?: {x})?",
        ),
    ),
    (
        Fact.ORIGINAL_TITLE,
        (
            "what {is} (?:{x} )?(?:the )?original (?:title|name)(?: of {x})?",
            r"what {is} {x} (?:called|named|titled) (?:originally|in (?:the )?[a-z]+(?: language)?)",
            "what {is} {x} (?:original (?:title|name))",
            "(?:mika|mita) {is} {x} alkuperainen nimi",
            "mika {is} {x} alkuperaiskielinen nimi",
            "mika {x} alkuperainen nimi {is}",
            "what {is} {x} called originally",
            "what {is} {x} originally called",
        ),
    ),
    (
        Fact.CATEGORIES,
        (
            "(?:what|which) (?:genre|genres|category|categories|kind of (?:film|movie)|type of"
            " (?:film|movie)|sort of (?:film|movie)) {is} {x}(?: in)?",
            "what {is} the (?:genre|category) of {x}",
            "{is} {x} an? (?:documentary|comedy|drama|thriller|horror(?: film| movie)?|western"
            "|silent(?: film| movie)?|romance|musical|fantasy(?: film)?|children s film)",
            "{is} {x} (?:silent|funny|scary|animated)",
            "(?:mita|mika) (?:genrea|genre|lajityyppia|lajityyppi) {x} {is}",
            "(?:mita|mika) (?:genrea|genre|lajityyppia) {is} {x}",
            "onko {x} (?:dokumentti|komedia|draama|kauhuelokuva|mykkaelokuva|trilleri|mykka|hauska|pelottava|jannittava"
            "|surullinen|animaatio)",
            "millainen {x} {is}",
            "minkalainen {is} {x}",
            "minkalainen {x} {is}",
        ),
    ),
    (
        Fact.CONTENT_NOTES,
        (
            "{is} there (?:any )?(?:violence|nudity|sex|content (?:notes?|warnings?)|trigger"
            " warnings?|warnings?)(?: (?:in|for|on|about) {x})?",
            "{is} {x} violent",
            "(?:what|which) (?:{is} the )?(?:content (?:notes?|warnings?)|trigger warnings?"
            "|warnings?) (?:does|do|are there|{is} there)?(?: ?(?:of|for|in) )? ?{x}(?: have)?",
            "does {x} (?:have|contain) (?:any )?(?:violence|nudity|sex|content (?:notes?|warnings?)"
            "|trigger warnings?|warnings?)",
            "onko {x} (?:vakivaltaa|vakivaltainen|alastomuutta|sisaltovaroituksia|sisaltovaroitus)",
        ),
    ),
)
"""Whole questions by fact; {x} is the film or films, {is} a form of "to be"."""
