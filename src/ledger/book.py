"""The Book: the one door through which the ledger is written. Its parts stand in modules of their own.

`Book(rules, using="default")`: `using` is Django's alias of the database, so that a process (a move, a test) can hold
two ledgers at once. Every method takes the moment as `now`; none asks for the time.

| part | module |
| --- | --- |
| receive, mark, unmarked, cursor, advance, failed, lease, claim_unread, note_read, quarantine, retry | arrivals |
| file_next, candidates | filing |
| add, due, begin_attempt, sent, deferred, refused, doubtful, release_letter, cancel_letter | outbox |
"""

from __future__ import annotations

from ledger.arrivals import Arrivals, CursorState, Unread
from ledger.filing import FilingTable, filing_from, silent
from ledger.outbox import Attempt, Outbox
from ledger.rules import Rules

__all__ = ["Attempt", "Book", "CursorState", "Outbox", "Rules", "Unread", "filing_from", "silent"]


class Book(Arrivals, FilingTable):
    """Writing. Reading is in `ledger.queries`."""
