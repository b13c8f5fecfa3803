"""What time a question asks about, in festival terms.

`phrases` finds where a time is spoken of, by `day_patterns` and `hour_patterns`, made of `words`, once `hints` tells
that one may be. What phrases name is told by `days`, `hours` and `parts` of the day, single dates and clocks by
`reading`. `meant` puts them together, and `when` is what comes out, be it time to spare.

Beside it, `ends` reads "the first" and "the last".
"""
