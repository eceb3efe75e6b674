"""Real servers for tests: Dovecot, PostgreSQL, an SMTP server that can misbehave, and a wire that can be cut.

Each is a context manager, listens on a free port of the loopback, keeps everything in its own temporary folder and is
gone afterwards. Run as root, Dovecot and PostgreSQL drop to an unprivileged user, so their folders lie directly below
the system's temporary folder (pytest's own are closed to others) and belong to that user.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from imapclient import IMAPClient

USERS = {"as@example.co.kr": "as-secret", "cs@example.co.kr": "cs-secret", "qa@example.co.kr": "qa-secret"}
TOKEN_SECRET = b"test-hs256-secret-test-hs256-secret"


def free_port() -> int:
    """A port nobody listens on now; the usual small race is accepted."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(condition: Callable[[], bool], timeout_s: float = 10.0, every_s: float = 0.02) -> None:
    """Return once `condition` holds; TimeoutError otherwise."""
    until = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the condition did not come true")
        time.sleep(every_s)


def listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def certificate(folder: Path) -> tuple[Path, Path]:
    """A self-signed certificate for localhost: (certificate, key) as PEM files."""
    pem, key = folder / "tls.pem", folder / "tls.key"
    if not pem.exists():
        subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
        kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"]
        subprocess.run(
            ["openssl", "req", *kind, *subject, "-keyout", str(key), "-out", str(pem)], check=True, capture_output=True
        )
    return pem, key


class _Server:
    """A temporary folder, started and stopped with it."""

    def __init__(self, prefix: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
        self.folder.chmod(0o755)

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


DOVECOT = """
base_dir = {dir}/run
state_dir = {dir}/run
instance_name = test
log_path = {dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
mail_location = maildir:{dir}/mail/%u
mail_max_userip_connections = 200
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{dir}/tls.pem
ssl_key = <{dir}/tls.key
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
auth_username_format = %Lu
{extra}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {dir}/oauth2.conf.ext
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = {dir}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={dir}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Processed {{
    auto = create
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service auth {{
  chroot =
}}
"""


class Dovecot(_Server):
    """An IMAP server with the mailboxes in USERS: TLS on `tls_port`, STARTTLS or plain text on `port`, tokens by `token`."""

    def __init__(self, extra: str = "") -> None:
        super().__init__("dovecot-")
        self.port, self.tls_port, self.extra = free_port(), free_port(), extra
        self.ca_file = self.folder / "tls.pem"

    def start(self) -> None:
        as_root = os.getuid() == 0
        user = "nobody" if as_root else pwd.getpwuid(os.getuid()).pw_name
        group = "nogroup" if as_root else str(os.getgid())
        for name in ("run", "mail", "keys/default/HS256"):
            (self.folder / name).mkdir(parents=True)
        certificate(self.folder)
        (self.folder / "users").write_text("".join(f"{u}:{{PLAIN}}{p}::::::\n" for u, p in USERS.items()))
        (self.folder / "keys/default/HS256/default").write_bytes(base64.b64encode(TOKEN_SECRET))
        oauth = f"introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={self.folder}/keys/\nusername_attribute = email\n"
        (self.folder / "oauth2.conf.ext").write_text(oauth)
        text = DOVECOT.format(
            dir=self.folder, user=user, group=group, port=self.port, tls_port=self.tls_port, extra=self.extra
        )
        (self.folder / "dovecot.conf").write_text(text)
        if as_root:
            for path in (self.folder, *self.folder.rglob("*")):
                shutil.chown(path, user, group)
        self.resume()

    def resume(self) -> None:
        """Start the programs again over the same folder and ports, after `halt`."""
        run = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []
        with (self.folder / "commands.log").open("ab") as log:  # a pipe would be kept open by the server and never end
            subprocess.run(
                [*run, "dovecot", "-c", str(self.folder / "dovecot.conf")], check=True, stdout=log, stderr=log
            )
        wait_for(lambda: listens(self.port) and listens(self.tls_port))

    def halt(self) -> None:
        """Stop the programs, keep the mail: a server that is down."""
        pid_file = self.folder / "run/master.pid"
        if pid_file.exists():
            pid = int(pid_file.read_text())
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            wait_for(lambda: not Path(f"/proc/{pid}").exists() and not listens(self.port))

    stop = halt

    def client(self, user: str = "as@example.co.kr") -> IMAPClient:
        """A signed-in client of the test's own, to look at the mailbox from the other side."""
        client = IMAPClient("127.0.0.1", port=self.port, ssl=False, timeout=20)
        client.login(user, USERS[user])
        return client

    def append(
        self, *raws: bytes, user: str = "as@example.co.kr", folder: str = "INBOX", at: datetime | None = None
    ) -> None:
        """Put mails into a mailbox; INTERNALDATE is `at`, or now."""
        client = self.client(user)
        for raw in raws:
            client.append(folder, raw, msg_time=at)
        client.logout()

    def flags(self, user: str = "as@example.co.kr", folder: str = "INBOX") -> dict[int, tuple[bytes, ...]]:
        """uid -> flags, without touching them."""
        client = self.client(user)
        client.select_folder(folder, readonly=True)
        uids = client.search(["ALL"])
        found = client.get_flags(uids) if uids else {}
        client.logout()
        return dict(found)

    def token(self, user: str = "as@example.co.kr", lives_s: int = 600) -> str:
        """An access token this server accepts (HS256)."""
        now = int(time.time())
        claims = {"email": user, "sub": user, "scope": "imap", "iat": now - 5, "nbf": now - 5, "exp": now + lives_s}

        def part(data: bytes) -> str:
            return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

        head = f"{part(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())}.{part(json.dumps(claims).encode())}"
        return f"{head}.{part(hmac.new(TOKEN_SECRET, head.encode(), hashlib.sha256).digest())}"


class Postgres(_Server):
    """A throw-away PostgreSQL; `url` names its first database, `create` makes another and returns its URL."""

    def __init__(self) -> None:
        super().__init__("postgres-")
        self.port = free_port()
        self.bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))

    def _run(self, program: str, *arguments: str) -> None:
        run = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.getuid() == 0 else []
        # Files, not pipes: the server keeps what it inherited, and a pipe would never end.
        with (self.folder / "commands.log").open("ab") as log:
            subprocess.run(
                [*run, str(self.bin / program), *arguments], check=True, stdout=log, stderr=log, cwd=self.folder
            )

    def start(self) -> None:
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        fast = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"
        fast += " -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=8GB"
        options = f"-h 127.0.0.1 -p {self.port} -k {self.folder} {fast}"
        self._run("pg_ctl", "-D", data, "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        if (self.folder / "data/postmaster.pid").exists():
            self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")

    @property
    def url(self) -> str:
        return self.url_of("postgres")

    def url_of(self, database: str) -> str:
        return f"postgresql://app@127.0.0.1:{self.port}/{database}"

    def create(self, database: str) -> str:
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "app", database)
        return self.url_of(database)


@dataclass
class Smtp:
    """An SMTP server that keeps what it gets and can be told to misbehave.

    `rcpt` and `data` are replies to give before accepting, in order ("451 4.3.0 busy", "550 5.1.1 no such user");
    "drop" closes the connection instead (after DATA: the mail was taken, the sender never hears of it). `password`
    demands a login as ("user", password); `security` is none, starttls or tls.
    """

    security: str = "none"
    password: str = ""
    rcpt: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    received: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="smtp-", dir="/tmp")))

    def __post_init__(self) -> None:
        self.port = free_port()
        self.ca_file = self.folder / "tls.pem"
        self._controller: Controller | None = None

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.password and not session.authenticated:
            return "530 5.7.0 authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rcpt and (reply := self.rcpt.pop(0)):
            return self._reply(server, reply)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        reply = self.data.pop(0) if self.data else ""
        if not reply or reply == "drop":
            content = envelope.content if isinstance(envelope.content, bytes) else b""
            self.received.append((envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        return self._reply(server, reply) if reply else "250 2.0.0 queued"

    @staticmethod
    def _reply(server: SMTP, reply: str) -> str:
        if reply == "drop":
            assert server.transport is not None
            server.transport.abort()
        return reply

    def _login(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password == self.password.encode()
        return AuthResult(success=right, handled=False)

    def __enter__(self) -> Self:
        more: dict[str, Any] = {}
        if self.security != "none":
            pem, key = certificate(self.folder)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(pem, key)
            if self.security == "tls":
                more["ssl_context"] = context
            else:
                more |= {"tls_context": context, "require_starttls": True}
        if self.password:
            more |= {"authenticator": self._login, "auth_require_tls": self.security == "starttls"}
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port, **more)
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._controller is not None
        self._controller.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


class Wire:
    """A TCP relay to a server, to be cut: after `cut_after` bytes from the server, or at once by `cut()`.

    `stall` keeps the connection open and delivers nothing: a server that hangs.
    """

    def __init__(self, port: int, cut_after: int | None = None, stall: bool = False) -> None:
        self.target, self.cut_after, self.stall = port, cut_after, stall
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._spawn(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(5)

    def _spawn(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self.target), timeout=20)
            except OSError:
                return
            self._open += [near, far]
            self._spawn(self._pump, near, far, None)
            self._spawn(self._pump, far, near, self.cut_after)

    def _pump(self, source: socket.socket, sink: socket.socket, limit: int | None) -> None:
        passed = 0
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                passed += len(data)
                if self.stall:
                    continue
                if limit is not None and passed >= limit:
                    break
                sink.sendall(data)
        for end in (source, sink):
            _hang_up(end)

    def cut(self) -> None:
        """Break every connection now."""
        while self._open:
            _hang_up(self._open.pop())


def _hang_up(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextlib.contextmanager
def clean_environment(**values: str) -> Iterator[None]:
    """The process's environment with `values`, put back afterwards."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
