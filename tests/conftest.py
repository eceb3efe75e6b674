"""Servers for the whole session, each started when a test first asks for it and stopped at the end.

Tests that use one say so with `@pytest.mark.enable_socket`: sockets are off for all others. A server started for the
session is made outside any test, where pytest-socket has not yet closed the door.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import pytest_socket

from tests.servers import Dovecot, Postgres


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A real IMAP server with the users of `tests.servers.USERS`; mailboxes are shared, so take one user a test."""
    pytest_socket.enable_socket()
    with Dovecot() as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A throw-away PostgreSQL; `postgres.create(name)` gives a database and its URL."""
    pytest_socket.enable_socket()
    with Postgres() as server:
        yield server
