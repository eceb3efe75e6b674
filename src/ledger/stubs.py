"""Django settings for the type checker only; no process imports them."""

from ledger.setup import base

globals().update(base("sqlite:///:memory:"))
SECRET_KEY = "types-only"  # noqa: S105  # never signs anything
