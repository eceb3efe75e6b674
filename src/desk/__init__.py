"""The review desk: the page on which people look at what was read, mend it, sign it and follow it.

A Django site, rendered on the server. It reads through `ledger.queries`, writes through `ledger.book` and nothing
else, and works without JavaScript for everything that matters; htmx only makes it quicker.
"""
