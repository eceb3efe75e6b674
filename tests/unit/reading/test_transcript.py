"""What `intake explain` shows of a delivery before it says what was made of it."""

from __future__ import annotations

from intake.delivery import FaxInfo, Received
from intake.document import Cell, Document, Line, Otherwise, Page, Span, Table, Word
from intake.reading import read
from intake.reading.transcript import transcript
from intake.settings import Limits
from ledger.remarks import remark
from tests.unit.reading.documents import delivery, mail


def test_each_line_says_whose_words_it_is() -> None:
    text = "제번 0342 점검 부탁드립니다.\n\n2026-10-02 09:12, Kim wrote:\n> 언제 오시나요?\n"
    shown = transcript(read(delivery(mail(text=text)), Limits())).splitlines()
    assert "             new | 제번 0342 점검 부탁드립니다." in shown
    assert "  quote_header 1 | 2026-10-02 09:12, Kim wrote:" in shown
    assert "         quote 1 | > 언제 오시나요?" in shown


def test_files_and_defects_are_named() -> None:
    shown = transcript(read(delivery(mail(("목록.csv", "제번,수량\n0342,3\n".encode()), text="붙임 참조")), Limits()))
    assert "file: 목록.csv" in shown
    assert "# 제번 | 수량" in shown
    broken = b"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n"
    received = read(delivery(broken), Limits())
    assert received.message is not None
    assert received.message.defects
    assert all(f"! {defect.remark.said('en')}" in transcript(received) for defect in received.message.defects)


def page(*words: Word) -> Received:
    text = " ".join(word.text for word in words)
    cells = (Cell(0, 0, "수량", Span(0, 0)), Cell(0, 1, "2", Span(0, 0), struck=True))
    line = Line(text, 0, words)
    sheet = Page(1, (line,), (Table(cells, name="표", hidden=True),), turn=90, skew=-1.2, recognised=True, kind="cover")
    document = Document("fax", "application/pdf", (sheet,), text, notes=(remark("pages_not_recognised", n=1),))
    return Received(delivery(b"", "f.pdf"), documents=(document,), fax=FaxInfo("0325550000"))


def test_words_that_ocr_was_unsure_of_are_marked_with_what_else_they_may_be() -> None:
    sure = Word("제번", 0, confidence=0.97)
    unsure = Word(
        "0342",
        3,
        confidence=0.55,
        alternatives=(Otherwise("0347", 0.4), Otherwise("0842", 0.1), Otherwise("034215", 0.5, 2)),
    )
    shown = transcript(page(sure, unsure))
    assert "new | 제번 0342{0.55, or 0347 0842}" in shown
    assert "unsure of 1 of 2 words, turned by 90 degrees, levelled by -1.2 degrees, cover" in shown
    assert "caller: 0325550000" in shown
    assert "! Characters were recognised on 1 pages only." in shown
    assert "table 1 표, 1 by 2, hidden" in shown
    assert "# 수량 | 2 (struck)" in shown


def test_nothing_reaches_the_terminal_that_could_steer_it() -> None:
    evil = "\x1b[2J\x1b]0;x\x07제번\u202e2430\u2066\x9b31m"
    received = read(delivery(mail(("a\x1b[1m.txt", evil.encode()), text=evil)), Limits())
    assert all(char.isprintable() or char == "\n" for char in transcript(received))
    assert all(char.isprintable() or char == "\n" for char in transcript(page(Word(evil, 0, confidence=0.1))))
