# Every sentence that the bot says itself, in English.

## Passages and sources

source = { $title } ({ $facts })
review-by = Review: { $critic }
faq-from = From the FAQ: { $topic }
quoted-in-en = Quoted in English.
quoted-in-fi = Quoted in Finnish.
also-in = Also, from the review of { $title }:
fits-too = It may also be one of these; choose one, and I will look there:
may-be-about = No review says outright that its film is about { $subject }. { $count ->
    [one] Perhaps this one is:
   *[other] Perhaps one of these is:
}
may-be-described = No review says that outright. { $count ->
    [one] Perhaps it is this one:
   *[other] Perhaps it is one of these:
}
next-screening = Next: { $start }, { $venue }

## What a film's header says

fact-director = { $film } was directed by { $value }.
fact-year = { $film } was made in { $value }.
fact-minutes = { $film } runs { $value }.
fact-countries = { $film } comes from { $value }.
fact-languages = { $film }, spoken language: { $value }.
fact-categories = { $film } is listed under { $value }.
fact-cast = { $film } stars { $value }.
fact-age_limit = { $film } has the age limit { $value }.
fact-subtitles = { $film } is shown with subtitles in { $value }.
fact-original_title = { $film } is originally called { $value }.
fact-critic = { $film } was reviewed by { $value }.
fact-content_notes = { $film }, content notes: { $value }.
fact-wordless = { $film } has no spoken words.
fact-unsubtitled = { $film } is shown without subtitles.
fact-missing = { $film }: our texts do not give its { $fact }.
fact-in-review = { $film }: its { $fact } is not listed; the review says:
kind-in-review = { $film } is listed under { $value }; the review says:
fact-name-director = director
fact-name-year = year
fact-name-minutes = running time
fact-name-countries = country
fact-name-languages = language
fact-name-categories = category
fact-name-cast = cast
fact-name-age_limit = age limit
fact-name-subtitles = subtitles
fact-name-original_title = original title
other-titles = Also called
fact-name-critic = critic
content-noted = Content notes speak of { $said } for { $count ->
    [one] one film
   *[other] { $count } films
 }:
fact-name-content_notes = content notes

length = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
 }

## Declining

not-found = I found nothing about that in the festival’s texts.
covers = I can quote { $films ->
    [one] one film review
   *[other] { $films } film reviews
 }{ $faqs ->
    [0] {""}
    [one] , one answer from the FAQ
   *[other] , { $faqs } answers from the FAQ
 }{ $screenings ->
    [0] {""}
   *[other] {" "}and the programme
 }.
films-of-name = Our nearest films: { $titles }.
nearest-passage = As near as the review of { $title } comes:
review-begins = The review of { $title } begins like this:
perhaps-not-all = I may not have understood all of that. The programme, as I take it:
left-out = I took no account of { $words }. For the rest:
perhaps-this = Perhaps this answers it:
perhaps-not-this = I am not sure that this answers it; nothing comes nearer:
perhaps-without = { $count ->
    [one] Without the word { $words }, this
   *[other] Without the words { $words }, this
 } comes nearest in the review of { $film }:
perhaps-of-film = If you mean { $film }:
told-most = { $count ->
    [one] The review that tells most of that:
   *[other] The reviews that tell most of that:
}
perhaps-one-of-them = I cannot list them all; one review speaks of it:
other-entries = If that is not what you mean, the FAQ has these, too:
nearest-entries = These are answered in the FAQ; choose one if it is what you mean:
nearest-films = Did you mean { $titles }?
quoted-title = “{ $title }”

## Help

help-hello = I answer questions about the films, the programme and the practical side of { $festival }, and I do it by quoting the festival’s own texts. I never make anything up: when the texts do not say, I say so.
help-try = Try asking:
help-ask = Just write your question, in English or in Finnish. Or a command:
help-today = /today – the day’s programme
help-now = /now – what is on, and what begins next
help-films = /films finnish under 90 – the films you describe, or all
help-film = /film { $title } – all about one film
help-venues = /venues – where they are and what is on there
help-new = /new – start afresh
help-list = /star { $title }, /mine – on Telegram: a list of your own, with reminders
help-settings = /brief, /language – short answers, the language
help-privacy = /privacy, /forgetme – what I keep about you, and how to have it deleted
privacy =
    What I keep about you, on the festival’s own server:
    – the last few turns of our conversation, so that “and when is it on?” makes sense: for { $minutes } minutes after my last answer
    – if you star films with /star, your stars and what I remind you of: until a week after the festival
    – the numbers of the messages that I have answered, without their words, so that I answer none twice: for a day
    Nothing else. The words of the latest questions, without your name, stay in memory a little longer so that I answer faster. No question is written to a log or given to anyone.
    /forgetme deletes all of it at once.
film-which = Which film? Write /film and a title, for example: /film { $title }

which-of-these = Which of these do you mean?
which-one = Which { $name } do you mean?
which-person-of = Which { $name } do you mean?
and-others = And { $count } more: write the whole name.
of-which-film = Which film? Please name it, and I will look.
which-film = Which of these films do you mean?
which-person = I am not sure whom you mean. Please write the name, and I will look again.
not-told = { $film }: I did not find that in our texts.
not-told-of = { $film }: I found nothing about { $words } in its review.
ask-in-en = The review is in English. Ask in English, and I find more in it.
ask-in-fi = The review is in Finnish. Ask in Finnish, and I find more in it.
not-known = { $name } is not in our programme, nor in our texts.
only-mentioned = { $name } is not in our programme; our reviews only mention it.
no-more = I have nothing more on that.
than-which = Than which film? Please name one, and I will look.
that-was-all = That was all of it: the list is complete.
not-it = Sorry. Which film did you mean? Write its name or its number, or ask in other words.
not-it-unknown = Sorry. Which film did you mean? Write its name, or ask in other words.
faq-topics = The FAQ answers { $count ->
    [one] one question
   *[other] { $count } questions
 }, for example:
faq-ask = Just write yours.
brief-on = From now on I answer in one sentence where I can. Write /brief off for the longer answers.
brief-off = From now on I answer at length again.
forgotten = All right, a fresh start: I have forgotten what we talked about.
language-set = From now on I answer in English.
language-which = Which language shall I answer in from now on?
language-name = English (englanti)
hello = Hello! Ask me about the films, the programme or anything practical.
thanks = You are welcome. Enjoy the films!
languages = I answer in English and in Finnish, as you write to me. /language fi or /language en settles it for good.
goodbye = Goodbye, and see you at the pictures!
insult = Let us stay friends. Ask me about a film, the programme or the festival, and I will do my best.
puzzled = I did not quite catch that. Ask me about a film, the programme or the festival, in a few words.

## Programme

programme-heading = { $said }: { $count ->
    [one] one screening
   *[other] { $count } screenings
 }
first-shown = the first
last-shown = the last
whole-programme = all screenings ahead
cannot-book = I cannot book or sell tickets. When it is shown:
not-scheduled = { $film } is in our texts but not in this year’s programme.
not-then = { $film } is not shown { $when }. All its screenings:
not-noted = { $film }: no screening is marked “{ $note }”. All its screenings:
not-noted-then = { $film }: no screening { $when } is marked “{ $note }”. All its screenings:
not-again = { $film } has been shown for the last time. It was on:
film-last-chance = { $film }, last chance:
film-festival-over = { $film }: the festival is over, its last day was { $day }. It was on:
no-programme = The programme has not been published yet.
festival-over = The festival is over; its last day was { $day }. Thank you for coming!
festival-dates = The festival runs from { $first } to { $last }.
festival-was = The festival ran from { $first } to { $last }.
reach-yes = Yes ({ $day }): { $first } ends at { $end } and { $second } starts at { $start }. There are { $between } min between{ $walk ->
    [0] {""}
   *[other] , the walk takes about { $walk } min
 }.
reach-walk = Hardly ({ $day }): { $first } ends at { $end } and { $second } starts at { $start }, but the walk takes about { $walk } min.
reach-overlap = No ({ $day }): { $second } starts at { $start }, and { $first } ends at { $end }.
no-favourites = I have no favourites. Ask about a film, and I will quote what its critic says. Coming up:
time-of-day = It is { $clock } on { $day }.
festival-begins = The festival begins on { $day }.
no-screenings = Not in the programme.
night = { $weekday } night, { $clock } ({ $next })
past = past
ends-in-time = over by then
running = has begun
already-over = Already over: { $showings }.
what-is-running = Running at { $clock }:
what-comes-next = Next:
day-and-clock = { $day } { $clock }
when-now = on now
when-next = next
when-last-chance = last chance
day-and-hours = { $hours } { $day }
on-day = on { $day }
at-venue = at { $venue }
noted = marked “{ $note }”
right-now = right now
any-more = any more
day-today = today ({ $day })
day-tonight = tonight ({ $day })
day-tomorrow = tomorrow ({ $day })
day-yesterday = yesterday ({ $day })
hours-after = after { $clock }
hours-before = before { $clock }
hours-from-to = { $start }–{ $end }
hours-between = between { $start } and { $end }
without-one = Without “{ $condition }” I find { $count ->
    [one] one screening
   *[other] { $count } screenings
 }.
without-two = Only without both “{ $condition }” and “{ $other }” do I find { $count ->
    [one] one screening
   *[other] { $count } screenings
 }.

## Pages of long lists

page = { $first }–{ $last } of { $count }. Write “more” for the next ones.
page-last = { $first }–{ $last } of { $count }. That was all.

## What is going on

on-now = On now
next-at-each = Next at each venue
nothing-now = Nothing is running at this moment.
no-venues = The programme names no venue yet.
venue-now = Now: { $film }
venue-now-until = Now: { $film }, until { $end }
venue-next = Next: { $start } { $film }

## What programmes note, where it is written in Finnish

note-subtitles = { $name } subtitles
note-live-music = with live music
note-questions = Q&A with the director
note-print = 35 mm print
note-sold-out = sold out
note-opening = opening film
note-closing = closing film
note-babies = baby-friendly
note-wordless = no dialogue
note-all-ages = for all ages
note-interval = { $value } min interval
note-intervals = { $value } intervals
note-free = free entry
note-same-ticket = same ticket as { $value }

## Lists

all-films = all films
film = film
nothing = No { $said }.
nothing-listed = No film is listed under “{ $said }”.
alike-ahead = Most like { $film } by director, category and country, and still to be shown:
alike = Most like { $film } by director, category and country:
alike-none = No other film shares director, category or country with { $film }.
alike-director = also by { $name }
alike-shared = In common: { $said }
not-by-gender = Our texts name the directors, but do not say which of them are women. Ask me for a director’s films by name.
no-other-films = We have no other film by { $person }.
nothing-at-all = There is nothing to list.
list-heading = { $said }: { $count ->
    [one] 1 film
   *[other] { $count } films
 }
without-one-film = Without “{ $condition }” I find { $count ->
    [one] one film
   *[other] { $count } films
 }.
order-minutes-most = longest first
order-minutes-least = shortest first
order-year-most = newest first
order-year-least = oldest first
first-minutes-most = the { $place }longest
first-minutes-least = the { $place }shortest
first-year-most = the { $place }newest
first-year-least = the { $place }oldest
place-1 = { "" }
place-2 = second{ " " }
place-3 = third{ " " }
place-4 = fourth{ " " }
condition-countries = from { $value }
condition-languages = spoken in { $value }
condition-wordless = without words
condition-directors = directed by { $value }
condition-cast = with { $value }
condition-people = by or with { $value }
condition-critics = reviewed by { $value }
condition-subtitles = subtitled in { $value }
condition-several-directors = with more than one director
condition-several-countries = from more than one country
condition-several-languages = in more than one language
condition-not = not { $condition }
condition-age = allowed at age { $age }
condition-limit = age limit { $age }
condition-year-exactly = made in { $value }
condition-year-between = made in { $least }–{ $most }
condition-year-least = made in { $value } or later
condition-year-most = made in { $value } or earlier
condition-minutes-exactly = { $value } long
condition-minutes-between = { $least } to { $most }
condition-minutes-least = at least { $value }
condition-minutes-most = at most { $value }
condition-minutes-over = over { $value }
condition-minutes-under = under { $value }
minutes = { $minutes } min

## Comparisons

order-unknown = Our texts do not give the { $fact } of these films.
first-film = { $first } { $kind } is { $film }{ $facts }.
comparison-minutes-more = { $films } is longer.
comparison-minutes-less = { $films } is shorter.
comparison-year-more = { $films } is newer.
comparison-year-less = { $films } is older.
comparison-equal = { $films } are equal in this.
comparison-minutes-most = { $films } is the longest.
comparison-minutes-least = { $films } is the shortest.
comparison-year-most = { $films } is the newest.
comparison-year-least = { $films } is the oldest.

## Examples of questions

example-director = who directed { $title }?
example-screening = when is { $title } on?
example-programme = what is on tomorrow after 18?

## What a channel says when there is no answer to carry

channel-busy = Many people are asking right now. Please ask me again in a moment.
channel-failed = Sorry, something went wrong and I have no answer. Please ask me again.
channel-flood = These are many questions at once. I answer the first ones; please ask the others in a minute.
channel-only-text = I can only read text. Please write your question in words.

## Buttons and pages

button-more = More
button-film = Film
button-back = Back
button-not-it = Not it
button-star = Star
button-unstar = Unstar
suggested-card = About { $film }
suggested-showings = Screenings of { $film }
inline-open = Ask the bot
inline-ask = Ask the bot in a chat of your own
inline-rest = The rest is in the bot’s own chat.
button-old = This button is too old to be used. Please ask your question again.
button-not-yours = These buttons belong to somebody else’s question. Ask me yourself, and you will get your own.

## What Telegram shows of the bot

profile-long = Ask about the films, the programme and the practical side of { $festival }, in English or in Finnish. The answers are quotations from the festival’s own texts, with their source; when the texts do not say, I say so.
profile-short = Questions about { $festival }, answered from its own texts.
votes-none = No answer has been turned down since the bot was started.
votes-heading = Answers that people turned down since the bot was started:

## Posters

poster-film = Ask about this film: point a phone’s camera at the code. Telegram opens and shows when and where it is on and what its review says.
poster-questions = Questions?
poster-faq = Tickets, travel, food, access: point a phone’s camera at the code, and ask in Telegram in your own words.

## The commands in Telegram’s menu

command-start = What this bot does
command-help = What you can ask
command-today = The day’s programme
command-now = What is on, and what begins next
command-films = Films: /films finnish under 90
command-venues = The venues and what is on there
command-film = All about one film: /film and its name
command-new = Start afresh: forget what we talked about
command-language = Choose English or Finnish
command-brief = Answers in one sentence
command-privacy = What is kept about you
command-star = Star a screening: /star and a film’s name
command-mine = Your list: what clashes, and for your calendar
command-votes = Answers that people turned down
command-forgetme = Delete all that is held about you

## Stars and reminders

star-added = Starred: { $film }, { $start }, { $venue }.
star-will-remind = I will remind you { $minutes } minutes before.
star-too-soon = It begins soon, so there will be no reminder.
star-film-added = Starred: { $film }, without a screening, so I will not remind you of it. To be reminded, write /star { $title } and choose a screening.
star-removed = No longer starred: { $film }.
star-not-there = { $film } was not on your list.
star-which = Which screening of { $film }?
star-which-removed = Which star shall I take away?
star-film-alone = the film, no screening and no reminder yet
star-what = Which film? Write its title, or at once: /star { $title }
unstar-what = Which film shall I take off your list? Write its title.
star-none-ahead = { $film } has no screening ahead.
star-in-private = Your list, and what I keep about you, are for our private chat. Please write to me there.
star-too-many = Your list is full: it holds { $most } stars. Take one away with /unstar first.
storage-away = I cannot get at your list right now, so nothing was changed. Please try again in a few minutes; my answers about the films go on.
mine-empty = Your list is empty. Write /star and a title, for example: /star { $title }
mine-heading = Your list: { $count ->
    [one] one screening
   *[other] { $count } screenings
 }
mine-films = Films without a screening chosen (I will not remind you of them)
mine-clash-overlap = ⚠️ overlaps { $film } by { $minutes } min
mine-clash-walk = ⚠️ { $between } min between this and { $film }, and the walk takes about { $minutes } min
mine-instead = instead: { $film }, { $start }, { $venue }
mine-no-instead = { $film } has no other screening that fits
mine-calendar = The file below puts your list into your phone’s calendar.
calendar-name = My { $festival }
reminder = 🔔 { $film } begins in { $minutes } min: { $start }, { $venue }.
reminder-late = 🔔 Sorry, this reminder is late: { $film } begins in { $minutes } min, { $start }, { $venue }.
reminder-notes = Note: { $notes }
change-moved = 📣 { $film } was moved from { $before }, { $former } to { $after }, { $current }.
change-cancelled = 📣 Cancelled: { $film }, { $before }, { $venue }.
change-instead = It is also shown { $start }, { $venue }. Write /star { $title } to have that one on your list.
change-no-instead = There is no other screening of it that fits your list.

## Forgetting

forget-sure = This deletes all that I hold about you: your stars and reminders, and what we talked about. Shall I?
forget-yes = Yes, delete it
forget-no = No, keep it
forget-done = Done: I hold nothing about you any more.
forget-kept = All right, I deleted nothing.

## Categories and former countries

category-action = action
category-adventure = adventure
category-animation = animation
category-biography = biography
category-black-and-white = black and white
category-children = children’s
category-comedy = comedy
category-crime = crime
category-documentary = documentary
category-drama = drama
category-experimental = experimental
category-family = family
category-fantasy = fantasy
category-history = history
category-horror = horror
category-music = music
category-musical = musical
category-mystery = mystery
category-road-movie = road movie
category-romance = romance
category-science-fiction = science fiction
category-short = short
category-silent = silent
category-thriller = thriller
category-war = war
category-western = western
country-west-germany = West Germany
country-east-germany = East Germany
country-soviet-union = the Soviet Union
country-czechoslovakia = Czechoslovakia
country-yugoslavia = Yugoslavia
country-nordic = the Nordic countries

## Questions as the bot completes them from the chat, and those that commands stand for: it must understand them

put-film = film
put-films = films
put-the-film = the film
put-at = at
put-from = from { $venue }
put-way = how do I get to { $venue }
put-when-and-where = when and where is { $film } shown
put-sold-out = is { $film } sold out
put-buying = where can I buy tickets
put-each = { $what } of { $first } and { $second }
put-critic = who reviewed { $film }
put-reach = can I make it from { $first } to { $second }
put-allowed = what is the age limit of { $film }
put-about-part = what about the { $part }
put-reviewed = what did { $critic } review
put-alike = films like { $film }
put-story = what is { $film } about?
put-not = not
put-i-mean = i mean
put-first-film = the first film
put-last-film = the last film
put-what-is-on = what is on
put-after = { $day } after { $clock }
put-before = { $day } before { $clock }
put-around = { $day } around { $clock }
put-shorter = under { $value } minutes
put-longer = over { $value } minutes
put-newer = after { $value }
put-older = before { $value }
put-on = what is on { $rest }
put-today = today { $rest }
put-today-alone = what is on today
put-now = what is on now { $rest }
put-next = next
put-films-of = { $rest } films
put-all-films = all films
put-more = more
