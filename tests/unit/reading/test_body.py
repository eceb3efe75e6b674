"""A mail's body as a Document: whose words, tables, spans that quote, forwards opened."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.document import Document, Voice
from intake.message import Address, Message, parse
from intake.reading.body import forward_header, forwarded, read_body, voices


def check(document: Document) -> Document:
    """Every span quotes its text."""
    for line in document.lines():
        assert document.text[line.start : line.end] == line.text
        assert "\n" not in line.text
    for table in document.tables():
        for cell in table.cells:
            assert document.text[cell.span.start : cell.span.end] == cell.text
    assert document.text == "\n".join(line.text for line in document.lines())
    return document


def of(voice: Voice, document: Document) -> list[str]:
    return [line.text for line in document.lines() if line.voice is voice and line.text.strip()]


def test_the_subject_is_the_first_line() -> None:
    document = check(read_body(Message(subject="고장\n 신고", text="하나\n둘\n\n")))
    assert [(x.text, x.voice) for x in document.lines()] == [
        ("고장 신고", Voice.HEADER),
        ("하나", Voice.NEW),
        ("둘", Voice.NEW),
    ]
    assert (document.source, document.role, document.part, document.media_type) == ("body", "body", (), "text/plain")


def test_html_tables_point_into_the_text() -> None:
    html = "<p>parts:</p><table><tr><th>model<th>qty</tr><tr><td>RX-31<td>2</tr></table>"
    document = check(read_body(Message(text="parts:\nmodel qty\nRX-31 2", html=html)))
    (table,) = document.tables()
    assert [[c.text if c else None for c in row] for row in table.rows()] == [["model", "qty"], ["RX-31", "2"]]
    assert table.voice is Voice.NEW


@pytest.mark.parametrize(
    "text",
    [
        "please send\nNo | Code | Q'ty\n---|------|----\n1  | RX-31 | 02\nthanks",
        "please send\n| No | Code | Q'ty |\n|----|------|------|\n| 1 | RX-31 | 02 |\nthanks",
        "please send\nNo\tCode\tQ'ty\n1\tRX-31\t02\nthanks",
        "> | No | Code | Q'ty |\n> | 1 | RX-31 | 02 |",
    ],
)
def test_tables_typed_into_text(text: str) -> None:
    document = check(read_body(Message(subject="Re: x", text=text)))
    (table,) = document.tables()
    assert [[c.text if c else None for c in row] for row in table.rows()] == [
        ["No", "Code", "Q'ty"],
        ["1", "RX-31", "02"],
    ]


def test_a_bar_in_a_line_is_no_table() -> None:
    text = "Pump | Motor\n\nKim Lo | Maintenance | Foods Ltd\nTel 010-1111-2222 | kim@foods.example | www.foods.example"
    assert not list(read_body(Message(text=text, sender=Address("Kim Lo", "kim@foods.example"))).tables())


def test_the_text_is_taken_where_the_html_says_less() -> None:
    document = read_body(Message(text="Please send two rollers RX-31 and one belt.", html="<p>Please enable HTML</p>"))
    assert document.media_type == "text/plain"
    assert "RX-31" in document.text


def test_quotes_in_html() -> None:
    html = (
        "<div>네 두 개입니다</div><div class='gmail_quote'><div>2026년 5월 4일 (월) 오전 9:41, 서비스 &lt;cs@maker.example&gt;님이 작성:<br></div>"
        "<blockquote class='gmail_quote'><div>몇 개인가요?</div><table><tr><td>a<td>b</tr><tr><td>1<td>2</tr></table></blockquote></div>"
        "<div>추가로 하나 더요</div>"
    )
    document = check(read_body(Message(subject="Re: x", html=html)))
    assert of(Voice.NEW, document) == ["네 두 개입니다", "추가로 하나 더요"]
    assert "몇 개인가요?" in of(Voice.QUOTE, document)
    assert [t.voice for t in document.tables()] == [Voice.QUOTE]


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("Three seals, please.", "On Thu, Jun 4, 2026 at 9:05 AM, svc@maker.example wrote:"),
        ("Three seals", "--- On Thu, Jun 4, 2026 at 9:05 AM, svc@maker.example wrote:"),
        ("씰 세 개요.", "2026년 6월 4일 (목) 오전 9:05, 서비스 센터 <svc@maker.example>님이 작성:"),
        ("Drei Stück.", "Am Do., 4. Juni 2026 um 09:05 Uhr schrieb Service <svc@maker.example>:"),
    ],
)
def test_words_that_run_on_into_an_attribution_stay_the_customers(said: str, lead: str) -> None:
    for message in (
        Message(subject="Re: pump", text=f"{said} {lead}\n> How many?"),
        Message(subject="Re: pump", html=f"<p>{said} {escape(lead)}<blockquote type=cite>How many?</blockquote>"),
    ):
        lines = [(line.voice, line.text.lstrip("-> ")) for line in read_body(message).lines() if line.text]
        shown = lead.lstrip("- ")
        assert lines[1:] == [(Voice.NEW, said), (Voice.QUOTE_HEADER, shown), (Voice.QUOTE, "How many?")]


def test_a_sentence_about_who_wrote_is_no_attribution() -> None:
    found = read_body(Message(subject="pump", text="We met. On 4 May he wrote:\nit leaks")).lines()
    assert [line.voice for line in found][1:] == [Voice.NEW, Voice.NEW]


def test_signatures_that_html_names() -> None:
    html = "<p>내일 와 주세요.</p><div class='gmail_signature'>아무개<br>뭐든지 하는 사람</div>"
    assert of(Voice.SIGNATURE, read_body(Message(html=html))) == ["아무개", "뭐든지 하는 사람"]


def test_outlooks_html_reply() -> None:
    html = (
        "<div class=WordSection1><p class=MsoNormal>Two please.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
        "<p class=MsoNormal><b>From:</b> Service &lt;cs@maker.example&gt;<br><b>Sent:</b> Monday, May 4, 2026 9:12 AM<br>"
        "<b>To:</b> Kim<br><b>Subject:</b> Order</p></div><p class=MsoNormal>How many?</p></div>"
    )
    document = check(read_body(Message(subject="RE: Order", html=html)))
    assert of(Voice.NEW, document) == ["Two please."]
    assert of(Voice.QUOTE, document) == ["How many?"]


FORWARD = """이 건 접수 부탁드립니다.

-----Original Message-----
From: "손이든 (설비팀)" <Son@Customer.Example>
Sent: Thursday, May 7, 2026 9:00 AM
To: 공유찬
Subject: 밸브 고장

밸브가 고장입니다. 두 개 보내주세요.
"""


def test_the_person_inside_a_forward_is_found() -> None:
    document = check(
        read_body(Message(subject="FW: 밸브 고장", text=FORWARD, sender=Address("공유찬", "gong@maker.example")))
    )
    (one,) = forwarded(document)
    assert (one.name, one.address, one.subject) == ("손이든 (설비팀)", "son@customer.example", "밸브 고장")
    assert one.date.startswith("Thursday, May 7")
    assert document.text[one.span.start : one.span.end].strip() == "밸브가 고장입니다. 두 개 보내주세요."
    assert forward_header(FORWARD.split("\n")[2:8])["address"] == "son@customer.example"
    assert forward_header(["no header here"]) == {}


def test_the_innermost_forward_comes_last() -> None:
    inner = "\nFrom: A <a@x.example>\nSent: Monday, May 4, 2026 9:00 AM\nTo: B\nSubject: pump\n\nThe pump is down.\n"
    text = (
        "see below\n\nFrom: B <b@y.example>\nSent: Tuesday, May 5, 2026 9:00 AM\nTo: C\nSubject: FW: pump\n\nfyi\n"
        + inner
    )
    found = forwarded(check(read_body(Message(subject="FW: FW: pump", text=text))))
    assert [one.address for one in found] == ["b@y.example", "a@x.example"]
    assert [one.depth for one in found] == [1, 2]


def test_a_long_body_is_cut_and_says_so() -> None:
    document = check(read_body(Message(text="line\n" * 200_000)))
    assert document.notes
    assert sum(1 for _ in document.lines()) < 70_000


def test_voices_are_one_for_each_line() -> None:
    assert voices([]) == []
    assert voices(["", "a", ""]) == [(Voice.NEW, 0)] * 3


PIECES = st.sampled_from(
    [
        "> ",
        ">> ",
        "From: a@b.example",
        "Sent: Monday, May 4, 2026 9:00",
        "Subject: x",
        "-----Original Message-----",
        "감사합니다",
        "-- ",
        "2026. 5. 4. 오전 9:41, x <a@b.example> 작성:",
        "On Mon wrote:",
        "",
        "\t",
        "010-1111-2222",
        "<table><tr><td>a<td>b</table>",
        "<blockquote>",
        "</div>",
        "\u3000",
        "\x00",
        "\ufeff",
        "\u2028",
        "---------- Forwarded message ---------",
        "추신:",
        "본 메일은 기밀",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("\n".join),
    html=st.booleans(),
    subject=st.text(max_size=20),
)
def test_any_body_becomes_a_document_whose_spans_quote(text: str, html: bool, subject: str) -> None:
    document = check(read_body(Message(subject=subject, text="" if html else text, html=text if html else "")))
    assert next(document.lines()).voice is Voice.HEADER
    forwarded(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=20))
def test_no_line_is_lost(lines: list[str]) -> None:
    assert len(voices(lines)) == len(lines)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 20_000,
        ">" * 100_000,
        "On " * 30_000,
        "From: " * 20_000 + "@",
        "a" * 500_000,
        "-" * 200_000,
        "\n" * 50_000,
        "From: a@b\n" * 5_000,
        "2026. 5. 4. 9:41, \n" * 5_000,
        ("x" * 70 + " wrote:\n") * 3_000,
        "회신 " * 30_000,
        "(" * 50_000 + "https://" * 5_000,
    ],
    ids=str.__len__,
)
def test_hostile_bodies_end_soon(text: str) -> None:
    import time

    start = time.process_time()
    check(read_body(parse(b"Subject: x\n\n" + text.encode())))
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    "line",
    [
        "-- Fwd" + " " * 5_000 + "x",
        "---- Original Message" + " " * 5_000 + "x",
        "--" + " " * 100_000 + "x",
        " " * 100_000 + "x",
        "A" + " " * 100_000 + "x",
    ],
)
def test_blanks_without_end_in_a_line_are_no_mark(line: str) -> None:
    assert voices([line, "new", "words"]) == [(Voice.NEW, 0)] * 3


@pytest.mark.parametrize("word", ["a", "@", "a@", "a@b."])
def test_a_sender_without_end_in_a_block_of_fields(word: str) -> None:
    head = ["From: " + word * 50_000, "Subject: Re" + " " * 50_000 + "x", "To: one,", word * 50_000 + " x"]
    assert voices([*head, "words"])[-1] == (Voice.NEW, 0)
    assert "from" in forward_header(["----- Original Message -----", *head, "words"])


def test_rules_one_below_the_other() -> None:
    assert voices(["-----"] * 5_000 + ["words"])[-1] == (Voice.NEW, 0)
