"""Every number in the letter, written out or short, and what the lists know of it."""
