"""Lists of films: the conditions that a question states, and the answer.

`filters` takes conditions out of a question (`conditions_read`): `people`, `genres`, `places`, `quantities` (`years`
and `lengths`), `viewers`, and as `exclusions` what is not wanted. `requests` tells, by the `words` left, whether
films are asked for. `ways` chooses the `answer`, which says the conditions back (`conditions_said`) and has `pages`; or
films `alike`.
"""
