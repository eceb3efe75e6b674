"""Django stands ready before a module with tables is imported, for the doctests below `src` too.

The database named here is never used: a test that opens a house points Django at its own (`ledger.setup.configure`),
the ledger's tests attach theirs under an alias.
"""

from ledger.setup import configure

configure("sqlite:///:memory:")
