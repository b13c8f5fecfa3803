"""How people ask for the facts of a film's header, in English and Finnish; words without accents."""

from __future__ import annotations

from index.facts import Fact

QUESTIONS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (
        Fact.DIRECTOR,
        (
            "who(?: {is}|s)? (?:directed|made|did|behind|the director of|the directors? (?:of|on"
            "|for)|responsible for|directing)(?: the (?:film|movie))? {x}",
            "whos (?:behind|the director of) {x}",
            "who {is} {x} (?:directed|made) by",
            "who {is} (?:the )?(?:director|filmmaker|film-?maker)s?(?: (?:of|behind|for) {x})?",
            "by whom {is} {x}",
            "whose (?:film|movie|work) {is} {x}",
            "who {is} {x} by",
            "{x} (?:{is} )?(?:directed|made) by(?: who(?:m)?)?",
            "which director made {x}",
            "who does {x} come from",
            "who {is} {x} director",
            "{x} who directed",
            "kuka(?: on)? (?:ohjasi|ohjannut|teki|tehnyt)(?: elokuvan)? {x}",
            "{x} kuka ohjasi",
            "kuka (?:{is} )?{x} (?:ohjasi|ohjannut|ohjaaja|teki|takana)",
            "ketka ohjasivat {x}",
            "kuka {is} {x} ohjaaja",
            "kuka {is} ohjannut {x}",
            "kuka {is} ohjaaja",
            "kenen {x} {is}",
            "who {is} {x} from",
            "kuka(?: on)? (?:ohjasi|ohjannut|teki|tehnyt) {x}",
            "kenen (?:ohjaama|tekema|ohjaus) {x} {is}",
            "kenen (?:ohjaama|tekema) {is} {x}",
            "{x} on kenen ohjaama",
        ),
    ),
    (
        Fact.YEAR,
        (
            "when {is} {x} (?:made|released|produced|from|filmed|out|completed|finished)",
            "when did {x} (?:come out|premiere|open)",
            "(?:what|which) year {is} {x}(?: (?:from|made(?: in)?|released(?: in)?))?",
            "how old {is} {x}",
            "(?:what|which) year did {x} (?:come out|premiere)",
            "from (?:what|which|when) (?:year )?{is} {x}",
            "in (?:what|which) year {is} {x} (?:made|released)",
            "what {is} the (?:release )?year of {x}",
            "when {is} {x} from",
            "(?:what|which) (?:decade|century) {is} {x} from",
            "what s the year of {x}",
            "(?:mina|milta|minka) (?:vuonna|vuodelta|vuoden) {x} (?:{is} )?(?:tehty|valmistui"
            "|julkaistiin|ilmestyi|tuli ulos)?",
            "(?:mina|milta|minka) (?:vuonna|vuodelta|vuoden) {is} {x}(?: tehty| peraisin)?",
            "milloin {x} (?:{is} )?(?:tehty|tehtiin|valmistui|julkaistiin|ilmestyi)",
            "milloin {is} {x} tehty",
            "kuinka vanha {x} {is}",
            "(?:mina|milta|minka) (?:vuonna|vuodelta|vuoden) (?:tehtiin|valmistui|ilmestyi) {x}",
            "kuinka vanha {is} {x}",
            "milloin (?:valmistui|ilmestyi|julkaistiin|tehtiin) {x}",
            "minka vuoden {x} {is}",
            "(?:mina|milta|minka) (?:vuonna|vuodelta|vuoden) {x} (?:{is} )?(?:tehty|tehtiin"
            "|valmistui|julkaistiin|ilmestyi|tuli ulos)",
        ),
    ),
    (
        Fact.MINUTES,
        (
            "{is} {x} (?:very |really |that )?(?:long|short)",
            "how much time (?:does|do|will) {x} take",
            "onko {x} pitka",
            "how long (?:{is}|does|do|will) {x}(?: (?:last|run|take|be|go on|running))?(?: for)?(?:"
            " in (?:minutes|hours))?",
            "how many (?:minutes|hours) (?:{is}|does) {x}(?: (?:last|run|take|long))?",
            "how long a (?:film|movie) {is} {x}",
            "what {is} the (?:run(?:ning)?[ -]?time|length|duration) of {x}",
            "how long {is} {x} s? ?(?:run(?:ning)?[ -]?time)",
            "what {is} {x} (?:run(?:ning)?[ -]?time|length|duration)",
            "how lengthy {is} {x}",
            "{x} how long(?: {is} it)?",
            "(?:kuinka|miten) (?:pitka|kauan) {x} (?:{is}|kestaa)",
            "(?:kuinka|miten) pitka {is} {x}",
            "{x} kauanko kestaa",
            "(?:kauanko|kuinka kauan|miten kauan|kauan) (?:{x} kestaa|kestaa {x})",
            "montako (?:minuuttia|tuntia) {x} (?:kestaa|on)",
            "(?:mika|mita) {is} {x} (?:kesto|pituus)",
            "kuinka monta minuuttia {x} (?:kestaa|on)",
        ),
    ),
    (
        Fact.COUNTRIES,
        (
            "where (?:{is}|does|do) {x}(?: come)? from",
            "(?:what|which) (?:country|countries|nationality) (?:{is}|does|do) {x}(?: come)?(?:"
            " (?:from|produced in|made in))?",
            "from (?:what|which) country {is} {x}",
            "(?:what|which) country made {x}",
            "what {is} the (?:country of origin|country|nationality) of {x}",
            "in which country {is} {x} (?:made|produced)",
            "(?:mista|minka) (?:maasta|maan|maalainen|maalaisia) {x} {is}(?: kotoisin| peraisin)?",
            "minkamaalainen {x} {is}",
            "(?:mista|minka) (?:maasta|maan) {is} {x}(?: kotoisin| peraisin)?",
            "mista {x} {is} (?:kotoisin|peraisin)",
            "missa maassa {x} (?:{is} )?(?:tehty|tuotettu)",
            "mista {is} {x} (?:kotoisin|peraisin)",
            "minka ?maalainen {is} {x}",
        ),
    ),
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
            "mita kielta (?:{x}ssa |elokuvassa )?{x}? ?(?:{is}|puhutaan)",
            "mita kielta {x} puhutaan",
            "milla kielella {x} {is}",
            "mita kielta puhutaan {x}",
            "minkakielinen {x} {is}",
            "minka ?kielinen {is} {x}",
            "milla kielella {is} {x}",
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
            "how old do (?:you|i|we) have to be (?:for|to see) {x}",
        ),
    ),
    (
        Fact.ORIGINAL_TITLE,
        (
            "what {is} (?:{x} )?(?:the )?original (?:title|name)(?: of {x})?",
            "what {is} {x} (?:called|named|titled) (?:originally|in (?:the )?(?:original|french"
            "|finnish|japanese|korean|danish|german|russian)(?: language)?)",
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
            "onko {x} (?:dokumentti|komedia|draama|kauhuelokuva|mykkaelokuva|trilleri)",
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
