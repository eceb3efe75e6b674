"""The desk in English: what the program says is English, down to the questions; what customers wrote stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.end_to_end.conftest import Desk, pk_of, signed_in

pytestmark = pytest.mark.enable_socket

HERE = Path(__file__).parent


@contextmanager
def in_english(desk: Desk, *usernames: str) -> Iterator[list[Desk]]:
    """Clients of users who read the desk in English for the while."""
    clients = [desk.as_(username) for username in usernames]
    for client in clients:
        client.ask("POST", "/language", {"language": "en"})
    try:
        yield clients
    finally:
        for client in clients:
            client.ask("POST", "/language", {"language": "ko"})


def pages_of(client: Desk, listed: str, kind: str) -> list[str]:
    return sorted(set(re.findall(rf'href="(/{kind}/\d+)"', client.ask("GET", listed)[2])))


def test_the_english_desk_has_no_korean_but_what_was_quoted(desk: Desk, context: BrowserContext) -> None:
    """Questions, reasons, notes and departments too: what is left of Hangul are the words of the customers' world."""
    quoted = set(re.findall("[가-힣]+", (HERE / "desk_world.py").read_text("utf8"))) | {"한국어"}
    lists = [
        "/queue",
        "/queue?show=signing",
        "/ledger",
        "/packs",
        "/deliveries",
        "/archive",
        "/figures",
        "/help",
        "/new",
    ]
    page = context.new_page()
    with in_english(desk, "clerk", "admin") as (clerk, admin):
        each = [*pages_of(clerk, "/ledger", "requests"), *pages_of(clerk, "/deliveries", "deliveries")]
        assert len(each) > 15
        for client, paths in ((clerk, lists + each), (admin, ["/quarantine", "/status", "/users", "/audit"])):
            context.clear_cookies()
            context.add_cookies([{"name": name, "value": value, "url": desk.url} for name, value in client.jar.items()])
            for path in paths:
                answer = page.goto(f"{desk.url}{path}")
                assert answer and answer.status == 200, path
                assert page.locator("html").get_attribute("lang") == "en"
                page.evaluate("document.querySelectorAll('.prose').forEach(text => text.remove())")
                left = set(re.findall("[가-힣]+", page.inner_text("body"))) - quoted
                assert not left, (path, left)


def test_why_a_document_cannot_be_read_is_told_in_the_desks_language(desk: Desk) -> None:
    clerk = desk.as_("clerk")
    assert "이 문서는 읽을 수 없습니다: 빈 파일입니다(0바이트)." in clerk.ask("GET", "/deliveries/4/paper/0")[2]
    with in_english(desk, "clerk") as (reader,):
        told = reader.ask("GET", "/deliveries/4/paper/0")[2]
        assert "This document cannot be read: The file is empty (0 bytes)." in told


def test_questions_are_asked_in_the_desks_language_and_fit_a_phone(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "물음상회")
    page.set_viewport_size({"width": 390, "height": 844})

    def asked(pk: str) -> str:
        page.goto(f"{desk.url}/requests/{pk}")
        return page.locator(".questions").first.inner_text()

    korean = asked(pk)
    assert "제번 DQ-2024-0117은 대장에 없습니다." in korean
    assert "압축 파일이 손상되어 읽을 수 없습니다." in korean
    assert "대장에 없는 장비제번이 맞는지, 깨져 읽힌 글자가 있는지, 긴 글에서 빠뜨린 것이 있는지 먼저 보아" in korean
    with in_english(desk, "clerk"):
        english = asked(pk)
        assert "Serial number DQ-2024-0117 is on no list. Is it a slip for DQ-2024-0111 or DT0000" in english
        assert "The archive is damaged and cannot be read. More may be written there." in english
        assert "(confidence 41%, needed 90%)" in english
        assert page.title() != "taken"
        for path in (f"/requests/{pk}", "/queue"):
            page.goto(desk.url + path)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        before = asked(pk_of(desk, "옛글상회"))  # filed when questions were kept as sentences alone
        assert "등록된 고객 두 곳과 비슷합니다." in before
