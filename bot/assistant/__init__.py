"""The pure core: a question, a conversation and a time in; an answer made of quotations out.

A message goes from `assistant` to `replying`. There it is completed (`following`), understood (`understanding`, as
what is `asked`) and answered (`answering`, by `facts`, `lists`, `showings`, `quoting`, `talk`; `unclear` asks back,
`partly` says what was left out), and the turn is remembered (`turns`, in a `conversation`). `suggestions` are answers
for other chats.

All of these are handed a `guide`: the festival's `knowledge`, the `wording` of the bot's own `texts`, and the time.
What comes out are `answers`; `offering` lets choose among several, `unanswered` says that there is none.

What questions say (`said`) is read by `mentions` (names), `times`, `descriptions` and `descriptions_in_finnish` (films
that are not named), by `forms`, `numbers` and `stretches`; `formats` writes lengths and lists, `titles` films of one
title. `search` finds passages by `meanings`, once more without the `festival_name`, in Finnish `lettered`; entries are
asked `word_for_word`; `told_reviews` finds the film that is told.
"""
