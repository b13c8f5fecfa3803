# Every sentence that the bot says itself, in English.

## Passages and sources

source = { $title } ({ $facts })
review-by = Review: { $critic }
faq-from = { $festival }: FAQ, { $topic }
next-screening = Next: { $start }, { $venue }
no-next-screening = No screening ahead.
also-in = Also, from the review of { $title }:

## What a film's header says

fact-director = { $film } was directed by { $value }.
fact-year = { $film } was made in { $value }.
fact-minutes = { $film } runs { $value }.
fact-countries = { $film } comes from { $value }.
fact-languages = { $film } is spoken in { $value }.
fact-categories = { $film } is listed under { $value }.
fact-cast = { $film } stars { $value }.
fact-age_limit = { $film } has the age limit { $value }.
fact-subtitles = { $film } is shown with subtitles in { $value }.
fact-original_title = { $film } is originally called { $value }.
fact-critic = { $film } was reviewed by { $value }.
fact-content_notes = { $film }, content notes: { $value }.
fact-missing = The texts about { $film } do not give its { $fact }.
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
fact-name-critic = critic
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
nearest-films = Maybe you mean { $titles }?

## Help

help-hello = I answer questions about the films and the practical side of { $festival } with quotations from the festival’s own texts. I never make anything up; when the texts do not say, I say so.
help-try = Try asking:
help-ask = Just write your question, in English or in Finnish. /film followed by a title shows a film’s card.
privacy = I keep the last few turns of our conversation in memory, so that “and when is it on?” makes sense, and forget them after half an hour or when I am restarted. Your questions are not written to any log and go to no one else.
film-which = Which film? Write /film and a title, for example: /film { $title }

which-one = Which { $name } do you mean?
not-told = The texts about { $film } do not say that.
not-known = { $name } is not in this programme or in its texts.
no-more = I have nothing more on that.
forgotten = All right, a fresh start: I have forgotten what we talked about.
language-set = From now on I answer in English.
language-which = Write /language en for English or /language fi for Finnish.
hello = Hello! Ask me anything about the films, the programme or the festival.
thanks = You are welcome. Enjoy the films!
goodbye = Goodbye, and see you at the screen!

## Programme

programme-heading = { $said }: { $count ->
    [0] nothing
    [one] one screening
   *[other] { $count } screenings
 }
whole-programme = All screenings ahead
not-scheduled = { $film } is in our texts but not in the programme.
not-then = { $film } is not shown then. All its screenings:
no-programme = The programme has not been published yet.
festival-over = The festival is over; its last day was { $day }.
no-screenings = Not in the programme.
night = { $weekday } night, { $clock } ({ $next })
past = past
when-now = On now
when-next = Next
when-last-chance = Last chance
hours-after = after { $clock }
hours-before = before { $clock }
without-one = Without “{ $condition }” there { $count ->
    [one] is one screening
   *[other] are { $count } screenings
 }.

## Lists

all-films = All films
list-heading = { $said }: { $count ->
    [0] no film
    [one] 1 film
   *[other] { $count } films
 }
without-one-film = Without “{ $condition }” there { $count ->
    [one] is one film
   *[other] are { $count } films
 }.
order-minutes-most = Longest first
order-minutes-least = Shortest first
order-year-most = Newest first
order-year-least = Oldest first
order-title-most = In reverse order of title
condition-countries = from { $value }
condition-languages = in { $value }
condition-wordless = without words
condition-directors = directed by { $value }
condition-cast = with { $value }
condition-people = by or with { $value }
condition-critics = reviewed by { $value }
condition-subtitles = subtitles in { $value }
condition-age = for age { $age }
condition-year-exactly = from { $value }
condition-year-between = { $least }–{ $most }
condition-year-least = { $value } or later
condition-year-most = { $value } or earlier
condition-minutes-exactly = { $value } long
condition-minutes-between = { $least } to { $most }
condition-minutes-least = over { $value }
condition-minutes-most = under { $value }

## Comparisons

comparison-equal = { $films } are equal in this.
comparison-minutes-most = { $films } is the longest.
comparison-minutes-least = { $films } is the shortest.
comparison-year-most = { $films } is the newest.
comparison-year-least = { $films } is the oldest.

## Examples of questions

example-director = who directed { $title }?
example-screening = when is { $title } on?
example-list = films from { $country } under 100 minutes

## What a channel says when there is no answer to carry

channel-busy = Many people are asking right now. Please ask me again in a moment.
channel-failed = Sorry, something went wrong and I have no answer. Please ask me again.
channel-only-text = I can only read text. Please write your question in words.

## The commands in Telegram’s menu

command-start = What this bot does
command-help = What you can ask
command-film = All about one film: /film and its name
command-new = Start afresh: forget what we talked about
command-language = Choose English or Finnish
command-privacy = What is kept about you
