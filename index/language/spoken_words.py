"""Words of spoken Finnish that no rule turns into written ones, and those that tell the time of day."""

from __future__ import annotations

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
    "puoltoista": "puolitoista", "safkaa": "ruokaa", "safka": "ruoka",
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
HOURS = {
    word: hour
    for hour, word in enumerate(
        ("yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen",
         "yksitoista", "kaksitoista"),
        start=1,
    )
}  # fmt: skip
MINUTES = {"vartti": 15, "varttia": 15, "viisi": 5, "viittä": 5, "kymmenen": 10, "kymmentä": 10}
