"""An IMAP mailbox, by IMAPClient.

Which messages are new: UID n:* returns the last message even when its uid is below n (RFC 9051 6.4.9), so the answer is
filtered; a changed UIDVALIDITY voids every uid we hold, so everything is offered again under new keys, and the ledger
knows each mail by its Message-ID and bytes.

The message is fetched without setting \\Seen (BODY.PEEK), marked only when `mark` says it is committed, and never
deleted. Every call has a time-out. What goes wrong is Transient (try again) or Misconfigured (a person must act), with
the server's own words.
"""

from __future__ import annotations

import logging
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from intake.delivery import Channel, Delivery, Origin
from intake.errors import Misconfigured, Transient
from intake.settings import Mailbox, read_secret
from intake.sources import START, Cursor, Known, _none_known, oauth, position

log = logging.getLogger("intake.sources.imap")

BATCH = 50
BATCH_BYTES = 8_000_000
SIZES_AT_ONCE = 500
MARK_AT_ONCE = 500
UIDS_AT_ONCE = 80_000  # in one SEARCH: imaplib refuses lines over a million characters, a uid takes up to eleven
# One IDLE: far below the 30 minutes after which servers may hang up (RFC 2177), and a dead line is noticed.
IDLE_S = 60.0
BUSY = ("UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "TRYAGAIN", "TEMPORARY")  # RFC 5530 and what servers say instead


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the mailbox stands: RFC 9051 2.3.1.1."""

    uidvalidity: int
    uidnext: int
    messages: int


class ImapSource:
    """One mailbox folder. Dials when first used; `close` says goodbye."""

    def __init__(self, mailbox: Mailbox, base: Path, message_bytes: int = 60_000_000) -> None:
        self.mailbox = mailbox
        self.name = f"imap:{mailbox.name}/{mailbox.folder}"
        self.base = base
        self.message_bytes = message_bytes
        self._client: IMAPClient | None = None
        self._selected: dict[bytes, Any] = {}
        self._warned: set[str] = set()

    # -- reading

    def status(self) -> Standing:
        with self._sorted("looking into the folder"):
            self._connected()
            return self._standing()

    def fetch_new(self, cursor: Cursor = START, known: Known = _none_known, batch: int = BATCH) -> Iterator[Delivery]:
        """Mails beyond the cursor, by uid, one by one; at most one batch is in memory, however many there are. What a
        collector fetched before it died, and the cursor does not know of yet, is not fetched again."""
        with self._sorted("looking for new mail"):
            client = self._connected()
            client.noop()
            standing = self._standing()
        if cursor.uidvalidity not in (None, standing.uidvalidity):
            log.warning(
                "source=%s uidvalidity changed: the server numbered the folder anew, everything is read again",
                self.name,
            )
        after = cursor.last_uid if cursor.uidvalidity == standing.uidvalidity else 0
        uids = _unknown(standing.uidvalidity, self._uids(client, standing, after), known)
        for group in self._batches(client, uids, batch):
            yield from self._deliveries(client, standing.uidvalidity, group)

    def waiting(self, cursor: Cursor = START) -> int:
        """By the uids that were given since: some of them may be gone again."""
        standing = self.status()
        if cursor.uidvalidity != standing.uidvalidity:
            return standing.messages
        return max(0, min(standing.messages, standing.uidnext - 1 - cursor.last_uid))

    def keys(self) -> Iterator[str]:
        """Every message the folder holds now, as keys."""
        with self._sorted("listing the folder"):
            client = self._connected()
            standing = self._standing()
        return (f"{standing.uidvalidity}:{uid}" for uid in self._uids(client, standing, 0))

    def _standing(self) -> Standing:
        chosen = self._selected
        highest = chosen.get(b"UIDNEXT")
        return Standing(
            int(chosen[b"UIDVALIDITY"]), int(highest) if highest else 2**32 - 1, int(chosen.get(b"EXISTS", 0))
        )

    def _uids(self, client: IMAPClient, standing: Standing, after: int) -> Iterator[int]:
        """Uids above `after`, rising. A huge folder is asked for in windows, so that no answer is too long to read."""
        if standing.messages <= UIDS_AT_ONCE:
            yield from self._search(client, after, "*")
            return
        for low in range(after, standing.uidnext, UIDS_AT_ONCE):
            last = low + UIDS_AT_ONCE >= standing.uidnext
            yield from self._search(client, low, "*" if last else str(low + UIDS_AT_ONCE))

    def _search(self, client: IMAPClient, after: int, to: str) -> list[int]:
        with self._sorted("searching the folder"):
            return sorted(uid for uid in client.search(["UID", f"{after + 1}:{to}"]) if uid > after)

    def _batches(self, client: IMAPClient, uids: Iterable[int], batch: int) -> Iterator[list[tuple[int, int]]]:
        """(uid, size) in groups small enough to hold in memory."""
        group: list[tuple[int, int]] = []
        weight = 0
        for uid, size in self._sizes(client, uids):
            if group and (len(group) >= batch or weight + min(size, self.message_bytes) > BATCH_BYTES):
                yield group
                group, weight = [], 0
            group.append((uid, size))
            weight += min(size, self.message_bytes)
        if group:
            yield group

    def _sizes(self, client: IMAPClient, uids: Iterable[int]) -> Iterator[tuple[int, int]]:
        for part in _parts(uids, SIZES_AT_ONCE):
            with self._sorted("asking for sizes"):
                sizes = client.fetch(part, ["RFC822.SIZE"])
            yield from ((uid, int(sizes[uid].get(b"RFC822.SIZE", 0))) for uid in part if uid in sizes)

    def _deliveries(self, client: IMAPClient, uidvalidity: int, group: list[tuple[int, int]]) -> Iterator[Delivery]:
        small = [uid for uid, size in group if size <= self.message_bytes]
        got = self._fetch(client, small, "BODY.PEEK[]")
        for uid, size in group:
            if size > self.message_bytes:
                got |= self._fetch(
                    client,
                    [uid],
                    f"BODY.PEEK[]<0.{self.message_bytes}>",
                    f"only the first {self.message_bytes} of {size} bytes",
                )
            if uid in got:
                raw, at = got.pop(uid)
                yield Delivery(Origin(self.name, f"{uidvalidity}:{uid}"), Channel.EMAIL, f"{uid}.eml", raw, at)

    def _fetch(
        self, client: IMAPClient, uids: list[int], what: str, note: str = ""
    ) -> dict[int, tuple[bytes, datetime]]:
        """uid → (bytes, arrival). What vanished meanwhile is left out; what the server cannot give comes as a note of that."""
        with self._sorted("fetching mail"):
            try:
                answer = client.fetch(uids, [what, "INTERNALDATE"])
            except IMAPClientAbortError:
                raise
            except IMAPClientError as problem:  # "NO some of the messages could not be fetched": find out which
                if len(uids) > 1:
                    return {uid: pair for one in uids for uid, pair in self._fetch(client, [one], what, note).items()}
                log.warning("source=%s uid=%s cannot be fetched: %s", self.name, uids[0], _words(problem))
                return {
                    uids[0]: (
                        _noted(b"", f"the mail server could not give this message: {_words(problem)}"),
                        datetime.now(UTC),
                    )
                }
        return {uid: pair for uid, items in answer.items() if (pair := self._whole(items, note))}

    def _whole(self, items: dict[bytes, Any], note: str) -> tuple[bytes, datetime] | None:
        raw = next((value for name, value in items.items() if name.startswith(b"BODY[]")), None)
        if raw is None:
            return None
        at = items.get(b"INTERNALDATE") or datetime.now(UTC)
        return (
            _noted(raw, f"too large: {note} were taken; the whole is in {self.mailbox.folder}") if note else raw
        ), at

    # -- telling the server

    def mark(self, keys: Iterable[str]) -> None:
        """Do what `after` says to committed messages. Keys of an earlier UIDVALIDITY name nothing any more."""
        after = self.mailbox.after
        if after == "nothing":
            return
        with self._sorted("marking filed mail"):
            client = self._connected()
            client.noop()  # what another collector committed may be newer than this session's view, and is not marked then
            validity = self._standing().uidvalidity
            places = (position(key) for key in keys)
            for uids in _parts((p.last_uid for p in places if p.uidvalidity == validity), MARK_AT_ONCE):
                self._tell(client, uids)

    def _tell(self, client: IMAPClient, uids: list[int]) -> None:
        """A refusal is said once and is no error: the ledger knows what it has."""
        flag = {"seen": "\\Seen", "keyword": self.mailbox.keyword, "move": ""}[self.mailbox.after]
        try:
            if not flag:
                self._move(client, uids)
            elif self._may_set(flag):
                client.add_flags(uids, [flag], silent=True)
            else:
                self._warn_once(
                    f'the server keeps no keyword {flag} in this folder; mails stay unmarked. Set after = "seen", "move" or "nothing"'
                )
        except IMAPClientAbortError:
            raise
        except IMAPClientError as problem:
            self._warn_once(
                f'the server refuses to mark filed mail ({_words(problem)}); mails stay as they are. Give {self.mailbox.user} the right, or set after = "nothing"'
            )

    def _may_set(self, flag: str) -> bool:
        """PERMANENTFLAGS says which flags last; `\\*` that new keywords may be made (RFC 9051 7.1). No answer: all."""
        lasting = self._selected.get(b"PERMANENTFLAGS")
        return lasting is None or b"\\*" in lasting or flag.lower().encode() in {f.lower() for f in lasting}

    def _move(self, client: IMAPClient, uids: list[int]) -> None:
        """MOVE, or COPY and an expunge of exactly these; without UIDPLUS an expunge could hit other mail, so none then."""
        target = self.mailbox.move_to
        if not target:
            raise Misconfigured(f'mailbox {self.mailbox.name}: after = "move" needs `move_to`')
        if not client.folder_exists(target):
            client.create_folder(target)
        if client.has_capability("MOVE"):
            client.move(uids, target)
        elif client.has_capability("UIDPLUS"):
            client.copy(uids, target)
            client.add_flags(uids, ["\\Deleted"], silent=True)
            client.uid_expunge(uids)
        else:
            self._warn_once(
                'the server can move nothing safely (no MOVE, no UIDPLUS); mails stay where they are. Set after = "keyword"'
            )

    def _warn_once(self, text: str) -> None:
        if text not in self._warned:
            self._warned.add(text)
            log.warning("source=%s %s", self.name, text)

    # -- waiting

    def can_idle(self) -> bool:
        """Whether the server says by itself that mail came."""
        with self._sorted("asking what the server can do"):
            return bool(self.mailbox.idle and self._connected().has_capability("IDLE"))

    def wait(self, timeout_s: float) -> bool:
        """IDLE until the server says that a message came (True) or the time is up (False); without IDLE, sleep."""
        with self._sorted("waiting for mail"):
            client = self._connected()
            if not self.can_idle():
                time.sleep(timeout_s)
                return False
            until = time.monotonic() + timeout_s
            while (left := until - time.monotonic()) > 0:
                # What came since the last command is said now: said with IDLE's own first answer it would lie unseen
                # in a buffer, for idle_check looks at the socket only.
                _, said = client.noop()
                if _announces(said) or self._idle(client, min(left, IDLE_S)):
                    return True
            return False

    @staticmethod
    def _idle(client: IMAPClient, timeout_s: float) -> bool:
        client.idle()
        answers: list[Any] = []
        until = time.monotonic() + timeout_s
        while not _announces(answers) and (left := until - time.monotonic()) > 0:
            answers = client.idle_check(timeout=left)
            if not answers:
                break  # the time is up, or the line is dead: DONE below says which
        _, late = client.idle_done()
        return _announces(answers) or _announces(late)

    # -- the connection

    def open(self) -> Self:
        """Dial and sign in now, for a check of the settings or to hear of mail from here on."""
        with self._sorted("signing in"):
            self._connected()
        return self

    def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(IMAPClientError, OSError):
                client.logout()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()

    def _connected(self) -> IMAPClient:
        if self._client is None:
            client = self._dial()
            try:
                self._sign_in(client)
                self._select(client)
            except BaseException:
                with suppress(IMAPClientError, OSError):
                    client.shutdown()
                raise
            self._client = client
        return self._client

    def _dial(self) -> IMAPClient:
        box = self.mailbox
        if not box.host:
            raise Misconfigured(f"mailbox {box.name}: `host` is missing")
        tls = box.security == "tls"
        client = IMAPClient(
            box.host,
            port=box.port or (993 if tls else 143),
            ssl=tls,
            ssl_context=self._tls() if tls else None,
            timeout=SocketTimeout(box.timeout_s, box.timeout_s),
        )
        client.normalise_times = False  # aware moments, not local ones
        if box.security == "starttls":
            client.starttls(self._tls())
        return client

    def _tls(self) -> ssl.SSLContext:
        own = self.mailbox.ca_file
        try:
            return ssl.create_default_context(cafile=str(self.base / own) if own else None)
        except (OSError, ssl.SSLError) as problem:
            raise Misconfigured(
                f"mailbox {self.mailbox.name}: ca_file {own}: {problem.strerror or problem}"
            ) from problem

    def _sign_in(self, client: IMAPClient) -> None:
        box = self.mailbox
        if not box.user:
            raise Misconfigured(f"mailbox {box.name}: `user` is missing")
        try:
            if box.auth == "password":
                client.login(box.user, read_secret(box.password_secret, self.base))
            else:
                client.oauth2_login(box.user, oauth.access_token(box, self.base))
                if text := oauth.warning(box, self.base, datetime.now(UTC)):
                    self._warn_once(text)
        except LoginError as problem:
            if isinstance(problem.__context__, IMAPClientAbortError):  # the line broke, nobody was refused
                raise problem.__context__ from problem
            raise self._refused(problem) from problem

    def _refused(self, problem: LoginError) -> Transient | Misconfigured:
        said = _words(problem)
        if any(word in said.upper() for word in BUSY):
            return Transient(f"mailbox {self.mailbox.name}: the server takes no login now: {said}")
        remedy = "check `user` and the password" if self.mailbox.auth == "password" else "check `user` and the token"
        return Misconfigured(f"mailbox {self.mailbox.name}: {self.mailbox.user} was refused: {said}; {remedy}")

    def _select(self, client: IMAPClient) -> None:
        try:
            self._selected = client.select_folder(self.mailbox.folder, readonly=self.mailbox.after == "nothing")
        except IMAPClientAbortError:
            raise
        except IMAPClientError as problem:
            text = (
                f"mailbox {self.mailbox.name}: the folder {self.mailbox.folder!r} cannot be opened: {_words(problem)}"
            )
            if any(word in text.upper() for word in BUSY):
                raise Transient(text) from problem
            raise Misconfigured(f"{text}; check `folder`") from problem
        if b"UIDVALIDITY" not in self._selected:
            raise Misconfigured(
                f"mailbox {self.mailbox.name}: the server gives no UIDVALIDITY; nothing can be counted on it"
            )

    @contextmanager
    def _sorted(self, doing: str) -> Iterator[None]:
        """Every problem of the wire as one of ours; the connection is given up, the next call dials again."""
        try:
            yield
        except (Transient, Misconfigured):
            self._drop()
            raise
        except ssl.SSLCertVerificationError as problem:
            self._drop()
            raise self._misconfigured(
                f"its certificate is not trusted ({problem.verify_message}); name the authority in `ca_file`"
            ) from problem
        except ssl.SSLError as problem:
            dialling = self._client is None and not isinstance(problem, ssl.SSLEOFError)
            self._drop()
            reason = problem.reason or str(problem)
            if dialling:
                raise self._misconfigured(f"no TLS there ({reason}); check `port` and `security`") from problem
            raise self._transient(doing, reason) from problem
        except (IMAPClientError, OSError) as problem:
            self._drop()
            said = "no answer in time" if isinstance(problem, (socket.timeout, TimeoutError)) else _words(problem)
            raise self._transient(doing, said) from problem

    def _transient(self, doing: str, said: str) -> Transient:
        box = self.mailbox
        return Transient(f"mailbox {box.name}: {box.host} failed while {doing}: {said}; trying again at the next poll")

    def _misconfigured(self, what: str) -> Misconfigured:
        return Misconfigured(f"mailbox {self.mailbox.name}: {self.mailbox.host}: {what}")

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(IMAPClientError, OSError):
                client.shutdown()


def _announces(answers: Iterable[Any]) -> bool:
    """Whether the untagged answers tell of a message: (5, b"EXISTS")."""
    return any(isinstance(answer, tuple) and len(answer) > 1 and answer[1] == b"EXISTS" for answer in answers)


def _unknown(uidvalidity: int, uids: Iterable[int], known: Known) -> Iterator[int]:
    """Uids of which nobody has the message yet, asked for in lots."""
    for lot in _parts(uids, SIZES_AT_ONCE):
        had = known([f"{uidvalidity}:{uid}" for uid in lot])
        yield from (uid for uid in lot if f"{uidvalidity}:{uid}" not in had)


def _parts(values: Iterable[int], size: int) -> Iterator[list[int]]:
    part: list[int] = []
    for value in values:
        part.append(value)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part


def _noted(raw: bytes, note: str) -> bytes:
    """The message with one line of ours on top, where a reader of the raw bytes sees it and a parser a harmless header."""
    line = note.encode("ascii", "replace").replace(b"\r", b" ").replace(b"\n", b" ")
    return b"X-Intake-Note: " + line + b"\r\n" + (raw or b"Subject: (message not available)\r\n\r\n" + line + b"\r\n")


def _words(problem: BaseException) -> str:
    """What the other side said, on one line."""
    text = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    if text.startswith("b'") and text.endswith("'"):
        text = text[2:-1]
    return " ".join(text.split())[:300] or type(problem).__name__
