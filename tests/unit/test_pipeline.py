"""Steps of the road that need no ledger: what is set aside for a person because nobody could read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from intake.delivery import Channel, Delivery, Origin, Received
from intake.document import Document, DocumentBuilder
from intake.errors import Transient
from intake.message import Message
from intake.pipeline import BATCH, HANDFUL_BYTES, content_digest, handfuls, hidden
from intake.request import ServiceRequest
from ledger.remarks import Remark, remark

FAX = Delivery(Origin("fax:tray", "1"), Channel.FAX, "1.pdf", b"%PDF", datetime(2026, 3, 2, tzinfo=UTC))


def document(text: str = "", note: Remark | None = None, source: str = "fax") -> Document:
    builder = DocumentBuilder(source, "application/pdf", notes=[note] if note else [])
    builder.page()
    if text:
        builder.line(text)
    return builder.build()


@pytest.mark.parametrize(
    ("documents", "message", "kind", "why"),
    [
        ((document(note=remark("pdf_broken")),), None, "other", "fax: The PDF is damaged and cannot be read."),
        ((document(),), None, "other", "The fax shows no text."),
        ((document("세금계산서"),), None, "other", ""),  # read, and really nothing for us
        (
            (document("부품 요청", source="body"), document(note=remark("file_empty"), source="a.pdf")),
            Message(),
            "other",
            "a.pdf: The file is empty (0 bytes).",
        ),
        (
            (document("부품 요청", source="body"), document(note=remark("file_empty"), source="a.pdf")),
            Message(),
            "service",
            "",
        ),
        ((document("", source="body"),), Message(), "other", ""),  # an empty mail hides nothing
    ],
)
def test_what_could_not_be_read_is_never_taken_for_nothing(
    documents: tuple[Document, ...], message: Message | None, kind: str, why: str
) -> None:
    found = hidden(Received(FAX, message, documents), ServiceRequest(kind=kind, language="ko"))
    assert "; ".join(each.said("en") for each in found) == why


def test_the_same_words_have_one_digest_however_they_came() -> None:
    assert content_digest("ＫＨ－１２ 부품", ()) == content_digest("kh-12  부품\n", ())
    assert content_digest("a", ("x", "y")) == content_digest("a", ("y", "x"))
    assert content_digest("a", ()) != content_digest("b", ())
    assert content_digest("", ()) == ""


def mails(number: int, size: int = 10) -> Iterator[Delivery]:
    for uid in range(number):
        yield Delivery(Origin("imap:as", f"1:{uid}"), Channel.EMAIL, "a.eml", b"x" * size, FAX.received_at)


def test_mails_are_taken_in_by_handfuls_small_enough_for_memory() -> None:
    assert [len(group) for group in handfuls(mails(BATCH * 2 + 1))] == [BATCH, BATCH, 1]
    assert [len(group) for group in handfuls(mails(3, HANDFUL_BYTES // 2))] == [2, 1]
    assert list(handfuls(mails(0))) == []


def test_what_a_source_gave_before_it_broke_off_is_taken_in() -> None:
    """A mail that can never be fetched must not take those before it along, poll after poll."""

    def breaking() -> Iterator[Delivery]:
        yield from mails(2)
        raise Transient("the line went dead")

    taken = []
    with pytest.raises(Transient):
        taken.extend(len(group) for group in handfuls(breaking()))
    assert taken == [2]
