"""One attempt to hand over a letter: SMTP, a Maildir, or the fax server's folder. What came of it is a value.

- Sent: the other side has it.
- Deferred: it has not, and may take it later (4xx, no connection, our own login refused).
- Refused: it will never take this letter (5xx for the recipient or the content).
- Doubtful: the whole letter went over and the answer did not come back. Only the sender of a letter with a fixed
  Message-ID may try again; RFC 5321 4.5.3.2.6 knows the problem and has no cure.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import smtplib
import socket
import ssl
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from intake.errors import Misconfigured
from intake.settings import Settings, Smtp, read_secret

PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True)
class Sent:
    where: str = ""


@dataclass(frozen=True, slots=True)
class Deferred:
    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    why: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    why: str


Outcome = Sent | Deferred | Refused | Doubtful


class Mailer:
    """Sends letters, several over one connection. Not for two threads at once: they wait for each other."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._smtp: smtplib.SMTP | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Mailer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                smtp.quit()
            smtp.close()

    def send(self, raw: bytes, to: str, *, medium: str = "mail", key: str = "") -> Outcome:
        """One letter to one recipient. `key` names the file of a fax; the same key and bytes are one file."""
        with self._lock:
            if medium == "fax":
                return to_fax_folder(self._settings.resolve(self._settings.fax.out), raw, to, key)
            if self._settings.smtp.host:
                return self._by_smtp(raw, to)
            return to_maildir(self._settings.resolve(self._settings.smtp.maildir), raw)

    # --- SMTP ---

    def _by_smtp(self, raw: bytes, to: str) -> Outcome:
        try:
            to.encode("ascii")
        except UnicodeEncodeError:
            return Refused("the address has letters that need SMTPUTF8")
        try:
            smtp = self._connection()
        except (OSError, smtplib.SMTPException) as problem:
            self._drop()
            return Deferred(f"{self._settings.smtp.host}: {_words(problem)}")
        outcome = transmit(smtp, self._settings.sender, to, raw)
        if not isinstance(outcome, Sent):
            self._reset(smtp)
        return outcome

    def _connection(self) -> smtplib.SMTP:
        """The open connection if it still answers, else a new one."""
        if self._smtp is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                if self._smtp.noop()[0] == 250:
                    return self._smtp
            self._drop()
        self._smtp = connect(self._settings.smtp, self._settings.base)
        return self._smtp

    def _reset(self, smtp: smtplib.SMTP) -> None:
        """After a refusal the connection serves the next letter, if the server still listens."""
        try:
            if smtp.rset()[0] != 250:
                self._drop()
        except (OSError, smtplib.SMTPException):
            self._drop()

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()


def connect(smtp: Smtp, base: Path) -> smtplib.SMTP:
    """Connected, encrypted as configured, logged in. Raises OSError or SMTPException; Misconfigured for a bad secret."""
    password = _password(smtp, base)
    port = smtp.port or PORTS[smtp.security]
    if smtp.security == "tls":
        made: smtplib.SMTP = smtplib.SMTP_SSL(smtp.host, port, timeout=smtp.timeout_s, context=_tls(smtp, base))
    else:
        made = smtplib.SMTP(smtp.host, port, timeout=smtp.timeout_s)
    try:
        made.ehlo_or_helo_if_needed()
        if smtp.security == "starttls":
            made.starttls(context=_tls(smtp, base))
            made.ehlo()
        if smtp.user:
            made.login(smtp.user, password)
    except BaseException:
        made.close()
        raise
    return made


def _password(smtp: Smtp, base: Path) -> str:
    if not smtp.user:
        return ""
    if not smtp.password_secret:
        raise Misconfigured("smtp.user is set, smtp.password_secret is not: name it as env:NAME or file:PATH")
    return read_secret(smtp.password_secret, base)


def _tls(smtp: Smtp, base: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(base / smtp.ca_file) if smtp.ca_file else None)


def transmit(smtp: smtplib.SMTP, sender: str, to: str, raw: bytes) -> Outcome:
    """MAIL, RCPT, DATA, one by one: smtplib's own sendmail does not say how far it came."""
    try:
        code, answer = smtp.mail(sender, [f"size={len(raw)}"] if smtp.has_extn("size") else [])
        if code != 250:  # our sender, not this letter, is at fault; except where the letter is too large
            return _refusal(code, answer) if code == 552 else Deferred(_said(code, answer))
        code, answer = smtp.rcpt(to)
        if code not in (250, 251):
            return _refusal(code, answer)
        code, answer = smtp.docmd("DATA")
        if code != 354:
            return _refusal(code, answer)
        smtp.send(_on_the_wire(raw))
    except (OSError, smtplib.SMTPException) as problem:  # the final dot was not out: nothing was taken
        return Deferred(_words(problem))
    try:
        code, answer = smtp.getreply()
    except (OSError, smtplib.SMTPException) as problem:
        return Doubtful(f"no answer after the letter was sent: {_words(problem)}")
    return Sent(_said(code, answer)) if code == 250 else _refusal(code, answer)


def _on_the_wire(raw: bytes) -> bytes:
    """RFC 5321 4.5.2: CRLF everywhere, a leading dot doubled, the final dot."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed + (b".\r\n" if stuffed.endswith(b"\r\n") else b"\r\n.\r\n")


def _refusal(code: int, answer: bytes) -> Outcome:
    return Refused(_said(code, answer)) if 500 <= code < 600 else Deferred(_said(code, answer))


def _said(code: int, answer: bytes) -> str:
    """The server's own words, on one line."""
    return f"{code} {' '.join(answer.decode('utf8', 'replace').split())}"[:500]


def _words(problem: BaseException) -> str:
    if isinstance(problem, smtplib.SMTPResponseException):
        error = problem.smtp_error
        return _said(problem.smtp_code, error if isinstance(error, bytes) else str(error).encode())
    if isinstance(problem, TimeoutError):
        return "timed out"
    return f"{type(problem).__name__}: {problem}"[:500]


# --- folders ----------------------------------------------------------------------------------------------------------


def to_maildir(folder: Path, raw: bytes) -> Outcome:
    """Delivered as a Maildir wants it: written whole to tmp, synced, linked into new. The name comes from the bytes, so
    that a letter sent again after a crash is the same file."""
    name = f"{hashlib.sha256(raw).hexdigest()[:32]}.{_host()}"
    try:
        for sub in ("tmp", "new", "cur"):
            (folder / sub).mkdir(parents=True, exist_ok=True)
        if not any((folder / "cur").glob(f"{name}*")):
            _put(folder / "tmp" / f"{name}.{os.getpid()}", folder / "new" / name, raw)
    except OSError as problem:
        return Deferred(f"{folder}: {problem.strerror or problem}")
    return Sent(name)


def _host() -> str:
    """This machine's name, fit for a Maildir file name: / and : would break it."""
    return re.sub(r"[^A-Za-z0-9.-]", "-", socket.gethostname()) or "localhost"


def to_fax_folder(folder: Path, raw: bytes, to: str, key: str) -> Outcome:
    """A PDF for the fax server: `<receipt number>_<fax number>.pdf`. Another letter for the same request gets its
    occasion into the name; the same letter again is the same file."""
    number = re.sub(r"\D", "", to)
    if not number:
        return Refused("no fax number")
    occasion, _, rest = key.partition(":")
    subject, _, more = (rest or occasion).partition(":")
    extra = [more] if more else []
    middle = [] if occasion in ("ack", "acknowledged", subject) else [occasion]
    stem = "_".join(_plain(part) for part in (subject, *middle, *extra, number) if _plain(part))
    target = folder / f"{stem}.pdf"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (target.exists() and target.read_bytes() == raw):
            _put(folder / f".{stem}.{os.getpid()}.part", target, raw)
    except OSError as problem:
        return Deferred(f"{folder}: {problem.strerror or problem}")
    return Sent(target.name)


def _plain(text: str) -> str:
    """A piece of a file name: letters, digits, dash; nothing that could be a path.

    >>> _plain("../AS-26/014")
    'AS-26-014'
    """
    return re.sub(r"[^\w-]+", "-", text).strip("-_")[:80]


def _put(temporary: Path, target: Path, raw: bytes) -> None:
    """Whole or not at all: written and synced beside the target, then renamed, then the folder synced."""
    with temporary.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
