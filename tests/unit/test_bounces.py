"""Which letter came back: by the report, by the mail inside, by its headers quoted in the text."""

from __future__ import annotations

import pytest

from intake.bounces import bounce_of, server_words
from intake.message import parse

OURS = "<5b0f7c2e-9a0e-5f0e-8f3a-61d1c1a6f0b4@us.example>"
REPORT = f"""From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: as@us.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; kim@customer.example
Action: {{action}}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <kim@customer.example>:
    no such user
--b
Content-Type: {{kind}}

Message-ID: {OURS}
From: as@us.example
Subject: [AS-26-001]

--b--
"""


def returned(raw: str) -> tuple[str, str]:
    message = parse(raw.replace("\n", "\r\n").encode())
    return bounce_of(message, "as@us.example"), server_words(message)


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_by_the_standard(kind: str) -> None:
    assert returned(REPORT.format(action="failed", kind=kind)) == (
        OURS,
        "550 5.1.1 <kim@customer.example>: no such user",
    )


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_late_is_not_lost(action: str) -> None:
    assert returned(REPORT.format(action=action, kind="message/rfc822"))[0] == ""


@pytest.mark.parametrize("kind", ["SMTP; ", "X-Postfix;", "x-unix ; ", ""])
def test_whose_words_they_are_is_no_part_of_them(kind: str) -> None:
    raw = REPORT.format(action="failed", kind="message/rfc822").replace("Code: smtp; ", f"Code: {kind}")
    assert returned(raw)[1] == "550 5.1.1 <kim@customer.example>: no such user"


@pytest.mark.parametrize("failed_is_first", [True, False])
def test_of_several_recipients_the_one_not_reached_counts(failed_is_first: bool) -> None:
    reached = (
        "Final-Recipient: rfc822; lee@customer.example\nAction: relayed\nStatus: 2.0.0\nDiagnostic-Code: smtp; 250 ok\n"
    )
    start, middle, end = REPORT.format(action="failed", kind="message/rfc822").partition("Final-Recipient:")
    if failed_is_first:
        end = end.replace("no such user\n", f"no such user\n\n{reached}")
    else:
        middle = f"{reached}\n{middle}"
    found = parse((start + middle + end).encode())
    assert returned(start + middle + end) == (OURS, "550 5.1.1 <kim@customer.example>: no such user")
    assert found.report["final-recipient"] == "rfc822; kim@customer.example"
    assert found.report["status"] == "5.1.1"


def test_by_headers_quoted_in_the_text() -> None:
    raw = f"""From: MAILER-DAEMON@old.example
Subject: failure notice

Hi. This is the qmail-send program.
<kim@customer.example>:
550 5.2.2 mailbox full

--- Below this line is a copy of the message.

> Message-ID: {OURS}
> To: kim@customer.example
"""
    assert returned(raw) == (OURS, "550 5.2.2 mailbox full")


@pytest.mark.parametrize("kind", ['text/plain; name="headers.txt"', "message/partial", "text/x-headers"])
def test_by_headers_in_a_file(kind: str) -> None:
    raw = f"""From: MAILER-DAEMON@old.example
Subject: There was an error sending your mail
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

We had trouble delivering your message: [554 5.4.6 Hop count exceeded]
--b
Content-Type: {kind}

To: kim@customer.example
Message-ID: {OURS}
--b--
"""
    assert returned(raw)[0] == OURS


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("550 5.2.0 <as@us.example> From:\n    Domain is invalid.\n    IB506\n\nbye", "550 5.2.0 <as@us.example> From: Domain is invalid. IB506"),
        ("host mx said: 550-5.1.1 No such\n    account. Try 550 5.1.1\n    again", "host mx said: 550-5.1.1 No such account. Try 550 5.1.1 again"),
        ("was not delivered to:\n\n  kim@b.example\n\nbecause:\n\n  User kim (kim@b.example) not listed in directory\n", "User kim (kim@b.example) not listed in directory"),
        ("For the following reason:\n\nMail size limit exceeded. See http://x.example\n", "Mail size limit exceeded. See http://x.example"),
        ("<kim@b.example>:\nThe message was refused because the user's mailbox is full.\n", "The message was refused because the user's mailbox is full."),
        ("did not reach the following recipient(s):\n\nkim@b.example on Thu, 4 Jun 2026\n    The recipient name is not recognized\n", "The recipient name is not recognized"),
        ("Each of the following recipients was rejected by a remote mail server.\n", "Each of the following recipients was rejected by a remote mail server."),
        ("다음 수신자에게 전달하지 못했습니다.\n\n사유: 받는 사람의 편지함이 가득 찼습니다.\n", "사유: 받는 사람의 편지함이 가득 찼습니다."),
        ("Your message was not delivered within 2 days.\nHost b.example is not responding.\n", "Host b.example is not responding."),
        ("邮件无法发送到您指定的地址中。\n<kim@b.example>:\n", "邮件无法发送到您指定的地址中。"),
        ("It was returned because\nthe recipient is over disk quota. Bye\n", "the recipient is over disk quota. Bye"),
        ("<kim@b.example>:\nThis person's account is exceeding their quota.\n", "This person's account is exceeding their quota."),
        ("The pump is full of oil.\n", ""),
    ],
)  # fmt: skip
def test_why_in_words_that_follow_no_standard(said: str, why: str) -> None:
    raw = f"From: MAILER-DAEMON@old.example\nSubject: failure\nContent-Type: text/plain; charset=utf-8\n\n{said}"
    assert returned(raw)[1] == why


def test_a_report_in_html_alone() -> None:
    raw = f"""From: postmaster@x.example
Subject: Undeliverable
Content-Type: text/html; charset=us-ascii

<html><body><p>kim@b.example on Thu, 4 Jun 2026<br>&nbsp; The recipient name is <b>not</b> recognized</p>
<pre>Subject: your request
Message-ID: {OURS.replace("<", "&lt;").replace(">", "&gt;")}</pre></body></html>"""
    assert returned(raw) == (OURS, "The recipient name is not recognized")


@pytest.mark.parametrize(
    "said",
    [
        "This is a warning message only.\nYou do not need to resend your message.\n\nDelivery has been delayed:\n  kim@b.example",
        "Your message has not yet been delivered.\nWe will continue to attempt delivery for 5 days.",
        "Delivery to kim@b.example has been postponed due to a full mailbox. We will\ncontinue to try to deliver your message.",
        "could not be delivered to: kim@b.example\n\nDelivery attempts will continue to be made for 5  day(s).",
        "메일이 아직 전달되지 않았습니다. 서버에서 계속 전송을 시도합니다.",
    ],
)
def test_merely_late_in_words_that_follow_no_standard(said: str) -> None:
    raw = f"From: MAILER-DAEMON@old.example\nSubject: Delivery\nContent-Type: text/plain; charset=utf-8\n\n{said}\n\nMessage-ID: {OURS}\n"
    assert returned(raw)[0] == ""


def test_given_up_after_attempts_is_not_merely_late() -> None:
    said = "Your message was delayed for 5 days and could not be delivered. No further attempts will be made."
    assert returned(f"From: MAILER-DAEMON@old.example\nSubject: Returned\n\n{said}\n\nMessage-ID: {OURS}\n")[0] == OURS


def test_by_what_it_answers() -> None:
    raw = f"From: postmaster@x.example\nSubject: Undeliverable\nIn-Reply-To: {OURS}\n\nnobody here\n"
    assert returned(raw) == (OURS, "")


@pytest.mark.parametrize("said", ["<1@customer.example>", "<1@evilus.example>", "<no id at all", "<>"])
def test_an_id_of_somebody_else_is_none_of_ours(said: str) -> None:
    assert returned(REPORT.format(action="failed", kind="message/rfc822").replace(OURS, said))[0] == ""


def test_blank_lines_without_end_above_the_id_of_our_letter() -> None:
    raw = b"Subject: returned\n\n" + b"\n" * 150_000 + b"> Message-ID: <one@ours.example>\n"
    assert bounce_of(parse(raw), "desk@ours.example") == "<one@ours.example>"


@pytest.mark.parametrize("action", ["failure", "error", "Failed (bad destination address)", "FAILED"])
def test_a_failure_has_many_spellings(action: str) -> None:
    assert returned(REPORT.format(action=action, kind="message/rfc822"))[0] == OURS


@pytest.mark.parametrize("action", ["Delayed", "delivered (to mailbox)"])
def test_so_has_what_is_none(action: str) -> None:
    assert returned(REPORT.format(action=action, kind="message/rfc822"))[0] == ""
