"""The desk as a real server over a small department, and a browser to use it with; both for one module of tests.

The server and the ledger's filling are processes of their own (Django can be set up once in a process).
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_socket
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.end_to_end.desk_world import PASSWORD
from tests.servers import free_port, listens, wait_for

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
INTAKE_TOML = """
[organisation]
name = "㈜시험기계"
name_en = "Test Machines"
mailboxes = ["service@desk.example"]
domains = ["desk.example"]
"""


@dataclass
class Desk:
    """A running desk, and a client of it without a browser."""

    port: int
    folder: Path
    jar: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, form: Any = None) -> tuple[int, dict[str, str], str]:
        """One request with this client's cookies; redirects are not followed."""
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.jar.items())}
        body = None
        if form is not None:
            pairs = list(form.items()) if isinstance(form, dict) else list(form)
            body = urlencode([*pairs, ("csrfmiddlewaretoken", self.jar.get("csrftoken", ""))])
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            wire.request(method, path, body, headers)
            answer = wire.getresponse()
            for line in answer.headers.get_all("Set-Cookie") or []:
                self.jar |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
            return answer.status, dict(answer.headers.items()), answer.read().decode("utf8", "replace")
        finally:
            wire.close()

    def as_(self, username: str) -> Desk:
        """Another client of this user's; the session is made once, for argon2 takes its time on purpose."""
        if username not in self.sessions:
            self.sessions[username] = self.sign_in(username).jar
        return Desk(self.port, self.folder, dict(self.sessions[username]))

    def sign_in(self, username: str, password: str = PASSWORD) -> Desk:
        """A client with a new session."""
        client = Desk(self.port, self.folder)
        client.ask("GET", "/signin")
        status, _, _ = client.ask("POST", "/signin", {"username": username, "password": password})
        assert status == 302, f"{username} could not sign in: {status}"
        return client


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    pytest_socket.enable_socket()
    folder = tmp_path_factory.mktemp("desk")
    config = folder / "intake.toml"
    config.write_text(INTAKE_TOML, "utf8")
    (folder / "var").mkdir()
    (folder / "var" / "secret-key").write_text("only for this test, forty characters long", "utf8")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("INTAKE_", "DJANGO_"))}
    subprocess.run([sys.executable, HERE / "desk_world.py", config], check=True, env=environ, timeout=60)
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "desk", "--config", config, "--port", str(port)], env=environ, stderr=subprocess.PIPE
    )
    try:
        wait_for(lambda: listens(port), 30)
        yield Desk(port, folder)
    finally:
        server.send_signal(signal.SIGTERM)
        _, errors = server.communicate(timeout=20)
    assert server.returncode == 0, errors.decode()
    assert "Traceback" not in errors.decode(), errors.decode()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    pytest_socket.enable_socket()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="ko-KR", timezone_id="Asia/Seoul", viewport={"width": 1400, "height": 900})
    yield made
    made.close()


def signed_in(desk: Desk, context: BrowserContext, username: str) -> Page:
    jar = desk.as_(username).jar
    context.add_cookies([{"name": name, "value": value, "url": desk.url} for name, value in jar.items()])
    page = context.new_page()
    page.goto(desk.url)
    page.wait_for_url(re.compile(r"/(queue|packs|figures)"))
    return page


def pk_of(desk: Desk, words: str) -> str:
    """The request that these words find."""
    _, _, body = desk.as_("clerk").ask("GET", "/ledger?" + urlencode({"q": words}))
    found = re.search(r'href="/requests/(\d+)"', body)
    assert found, words
    return found[1]
