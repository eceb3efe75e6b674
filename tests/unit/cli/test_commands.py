"""Every command of the table is there with help; problems are one line and the right exit code."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from intake.cli import app
from intake.cli.common import GIVEN
from intake.cli.config_file import text
from intake.cli.lists import which_list
from intake.cli.steps import a_day, a_span
from intake.errors import Misconfigured
from intake.settings import Settings, load

COMMANDS = (
    "init", "demo", "up", "extract", "ingest", "explain", "collect", "send", "pack", "stats", "watch", "reconcile",
    "registry import", "export", "learn", "user add", "user passwd", "user list", "doctor", "ledger move", "login",
)  # fmt: skip
runner = CliRunner()


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("INTAKE_CONFIG", raising=False)
    yield
    GIVEN.config, GIVEN.debug = None, False


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = runner.invoke(app, [*command.split(), "--help"])
    assert result.exit_code == 0, result.output
    assert "Usage:" in result.output


def test_help_imports_nothing_heavy() -> None:
    """Prefect, pandas and Django cost seconds; a person who asks for help waits for none of them."""
    look = "import sys, intake.cli; print([m for m in ('prefect','pandas','django','numpy','cv2','pydantic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["collect"], 2, r"there is no configuration intake\.toml; `intake init` writes one"),
        (["--config", "absent.toml", "send"], 2, r"there is no configuration absent\.toml"),
        (["watch", "--config", "bad.toml"], 2, r"bad\.toml: organisation\.nmae: no such key; did you mean 'name'\?"),
        (["pack", "yesterday", "--config", "good.toml"], 2, "'yesterday' is no day: write YYYY-MM-DD"),
        (["export", "everything", "--config", "good.toml"], 2, "there are ledger, requests, complaints"),
        (["login", "nobody", "--config", "good.toml"], 2, "there is no mailbox 'nobody'"),
        (["explain", "absent.eml", "--config", "good.toml"], 1, "No such file"),
        (["registry", "import", "what.csv", "--config", "good.toml"], 2, "names no list I know"),
        (["ledger", "move", "mysql://x", "--config", "good.toml"], 2, "sqlite:///PATH or postgresql"),
    ],
)
def test_a_problem_is_one_line_and_a_code(arguments: list[str], code: int, says: str, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('[organisation]\nnmae = "x"\n')
    (tmp_path / "good.toml").write_text('[organisation]\nname = "x"\n')
    (tmp_path / "what.csv").write_text("colour,size\nred,1\n")
    result = runner.invoke(app, arguments)
    assert result.exit_code == code, result.output
    [line] = [line for line in result.stderr.splitlines() if line]
    assert re.search(says, line), line
    assert "Traceback" not in result.output


def test_the_written_configuration_documents_every_key_and_says_the_defaults() -> None:
    written = text()
    assert Settings.model_validate(tomllib.loads(written)) == Settings()
    shown = tomllib.loads(re.sub(r"(?m)^# (\w+ = |\[\[)", r"\1", written).replace('= "FILE"', '= "x"'))
    for name, section in Settings.model_fields.items():
        keys = getattr(section.annotation, "model_fields", None)
        if keys:
            assert set(shown[name]) == set(keys), name
            assert [key for key, one in keys.items() if not one.description] == [], name
    assert shown["mailbox"][0].keys() == set(Settings.model_fields["mailbox"].annotation.__args__[0].model_fields)  # type: ignore[union-attr]
    assert len(shown["department"]) == len(Settings().department)


def test_init_makes_a_department_and_overwrites_nothing(tmp_path: Path) -> None:
    """In a process of its own: Django can be set up for one ledger only."""

    def init() -> str:
        run = [sys.executable, "-c", "from intake.cli import app; app()", "init", "house"]
        return subprocess.run(run, capture_output=True, text=True, timeout=120, check=True, cwd=tmp_path).stderr

    assert "written" in init()
    key = tmp_path / "house/var/secret-key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert (tmp_path / "house/var/ledger.db").exists()
    config, secret = tmp_path / "house/intake.toml", key.read_text()
    config.write_text('[organisation]\nname = "mine"\n')
    assert "kept as it is" in init()
    assert load(config, {}).organisation.name == "mine"
    assert key.read_text() == secret


def test_extract_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: kim@hanbit.example\r\nSubject: help\r\n\r\nthe press has stopped\r\n")
    (tmp_path / "good.toml").write_text('[organisation]\nname = "x"\n')
    run = [sys.executable, "-c", "from intake.cli import app; app()", "extract", "--config", "good.toml"]
    done = subprocess.run(
        [*run, "absent.eml", "a.eml"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=tmp_path,
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert "error" in first
    assert second["kind"]
    alone = subprocess.run([*run, "absent.eml"], capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path)
    assert alone.returncode == 1


def test_days_weeks_and_months() -> None:
    assert a_day("2026-11-20").isoformat() == "2026-11-20"
    assert a_span("2026-W47") == a_span("2026W47") == a_span("2026-11-22") == (a_day("2026-11-16"), a_day("2026-11-23"))
    assert a_span("2026-02") == (a_day("2026-02-01"), a_day("2026-03-01"))
    for wrong in ("2026-W54", "next week", "2026-02-30", "2026-13", "9999-12"):
        with pytest.raises(Misconfigured, match="write"):
            a_span(wrong)


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("\ufeffid;name;domains", "customers"),
        ("serial,model,customer_id", "equipment"),
        ("model,name,kind", "parts"),
    ],
)
def test_which_list_a_file_is_its_headings_say(heading: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"{heading}\n", "utf8")
    assert which_list(tmp_path / "list.csv") == what


def test_a_workbook_tells_too_and_a_damaged_one_says_so(tmp_path: Path) -> None:
    from intake.compose.sheets import Table, workbook

    (tmp_path / "list.xlsx").write_bytes(workbook([Table("x", ("serial", "model"), [("A1", "B")])], "x"))
    assert which_list(tmp_path / "list.xlsx") == "equipment"
    (tmp_path / "list.xlsx").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(Misconfigured, match="no workbook"):
        which_list(tmp_path / "list.xlsx")


def test_lists_are_imported_all_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text('[organisation]\nname = "x"\n')
    (tmp_path / "c.csv").write_text("id,name\nC1,Hanbit\n")
    (tmp_path / "e.csv").write_text("serial,model,customer_id\nS1,M1,C1\nS2,M1,C9\n")
    run = [sys.executable, "-c", "from intake.cli import app; app()", "registry", "import", "--config", "good.toml"]

    def imported(*files: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*run, *files], capture_output=True, text=True, timeout=120, check=False, cwd=tmp_path)

    bad = imported("c.csv", "e.csv")
    assert bad.returncode == 2
    assert re.search(r"e\.csv.*3.*customer_id.*C9", bad.stderr), bad.stderr
    (tmp_path / "e.csv").write_text("serial,model,customer_id\nS1,M1,C1\n")
    good = imported("c.csv", "e.csv")
    assert (good.returncode, good.stdout) == (0, "customers 1, equipment 1\n"), good.stderr


def test_explain_shows_the_text_as_it_was_read_before_what_was_made_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: a@b.example\nSubject: S\n\nPlease send someone.\n\n> When?\n", "utf-8")
    result = runner.invoke(app, ["explain", "a.eml"])
    assert result.exit_code == 0, result.output
    assert "new | Please send someone." in result.output
    assert "quote 1 | > When?" in result.output
    assert result.output.index("Please send someone.") < result.output.index("Kind: ")
