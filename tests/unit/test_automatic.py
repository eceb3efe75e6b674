"""Machine mail is known; no person is taken for a machine. Start with what must not be found."""

from __future__ import annotations

import pytest

from intake.automatic import kind, reason
from intake.message import parse

HEAD = "From: {sender}\nTo: service@house.example\nSubject: {subject}\n{more}\nContent-Type: text/plain; charset=utf-8\n\n{body}"


def mail(
    subject: str = "문의",
    body: str = "부품 두 개 견적 부탁드립니다.",
    more: str = "X-A: b",
    sender: str = "Kim <kim@customer.example>",
) -> str:
    return reason(parse(HEAD.format(sender=sender, subject=subject, more=more, body=body).encode()))


PEOPLE: list[dict[str, str]] = [
    {},
    {"more": "Auto-Submitted: no"},
    {"body": "다음 주는 제가 부재중이니 김 대리에게 연락 주세요. 기계가 고장이라 수리 부탁드립니다."},
    {"subject": "담당자 부재중 문의", "body": "담당자께서 부재중이라고 하셔서 다시 메일 드립니다. 견적 부탁드립니다."},
    {
        "subject": "Re: quotation",
        "more": "In-Reply-To: <a@house.example>",
        "body": "I am out of the office next week, please send the two valves before.",
    },
    {
        "subject": "Re: 방문",
        "more": "In-Reply-To: <a@house.example>",
        "body": "저는 5일까지 휴가입니다. 방문은 6일 이후에 부탁드립니다. 수리할 장비는 3호기입니다.",
    },
    {"subject": "RE: 자동 회신 설정", "body": "자동 회신 기능이 없는 모델인가요?"},
    {"subject": "Automatic lubricator is broken", "body": "The automatic lubricator does not work. Please send one."},
    {"subject": "자동 포장기 고장", "body": "자동으로 멈춥니다."},
    {"subject": "Auto feeder stopped", "body": "Please come."},
    {"subject": "반송 컨베이어 고장", "body": "반송 컨베이어가 멈췄습니다."},
    {"subject": "배송 실패 문의", "body": "부품이 아직 안 왔습니다."},
    {"subject": "Returned mail order parts", "body": "We returned the wrong part, please replace."},
    {
        "subject": "Delivery failure: our two nozzles",
        "body": "The order was not delivered. Please tell kim@customer.example when. The carrier was unable to deliver.",
    },
    {"subject": "Undelivered parts", "body": "Two boxes are still undelivered. Where are they?"},
    {"subject": "自動包装機の故障", "body": "自動返信ではなく担当者からの連絡をお願いします。修理をお願いします。"},
    {"subject": "自动包装机故障", "body": "设备故障，请派人维修。"},
    {"more": "X-Auto-Response-Suppress: All", "body": "Outlook in a big firm sets this on everything."},
    {
        "more": "List-Id: <maint.customer.example>\nPrecedence: list",
        "subject": "Re: 방문 일정",
        "sender": "Kim <kim@customer.example>",
    }
    | {"more": "List-Id: <maint.customer.example>\nPrecedence: list\nIn-Reply-To: <a@house.example>"},
    {"sender": "생산팀 <production@customer.example>"},
    {"subject": "RE: pump", "body": "Two seals please.\n\nThis mailbox is protected by Gate Antivirus."},
    {"more": "Return-Path: <kim@customer.example>"},
    {"more": "Precedence: first-class"},
    {"sender": "info@customer.example", "subject": "Anfrage", "body": "Bitte Angebot für zwei Rollen."},
    {"body": "이 메일은 자동 포장기 관련 문의입니다. 견적 요청드립니다."},
    {
        "more": "List-Id: <service.house.example>\nList-Unsubscribe: <mailto:x@house.example>\nPrecedence: list",
        "body": "Our own team address is a hosted group.",
    },
]


@pytest.mark.parametrize(
    "one", PEOPLE, ids=lambda one: one.get("subject") or one.get("more") or one.get("body") or "plain"
)
def test_people_are_people(one: dict[str, str]) -> None:
    assert mail(**one) == ""


MACHINES: list[tuple[str, dict[str, str]]] = [
    ("auto_reply", {"more": "Auto-Submitted: auto-replied"}),
    ("auto_reply", {"more": 'Auto-Submitted: auto-replied; owner-email="x@y.example"'}),
    ("auto_reply", {"more": "Auto-Submitted: auto-generated (vacation)\nIn-Reply-To: <a@house.example>"}),
    ("other", {"more": "Auto-Submitted: auto-generated", "subject": "Nightly report"}),
    ("auto_reply", {"more": "X-Autoreply: yes"}),
    (
        "auto_reply",
        {
            "subject": "RE: pump",
            "body": "Your message was received. This account is protected by Gate. Click on the link below.",
        },
    ),
    (
        "auto_reply",
        {
            "subject": "Re: pump",
            "body": "Please follow this link to have your address added to the recipient's allowed list:\nhttps://gate.example/1",
        },
    ),
    ("auto_reply", {"more": "X-Autorespond: Re: x"}),
    ("auto_reply", {"more": "Precedence: auto_reply"}),
    ("other", {"more": "Precedence: bulk"}),
    ("other", {"more": "Precedence: junk"}),
    (
        "other",
        {"more": "List-Unsubscribe: <https://news.example/u>\nList-Id: <news.news.example>", "subject": "Spring sale"},
    ),
    ("other", {"more": "Precedence: list\nList-Post: <mailto:all@list.example>", "subject": "meeting"}),
    ("bounce", {"sender": "MAILER-DAEMON@mx.example"}),
    ("bounce", {"sender": "Postmaster <postmaster@mx.example>", "subject": "Delivery failure"}),
    ("bounce", {"more": "X-Failed-Recipients: a@b.example"}),
    ("bounce", {"more": "Return-Path: <>", "subject": "Undeliverable: your letter"}),
    ("bounce", {"subject": "메일 발송 실패 안내", "body": "550 5.1.1 no such user", "sender": "mail@portal.example"}),
    (
        "bounce",
        {
            "subject": "Undelivered Mail Returned to Sender",
            "body": "host said: 550 5.1.1 unknown",
            "sender": "mail@mx.example",
        },
    ),
    ("bounce", {"subject": "系统退信", "body": "550 5.4.1 denied", "sender": "mail@mx.example"}),
    (
        "bounce",
        {
            "subject": "Mail could not be delivered",
            "body": "Unable to deliver message to <k@b.example> (mailbox full).",
        },
    ),
    ("bounce", {"subject": "Undeliverable: k@b.example", "body": "Did not reach the following recipient: k@b.example"}),
    (
        "bounce",
        {
            "subject": "Mail Delivery Warning",
            "body": "Delivery of email to this address\n"
            '"k@b.example"\nhas been postponed. We will continue to try to deliver it.',
        },
    ),
    ("bounce", {"subject": "메일 전송 실패", "body": "다음 수신자에게 메일을 전달하지 못했습니다: k@b.example"}),
    ("other", {"more": "Return-Path: <>"}),
    ("auto_reply", {"more": "Return-Path: <>", "subject": "Out of Office: I like pumps", "body": "Back on 1 June."}),
    (
        "bounce",
        {
            "sender": "mailer-daemon",
            "more": "Return-Path: <>\nAuto-Submitted: auto-replied",
            "subject": "There was an error sending your mail",
        },
    ),
    ("bounce", {"sender": "post_master@mx.example", "subject": "Re: visit", "body": "Error: invalid user address"}),
    ("auto_reply", {"subject": "자동 회신: 견적서", "body": "휴가 중입니다."}),
    ("auto_reply", {"subject": "[부재중] Re: 접수 안내", "body": "5일까지 부재중입니다."}),
    ("auto_reply", {"subject": "부재 중 알림", "body": "5일 복귀합니다."}),
    ("auto_reply", {"subject": "자동응답 : Re: 접수", "body": "확인 후 연락드리겠습니다."}),
    ("auto_reply", {"subject": "Automatic reply: your letter", "body": "I am away."}),
    ("auto_reply", {"subject": "Out of Office Re: visit", "body": "Back on 5 May."}),
    ("auto_reply", {"subject": "Auto: visit", "body": "Back on 5 May."}),
    ("auto_reply", {"subject": "【自動返信】お問い合わせ", "body": "外出しております。"}),
    ("auto_reply", {"subject": "不在のお知らせ", "body": "5月10日まで休暇です。"}),
    ("auto_reply", {"subject": "自动回复: 报价", "body": "我正在休假。"}),
    ("auto_reply", {"subject": "自動回覆: 報價", "body": "休假中。"}),
    ("auto_reply", {"subject": "ตอบกลับอัตโนมัติ: ใบเสนอราคา", "body": "ลาพักร้อน"}),
    ("auto_reply", {"subject": "Trả lời tự động: báo giá", "body": "Tôi nghỉ phép."}),
    ("auto_reply", {"subject": "Automatische Antwort: Angebot", "body": "Ich bin im Urlaub."}),
    ("auto_reply", {"subject": "Odpowiedź automatyczna: oferta", "body": "Jestem na urlopie."}),
    (
        "auto_reply",
        {
            "subject": "Re: visit",
            "more": "In-Reply-To: <a@house.example>",
            "body": "This is an automatic reply. I am on leave until 5 May.",
        },
    ),
    (
        "auto_reply",
        {
            "subject": "Re: 접수 안내",
            "more": "In-Reply-To: <a@house.example>",
            "body": "출장으로 부재 중입니다. 5월 6일 복귀 후 확인하겠습니다.",
        },
    ),
    (
        "auto_reply",
        {
            "subject": "Re: 접수",
            "more": "In-Reply-To: <a@house.example>",
            "body": "본 메일은 자동 회신 메일입니다. 담당자 확인 후 연락드립니다.",
        },
    ),
    (
        "auto_reply",
        {
            "subject": "Re: お見積",
            "more": "In-Reply-To: <a@house.example>",
            "body": "このメールは自動返信です。5月10日まで休暇をいただいております。",
        },
    ),
]


@pytest.mark.parametrize(
    ("sort", "one"), MACHINES, ids=lambda one: one if isinstance(one, str) else str(next(iter(one.values())))[:40]
)
def test_machines_are_machines(sort: str, one: dict[str, str]) -> None:
    found = mail(**one)
    assert found
    assert kind(found) == sort


def test_reports_by_their_structure() -> None:
    raw = (
        b'From: mx@b.example\nSubject: hi\nContent-Type: multipart/report; report-type=%s; boundary="r"\n\n--r\n\nx\n--r\n'
        b"Content-Type: message/%s\n\nReporting-MTA: dns; b\n\nFinal-Recipient: rfc822; a@b.example\nStatus: 5.0.0\n--r--\n"
    )
    assert kind(reason(parse(raw % (b"delivery-status", b"delivery-status")))) == "bounce"
    assert kind(reason(parse(raw % (b"disposition-notification", b"disposition-notification")))) == "auto_reply"


def test_quoted_responders_do_not_make_a_person_a_machine() -> None:
    body = "그 담당자가 부재라고 합니다. 대신 접수 부탁드립니다.\n\n-----Original Message-----\nFrom: Lee <lee@house.example>\nSent: Monday, May 4, 2026 9:00\nSubject: x\n\nThis is an automatic reply. I am out of the office until 5 May.\n"
    assert mail(subject="RE: x", more="In-Reply-To: <a@house.example>", body=body) == ""


@pytest.mark.parametrize("start", ["부재", "!", "휴가"])
def test_blanks_and_signs_without_end_in_a_subject(start: str) -> None:
    for filler in (" ", "!", "["):
        raw = f"From: a@b.example\nSubject: {start}{filler * 30_000}x\n\n{start}{filler * 30_000}x\n"
        assert reason(parse(raw.encode())) == ""


def test_what_the_returned_mail_asks_for_is_not_asked_of_us() -> None:
    report = "--- Report ---\nThe email below could not be delivered to this user:\n\nlee@customer.example\n\n"
    asks = "Please send two valves for S/N 7."
    found = mail("Non-Delivery: your order", f"{report}Old message:\n\n{asks}", "Precedence: bulk", "a@mx.example")
    assert kind(found) == "bounce"
    assert kind(mail("Non-Delivery: our order", f"{report.replace('email', 'box')}{asks}", "X-A: b")) == "other"


def test_a_mail_that_the_receiver_rejects_by_a_rule_comes_back_as_a_disposition() -> None:
    content = 'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"'
    body = "--b\nContent-Type: text/plain\n\nrejected\n--b--\n"
    raw = f"From: a@mx.example\nSubject: Rejected\nAuto-Submitted: auto-replied{{}}\n{content}\n\n{body}"
    assert kind(reason(parse(raw.format(" (rejected)").encode()))) == "bounce"
    assert reason(parse(raw.format("").encode())) == "disposition"
