"""Words of English and Finnish: terms, endings, slips of the pen, countries and languages."""
