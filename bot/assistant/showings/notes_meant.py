"""What festivals note about screenings, and how people ask for it."""

from __future__ import annotations

from typing import NamedTuple

SOLD_OUT = r"sold[ -]out|loppuunmyy"
"""What notes say of a screening for which there are no tickets left."""


class Meant(NamedTuple):
    """A pattern of notes, and one of questions for them."""

    noted: str
    asked: str


DIRECTOR_COMES = Meant(
    r"director|ohjaaja|(?:q ?& ?a|discussion)(?! with)",
    r"(?:with )?(?:the )?directors? (?:present|in person|in attendance|attend\w*|visit\w*)"
    r"|meet (?:the |a |any )?directors?"
    r"|(?:which|what|any) (?:directors?|film-?makers?)(?: (?:is|are|will|be|going|gonna|to|here|coming"
    r"|there|present|visiting|attending|around|in town))*\b(?=.*\b(?:today|tonight|tomorrow|this \w+|\w+day)\b)"
    r"|(?:is|are|will) the directors? (?:of .{1,40} )?(?:be |also |gonna |going to )*"
    r"(?:coming|there|present|here|visiting|attending)"
    r"|tul\w+ko (?:\w+ ){0,2}ohjaaj\w+(?: paikalle)?|(?:(?:kuka|ketkä|mitkä) )?ohjaaj\w+ (?:tulossa|tulee|tulevat)"
    r"(?: paikalle)?|ohjaaj\w+ (?:on )?(?:paikalla|läsnä|vieraana)|ohjaajavierai\w+|tavata (?:ohjaaj|tekij)\w+",
)
GUESTS_COME = Meant(
    r"q ?& ?a|discussion|director|ohjaaja|introduc|guest|vierai",
    r"(?:which|what|any) guests?\b(?=.*\b(?:today|tonight|tomorrow|this \w+|\w+day)\b)",
)
MEANT = (
    Meant(
        r"live (?:music|score|piano|organ|band|orchestra|choir|accomp)|säest|elävä",
        r"(?:live (?:music|score|piano|band|orchestra|accomp\w+)|with(?: an?)? (?:music|band|orchestra|pianist|piano))"
        r"|live-?musii\w+|hear (?:(?:the|an?|some|any|live) )*(?:music|band|orchestra)\b"
        r"|eläv\w+ musii\w+|säest\w+|(?:they|some\w+|any\w+) play(?:s|ing)? (?:live\b|(?:any |some |live )?music)"
        r"|(?:soi\w+ (?:\w+ ){0,2})?livenä(?: (?:soit\w+|musii\w+|bändi\w*))?"
        r"|(?:is there|does .{1,60} have|any) (?:any )?music\b(?! (?:films?|movies?|documentar))"
        r"|onko\b.{1,60}\bmusiikkia",
    ),
    Meant(
        r"q ?& ?a|discussion|director (?:present|attend|in person)|kysymys|ohjaaja",
        r"q ?(?:&|and|n|\+|/)? ?a'?s?\b|kysymystuoki\w+",
    ),
    DIRECTOR_COMES,
    GUESTS_COME,
    Meant(
        r"35 ?mm|film print",
        r"35[ -]?(?:mm|milli)\w*(?: (?:film )?(?:prints?|copies|kopio\w*))?|filmiltä"
        r"|film prints?|celluloid|(?:shown |screened |run |projected )?on (?:real |actual )?film\b|filmikopio\w*",
    ),
    Meant(r"baby|babies|vauva", r"bab(?:y|ies)\b(?:[ -]?friendly)?(?![ -]?sit)|vauva\w*"),
    Meant(
        r"interval|intermission|väliai",
        r"intervals?\b|intermissions?\b|(?:a|the|any|with|no|how many) breaks?\b|väliai\w+|väliajalli\w+|taukoa?\b",
    ),
    Meant(r"subtit|tekstit", r"(?:with |(?<=without )|(?<=no ))(?:subtitles|subs)\b(?! (?:in|on|for))"),
    Meant(r"introduc|presented by|esittele|alust", r"introduc\w+|presented by|esittele\w*|alustaja\w*|alustaa"),
    Meant(
        r"\bfree (?:entry|admission)|vapaa pääsy|ilmai",
        r"free (?:entry|admission|screenings?|films?|movies?)|vapaa\w* pääsy\w*|ilmai\w+ (?:näytö|elokuv|leff)\w+"
        r"|(?:what|which|any\w*)\b[^?.!]{1,30} for free\b"
        r"|(?<=anything )free\b(?=\W*$| (?:to|tonight|today|tomorrow|on|this|now|at)\b)"
        r"|(?:(?:menee|meneekö|näytetään|esitetään|pyörii|tulee|jotain|mitään|elokuvia|leffoja|elokuvat|leffat) )+"
        r"ilmai\w+|ilmai\w+ (?=tänä|huomen|ylihuo|viikonlop|\w+taina|keskiviik)",
    ),
    Meant(SOLD_OUT, r"sold[ -]out|loppuunmyy\w*|loppuun myy\w*"),
    Meant(
        r"opening (?:film|night|gala)|avajaiselok",
        r"opening film|films? opens?\b|(?:opens|starts|begins|kicks off) the festival|avajaiselok\w+|avauselok\w+"
        r"|(?:mikä (?:elokuva |leffa )?|elokuva |leffa )avaa\b(?: festi?\w+)?",
    ),
    Meant(
        r"closing (?:film|night|gala)|päätöselok",
        r"closing film|films? closes?\b|(?:closes|ends) the festival|päätöselok\w+"
        r"|(?:mikä (?:elokuva |leffa )?|elokuva |leffa )päättää\b(?: festi?\w+)?",
    ),
    Meant(
        r"english sub|englan\w+ tekst",
        r"(?:with )?english (?:subtitles?|subs|subtitled|captions?)|englan\w+ tekst\w+|tekst\w+ englanniksi",
    ),
    Meant(
        r"finnish sub|suom\w+ tekst",
        r"(?:with )?finnish (?:subtitles?|subs|subtitled|captions?)|suom\w+ tekst\w+|tekst\w+ suomeksi",
    ),
)
