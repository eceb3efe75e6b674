"""The ledger's fixtures: every test that takes `ledger` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration import ledger_databases as databases
from tests.servers import Postgres


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "template.db"
    databases.migrated(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    databases.migrated(postgres.create("ledger_template"))
    return "ledger_template"


@pytest.fixture(params=["sqlite", "postgres"])
def ledger_url(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path, postgres: Postgres, postgres_template: str
) -> str:
    """The URL of a migrated, empty ledger of its own."""
    if request.param == "sqlite":
        return databases.sqlite_url(tmp_path, sqlite_template)
    return databases.postgres_url(postgres, postgres_template)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[databases.Ledger]:
    with databases.attached("tested", ledger_url):
        yield databases.Ledger("tested", ledger_url)
