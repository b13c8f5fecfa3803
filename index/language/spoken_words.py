"""Words of spoken Finnish that no rule turns into written ones, and those that tell the time of day."""

from __future__ import annotations

import re
from collections.abc import Iterator

SPOKEN = {
    "mä": "minä", "mää": "minä", "mie": "minä", "sä": "sinä", "sie": "sinä",
    "toi": "tuo", "ton": "tuon", "tota": "tuota", "tost": "tuosta", "tos": "tuossa", "noi": "nuo", "tää": "tämä",
    "tän": "tämän", "tät": "tätä", "tähä": "tähän", "nää": "nämä", "mis": "missä", "mihi": "mihin", "mite": "miten",
    "millo": "milloin", "millon": "milloin", "kui": "kuinka", "miks": "miksi", "mitäs": "mitä", "mikäs": "mikä",
    "kukas": "kuka", "missäs": "missä", "oliks": "oliko", "tuliks": "tuliko", "meniks": "menikö", "ois": "olisi",
    "oisko": "olisiko", "voisko": "voisiko", "saisko": "saisiko", "tulis": "tulisi", "menis": "menisi", "oon": "olen",
    "oot": "olet", "ootko": "oletko", "oo": "ole", "nähä": "nähdä", "siin": "siinä",
    "kattoo": "katsoa", "katon": "katson", "kattoa": "katsoa", "kattois": "katsoisi", "katotaan": "katsotaan",
    "kattomaan": "katsomaan", "katella": "katsella", "haluun": "haluan", "haluisin": "haluaisin", "tiiä": "tiedä",
    "tiiän": "tiedän", "tiiätkö": "tiedätkö", "tarvii": "tarvitsee", "tarviiko": "tarvitseeko", "tarttee": "tarvitsee",
    "jonku": "jonkun", "jotai": "jotain", "sit": "sitten", "ku": "kun", "mut": "mutta", "kans": "kanssa",
    "ens": "ensi", "huomen": "huomenna",
    "ylihuomen": "ylihuomenna", "eka": "ensimmäinen", "ekan": "ensimmäisen", "toka": "toinen",
    "tokan": "toisen", "musaa": "musiikkia", "musa": "musiikki", "kaa": "kanssa", "ekana": "ensimmäisenä",
    "puol": "puoli", "just": "juuri", "minsaa": "minuuttia", "minsan": "minuutin", "minsat": "minuutit",
    "kuis": "kuinka", "kandee": "kannattaa", "kannattais": "kannattaisi", "kantsii": "kannattaa",
    "cast": "näyttelijät", "puoltoista": "puolitoista", "musat": "musiikit", "safkaa": "ruokaa", "safka": "ruoka",
    "mun": "minun", "sun": "sinun", "mulle": "minulle", "sulle": "sinulle", "mulla": "minulla", "sulla": "sinulla",
    "mul": "minulla", "sul": "sinulla", "mult": "minulta", "multa": "minulta", "sult": "sinulta", "sulta": "sinulta",
    "mua": "minua", "sua": "sinua", "meijän": "meidän", "meiän": "meidän", "teijän": "teidän", "teiän": "teidän",
    "heijän": "heidän", "heiän": "heidän", "niitten": "niiden", "niit": "niitä", "niil": "niillä", "noit": "noita",
    "nois": "noissa", "näit": "näitä", "näis": "näissä", "siihe": "siihen", "siit": "siitä", "tohon": "tuohon",
    "toho": "tuohon", "tosta": "tuosta", "tossa": "tuossa", "tolla": "tuolla", "tol": "tuolla", "tonne": "tuonne",
    "tuol": "tuolla", "tuolt": "tuolta", "jostai": "jostain", "jossai": "jossain", "johonki": "johonkin",
    "jonneki": "jonnekin", "jonnekki": "jonnekin", "jollai": "jollain", "joitai": "joitain", "semmonen": "sellainen",
    "semmone": "sellainen", "semmosta": "sellaista", "semmosii": "sellaisia", "sellanen": "sellainen",
    "sellane": "sellainen", "sellasta": "sellaista", "sellasii": "sellaisia", "sellasia": "sellaisia",
    "tämmönen": "tällainen", "tällänen": "tällainen", "tämmöstä": "tällaista", "tollanen": "tuollainen",
    "tollane": "tuollainen", "tollasta": "tuollaista", "tommonen": "tuollainen", "tommosta": "tuollaista",
    "millasta": "millaista", "millasii": "millaisia", "millasia": "millaisia", "kene": "kenen", "kelle": "kenelle",
    "kellä": "kenellä", "keltä": "keneltä", "paljoks": "paljonko", "mitähän": "mitä", "mikähän": "mikä",
    "kukahan": "kuka", "onkse": "onko", "olikse": "oliko", "sillo": "silloin", "sillon": "silloin", "sitte": "sitten",
    "ny": "nyt", "vaik": "vaikka", "meen": "menen", "meet": "menet", "mee": "mene", "tuun": "tulen", "tuut": "tulet",
    "tuutko": "tuletko", "etin": "etsin", "etit": "etsit", "ettii": "etsii", "ettiä": "etsiä", "etitään": "etsitään",
    "lähen": "lähden", "haluu": "haluaa", "haluutko": "haluatko", "halutaa": "halutaan", "oisin": "olisin",
    "oltais": "oltaisiin", "katot": "katsot", "viiä": "viedä", "viiään": "viedään", "käyä": "käydä",
    "käyään": "käydään", "tehä": "tehdä", "nähää": "nähdään", "nähään": "nähdään", "voijaan": "voidaan",
    "voija": "voida", "saaha": "saada", "saahaan": "saadaan", "syyä": "syödä", "juua": "juoda", "tuua": "tuoda",
    "myyä": "myydä", "tiiättekö": "tiedättekö", "tiiäks": "tiedätkö", "pitäskö": "pitäisikö", "pitäiskö": "pitäisikö",
    "kandeeko": "kannattaako", "kandeeks": "kannattaako", "kantsiiko": "kannattaako", "kantsiiks": "kannattaako",
    "kantsis": "kannattaisi", "kannattaisko": "kannattaisiko", "kannattasko": "kannattaisiko", "kahen": "kahden",
    "kahelta": "kahdelta", "kahet": "kahdet", "yhen": "yhden", "yheltä": "yhdeltä", "kakskyt": "kaksikymmentä",
    "kolkyt": "kolmekymmentä", "nelkyt": "neljäkymmentä", "viiskyt": "viisikymmentä", "kuuskyt": "kuusikymmentä",
    "täks": "täksi", "ruuaks": "ruuaksi", "ruoaks": "ruoaksi", "mihkä": "mihin", "mihkään": "mihinkään", "ite": "itse",
    "alko": "alkoi", "haluis": "haluaisi", "pääsis": "pääsisi", "vois": "voisi", "sais": "saisi", "jäis": "jäisi",
    "tultais": "tultaisiin", "mentäis": "mentäisiin", "katottais": "katsottaisiin", "katottiin": "katsottiin",
    "katottu": "katsottu", "katottuna": "katsottuna", "katoin": "katsoin", "kerkee": "ehtii", "kerkii": "ehtii",
    "kerkeää": "ehtii", "kerkeekö": "ehtiikö", "kerkeeks": "ehtiikö", "kerkiikö": "ehtiikö", "kerkeen": "ehdin",
    "kerkeenkö": "ehdinkö", "millonkas": "milloin", "milloinkas": "milloin", "koskas": "koska", "minnekäs": "minne",
    "mihinkäs": "mihin", "mites": "miten", "mitenkäs": "miten", "männöö": "menee", "mennöö": "menee",
    "männä": "mennä", "myö": "me", "tuleen": "tulemaan", "meneen": "menemään", "tekeen": "tekemään",
    "ennenku": "ennen kuin", "ennenkun": "ennen kuin", "ennenkuin": "ennen kuin", "sillee": "sillä tavalla",
    "takas": "takaisin", "missäköhän": "missä", "mihinköhän": "mihin", "mitenköhän": "miten", "mikäköhän": "mikä",
    "mitäköhän": "mitä", "milloinkohan": "milloin", "kukakohan": "kuka", "tuunko": "tulenko", "siks": "siksi",
    "tarttis": "tarvitsisi", "tarviis": "tarvitsisi", "saaksse": "saako se", "onksse": "onko se", "vähä": "vähän",
}  # fmt: skip
"""Spoken words that no rule gives, in lower case."""
_NUMBERS = {
    "viisi viiden viittä viideltä viiteen": ("vitonen vitosen vitosta vitoselta vitoseen",),
    "kuusi kuuden kuutta kuudelta kuuteen": ("kutonen kutosen kutosta kutoselta kutoseen",),
    "seitsemän seitsemän seitsemää seitsemältä seitsemään": (
        "seiska seiskan seiskaa seiskalta seiskaan",
        "seittemän seittemän seittemää seittemältä seittemään",
    ),
    "kahdeksan kahdeksan kahdeksaa kahdeksalta kahdeksaan": (
        "kasi kasin kasia kasilta kasiin",
        "kaheksan kaheksan kaheksaa kaheksalta kaheksaan",
    ),
    "yhdeksän yhdeksän yhdeksää yhdeksältä yhdeksään": (
        "ysi ysin ysiä ysiltä ysiin",
        "yheksän yheksän yheksää yheksältä yheksään",
    ),
    "kymmenen kymmenen kymmentä kymmeneltä kymmeneen": ("kymppi kympin kymppiä kympiltä kymppiin",),
}
"""What speech calls numbers, in five cases each."""
SPOKEN |= {
    spoken: written
    for cases, nicknames in _NUMBERS.items()
    for nickname in nicknames
    for spoken, written in zip(nickname.split(), cases.split(), strict=True)
}
SPOKEN |= {
    f"{said}toista": f"{SPOKEN[said]}toista" for said in ("yhen", "kahen", "yheltä", "kahelta", "kaheksan", "yheksän")
}
HOURS = {
    word: hour
    for hour, word in enumerate(
        ("yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen",
         "yksitoista", "kaksitoista"),
        start=1,
    )
}  # fmt: skip
MINUTES = {"vartti": 15, "varttia": 15, "viisi": 5, "viittä": 5, "kymmenen": 10, "kymmentä": 10}


VOWEL = "aeiouy"
"""Vowels without dots."""
_ENDS = (
    ("ks", "ko"), ("ks", "ksi"),  # onks, suomeks
    *((f"{vowel}s", f"{vowel}ssa") for vowel in VOWEL),  # teltas
    ("st", "sta"), ("lt", "lta"), *((f"{vowel}l", f"{vowel}lla") for vowel in VOWEL),  # rovaniemelt, illal
    ("s", "si"),  # viis
    *((2 * vowel, f"{2 * vowel}n") for vowel in VOWEL),  # tänää
    *((f"{end}{vowel}", f"{end}{vowel}t") for end in "nlrs" for vowel in "uy"),  # tehny
    *((2 * vowel, f"{vowel}a") for vowel in VOWEL),  # suomee
    ("oi", "oja"), ("l", "la"),  # leffoi, viel
)  # fmt: skip
"""What speech makes of ends of words, and how they are written: it drops the end of a case or of a participle."""
_INSIDE = (("nen", "inen"), ("se", "ise"), ("si", "isi"))
"""It drops an i before n and s, too: viimenen, ensimmäsen."""
_DOUBLED = re.compile(rf"([hjklmnprstv])\1(?=([{VOWEL}])\2)")
"""In the east it doubles a consonant before a long vowel: "puhhuu", "minnuuttia"."""


def written_forms(plain: str) -> Iterator[str]:
    """Gives what a word may be as it is written, likeliest first; without dots."""
    ended = [plain, *(f"{plain[: -len(said)]}{meant}" for said, meant in _ENDS if re.search(f"{said}$", plain))]
    yield from ended
    yield _DOUBLED.sub(r"\1", plain)
    for form in ended:
        for said, meant in _INSIDE:
            for match in re.finditer(f"(?<=[{VOWEL}]){said}", form):
                yield f"{form[: match.start()]}{meant}{form[match.end() :]}"
