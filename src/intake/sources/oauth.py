"""Access tokens for XOAUTH2: from a command of the user's, or from Microsoft by a device login.

The device login is done once by a person (`intake login MAILBOX`). What it gives is kept in a cache file that only its
owner can read, and renewed silently with each use; Microsoft lets it die when it was not used for 90 days, so after 80
we say so.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.errors import Misconfigured, Transient
from intake.settings import Mailbox

if TYPE_CHECKING:
    import msal

SCOPES = ["https://outlook.office.com/IMAP.AccessAsUser.All"]
WARN_AFTER = timedelta(days=80)
DIES_AFTER_DAYS = 90


def access_token(mailbox: Mailbox, base: Path, http_client: Any = None) -> str:
    """A token that is good now. `http_client` stands in for the network in tests."""
    if mailbox.auth == "xoauth2-command":
        return _by_command(mailbox, base)
    return _by_msal(mailbox, base, http_client)


def _by_command(mailbox: Mailbox, base: Path) -> str:
    words = shlex.split(mailbox.token_command)
    if not words:
        raise Misconfigured(f'mailbox {mailbox.name}: auth = "xoauth2-command" needs `token_command`')
    try:
        done = subprocess.run(
            words,
            cwd=base,
            capture_output=True,
            text=True,
            timeout=mailbox.timeout_s,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except FileNotFoundError as problem:
        raise Misconfigured(f"mailbox {mailbox.name}: token_command: there is no program {words[0]!r}") from problem
    except subprocess.TimeoutExpired as problem:
        raise Transient(f"mailbox {mailbox.name}: token_command gave nothing in {mailbox.timeout_s:g} s") from problem
    except OSError as problem:
        raise Misconfigured(f"mailbox {mailbox.name}: token_command: {problem.strerror}") from problem
    token = done.stdout.strip()
    if done.returncode or not token:
        said = (done.stderr.strip().splitlines() or [f"it ended with {done.returncode} and printed nothing"])[-1]
        raise Transient(f"mailbox {mailbox.name}: token_command failed: {said[:300]}")
    return token


def cache_path(mailbox: Mailbox, base: Path) -> Path:
    return base / "var" / f"token-{mailbox.name}.json"


class _Cache:
    """The token cache of one mailbox, locked while it is used: two pollers must not renew over each other."""

    def __init__(self, mailbox: Mailbox, base: Path) -> None:
        import msal
        from filelock import FileLock

        self.path = cache_path(mailbox, base)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.tokens = msal.SerializableTokenCache()
        self._lock = FileLock(f"{self.path}.lock", timeout=mailbox.timeout_s)

    def __enter__(self) -> msal.SerializableTokenCache:
        self._lock.acquire()
        if self.path.exists():
            self.tokens.deserialize(self.path.read_text("utf8"))
        return self.tokens

    def __exit__(self, *problem: object) -> None:
        try:
            if self.tokens.has_state_changed:
                self._write(self.tokens.serialize())
        finally:
            self._lock.release()

    def _write(self, text: str) -> None:
        new = self.path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.rename(self.path)


def _application(
    mailbox: Mailbox, cache: msal.SerializableTokenCache, http_client: Any
) -> msal.PublicClientApplication:
    """Made late: its constructor already asks the network which endpoints the tenant has."""
    import msal

    if not mailbox.oauth_client_id:
        raise Misconfigured(f'mailbox {mailbox.name}: auth = "xoauth2-msal" needs `oauth_client_id`')
    authority = f"https://login.microsoftonline.com/{mailbox.oauth_tenant}"
    try:
        return msal.PublicClientApplication(
            mailbox.oauth_client_id,
            authority=authority,
            token_cache=cache,
            http_client=http_client,
            timeout=mailbox.timeout_s,
        )
    except ValueError as problem:  # msal's word for a tenant that does not exist
        said = str(problem).splitlines()[0]
        raise Misconfigured(f"mailbox {mailbox.name}: oauth_tenant = {mailbox.oauth_tenant!r}: {said}") from problem
    except OSError as problem:  # requests' errors are
        raise Transient(f"mailbox {mailbox.name}: the sign-in server does not answer: {problem}") from problem


def _by_msal(mailbox: Mailbox, base: Path, http_client: Any) -> str:
    with _Cache(mailbox, base) as cache:
        application = _application(mailbox, cache, http_client)
        wanted = mailbox.user.lower()
        account = next((a for a in application.get_accounts() if a.get("username", "").lower() == wanted), None)
        if account is None:
            raise Misconfigured(f"mailbox {mailbox.name}: nobody has signed in yet; run `intake login {mailbox.name}`")
        try:
            answer: dict[str, Any] | None = application.acquire_token_silent_with_error(SCOPES, account=account)
        except OSError as problem:
            raise Transient(f"mailbox {mailbox.name}: the sign-in server does not answer: {problem}") from problem
    if answer and "access_token" in answer:
        return str(answer["access_token"])
    said = _said(answer)
    if (answer or {}).get("error") in ("temporarily_unavailable", "server_error"):
        raise Transient(f"mailbox {mailbox.name}: the sign-in server is busy: {said}")
    raise Misconfigured(f"mailbox {mailbox.name}: the sign-in has ended ({said}); run `intake login {mailbox.name}`")


def _said(answer: dict[str, Any] | None) -> str:
    text = str((answer or {}).get("error_description") or (answer or {}).get("error") or "no token was kept")
    return text.splitlines()[0][:300]


def device_login(mailbox: Mailbox, base: Path, say: Callable[[str], None], http_client: Any = None) -> None:
    """A person signs in: `say` gets the sentence that tells where to type which code; returns when it is done."""
    with _Cache(mailbox, base) as cache:
        application = _application(mailbox, cache, http_client)
        flow = application.initiate_device_flow(scopes=SCOPES)
        if "user_code" not in flow:
            raise Misconfigured(f"mailbox {mailbox.name}: no device login: {_said(flow)}")
        say(str(flow["message"]))
        answer = application.acquire_token_by_device_flow(flow)
    if "access_token" not in answer:
        raise Misconfigured(f"mailbox {mailbox.name}: the sign-in failed: {_said(answer)}")


def warning(mailbox: Mailbox, base: Path, now: datetime) -> str:
    """ "" while the sign-in is well; a sentence with the remedy when it was last renewed so long ago that it soon dies."""
    path = cache_path(mailbox, base)
    if mailbox.auth != "xoauth2-msal" or not path.exists():
        return ""
    idle = now - datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    if idle < WARN_AFTER:
        return ""
    left = max(0, DIES_AFTER_DAYS - idle.days)
    return f"mailbox {mailbox.name}: the sign-in was last renewed {idle.days} days ago and ends in {left}; run `intake login {mailbox.name}`"
