"""Showings: how they are asked for, and the answer.

`words` tells whether showings are asked for, `wanted` which: at what `venue_words`, with what `notes` (`notes_meant`).
`ways` chooses the answer: `of_film`, of a time (`answer`), or what to say where `nothing` is shown as wanted. `lines`,
`moments`, `when_said` and `notes_said` write it down.

Other questions: `going_on` (what is on now), `festival` (when is it, is it over), `venues` (where are they),
`guests`, `seats`, `booking`, `favourites`, `reaching` (can I make it, by `walking` and `clashes`), `titles_asked` (of
no film known).
"""
