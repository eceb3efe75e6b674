"""The command line: each command is a thin call. Nothing heavy is imported before a command needs it."""

from intake.cli.main import app

__all__ = ["app"]
