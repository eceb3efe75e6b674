"""The desk as people use it: a real server, a real browser, a small department whose customers send hostile things."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.end_to_end.conftest import Desk, pk_of, signed_in
from tests.end_to_end.desk_world import PASSWORD

pytestmark = pytest.mark.enable_socket

HERE = Path(__file__).parent


def version_in(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found, page[:300]
    return found[1]


# --- coming in -----------------------------------------------------------------------------------------------------------


def test_signing_in_with_the_keyboard(desk: Desk, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{desk.url}/ledger?q=AS")
    # A browser sets autofocus a moment after the load; no hand is fast enough to type before it.
    page.wait_for_selector("[name=username]:focus")
    page.keyboard.type("clerk")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/ledger?q=AS")
    page.click(".menu summary")
    page.click(".drop >> text=로그아웃")
    page.wait_for_url("**/signin")


def test_nothing_is_shown_to_strangers(desk: Desk) -> None:
    for path in (
        "/queue",
        "/ledger",
        "/requests/1",
        "/deliveries/1/raw",
        "/letters/1",
        "/users",
        "/packs/1/pdf",
        "/requests/1/paper/1/0",
    ):
        status, headers, body = Desk(desk.port, desk.folder).ask("GET", path)
        assert status == 302, path
        assert headers["Location"].startswith("/signin?next="), path
        assert "AS-" not in body


def test_health_needs_no_sign_in_and_pages_carry_a_strict_policy(desk: Desk) -> None:
    client = Desk(desk.port, desk.folder)
    assert client.ask("GET", "/healthz")[::2] == (200, "ok\n")
    _, headers, body = client.ask("GET", "/signin")
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|style=", body), "no inline script or style"
    cookie = next(value for name, value in headers.items() if name == "Set-Cookie")
    assert "SameSite=Lax" in cookie


def test_signing_in_leads_nowhere_but_here(desk: Desk) -> None:
    client = Desk(desk.port, desk.folder)
    client.ask("GET", "/signin")
    form = {"username": "manager", "password": PASSWORD, "next": "https://elsewhere.example/"}
    status, headers, _ = client.ask("POST", "/signin", form)
    assert (status, headers["Location"]) == (302, "/")


def test_a_form_without_its_token_is_refused(desk: Desk) -> None:
    client = desk.as_("clerk")
    client.jar.pop("csrftoken")
    status, _, body = client.ask("POST", "/requests/1/act", {"do": "note", "text": "x", "version": "1"})
    assert status == 403
    assert "양식이 오래되었습니다" in body


def test_five_wrong_passwords_lock_the_name_and_no_other(desk: Desk) -> None:
    client = Desk(desk.port, desk.folder)
    client.ask("GET", "/signin")
    answers = [client.ask("POST", "/signin", {"username": "manager", "password": "wrong"}) for _ in range(5)]
    assert [status for status, _, _ in answers] == [401, 401, 401, 401, 429]
    status, _, body = client.ask("POST", "/signin", {"username": "manager", "password": PASSWORD})
    assert status == 429, "the right password does not open a locked name"
    assert "15분" in body
    desk.sign_in("reviewer")
    admin = desk.as_("admin")
    assert admin.ask("POST", "/users", {"do": "unlock", "username": "manager"})[0] == 302
    desk.sign_in("manager")


# --- roles ---------------------------------------------------------------------------------------------------------------

FORBIDDEN = (
    ("reviewer", "POST", "/requests/1/save"),
    ("reviewer", "GET", "/letters"),
    ("reviewer", "GET", "/new"),
    ("approver", "GET", "/users"),
    ("manager", "GET", "/quarantine"),
    ("manager", "GET", "/customers?customer_q=x"),
    ("clerk", "GET", "/users"),
    ("admin", "POST", "/requests/1/save"),
    ("materials", "GET", "/queue"),
    ("materials", "GET", "/requests/1"),
    ("materials", "GET", "/deliveries/1/raw"),
    ("materials", "GET", "/figures"),
    ("design", "GET", "/packs/1"),
    ("design", "GET", "/packs/1/pdf"),
)


@pytest.mark.parametrize(("username", "method", "path"), FORBIDDEN)
def test_each_role_keeps_to_its_own(desk: Desk, username: str, method: str, path: str) -> None:
    status, _, _ = desk.as_(username).ask(method, path, {"version": "1"} if method == "POST" else None)
    assert status == 403


@pytest.mark.parametrize("do", ["reject", "merge", "split", "undo", "reopen", "answered", "confirm"])
def test_a_reviewer_corrects_nothing_by_hand_made_posts(desk: Desk, do: str) -> None:
    form = {
        "do": do,
        "version": "1",
        "reason": "x",
        "into": "AS-26-002",
        "undo": "1",
        "evidence": "x",
        "what": "x",
        "due_on": "2027-01-01",
    }
    assert desk.as_("reviewer").ask("POST", "/requests/1/act", form)[0] == 403


def test_nobody_signs_for_another_role(desk: Desk) -> None:
    for username, role in (("clerk", "approved"), ("reviewer", "prepared"), ("manager", "reviewed")):
        form = {"do": "sign", "role": role, "version": "1"}
        assert desk.as_(username).ask("POST", "/requests/1/act", form)[0] == 403


def test_a_department_sees_and_confirms_its_own_pack(desk: Desk) -> None:
    client = desk.as_("materials")
    _, _, listed = client.ask("GET", "/packs")
    assert "자재부" in listed
    assert client.ask("GET", "/packs/1")[0] == 200
    assert "자재부" not in re.sub(
        r"(?s)<header.*?</header>",
        "",
        desk.as_("design").ask("GET", "/packs?department=자재부".replace("자재부", "%EC%9E%90%EC%9E%AC%EB%B6%80"))[2],
    )


# --- hostile words -------------------------------------------------------------------------------------------------------

PAGES = (
    "queue",
    "ledger",
    "requests/1",
    "deliveries",
    "deliveries/1",
    "quarantine",
    "letters",
    "letters/1",
    "packs",
    "figures",
    "status",
)


def test_what_strangers_wrote_stays_words(desk: Desk, context: BrowserContext) -> None:
    """Every page that shows a stranger's text, in a real browser: nothing runs, nothing is fetched from elsewhere."""
    page = signed_in(desk, context, "clerk")
    asked: list[str] = []
    alarms: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    page.on(
        "console", lambda message: alarms.append(message.text) if "Content Security Policy" in message.text else None
    )
    for name in PAGES:
        page.goto(f"{desk.url}/{name}")
        if name in ("requests/1", "deliveries/1"):
            page.wait_for_selector("#paper .prose")
        assert page.title() != "taken", name
        assert page.locator("svg[onload], img[onerror]").count() == 0, name
    assert "<script>document.title='taken'</script>" in page.goto(f"{desk.url}/deliveries").text().replace(
        "&lt;", "<"
    ).replace("&gt;", ">").replace("&#39;", "'")
    assert alarms == []
    assert [url for url in asked if not url.startswith(desk.url)] == []


def test_a_mail_is_shown_as_it_looked_in_a_frame_that_does_nothing(desk: Desk, context: BrowserContext) -> None:
    page = signed_in(desk, context, "clerk")
    asked: list[tuple[str, int]] = []
    page.on("response", lambda response: asked.append((response.url, response.status)))
    page.goto(f"{desk.url}/requests/1")
    page.click("#paper .tools >> text=메일 모양")
    frame = page.frame_locator("#paper iframe")
    frame.locator("b", has_text="HB-100-001").wait_for()
    assert page.locator("#paper iframe").get_attribute("sandbox") == ""
    assert frame.locator("script, [onclick], [onerror]").count() == 0
    assert all(url.startswith(desk.url) for url, _ in asked), "nothing is fetched from elsewhere"
    pictures = [status for url, status in asked if "/picture/" in url]
    assert pictures == [200], "the mail's own picture is shown, though the frame has no cookies"
    _, headers, body = desk.as_("clerk").ask("GET", "/deliveries/1/html/0")
    assert headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert "tracker.example" not in body
    assert page.title() != "taken"


def test_downloads_are_saved_never_opened(desk: Desk) -> None:
    client = desk.as_("clerk")
    _, headers, _ = client.ask("GET", "/deliveries/1/raw")
    assert headers["Content-Type"] == "application/octet-stream"
    assert re.fullmatch(
        r"attachment; filename=\"[\w.-]+\"; filename\*=UTF-8''[\w.%~-]+", headers["Content-Disposition"]
    )
    assert headers["Content-Security-Policy"].startswith("sandbox")
    for bad in ("../../etc/passwd", "9", "0.0.0", "-1", "٣"):
        assert client.ask("GET", f"/deliveries/1/part/{urlencode({'': bad})[1:]}")[0] == 404
    assert client.ask("GET", "/picture/forged:ticket")[0] == 404


# --- the work ------------------------------------------------------------------------------------------------------------


def test_urgent_stands_first_and_keys_open_it(desk: Desk, context: BrowserContext) -> None:
    page = signed_in(desk, context, "clerk")
    first = page.locator("[data-item]").first
    assert first.inner_text() == "AS-26-002"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/requests/2")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.name") == "customer_name"
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_evidence_is_drawn_on_the_fax_and_found_from_its_field(desk: Desk, context: BrowserContext) -> None:
    page = signed_in(desk, context, "clerk")
    page.goto(f"{desk.url}/requests/2")
    page.wait_for_selector("#paper .leaf rect")
    assert page.locator("#paper .leaf img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    assert page.locator("#paper .leaf rect").count() == 3
    page.click(".ev a:has-text('DT-2024-0117')")
    lit = page.locator("#paper rect.on")
    assert lit.count() == 1
    drawn, leaf = lit.bounding_box(), page.locator("#paper .leaf").bounding_box()
    assert drawn and leaf
    assert 20 < drawn["width"] < leaf["width"] / 2
    assert 5 < drawn["height"] < leaf["height"] / 20
    lit.click()
    assert page.evaluate("document.activeElement.name") == "serial-0"
    assert page.locator("input[name=serial-0]").evaluate("e => e.closest('.field').classList.contains('low')"), (
        "50 % is red"
    )


def test_correct_confirm_and_sign_by_three(desk: Desk, context: BrowserContext, browser: Browser) -> None:
    page = signed_in(desk, context, "clerk")
    page.goto(f"{desk.url}/requests/2")
    page.fill("[name=customer_q]", "hanbit")
    page.click("#picks button:has-text('한빛정밀㈜')")
    assert page.input_value("[name=customer_id]") == "C-01"
    page.fill("[name=serial-0]", "HB-100-001")
    page.click("[data-more=wares]")
    page.fill("[name=part-2]", "SEAL-77")
    page.fill("[name=quantity-2]", "2.5")
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    page.wait_for_selector(".flash.success")
    page.wait_for_selector(".state.signing")
    assert page.input_value("[name=serial-0]") == "HB-100-001"
    assert page.input_value("[name=model-0]") == "HB-100", "the registry gave the model"
    assert page.input_value("[name=part-1]") == "SEAL-77"
    assert page.input_value("[name=quantity-1]") == "2.5"
    assert page.locator(".history").inner_text().count("수정") >= 1
    page.keyboard.press("s")
    page.wait_for_selector(".stamps b:has-text('김담당')")
    for username, shown in (("reviewer", "이검토"), ("approver", "박승인")):
        other = browser.new_context()
        theirs = signed_in(desk, other, username)
        theirs.goto(f"{desk.url}/requests/2")
        theirs.keyboard.press("s")
        theirs.wait_for_selector(f".stamps b:has-text('{shown}')")
        other.close()
    page.reload()
    page.wait_for_selector(".state.signed")


def test_the_second_of_two_savers_is_told_and_loses_nothing(desk: Desk) -> None:
    first, second = desk.as_("clerk"), desk.as_("clerk")
    seen = version_in(first.ask("GET", "/requests/1")[2])
    form = {
        "version": seen,
        "kind": "service",
        "customer_name": "한빛정밀",
        "work": "field_service",
        "serial-0": "HB-100-001",
        "model-0": "HB-100",
    }
    assert first.ask("POST", "/requests/1/save", form | {"contact": "먼저"})[0] == 302
    status, _, body = second.ask("POST", "/requests/1/save", form | {"contact": "나중"})
    assert status == 409
    assert "다른 사람이 먼저 고쳤습니다" in body
    assert "먼저" in body, "what stands now"
    assert "나중" in body, "and what was typed"
    assert 'name="contact" value="먼저"' in first.ask("GET", "/requests/1")[2]


def test_nonsense_is_not_saved_and_stays_to_be_mended(desk: Desk) -> None:
    client = desk.as_("clerk")
    seen = version_in(client.ask("GET", "/requests/1")[2])
    form = {
        "version": seen,
        "kind": "service",
        "customer_id": "NOBODY",
        "wanted_by": "2026-13-45",
        "part-0": "X",
        "quantity-0": "viele",
    }
    status, _, body = client.ask("POST", "/requests/1/save", form)
    assert status == 422
    for words in ("그런 고객 코드가 없습니다", "날짜를", "수량은", 'value="viele"', 'value="NOBODY"'):
        assert words in body
    assert version_in(client.ask("GET", "/requests/1")[2]) == seen


def test_reject_and_undo(desk: Desk) -> None:
    client = desk.as_("clerk")
    before = client.ask("GET", "/requests/1")[2]
    client.ask("POST", "/requests/1/act", {"do": "reject", "reason": "광고", "version": version_in(before)})
    after = client.ask("GET", "/requests/1")[2]
    assert 'class="state rejected"' in after
    assert "광고" in after
    last = version_in(after)
    client.ask("POST", "/requests/1/act", {"do": "undo", "undo": last, "version": last})
    again = client.ask("GET", "/requests/1")[2]
    assert 'class="state review"' in again
    assert (
        client.ask("POST", "/requests/1/act", {"do": "reject", "reason": " ", "version": version_in(again)})[0] == 302
    )
    assert 'class="state review"' in client.ask("GET", "/requests/1")[2], "no rejection without a reason"


def test_search_finds_two_syllables_and_codes_without_dashes(desk: Desk) -> None:
    client = desk.as_("manager")
    for words, number in (("삼우", "AS-26-003"), ("seal77 삼우", "AS-26-003"), ("as-26-002", "AS-26-002")):
        _, _, body = client.ask("GET", "/ledger?" + urlencode({"q": words}))
        assert number in body, words
    _, _, nothing = client.ask("GET", "/ledger?" + urlencode({"q": "없는회사"}))
    assert "해당하는 것이 없습니다" in nothing
    odd = {
        "q": "%_'\"\\\x00",
        "since": "0001-01-01",
        "until": "9999-12-31",
        "page": "99999999999999999999",
        "state": "x",
    }
    assert client.ask("GET", "/ledger?" + urlencode(odd))[0] == 200


def test_korean_and_english(desk: Desk, context: BrowserContext) -> None:
    page = signed_in(desk, context, "approver")
    assert page.locator("html").get_attribute("lang") == "ko"
    page.click("text=English")
    assert page.locator("h1, .tile").first.inner_text() != ""
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator(".nav a[aria-current]").inner_text() == "Queue"
    page.click("text=한국어")
    assert page.locator(".nav a[aria-current]").inner_text() == "검토 대기"


def test_a_held_letter_is_released_once(desk: Desk) -> None:
    client = desk.as_("clerk")
    assert "보류" in client.ask("GET", "/letters/1")[2]
    assert client.ask("POST", "/letters", {"letter": "1", "do": "release"})[0] == 302
    assert "발송 대기" in client.ask("GET", "/letters/1")[2]
    client.ask("POST", "/letters", {"letter": "1", "do": "release"})
    assert "지금은 할 수 없습니다" in client.ask("GET", "/letters/1")[2]


def test_quarantine_is_tried_again(desk: Desk) -> None:
    client = desk.as_("clerk")
    assert "the file is empty" in client.ask("GET", "/quarantine")[2]
    client.ask("POST", "/quarantine", [("delivery", "4"), ("delivery", "5")])
    assert "격리된 것이 없습니다" in client.ask("GET", "/quarantine")[2]


def test_what_was_taken_for_nothing_is_made_a_request(desk: Desk) -> None:
    client = desk.as_("clerk")
    pages = (client.ask("GET", f"/deliveries/{number}")[2] for number in range(1, 30))
    address = next(found[0] for page in pages if (found := re.findall(r"/deliveries/\d+/adopt", page)))
    assert desk.as_("manager").ask("POST", address, {"do": "adopt"})[0] == 403
    client = desk.as_("clerk")
    status, headers, _ = client.ask("POST", address, {"do": "adopt"})
    assert status == 302
    assert "담당자가 접수로 등록하였습니다" in client.ask("GET", headers["Location"])[2]
    assert client.ask("POST", address, {"do": "adopt"})[0] == 409, "once"


def test_a_pack_is_confirmed_by_its_link_and_only_by_a_post(desk: Desk) -> None:
    import sqlite3

    rows = sqlite3.connect(desk.folder / "var" / "ledger.db")
    token = rows.execute("select token from ledger_pack").fetchone()[0]
    rows.close()
    stranger = Desk(desk.port, desk.folder)
    assert stranger.ask("GET", "/p/" + "x" * 43)[0] == 404
    for _ in range(2):
        status, _, body = stranger.ask("GET", f"/p/{token}")
        assert status == 200
        assert "미확인" in body, "looking confirms nothing"
    assert "성함을" in stranger.ask("POST", f"/p/{token}", {"do": "all", "name": " "})[2]
    assert stranger.ask("POST", f"/p/{token}", {"do": "all", "name": "윤대리 <b>"})[0] == 302
    _, _, body = stranger.ask("GET", f"/p/{token}")
    assert "윤대리 &lt;b&gt;" in body
    assert "미확인" not in body


def test_an_administrator_keeps_the_users(desk: Desk) -> None:
    admin = desk.as_("admin")
    form = [
        ("do", "add"),
        ("username", "newcomer"),
        ("password", "a quite long password"),
        ("role", "clerk"),
        ("display_name", "신입"),
    ]
    assert admin.ask("POST", "/users", form)[0] == 302
    newcomer = desk.sign_in("newcomer", "a quite long password")
    assert newcomer.ask("GET", "/queue")[0] == 200
    admin.ask("POST", "/users", {"do": "save", "username": "newcomer", "active": ""})
    assert newcomer.ask("GET", "/queue")[0] in (302, 403), "locked out at once"
    admin.ask("POST", "/users", {"do": "save", "username": "admin", "role": "clerk", "active": "1"})
    assert "마지막 관리자는 뺄 수 없습니다" in admin.ask("GET", "/users")[2]
    admin.ask("POST", "/users", {"do": "add", "username": "weak", "password": "password12", "role": "clerk"})
    assert "더 길고" in admin.ask("GET", "/users")[2]


def test_a_phone_call_becomes_a_request(desk: Desk) -> None:
    client = desk.as_("clerk")
    assert client.ask("POST", "/new", {"customer": "한빛정밀", "text": " "})[0] == 422
    form = {
        "customer": "한빛정밀㈜",
        "contact": "오부장",
        "phone": "031-555-0100",
        "serial": "HB-100-001",
        "text": "장비가 멈췄습니다. 출장 수리 부탁드립니다.",
    }
    status, headers, _ = client.ask("POST", "/new", form)
    assert status == 302
    body = client.ask("GET", headers["Location"])[2]
    assert "HB-100-001" in body


# --- carrying out, and requests that are really two or really one --------------------------------------------------------


def step(desk: Desk, page: Page, pk: str, name: str, values: dict[str, str], letter: str = "") -> None:
    """Take a step in the browser: fill its form, see the letter, confirm."""
    page.goto(f"{desk.url}/requests/{pk}")
    page.click(f"#carrying a[href$='/step/{name}']")
    for field_name, value in values.items():
        box = page.locator(f".steps [name={field_name}]")
        if box.get_attribute("type") == "checkbox":
            box.set_checked(value == "1")
        elif box.evaluate("e => e.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)
    if letter:
        assert page.locator("button[value=confirm]").count() == 0, "nothing is sent unseen"
        page.click("button[value=preview]")
        page.wait_for_selector("#preview")
        assert page.locator("#preview .warning").all_inner_texts() == []
        assert letter in page.frame_locator("#preview iframe").locator("body").inner_text()
    page.click("button[value=confirm]")
    page.wait_for_url(f"**/requests/{pk}")
    page.wait_for_selector(".flash.success")


def file_evidence(page: Page, kind: str, name: str, content: bytes = b"%PDF-1.4 evidence") -> None:
    page.select_option(".upload [name=kind]", kind)
    page.set_input_files(".upload [name=file]", {"name": name, "mimeType": "application/pdf", "buffer": content})
    page.click(".upload button")
    page.wait_for_selector(f"#attached a:has-text('{name}')")


def test_an_overseas_visit_with_open_points(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "nordwind")
    step(desk, page, pk, "assign", {"department": "기술부", "name": "박기사"}, "our")
    step(desk, page, pk, "visit", {"on": "2027-02-03", "people": "Park, Lee"}, "3 February 2027")
    page.wait_for_selector(".state.in_progress")
    assert "Park, Lee" in page.locator("#carrying").inner_text()
    file_evidence(page, "report", "GHF-1906.pdf")
    points = {"satisfied": "1", "open_points": "센서 교체가 남음", "further": "1"}
    step(desk, page, pk, "report", points)
    further = page.locator("#carrying a.code").inner_text()
    assert re.fullmatch(r"AS-\d\d-\d{3}", further)
    step(desk, page, pk, "close", {"evidence": "GHF-1906"}, "satisf")
    page.wait_for_selector(".state.closed")
    page.goto(f"{desk.url}/r/{further}")
    assert page.input_value("[name=serial-0]") == "NW-2201-7"
    assert "센서 교체가 남음" in page.input_value("[name=summary]")
    with page.expect_download() as download:
        page.goto(f"{desk.url}/requests/{pk}")
        page.click("#attached a:has-text('GHF-1906.pdf')")
    assert download.value.path().read_bytes() == b"%PDF-1.4 evidence"


def test_a_domestic_visit_whose_customer_would_not_sign(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "서해제지")
    step(desk, page, pk, "visit", {"on": "2027-02-04", "people": "이대리"}, "2027년 2월 4일")
    page.goto(f"{desk.url}/requests/{pk}/step/report")
    page.locator("[name=satisfied]").uncheck()
    page.click("button[value=confirm]")
    assert "거절했는지" in page.locator(".flash.error").inner_text(), "satisfied, or the name of who refused"
    step(desk, page, pk, "report", {"satisfied": "0", "refused_by": "송 공장장"})
    assert "송 공장장" in page.locator("#carrying").inner_text()
    step(desk, page, pk, "close", {"evidence": "방문 보고서"}, "만족")
    page.wait_for_selector(".state.closed")
    page.click("summary:has-text('다시 열기')")
    page.fill("details[open] [name=reason]", "같은 증상")
    page.click("details[open] button")
    page.wait_for_selector(".state.review")


def test_overseas_parts_with_their_papers(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "lotus")
    shipped = {"on": "2027-02-05", "carrier": "DHL", "tracking": "JD0146", "arrives_on": "2027-02-11"}
    step(desk, page, pk, "ship", shipped, "11 February 2027")
    file_evidence(page, "bill_of_lading", "BL.pdf")
    file_evidence(page, "invoice", "INV.pdf")
    page.goto(f"{desk.url}/requests/{pk}/step/close")
    assert page.input_value("[name=evidence]") == "BL.pdf, INV.pdf"
    step(desk, page, pk, "close", {}, "AS-")
    assert page.locator(".state.closed").count() == 1


def test_domestic_parts_late_then_sent(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "동백식품")
    late = {"due_on": "2027-03-02", "reason": "벨트 입고가 늦습니다."}
    step(desk, page, pk, "promise", late, "벨트 입고가 늦습니다.")
    assert "2027-03-02" in page.locator(".head").inner_text()
    step(desk, page, pk, "ship", {"on": "2027-02-20", "carrier": "한진택배"}, "한진택배")
    step(desk, page, pk, "close", {"evidence": "송장 사본"}, "만족")
    letters = page.locator("section:has(> h2:text-is('이 건의 문서')) li")
    assert letters.count() == 3, "late, shipped, done: one letter each"


def test_what_is_sent_is_what_was_seen(desk: Desk) -> None:
    client, pk = desk.as_("clerk"), pk_of(desk, "삼우")
    seen = version_in(client.ask("GET", f"/requests/{pk}/step/ship")[2])
    form = {"version": seen, "on": "2027-02-20", "carrier": "A", "tell": "1"}
    unseen = client.ask("POST", f"/requests/{pk}/step/ship", form | {"do": "confirm"})
    assert unseen[0] == 200
    assert "다시 확인하세요" in unseen[2]
    assert client.ask("POST", f"/requests/{pk}/step/ship", form | {"on": "20.2.", "do": "preview"})[0] == 422
    assert version_in(client.ask("GET", f"/requests/{pk}")[2]) == seen, "nothing was posted"
    for name in ("visit", "close", "promise", "attach"):
        path = f"/requests/{pk}/attach" if name == "attach" else f"/requests/{pk}/step/{name}"
        assert desk.as_("reviewer").ask("POST", path, form | {"do": "confirm"})[0] == 403


def test_evidence_of_no_known_kind_is_refused(desk: Desk, context: BrowserContext) -> None:
    page = signed_in(desk, context, "clerk")
    page.goto(f"{desk.url}/requests/{pk_of(desk, '삼우')}")
    for content, told in ((b"\x7fELF\x02\x01\x01\x00" + bytes(64), "이 형식은"), (b"", "빈 파일")):
        page.set_input_files(".upload [name=file]", {"name": "x.pdf", "mimeType": "application/pdf", "buffer": content})
        page.click(".upload button")
        assert told in page.locator(".flash.error").inner_text()
    assert page.locator("#attached li").count() == 0


def test_one_request_is_split_in_two(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "1호점")
    page.goto(f"{desk.url}/requests/{pk}")
    page.click("summary:has-text('나누기')")
    page.check("details[open] label:has-text('SPR-13') input")
    page.click("details[open] button")
    page.wait_for_selector(".flash.success")
    assert [page.input_value(f"[name=part-{n}]") for n in (0, 1, 2)] == ["SPR-11", "SPR-12", ""]
    other = desk.as_("clerk").ask("GET", f"/requests/{pk_of(desk, '1호점 spr-13')}")[2]
    assert 'value="SPR-13"' in other
    assert 'value="SPR-11"' not in other


def test_a_question_shows_both_side_by_side_and_they_are_merged(desk: Desk, context: BrowserContext) -> None:
    page, pk = signed_in(desk, context, "clerk"), pk_of(desk, "2호점")
    page.goto(f"{desk.url}/requests/{pk}")
    halves = page.locator(".pair > div")
    assert [half.count() for half in (halves, halves.filter(has_text="1호점"), halves.filter(has_text="2호점"))] == [
        2,
        1,
        1,
    ]
    other = halves.filter(has_text="1호점").locator("a.code").inner_text()
    page.click("text=이 건에 병합")
    page.wait_for_selector(".state.merged")
    page.click(f"text={other}에 병합됨")
    page.wait_for_selector(f"h1:has-text('{other}')")
    assert "합쳤습니다" in page.locator(".history").inner_text()


def test_the_archive_keeps_originals_by_customer_and_year(desk: Desk) -> None:
    client = desk.as_("manager")
    listed = client.ask("GET", "/archive")[2]
    assert "서해제지" in listed
    _, _, folder = client.ask("GET", "/archive?" + urlencode({"name": "서해제지"}))
    raw = re.search(r'href="(/deliveries/\d+/raw)"', folder)
    assert raw
    assert client.ask("GET", raw[1])[1]["Content-Type"] == "application/octet-stream"
    form = re.search(r'href="(/requests/\d+/form.pdf)"', folder)
    assert form
    assert client.ask("GET", form[1])[2].startswith("%PDF")
    assert client.ask("GET", "/archive?name=nobody")[0] == 404


def test_the_figures_of_a_week_and_a_month_are_files_too(desk: Desk) -> None:
    client = desk.as_("manager")
    links = re.findall(r'href="(/figures/(?:week|month)/[^"]+)"', client.ask("GET", "/figures")[2])
    assert [(link.split("/")[2], link.split("/")[-1]) for link in links] == [
        ("week", "pdf"), ("week", "xlsx"), ("month", "pdf"), ("month", "xlsx"),
    ]  # fmt: skip
    for link in links:
        status, headers, content = client.ask("GET", link)
        assert status == 200, link
        assert content.startswith("%PDF" if link.endswith("pdf") else "PK"), link
        assert link.split("/")[-1] in headers["Content-Disposition"], link
    for wrong in ("week/2026-54/pdf", "month/2026-13/pdf", "month/0-1/pdf", "month/2026-3/exe", "week/9999-1/pdf"):
        assert client.ask("GET", f"/figures/{wrong}")[0] == 404, wrong


def test_every_letter_is_there_in_every_language(desk: Desk) -> None:
    client = desk.as_("manager")
    for occasion in (
        "acknowledged",
        "acknowledged_question",
        "received_again",
        "late",
        "visit_settled",
        "shipped",
        "done",
    ):
        for language in ("ko", "en", "vi", "th", "ja", "zh"):
            status, headers, body = client.ask("GET", f"/letters/samples/{occasion}/{language}")
            assert status == 200, (occasion, language)
            assert headers["Content-Security-Policy"].startswith("sandbox")
            assert len(body) > 500
    assert desk.as_("materials").ask("GET", "/letters/samples")[0] == 403


def test_who_did_what_is_told_to_administrators_only(desk: Desk) -> None:
    admin = desk.as_("admin")
    form = [
        ("do", "save"),
        ("username", "reviewer"),
        ("role", "reviewer"),
        ("display_name", "이검토2"),
        ("active", "1"),
    ]
    assert admin.ask("POST", "/users", form)[0] == 302
    _, _, body = admin.ask("GET", "/audit?subject=reviewer")
    assert "이름·부서 변경" in body
    assert "이검토2" in body
    assert desk.as_("clerk").ask("GET", "/audit")[0] == 403


def test_words_are_there_for_every_key() -> None:
    """Each key a template or a page names stands in the table, in both languages."""
    from desk.words import WORDS

    root = HERE.parents[1]
    named: set[str] = set()
    for path in (root / "templates" / "desk").glob("*.html"):
        named |= set(re.findall(r"\bt\(\"([a-z_]+)\"[,)]", path.read_text("utf8")))
    for path in (root / "src" / "desk" / "pages").glob("*.py"):
        named |= set(re.findall(r"\b(?:say|Wanting)\(\"([a-z_]+)\"", path.read_text("utf8")))
    assert len(named) > 100
    assert named - set(WORDS) == set()
    assert [key for key, words in WORDS.items() if len(words) != 2 or not all(words)] == []
