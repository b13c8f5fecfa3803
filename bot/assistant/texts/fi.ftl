# Kaikki, mitä botti itse sanoo, suomeksi.

## Katkelmat ja lähteet

source = { $title } ({ $facts })
review-by = Arvio: { $critic }
faq-from = Usein kysyttyä: { $topic }
quoted-in-en = Lainaus on englanniksi.
quoted-in-fi = Lainaus on suomeksi.
also-in = Myös elokuvan { $title } arviosta:
fits-too = Kyse voi olla myös näistä; valitse, niin katson sieltä:
may-be-about = Mikään arvio ei sano suoraan, että elokuvan aihe olisi { $subject }. { $count ->
    [one] Ehkä tämä:
   *[other] Ehkä jokin näistä:
}
may-be-described = Mikään arvio ei sano sitä suoraan. { $count ->
    [one] Ehkä kyse on tästä:
   *[other] Ehkä kyse on jostakin näistä:
}
next-screening = Seuraavaksi: { $start }, { $venue }

## Elokuvan tiedot

fact-director = { $film }: ohjaus { $value }.
fact-year = { $film } valmistui vuonna { $value }.
fact-minutes = { $film } kestää { $value }.
fact-countries = { $film }, valmistusmaa: { $value }.
fact-languages = { $film }, puhuttu kieli: { $value }.
fact-categories = { $film }, lajityyppi: { $value }.
fact-cast = { $film }: rooleissa { $value }.
fact-age_limit = { $film }: ikäraja { $value }.
fact-subtitles = { $film }, tekstitys: { $value }.
fact-original_title = { $film }: alkuperäinen nimi { $value }.
fact-critic = { $film }: arvion kirjoitti { $value }.
fact-content_notes = { $film }, sisältöhuomautus: { $value }.
fact-wordless = { $film }: elokuvassa ei puhuta.
fact-unsubtitled = { $film } esitetään ilman tekstitystä.
fact-missing = { $film }: teksteissämme ei ole tätä tietoa ({ $fact }).
fact-in-review = { $film }: tätä tietoa ({ $fact }) ei ole luettelossa; arviossa sanotaan:
kind-in-review = { $film }: lajityyppi { $value }; arviossa sanotaan:
fact-name-director = ohjaaja
fact-name-year = valmistumisvuosi
fact-name-minutes = kesto
fact-name-countries = valmistusmaa
fact-name-languages = kieli
fact-name-categories = lajityyppi
fact-name-cast = näyttelijät
fact-name-age_limit = ikäraja
fact-name-subtitles = tekstitys
fact-name-original_title = alkuperäinen nimi
other-titles = Muut nimet
fact-name-critic = kriitikko
content-noted = Sisältömerkinnöissä { $said }: { $count ->
    [one] yksi elokuva
   *[other] { $count } elokuvaa
 }
fact-name-content_notes = sisältöhuomautukset

length = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
 }

## Kun vastausta ei ole

not-found = En löytänyt tähän vastausta festivaalin teksteistä.
covers = Osaan siteerata { $films ->
    [one] yhtä elokuva-arviota
   *[other] { $films } elokuva-arviota
 }{ $faqs ->
    [0] {""}
    [one] , yhtä vastausta usein kysyttyyn kysymykseen
   *[other] , { $faqs } vastausta usein kysyttyihin kysymyksiin
 }{ $screenings ->
    [0] {""}
   *[other] {" "}ja ohjelmaa
 }.
films-of-name = Lähimmät elokuvamme: { $titles }.
nearest-passage = Lähimmäksi elokuvan { $title } arviossa tulee tämä:
review-begins = Elokuvan { $title } arvio alkaa näin:
perhaps-not-all = En ehkä ymmärtänyt kaikkea. Ohjelma sen mukaan, mitä ymmärsin:
left-out = En ottanut huomioon: { $words }. Muuten ohjelmassa:
perhaps-this = Ehkä tästä on apua:
perhaps-not-this = En ole varma, vastaako tämä kysymykseesi; lähemmäksi en pääse:
perhaps-without = { $count ->
    [one] Sanaa { $words }
   *[other] Sanoja { $words }
 } ei elokuvan { $film } arviossa ole; lähimmäksi tulee tämä:
perhaps-of-film = Jos tarkoitat elokuvaa { $film }:
told-most = { $count ->
    [one] Arvio, jossa siitä kerrotaan eniten:
   *[other] Arviot, joissa siitä kerrotaan eniten:
}
perhaps-one-of-them = Kaikkia en osaa luetella; yhdessä arviossa siitä puhutaan:
other-entries = Jos tarkoitit muuta, usein kysytyissä on myös nämä:
nearest-entries = Näihin on vastaus usein kysytyissä; valitse, jos tarkoitat jotakin niistä:
nearest-films = Tarkoititko elokuvaa { $titles }?
quoted-title = ”{ $title }”

## Ohje

help-hello = Vastaan kysymyksiin elokuvista, ohjelmasta ja käytännön asioista ({ $festival }) lainaamalla festivaalin omia tekstejä. En keksi mitään: jos jotakin ei teksteissä kerrota, sanon sen.
help-try = Kokeile vaikka:
help-ask = Kirjoita kysymyksesi suomeksi tai englanniksi. Komennot:
help-today = /today – päivän ohjelma
help-now = /now – mitä on menossa ja mitä alkaa seuraavaksi
help-films = /films suomi alle 90 – elokuvat ehdoillasi, tai kaikki
help-film = /film { $title } – kaikki yhdestä elokuvasta
help-venues = /venues – näytöspaikat ja mitä niissä on
help-new = /new – aloitetaan alusta
help-list = /star { $title }, /mine – Telegramissa: oma lista ja muistutukset
help-settings = /brief, /language – lyhyet vastaukset, kielen valinta
help-privacy = /privacy, /forgetme – mitä sinusta säilytän ja miten saat sen poistettua
privacy =
    Mitä sinusta säilytän, festivaalin omalla palvelimella:
    – keskustelumme viimeiset vuorot, jotta ”entä milloin se menee?” olisi ymmärrettävä kysymys: { $minutes } minuuttia viimeisen vastaukseni jälkeen
    – jos merkitset elokuvia tähdellä komennolla /star, tähtesi ja sen, mistä sinua muistutan: kunnes festivaalista on kulunut viikko
    – vastattujen viestien numerot ilman sisältöä, jotta en vastaisi kahdesti: vuorokauden
    Muuta en säilytä. Viimeisimpien kysymysten sanat, ilman nimeäsi, jäävät muistiin vähän pidemmäksi aikaa, jotta vastaan nopeammin. Kysymyksiä ei kirjoiteta lokiin eikä anneta kenellekään.
    /forgetme poistaa kaiken kerralla.
film-which = Mikä elokuva? Kirjoita /film ja nimi, esimerkiksi: /film { $title }

which-of-these = Mitä näistä tarkoitat?
which-one = Mitä näistä tarkoitat: { $name }?
which-person-of = Ketä tarkoitat: { $name }?
and-others = Lisäksi { $count } muuta: kirjoita koko nimi.
of-which-film = Mikä elokuva? Kirjoita sen nimi, niin katson.
which-film = Mitä näistä elokuvista tarkoitat?
which-person = En ole varma, ketä tarkoitat. Kirjoita nimi, niin katson uudelleen.
not-told = { $film }: en löytänyt tähän vastausta teksteistämme.
not-told-of = { $film }: arviossa ei puhuta tästä: { $words }.
ask-in-en = Arvio on englanniksi. Kysy englanniksi, niin löydän siitä enemmän.
ask-in-fi = Arvio on suomeksi. Kysy suomeksi, niin löydän siitä enemmän.
not-known = Ohjelmastamme ja teksteistämme en löytänyt nimeä ”{ $name }”.
only-mentioned = { $name } ei ole ohjelmassamme; arviot vain mainitsevat sen.
no-more = Enempää minulla ei ole tästä.
than-which = Mihin elokuvaan verrattuna? Mainitse elokuva, niin katson.
that-was-all = Siinä oli kaikki: luettelo on täydellinen.
not-it = Pahoittelut. Mitä elokuvaa tarkoitit? Kirjoita sen nimi tai numero, tai kysy toisin sanoin.
not-it-unknown = Pahoittelut. Mitä elokuvaa tarkoitit? Kirjoita sen nimi tai kysy toisin sanoin.
faq-topics = Usein kysytyissä on { $count ->
    [one] yksi vastaus
   *[other] { $count } vastausta
 }, esimerkiksi näihin:
faq-ask = Kirjoita vain oma kysymyksesi.
brief-on = Tästä lähtien vastaan yhdellä virkkeellä, kun voin. Pidemmät vastaukset saat takaisin kirjoittamalla /brief off.
brief-off = Tästä lähtien vastaan taas pidemmin.
forgotten = Selvä, aloitetaan alusta. Unohdin, mistä puhuimme.
language-set = Vastaan tästä lähtien suomeksi.
language-which = Millä kielellä vastaan tästä lähtien?
language-name = Suomi (Finnish)
hello = Hei! Kysy elokuvista, ohjelmasta tai käytännön asioista.
thanks = Ole hyvä! Antoisia elokuvahetkiä!
languages = Vastaan suomeksi ja englanniksi sen mukaan, kummalla minulle kirjoitat. Komennolla /language fi tai /language en valitset kielen pysyvästi.
goodbye = Näkemiin, nähdään elokuvissa!
insult = Pysytään ystävinä. Kysy elokuvasta, ohjelmasta tai festivaalista, niin teen parhaani.
puzzled = En aivan ymmärtänyt. Kysy elokuvasta, ohjelmasta tai festivaalista muutamalla sanalla.

## Ohjelma

programme-heading = { $said }: { $count ->
    [one] yksi näytös
   *[other] { $count } näytöstä
 }
first-shown = ensimmäinen
last-shown = viimeinen
whole-programme = kaikki tulevat näytökset
cannot-book = En voi varata enkä myydä lippuja. Näytökset:
not-scheduled = { $film } on teksteissämme mutta ei tämän vuoden ohjelmassa.
not-then = { $film }: ei näytöstä { $when } – kaikki näytökset:
not-noted = { $film }: yhdessäkään näytöksessä ei ole merkintää ”{ $note }”. Kaikki näytökset:
not-noted-then = { $film }: { $when } ei ole näytöstä, jolla olisi merkintä ”{ $note }”. Kaikki näytökset:
not-again = { $film } on esitetty viimeisen kerran. Näytökset olivat:
film-last-chance = { $film }, viimeinen mahdollisuus:
film-festival-over = { $film }: festivaali on ohi, viimeinen päivä oli { $day }. Näytökset olivat:
no-programme = Ohjelmaa ei ole vielä julkaistu.
festival-over = Festivaali on ohi; viimeinen päivä oli { $day }. Kiitos käynnistä!
festival-dates = Festivaalin ensimmäinen päivä on { $first } ja viimeinen { $last }.
festival-was = Festivaalin ensimmäinen päivä oli { $first } ja viimeinen { $last }.
reach-yes = Ehtii ({ $day }): { $first } päättyy klo { $end } ja { $second } alkaa klo { $start }. Väliä on { $between } min{ $walk ->
    [0] {""}
   *[other] , kävelyä noin { $walk } min
 }.
reach-walk = Tuskin ehtii ({ $day }): { $first } päättyy klo { $end } ja { $second } alkaa klo { $start }, mutta kävely kestää noin { $walk } min.
reach-overlap = Ei ehdi ({ $day }): { $second } alkaa klo { $start }, ja { $first } päättyy klo { $end }.
no-favourites = Omia suosikkeja minulla ei ole. Kysy jostakin elokuvasta, niin lainaan, mitä kriitikko siitä sanoo. Tulossa on:
time-of-day = Kello on { $clock }, ja tänään on { $day }.
festival-begins = Festivaali alkaa: { $day }.
no-screenings = Ei ohjelmassa.
night = { $weekday }-yö, klo { $clock } ({ $next })
past = mennyt
ends-in-time = päättyy siihen mennessä
running = jo alkanut
already-over = Jo ohi: { $showings }
what-is-running = Käynnissä klo { $clock }:
what-comes-next = Seuraavaksi:
day-and-clock = { $day } klo { $clock }
when-now = nyt menossa
when-next = seuraavaksi
when-last-chance = viimeinen mahdollisuus
on-day = { $day }
day-and-hours = { $day } { $hours }
at-venue = paikassa { $venue }
noted = merkintä ”{ $note }”
right-now = juuri nyt
any-more = enää
day-today = tänään ({ $day })
day-tonight = tänä iltana ja yönä ({ $day })
day-tomorrow = huomenna ({ $day })
day-yesterday = eilen ({ $day })
hours-after = klo { $clock } jälkeen
hours-before = ennen klo { $clock }
hours-from-to = klo { $start }–{ $end }
hours-between = klo { $start }–{ $end }
without-one = Ilman ehtoa ”{ $condition }” löydän { $count ->
    [one] yhden näytöksen
   *[other] { $count } näytöstä
 }.
without-two = Vasta kun jätän pois ehdot ”{ $condition }” ja ”{ $other }”, löydän { $count ->
    [one] yhden näytöksen
   *[other] { $count } näytöstä
 }.

## Pitkien luetteloiden sivut

page = { $first }–{ $last }, yhteensä { $count }. Kirjoita ”lisää”, niin näytän seuraavat.
page-last = { $first }–{ $last }, yhteensä { $count }. Siinä olivat kaikki.

## Mitä on menossa

on-now = Nyt menossa
next-at-each = Seuraavaksi kussakin paikassa
nothing-now = Juuri nyt ei ole menossa mitään.
no-venues = Ohjelmassa ei ole vielä yhtään näytöspaikkaa.
venue-now = Nyt: { $film }
venue-now-until = Nyt: { $film } (klo { $end } asti)
venue-next = Seuraavaksi: { $start } { $film }

## Ohjelman merkintöjä, kun ne on kirjoitettu englanniksi

note-subtitles = { $name ->
    [englanti] tekstitys englanniksi
    [suomi] tekstitys suomeksi
    [ruotsi] tekstitys ruotsiksi
   *[other] tekstityksen kieli { $name }
 }
note-live-music = elävää musiikkia
note-questions = ohjaaja vastaa kysymyksiin
note-print = 35 mm:n filmikopio
note-sold-out = loppuunmyyty
note-opening = avajaiselokuva
note-closing = päätöselokuva
note-babies = vauvanäytös
note-wordless = ei vuoropuhelua
note-all-ages = kaikenikäisille
note-interval = väliaika { $value } min
note-intervals = { $value } väliaikaa
note-free = vapaa pääsy
note-same-ticket = sama lippu kuin { $value }

## Luettelot

all-films = kaikki elokuvat
film = elokuva
nothing = Ei yhtään elokuvaa: { $said }
nothing-listed = Minkään elokuvan lajityyppinä ei ole ”{ $said }”.
alike-ahead = Ohjaajan, lajityypin ja maan perusteella eniten yhteistä ({ $film }), vielä tulossa:
alike = Ohjaajan, lajityypin ja maan perusteella eniten yhteistä ({ $film }):
alike-none = Millään muulla elokuvalla ei ole samaa ohjaajaa, lajityyppiä tai maata ({ $film }).
alike-director = ohjaus { $name }
alike-shared = Yhteistä: { $said }
not-by-gender = Tekstimme mainitsevat ohjaajat, mutta eivät kerro, ketkä heistä ovat naisia. Kysy ohjaajan elokuvia nimellä.
no-other-films = Muita elokuvia tekijältä { $person } meillä ei ole.
nothing-at-all = Luetteloon ei tule mitään.
list-heading = { $said }: { $count ->
    [one] yksi elokuva
   *[other] { $count } elokuvaa
 }
without-one-film = Ilman ehtoa ”{ $condition }” löydän { $count ->
    [one] yhden elokuvan
   *[other] { $count } elokuvaa
 }.
order-minutes-most = pisin ensin
order-minutes-least = lyhin ensin
order-year-most = uusin ensin
order-year-least = vanhin ensin
first-minutes-most = { $place }pisin
first-minutes-least = { $place }lyhin
first-year-most = { $place }uusin
first-year-least = { $place }vanhin
place-1 = { "" }
place-2 = toiseksi{ " " }
place-3 = kolmanneksi{ " " }
place-4 = neljänneksi{ " " }
condition-countries = { $value }
condition-languages = kieli { $value }
condition-wordless = sanaton
condition-directors = ohjaus { $value }
condition-cast = mukana { $value }
condition-several-directors = useampi ohjaaja
condition-several-countries = useampi maa
condition-several-languages = useampi kieli
condition-people = ohjaajana tai rooleissa { $value }
condition-critics = arvio { $value }
condition-subtitles = tekstitys { $value }
condition-not = paitsi { $condition }
condition-age = sallittu { $age }-vuotiaalle
condition-limit = ikäraja { $age }
condition-year-exactly = vuodelta { $value }
condition-year-between = vuosilta { $least }–{ $most }
condition-year-least = vuodelta { $value } tai myöhemmältä ajalta
condition-year-most = vuodelta { $value } tai varhaisemmalta ajalta
condition-minutes-exactly = kesto { $value }
condition-minutes-between = { $least } – { $most }
condition-minutes-least = vähintään { $value }
condition-minutes-most = enintään { $value }
condition-minutes-over = yli { $value }
condition-minutes-under = alle { $value }
minutes = { $minutes } min

## Vertailut

order-unknown = Teksteissämme ei ole näistä elokuvista tätä tietoa ({ $fact }).
first-film = { $first } elokuva{ $kind } on { $film }{ $facts }.
comparison-minutes-more = { $films } on pidempi.
comparison-minutes-less = { $films } on lyhyempi.
comparison-year-more = { $films } on uudempi.
comparison-year-less = { $films } on vanhempi.
comparison-equal = { $films } ovat tässä tasoissa.
comparison-minutes-most = { $films } on pisin.
comparison-minutes-least = { $films } on lyhin.
comparison-year-most = { $films } on uusin.
comparison-year-least = { $films } on vanhin.

## Esimerkkikysymyksiä

example-director = kuka ohjasi elokuvan { $title }?
example-screening = milloin { $title } esitetään?
example-programme = mitä huomenna näytetään klo 18 jälkeen?

## Mitä kanava sanoo, kun vastausta ei ole

channel-busy = Moni kysyy juuri nyt. Kysy hetken päästä uudelleen.
channel-failed = Anteeksi, jokin meni vikaan, eikä minulla ole vastausta. Kysy uudelleen.
channel-flood = Tässä on monta kysymystä kerralla. Vastaan ensimmäisiin; kysy loput minuutin päästä uudelleen.
channel-only-text = Osaan lukea vain tekstiä. Kirjoita kysymyksesi sanoin.

## Painikkeet ja sivut

button-more = Lisää
button-film = Elokuva
button-back = Takaisin
button-not-it = Ei tämä
button-star = Tähti
button-unstar = Poista tähti
suggested-card = Tietoa: { $film }
suggested-showings = Näytökset: { $film }
inline-open = Kysy botilta
inline-ask = Kysy botilta omassa keskustelussa
inline-rest = Loput saat botin omasta keskustelusta.
button-old = Tämä painike on liian vanha käytettäväksi. Kysy kysymyksesi uudelleen.
button-not-yours = Nämä painikkeet kuuluvat toisen kysymykseen. Kysy minulta itse, niin saat omasi.

## Mitä Telegram näyttää botista

profile-long = Kysy elokuvista, ohjelmasta ja käytännön asioista: { $festival }, suomeksi tai englanniksi. Vastaukset ovat lainauksia festivaalin omista teksteistä lähteineen; jos vastausta ei ole teksteissä, sanon sen.
profile-short = Kysymyksiä ja vastauksia: { $festival }, festivaalin omista teksteistä.
votes-none = Yhtään vastausta ei ole hylätty botin käynnistyksen jälkeen.
votes-heading = Vastaukset, jotka on hylätty botin käynnistyksen jälkeen:

## Julisteet

poster-film = Kysy tästä elokuvasta: suuntaa puhelimen kamera koodiin. Telegram aukeaa ja kertoo, missä ja milloin elokuva näytetään ja mitä siitä on kirjoitettu.
poster-questions = Kysyttävää?
poster-faq = Liput, matkat, ruoka, esteettömyys: suuntaa puhelimen kamera koodiin ja kysy Telegramissa omin sanoin.

## Telegramin valikon komennot

command-start = Mitä tämä botti tekee
command-help = Mitä voit kysyä
command-today = Päivän ohjelma
command-now = Mitä on menossa ja mitä alkaa seuraavaksi
command-films = Elokuvat: /films suomi alle 90
command-venues = Näytöspaikat ja mitä niissä on
command-film = Elokuvan tiedot: /film ja elokuvan nimi
command-new = Aloita alusta: unohda, mistä puhuttiin
command-language = Valitse suomi tai englanti
command-brief = Vastaukset yhdellä virkkeellä
command-privacy = Mitä sinusta säilytetään
command-star = Merkitse näytös tähdellä: /star ja elokuvan nimi
command-mine = Oma listasi: päällekkäisyydet ja kalenteri
command-votes = Vastaukset, jotka eivät kelvanneet
command-forgetme = Poista kaikki, mitä sinusta säilytetään

## Tähdet ja muistutukset

star-added = Merkitty tähdellä: { $film }, { $start }, { $venue }.
star-will-remind = Muistutan { $minutes } minuuttia ennen alkua.
star-too-soon = Näytös alkaa pian, joten muistutusta ei tule.
star-film-added = Merkitty tähdellä: { $film }, ilman näytöstä, joten en muistuta siitä. Jos haluat muistutuksen, kirjoita /star { $title } ja valitse näytös.
star-removed = Tähti poistettu: { $film }.
star-not-there = { $film } ei ollut listallasi.
star-which = Mikä näytös elokuvasta { $film }?
star-which-removed = Minkä tähden poistan?
star-film-alone = pelkkä elokuva, ei vielä näytöstä eikä muistutusta
star-what = Mikä elokuva? Kirjoita sen nimi, tai suoraan: /star { $title }
unstar-what = Minkä elokuvan poistan listaltasi? Kirjoita sen nimi.
star-none-ahead = Elokuvalla { $film } ei ole enää näytöksiä.
star-in-private = Listasi ja se, mitä sinusta säilytän, kuuluvat kahdenkeskiseen keskusteluumme. Kirjoita minulle siellä.
star-too-many = Listasi on täynnä: siihen mahtuu { $most } tähteä. Poista ensin jokin komennolla /unstar.
storage-away = En pääse juuri nyt listaasi, joten mitään ei muutettu. Yritä muutaman minuutin päästä uudelleen; elokuvakysymyksiin vastaan kyllä.
mine-empty = Listasi on tyhjä. Kirjoita /star ja elokuvan nimi, esimerkiksi: /star { $title }
mine-heading = Listasi: { $count ->
    [one] yksi näytös
   *[other] { $count } näytöstä
 }
mine-films = Elokuvat ilman valittua näytöstä (en muistuta niistä)
mine-clash-overlap = ⚠️ päällekkäin { $minutes } min: { $film }
mine-clash-walk = ⚠️ väliä { $between } min, mutta kävely kestää noin { $minutes } min: { $film }
mine-instead = sen sijaan: { $film }, { $start }, { $venue }
mine-no-instead = { $film }: muuta sopivaa näytöstä ei ole
mine-calendar = Alla oleva tiedosto vie näytökset puhelimesi kalenteriin.
calendar-name = { $festival }: omat näytökset
reminder = 🔔 { $film } alkaa { $minutes } min kuluttua: { $start }, { $venue }.
reminder-late = 🔔 Anteeksi, tämä muistutus on myöhässä: { $film } alkaa { $minutes } min kuluttua, { $start }, { $venue }.
reminder-notes = Huomaa: { $notes }
change-moved = 📣 { $film } on siirretty: ennen { $before }, { $former }, nyt { $after }, { $current }.
change-cancelled = 📣 Peruttu: { $film }, { $before }, { $venue }.
change-instead = Se näytetään myös { $start }, { $venue }. Kirjoita /star { $title }, niin lisään sen listallesi.
change-no-instead = Muuta listallesi sopivaa näytöstä siitä ei ole.

## Unohtaminen

forget-sure = Tämä poistaa kaiken, mitä minulla on sinusta: tähtesi ja muistutuksesi sekä sen, mistä puhuimme. Poistetaanko?
forget-yes = Kyllä, poista
forget-no = Ei, säilytä
forget-done = Valmis: minulla ei ole sinusta enää mitään.
forget-kept = Selvä, en poistanut mitään.

## Lajityypit ja entiset maat

category-action = toiminta
category-adventure = seikkailu
category-animation = animaatio
category-biography = elämäkerta
category-black-and-white = mustavalkoinen
category-children = lastenelokuva
category-comedy = komedia
category-crime = rikos
category-documentary = dokumentti
category-drama = draama
category-experimental = kokeellinen
category-family = koko perheen elokuva
category-fantasy = fantasia
category-history = historia
category-horror = kauhu
category-music = musiikki
category-musical = musikaali
category-mystery = mysteeri
category-road-movie = road movie
category-romance = romantiikka
category-science-fiction = tieteiselokuva
category-short = lyhytelokuva
category-silent = mykkäelokuva
category-thriller = trilleri
category-war = sota
category-western = länkkäri
country-west-germany = Länsi-Saksa
country-east-germany = Itä-Saksa
country-soviet-union = Neuvostoliitto
country-czechoslovakia = Tšekkoslovakia
country-yugoslavia = Jugoslavia
country-nordic = Pohjoismaat

## Kysymykset sellaisina kuin botti täydentää ne keskustelusta, ja komentojen kysymykset: botin pitää ymmärtää ne

put-film = elokuva
put-films = elokuvat
put-the-film = elokuva
put-at = paikassa
put-from = paikasta { $venue }
put-way = missä on { $venue }
put-when-and-where = milloin ja missä { $film } näytetään
put-sold-out = onko { $film } loppuunmyyty
put-buying = mistä saa lippuja
put-each = { $what } elokuvissa { $first } ja { $second }
put-critic = kuka arvosteli elokuvan { $film }
put-reach = ehdinkö elokuvasta { $first } elokuvaan { $second }
put-allowed = mikä on elokuvan { $film } ikäraja
put-about-part = entä { $part }
put-reviewed = mitä { $critic } on arvioinut
put-alike = samanlaisia elokuvia kuin { $film }
put-story = mistä { $film } kertoo?
put-not = ei
put-i-mean = tarkoitin
put-first-film = ensimmäinen elokuva
put-last-film = viimeinen elokuva
put-what-is-on = mitä näytetään
put-after = { $day } klo { $clock } jälkeen
put-before = { $day } ennen klo { $clock }
put-around = { $day } noin klo { $clock }
put-shorter = alle { $value } minuuttia
put-longer = yli { $value } minuuttia
put-newer = vuoden { $value } jälkeen
put-older = ennen vuotta { $value }
put-on = mitä menee { $rest }
put-today = tänään { $rest }
put-today-alone = mitä tänään menee
put-now = mitä nyt menee { $rest }
put-next = seuraavaksi
put-films-of = { $rest } elokuvat
put-all-films = kaikki elokuvat
put-more = lisää
