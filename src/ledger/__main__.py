"""Django's management commands for the ledger: `python -m ledger makemigrations --check`. Users type `intake` instead."""

from __future__ import annotations

import os
import sys


def main() -> None:
    from django.core.management import execute_from_command_line

    from ledger.setup import configure

    configure(os.environ.get("INTAKE_LEDGER__URL", "sqlite:///:memory:"))
    execute_from_command_line(["ledger", *sys.argv[1:]])


if __name__ == "__main__":
    main()
