"""What `intake doctor` looks at. A check never raises: what goes wrong is what it found."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import smtplib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from intake.errors import IntakeError
from intake.settings import Mailbox, Settings, read_secret

ROOM_BYTES = 2_000_000_000
DRIFT_S = 120.0


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    good: bool
    found: str
    remedy: str = ""


def checks(settings: Settings) -> Iterator[Check]:
    """Every check, in the order in which a person would mend them."""
    yield from (_organisation(settings), _clock(settings))
    yield from (_room(settings), *_folders(settings), _secret_key(settings), *_ledger(settings))
    yield from (_mailbox(box, settings) for box in settings.mailbox)
    if not settings.mailbox and not settings.fax.folder:
        yield Check("arrivals", False, "no mailbox and no fax folder", "fill in [[mailbox]] or fax.folder")
    yield from (_smtp(settings), *_eyes(), *_fonts(), _prefect(settings))


def _try(name: str, look: Callable[[], str], remedy: str) -> Check:
    """A check that is good when `look` returns what it found."""
    try:
        return Check(name, True, look())
    except IntakeError as problem:  # these carry their own remedy
        text, _, own = str(problem).partition("; ")
        return Check(name, False, text, own or remedy)
    except Exception as problem:
        said = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        return Check(name, False, " ".join(said.split())[:200] or type(problem).__name__, remedy)


def _organisation(settings: Settings) -> Check:
    own = settings.organisation
    lacking = [name for name in ("domains", "mailboxes") if not getattr(own, name)]
    remedy = "name them in [organisation]: without them a colleague's mail looks like a customer's" if lacking else ""
    return Check("organisation", not lacking, f"lacking: {', '.join(lacking)}" if lacking else own.name, remedy)


def _clock(settings: Settings) -> Check:
    """Against the release's own time and the disk's; a clock that was set back shows in the ledger's own records."""
    built = datetime.fromtimestamp(Path(sys.modules["intake"].__file__ or __file__).stat().st_mtime, UTC)
    now = datetime.now(UTC)
    with tempfile.TemporaryFile() as file:
        drift = abs(os.fstat(file.fileno()).st_mtime - time.time())
    good = built - timedelta(days=1) <= now < built + timedelta(days=3650) and drift < DRIFT_S
    found = now.astimezone(settings.zone).strftime("%Y-%m-%d %H:%M %Z")
    return Check("clock", good, found, "" if good else "set the machine's clock (timedatectl set-ntp true)")


def _room(settings: Settings) -> Check:
    free = shutil.disk_usage(settings.base).free
    good = free > ROOM_BYTES
    return Check(
        "disk",
        good,
        f"{free / 1e9:.1f} GB free in {settings.base}",
        "" if good else "make room: mails are never deleted",
    )


def _folders(settings: Settings) -> Iterator[Check]:
    from intake.cli.setting_up import folders

    for place in dict.fromkeys(folders(settings)):
        yield _try(
            f"folder {_short(place, settings)}",
            partial(_writable, place),
            "make it, and give it to the user who runs `intake`",
        )


def _short(path: Path, settings: Settings) -> str:
    return str(path.relative_to(settings.base)) if path.is_relative_to(settings.base) else str(path)


def _writable(place: Path) -> str:
    if not place.is_dir():
        raise FileNotFoundError(2, "is missing", str(place))
    with tempfile.TemporaryFile(dir=place):
        return "can be written"


def _secret_key(settings: Settings) -> Check:
    def look() -> str:
        if len(read_secret(settings.desk.secret_key_secret, settings.base)) < 40:
            raise ValueError("shorter than 40 characters")
        return "is there"

    return _try("secret key", look, "`intake init` makes one")


def _ledger(settings: Settings) -> Iterator[Check]:
    from intake import wiring
    from ledger import setup

    def look() -> str:
        wiring.start_ledger(settings)
        behind = setup.behind()
        if behind:
            raise ValueError(f"the tables are {len(behind)} steps behind this release")
        return "reached, tables up to date"

    yield _try("ledger", look, "check ledger.url; `intake up` (or `intake init`) brings the tables up to date")
    yield _try(
        "audit chain",
        lambda: _chain(settings),
        "somebody changed the ledger's records: compare with your backup, and call for help",
    )
    yield _try("lists", lambda: _lists(settings), "`intake registry import customers.csv equipment.csv parts.csv`")
    yield _try(
        "stuck",
        lambda: _stuck(settings),
        "look at the desk's page of what is stuck; `intake collect` and `intake send` try again",
    )


def _chain(settings: Settings) -> str:
    from intake import wiring
    from ledger import audit

    wiring.start_ledger(settings)
    broken = next(audit.verify(), None)
    if broken is not None:
        raise ValueError(f"broken at {broken}")
    return "holds"


def _lists(settings: Settings) -> str:
    from intake import wiring

    with wiring.open_house(settings) as house:
        rows = house.book.registry_rows()
    if not rows.customers:
        raise ValueError("no customers: every sender is a stranger")
    return f"{len(rows.customers)} customers, {len(rows.equipment)} machines, {len(rows.parts)} parts"


def _stuck(settings: Settings) -> str:
    from intake import wiring
    from ledger import queries

    wiring.start_ledger(settings)
    now = datetime.now(UTC)
    health = queries.health(now.astimezone(settings.zone).date())
    waits = health.oldest_unread_at
    if waits and now - waits > timedelta(hours=1) and health.unread:
        raise ValueError(
            f"{health.unread} deliveries unread, the oldest since {waits.astimezone(settings.zone):%Y-%m-%d %H:%M}"
        )
    if health.letters_failed:
        raise ValueError(f"{health.letters_failed} letters were refused or given up")
    return f"nothing ({health.review} in review, {health.quarantine} in quarantine, {health.letters_held} letters held)"


def _mailbox(box: Mailbox, settings: Settings) -> Check:
    from intake.sources import oauth, open_source
    from intake.sources.imap import ImapSource

    def look() -> str:
        with open_source(box, settings.base) as source:
            if isinstance(source, ImapSource):
                standing = source.status()
                if text := oauth.warning(box, settings.base, datetime.now(UTC)):
                    raise ValueError(text)
                return f"signed in, {standing.messages} messages in {box.folder}"
            return f"{len(list(source.keys()))} messages"

    return _try(f"mailbox {box.name}", look, "check the [[mailbox]] table")


def _smtp(settings: Settings) -> Check:
    from intake.sources.sending import connect

    if not settings.smtp.host:
        return Check("letters", True, f"are put into {settings.smtp.maildir} (smtp.host is empty)")

    def look() -> str:
        server = connect(settings.smtp, settings.base)
        try:
            server.noop()
        finally:
            server.quit()
        return f"{settings.smtp.host} takes letters from {settings.sender}"

    try:
        return Check("smtp", True, look())
    except (IntakeError, OSError, smtplib.SMTPException) as problem:
        return Check(
            "smtp",
            False,
            " ".join(str(problem).split())[:200],
            "check [smtp]: host, port, security, ca_file, user and password",
        )


def _eyes() -> Iterator[Check]:
    """Whether scans can be read: the models, and the languages of tesseract."""
    from intake.reading.ocr import recognisers

    def look(language: str) -> Callable[[], str]:
        def found() -> str:
            if recognisers.line_reader(language) is None:
                raise ValueError("no model of tesseract for it")
            return "model is there"

        return found

    packages = {
        "ko": "tesseract-ocr-script-hang",
        "en": "tesseract-ocr-eng",
        "vi": "tesseract-ocr-vie",
        "th": "tesseract-ocr-tha",
    }
    for language in recognisers.LINE_MODELS:
        yield _try(
            f"reading {language}", look(language), f"apt-get install {packages.get(language, 'tesseract-ocr-all')}"
        )


def _fonts() -> Iterator[Check]:
    wanted = {"ko": "fonts-nanum", "ja": "fonts-noto-cjk", "th": "fonts-thai-tlwg"}
    for language, package in wanted.items():
        yield _try(
            f"font {language}",
            partial(_font, language),
            f"apt-get install {package}: letters and packs show boxes without it",
        )


def _font(language: str) -> str:
    done = subprocess.run(
        ["fc-list", f":lang={language}", "family"], capture_output=True, text=True, timeout=20, check=True
    )
    families = sorted({line.split(",")[0] for line in done.stdout.splitlines() if line})
    if not families:
        raise ValueError("none")
    return ", ".join(families[:3])


def _prefect(settings: Settings) -> Check:
    from intake import scheduler
    from intake.cli.up import answers

    def look() -> str:
        version = importlib.metadata.version("prefect")
        if answers(f"{scheduler.api_url(settings)}/health"):
            return f"{version}, answers at {scheduler.page_url(settings)}"
        if settings.prefect.api_url:
            raise ValueError(f"no answer from {settings.prefect.api_url}")
        return f"{version}, not running (`intake up` starts it)"

    return _try("prefect", look, "check prefect.api_url, or leave it empty")
