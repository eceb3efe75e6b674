"""`intake.toml` as `init` writes it: every key with what it is for, its default shown and commented out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from intake.settings import DEPARTMENTS, Department, Mailbox, Settings

HEAD = """\
# The one configuration of this department. Lines that begin with "# key =" show the default: take the "#" away to change it.
#
# Every key can be given as an environment variable instead, INTAKE_<SECTION>__<KEY>, e.g. INTAKE_LEDGER__URL.
# Secrets never stand here: a key that ends in _secret names where one is, "env:NAME" or "file:PATH".
# Relative paths are relative to this file. `intake doctor` checks everything and names the remedy.
"""
TITLES = {
    "organisation": "Who you are. Fill in at least name, domains and mailboxes.",
    "numbering": "Receipt numbers.",
    "registry": "Your lists of customers, machines and parts, imported into an empty ledger by `intake init` and `intake up`;\n# later: `intake registry import FILE...`.",
    "fax": "The fax server's folder.",
    "ledger": "Where everything is kept.",
    "smtp": "How letters leave.",
    "letters": "Which letters leave by themselves.",
    "promise": "When a customer hears from you.",
    "schedules": "When things happen: cron lines in the organisation's time zone, and seconds between looks.",
    "limits": "What one message may cost. Beyond it the message is cut and says so, or is set aside for a person.",
    "review": "When a person must look.",
    "retention": "How long what is closed is kept.",
    "desk": "The web page on which people look at it all.",
    "prefect": "The scheduler.",
}


def value(given: Any) -> str:
    """A value as TOML writes it.

    >>> value(True), value(("a", "b")), value(None)
    ('true', '["a", "b"]', '"FILE"')
    """
    match given:
        case bool():
            return str(given).lower()
        case int() | float() | date():
            return str(given)
        case list() | tuple():
            return f"[{', '.join(value(one) for one in given)}]"
        case None:  # every key without a default names a file or folder
            return '"FILE"'
        case _:
            return json.dumps(str(given), ensure_ascii=False)


def commented(model: type[BaseModel], given: dict[str, Any], hidden: str = "# ") -> Iterator[str]:
    """A section's keys, each after the sentence that says what it is; those in `given` are set."""
    for name, key in model.model_fields.items():
        if key.description:
            yield f"# {key.description}"
        default = None if key.default is PydanticUndefined else key.default
        yield f"{name} = {value(given[name])}" if name in given else f"{hidden}{name} = {value(default)}"


def text(given: dict[str, Any] | None = None) -> str:
    """The whole file. `given` sets sections' keys; its lists under "mailbox" and "department" become tables."""
    given = given or {}
    lines = [HEAD]
    for name, section in Settings.model_fields.items():
        if name in ("mailbox", "department"):
            lines += _tables(name, given.get(name, ()))
        elif name in TITLES:
            assert isinstance(section.annotation, type)
            lines += [f"# {TITLES[name]}", f"[{name}]", *commented(section.annotation, given.get(name, {})), ""]
    return "\n".join(lines)


def _tables(name: str, given: Any) -> Iterator[str]:
    if name == "mailbox":
        yield "# Mailboxes: one [[mailbox]] table each, all are read at once."
        for box in given or ():
            yield from ("[[mailbox]]", *commented(Mailbox, box), "")
        if not given:
            yield from ("# [[mailbox]]", *commented(Mailbox, {}), "")
        return
    yield "# Departments and the kinds of work they take. Naming one replaces this whole list."
    for department in given or ():
        yield from ("[[department]]", *commented(Department, department), "")
    for default in () if given else DEPARTMENTS:
        yield "# [[department]]"
        for key, one in default.model_dump().items():
            yield f"# {key} = {value(one)}"
        yield "#"
    yield ""


def write_new(path: Path, raw: str) -> bool:
    """Write a file that is not there yet; False where one is."""
    try:
        with path.open("x", encoding="utf8") as file:
            file.write(raw)
    except FileExistsError:
        return False
    return True
