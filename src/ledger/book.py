"""The Book: the one door through which the ledger is written. Its parts stand in modules of their own.

`Book(rules, using="default")`: `using` is Django's alias of the database, so that a process (a move, a test) can hold
two ledgers at once. Every method takes the moment as `now`; none asks for the time.

| part | module |
| --- | --- |
| receive, mark, unmarked, cursor, advance, failed, lease, claim_unread, unread, note_read, quarantine, retry | arrivals |
| file_next, adopt, candidates | filing |
| add, due, begin_attempt, sent, deferred, refused, doubtful, bounced, release_letter, cancel_letter | outbox |
| entry, postings, post, sign, merge, split, open_by_hand, undo, attach, promise | postings |
| pieces, put_together, came_again | pieces |
| entries_for, make_pack, pack_files, confirm | packs |
| add_user, set_password, set_roles, set_profile, set_active, people | people |
| replace_registry, registry_rows | registry_tables |
| run_began, run_ended | runs |
| promises, reminded, remind | reminders |
| expired, remove, loose, remove_loose, unwanted, hold_customer, erase_customer | retention |
"""

from __future__ import annotations

from ledger.arrivals import Arrivals, CursorState, Unread
from ledger.filing import filing_from, silent
from ledger.outbox import Attempt, Outbox
from ledger.packs import PackContents, PackMade
from ledger.people import Person
from ledger.pieces import Pieces
from ledger.registry_tables import RegistryRows, RegistryTables
from ledger.reminders import Reminders
from ledger.retention import Removed, Retention
from ledger.rules import Rules
from ledger.runs import Runs

__all__ = [
    "Attempt",
    "Book",
    "CursorState",
    "Outbox",
    "PackContents",
    "PackMade",
    "Person",
    "RegistryRows",
    "Removed",
    "Rules",
    "Unread",
    "filing_from",
    "silent",
]


class Book(Arrivals, Pieces, RegistryTables, Reminders, Retention, Runs):
    """Writing. Reading is in `ledger.queries`."""
