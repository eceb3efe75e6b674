"""Other programs for the same work, each in an environment of its own: what the benchmarks compare with.

They are made once (`.venv-peers`, from the hashed lock beside this file) and take no part in the product. django-helpdesk
runs as `tickets.py` beside this file, OCRmyPDF by its command.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ENVIRONMENT = HERE.parents[1] / ".venv-peers"
LOCK = HERE / "requirements.lock"


def python() -> Path:
    """The interpreter of the environment, which is made where it is missing or older than its lock."""
    stamp = ENVIRONMENT / ".installed"
    found = ENVIRONMENT / "bin/python"
    if not stamp.exists() or stamp.stat().st_mtime < LOCK.stat().st_mtime:
        subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
        install: list[str | Path] = [
            found,
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "--no-deps",
            "--require-hashes",
        ]
        subprocess.run([*install, "-r", LOCK], check=True, stderr=subprocess.DEVNULL)
        stamp.touch()
    return found


def helpdesk(port: int, user: str, password: str, folder: Path) -> dict[str, Any]:
    """One mailbox into tickets of a new SQLite database in `folder`: seconds, cpu, tickets. It empties the mailbox."""
    given = json.dumps({"port": port, "user": user, "password": password, "folder": str(folder)})
    done = subprocess.run(
        [python(), HERE / "tickets.py"], input=given, check=True, stdout=subprocess.PIPE, text=True, env=_plain()
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def ocrmypdf(pdf: Path, words: Path, models: str) -> None:
    """The text of a PDF's pages into `words`; raises CalledProcessError. `models` as tesseract names them: kor+eng."""
    command: list[str | Path] = [
        python().with_name("ocrmypdf"),
        "--force-ocr",
        "--output-type",
        "pdf",
        "--jobs",
        "1",
        "-l",
        models,
    ]
    subprocess.run(
        [*command, "--sidecar", words, pdf, words.with_suffix(".pdf")], check=True, capture_output=True, env=_plain()
    )


def _plain() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DJANGO"))}
