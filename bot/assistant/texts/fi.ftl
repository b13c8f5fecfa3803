# Kaikki, mitä botti itse sanoo, suomeksi.

## Katkelmat ja lähteet

source = { $title } ({ $facts })
review-by = Arvio: { $critic }
faq-from = { $festival }: usein kysyttyä, { $topic }
next-screening = Seuraavaksi: { $start }, { $venue }
no-next-screening = Ei enää näytöksiä.
also-in = Myös elokuvan { $title } arviosta:

## Elokuvan tiedot

fact-director = { $film }: ohjaus { $value }.
fact-year = { $film } valmistui vuonna { $value }.
fact-minutes = { $film } kestää { $value }.
fact-countries = { $film }: valmistusmaa { $value }.
fact-languages = { $film }: kieli { $value }.
fact-categories = { $film }: lajityyppi { $value }.
fact-cast = { $film }: rooleissa { $value }.
fact-age_limit = { $film }: ikäraja { $value }.
fact-subtitles = { $film }: tekstitys { $value }.
fact-original_title = { $film }: alkuperäinen nimi { $value }.
fact-critic = { $film }: arvion kirjoitti { $value }.
fact-content_notes = { $film }: sisältöhuomautus { $value }.
fact-missing = Elokuvan { $film } teksteistä ei löydy tietoa: { $fact }.
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
fact-name-critic = kriitikko
fact-name-content_notes = sisältöhuomautukset

length = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
 }

## Kun vastausta ei ole

not-found = Festivaalin teksteistä ei löytynyt vastausta tähän.
covers = Osaan siteerata { $films ->
    [one] yhtä elokuva-arviota
   *[other] { $films } elokuva-arviota
 }{ $faqs ->
    [0] {""}
    [one] , yhtä usein kysyttyä kysymystä
   *[other] , { $faqs } usein kysyttyä kysymystä
 }{ $screenings ->
    [0] {""}
   *[other] {" "}ja ohjelmaa
 }.
nearest-films = Tarkoititko: { $titles }?

## Ohje

help-hello = Vastaan kysymyksiin elokuvista ja käytännön asioista ({ $festival }) lainaamalla festivaalin omia tekstejä. En keksi mitään; jos teksteissä ei sanota, kerron sen.
help-try = Kokeile vaikka:
help-ask = Kirjoita kysymyksesi suomeksi tai englanniksi. Komento /film ja elokuvan nimi näyttää elokuvan tiedot.
privacy = Pidän keskustelumme viimeiset vaiheet muistissa, jotta ”entä milloin se menee?” ymmärretään, ja unohdan ne puolen tunnin kuluttua tai kun minut käynnistetään uudelleen. Kysymyksiäsi ei kirjoiteta lokiin eikä anneta kenellekään.
film-which = Mikä elokuva? Kirjoita /film ja nimi, esimerkiksi: /film { $title }

which-one = Kumpaa tai ketä tarkoitat: { $name }?
not-told = Elokuvan { $film } teksteissä ei kerrota sitä.
not-known = { $name } ei ole tässä ohjelmassa eikä sen teksteissä.
no-more = Tästä ei ole enempää.
forgotten = Selvä, aloitetaan alusta: unohdin, mistä puhuimme.
language-set = Vastaan tästä lähtien suomeksi.
language-which = Kirjoita /language fi, niin vastaan suomeksi, tai /language en, niin vastaan englanniksi.
hello = Hei! Kysy elokuvista, ohjelmasta tai festivaalista.
thanks = Ole hyvä. Antoisia elokuvia!
goodbye = Näkemiin, tavataan kankaan äärellä!

## Ohjelma

programme-heading = { $said }: { $count ->
    [0] ei mitään
    [one] yksi näytös
   *[other] { $count } näytöstä
 }
whole-programme = Kaikki tulevat näytökset
not-scheduled = { $film } on teksteissämme mutta ei ohjelmassa.
not-then = Elokuvaa { $film } ei näytetä silloin. Kaikki näytökset:
no-programme = Ohjelmaa ei ole vielä julkaistu.
festival-over = Festivaali on ohi; viimeinen päivä oli { $day }.
no-screenings = Ei ohjelmassa.
night = { $weekday }-yö, klo { $clock } ({ $next })
past = mennyt
when-now = Nyt menossa
when-next = Seuraavaksi
when-last-chance = Viimeinen mahdollisuus
hours-after = klo { $clock } jälkeen
hours-before = ennen klo { $clock }
without-one = Ilman ehtoa ”{ $condition }” löytyy { $count ->
    [one] yksi näytös
   *[other] { $count } näytöstä
 }.

## Luettelot

all-films = Kaikki elokuvat
list-heading = { $said }: { $count ->
    [0] ei yhtään elokuvaa
    [one] 1 elokuva
   *[other] { $count } elokuvaa
 }
without-one-film = Ilman ehtoa ”{ $condition }” löytyy { $count ->
    [one] yksi elokuva
   *[other] { $count } elokuvaa
 }.
order-minutes-most = Pisin ensin
order-minutes-least = Lyhin ensin
order-year-most = Uusin ensin
order-year-least = Vanhin ensin
order-title-most = Nimen mukaan käänteisesti
condition-countries = maa { $value }
condition-languages = kieli { $value }
condition-wordless = sanaton
condition-directors = ohjaus { $value }
condition-cast = mukana { $value }
condition-people = ohjaus tai rooli { $value }
condition-critics = arvio { $value }
condition-subtitles = tekstitys { $value }
condition-age = { $age }-vuotiaalle
condition-year-exactly = vuodelta { $value }
condition-year-between = { $least }–{ $most }
condition-year-least = { $value } tai myöhemmin
condition-year-most = { $value } tai aiemmin
condition-minutes-exactly = kesto { $value }
condition-minutes-between = { $least } – { $most }
condition-minutes-least = yli { $value }
condition-minutes-most = alle { $value }

## Vertailut

comparison-equal = { $films } ovat tässä samanlaiset.
comparison-minutes-most = { $films } on pisin.
comparison-minutes-least = { $films } on lyhin.
comparison-year-most = { $films } on uusin.
comparison-year-least = { $films } on vanhin.

## Esimerkkikysymyksiä

example-director = kuka ohjasi elokuvan { $title }?
example-screening = milloin { $title } esitetään?
example-list = elokuvat alle 100 minuuttia

## Mitä kanava sanoo, kun vastausta ei ole

channel-busy = Moni kysyy juuri nyt. Kysy hetken päästä uudelleen.
channel-failed = Anteeksi, jokin meni vikaan, eikä minulla ole vastausta. Kysy uudelleen.
channel-only-text = Osaan lukea vain tekstiä. Kirjoita kysymyksesi sanoin.

## Telegramin valikon komennot

command-start = Mitä tämä botti tekee
command-help = Mitä voit kysyä
command-film = Elokuvan tiedot: /film ja elokuvan nimi
command-new = Aloita alusta: unohda, mistä puhuttiin
command-language = Valitse suomi tai englanti
command-privacy = Mitä sinusta säilytetään
