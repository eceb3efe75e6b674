"""How many: the numbers of things, and which part each belongs to."""
