"""What a letter says, that it stays in its thread, and that nothing a sender wrote can make it say something else."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from selectolax.lexbor import LexborHTMLParser

from intake.compose.letters import OCCASIONS, letter
from intake.compose.mime import POLICY, Thread, bytes_of
from intake.compose.templates import one_line, root, words
from ledger.entry import Silence
from tests.unit.compose.samples import (  # fmt: skip
    EXTRA,
    LANGUAGES,
    NOW,
    NUMBER,
    body,
    entry,
    evil_entry,
    fax,
    filing,
    opened,
    request,
    settings,
    written,
)

EVERY = [(occasion, language) for occasion in OCCASIONS for language in LANGUAGES]


@pytest.mark.parametrize(("occasion", "language"), EVERY)
def test_every_letter_in_every_language(occasion: str, language: str) -> None:
    draft = written(letter(occasion, entry(language), filing(), settings(), NOW, **EXTRA[occasion]))
    text, html = body(draft.raw, "plain"), body(draft.raw, "html")
    assert draft.language == language
    assert draft.subject == f"Re: 실린더 교체 요청 [{NUMBER}]"
    for said in (text, html):
        assert NUMBER in said
        assert "MX-100-7" in said
        assert "Sample Co., Ltd." in said or "㈜본보기 서비스팀" in said
    assert "<html" not in text
    assert "prefers-color-scheme: dark" in html
    for value in ("due_on", "on"):
        if value in EXTRA[occasion]:
            assert str(EXTRA[occasion][value].year) in text


@pytest.mark.parametrize(("occasion", "language"), EVERY)
def test_nothing_hostile_gets_through(occasion: str, language: str) -> None:
    draft = written(letter(occasion, evil_entry(language), filing(subject="a\r\nBcc: v@x.example\r\n\r\nb" * 99), settings(), NOW, **EXTRA[occasion]))  # fmt: skip
    message = opened(draft.raw)
    assert message["Bcc"] is None
    assert "\n" not in draft.subject
    assert len(draft.subject) < 180
    text, html = body(draft.raw, "plain"), body(draft.raw, "html")
    tree = LexborHTMLParser(html)
    assert not tree.css("script, a, img, iframe, form")
    assert not [b for b in tree.css("b") if b.text().isdigit()], "a sender's markup must stay text"
    assert "49" not in text
    for said in (text, html):
        assert "evil.example" not in said
        assert "\u202e" not in said
        assert "\x00" not in said
        assert "AAAAAAAAAA" not in said
    assert len(draft.raw) < 60_000


def test_the_acknowledgement_says_what_was_understood_and_asks_what_is_missing() -> None:
    text = body(written(letter("acknowledged", entry(), filing(), settings(), NOW)).raw, "plain")
    assert "김철수 님께" in text
    assert "AB-32-10 × 2\n" in text.replace("\r\n", "\n")
    assert "SV-5120 (확인 중)" in text, "what may be misread is marked"
    assert "2026년 3월 12일(목)" in text
    assert text.count("2026년 3월 11일(수)") == 2
    assert "1. 부품별 필요 수량" in text
    assert "2. " not in text
    assert "죄송" in text


def test_what_was_confirmed_carries_no_mark_of_doubt() -> None:
    from dataclasses import replace

    confirmed = replace(entry(), needs_review=False)
    assert "확인 중" not in body(written(letter("in_progress", confirmed, None, settings(), NOW)).raw, "plain")


def test_without_questions_nothing_is_asked() -> None:
    text = body(written(letter("acknowledged", entry(missing=[]), filing(), settings(), NOW)).raw, "plain")
    assert "알려 주시기 바랍니다. 그 전에라도" not in text
    assert "1. " not in text


def test_with_a_fax_number_the_questions_bring_a_form_with_our_number_on_it() -> None:
    message = opened(written(letter("acknowledged", entry(), filing(), settings(fax="02-555-0101"), NOW)).raw)
    (form,) = message.iter_attachments()
    assert form.get_filename() == f"{NUMBER}.pdf"
    with pdfplumber.open(io.BytesIO(form.get_content())) as pdf:
        text = pdf.pages[0].extract_text()
        assert len(pdf.pages) == 1
    assert NUMBER in text
    assert "회신 양식" in text
    assert "02-555-0101" in text
    assert "AB-32-10" in text, "what is known is filled in"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fax_letter_is_a_page_with_a_form_behind_it(language: str) -> None:
    draft = written(letter("acknowledged", entry(language), fax(), settings(fax="02-555-0101"), NOW))
    assert (draft.medium, draft.to) == ("fax", "0315552109")
    with pdfplumber.open(io.BytesIO(draft.raw)) as pdf:
        pages = [page.extract_text() for page in pdf.pages]
    assert len(pages) == 2
    assert all(NUMBER in page for page in pages)
    assert words(language)["form_title"].replace(" ", "")[:3] in pages[1].replace(" ", "")


def test_hostile_values_on_paper_are_text() -> None:
    draft = written(letter("acknowledged", evil_entry(), fax(), settings(), NOW))
    with pdfplumber.open(io.BytesIO(draft.raw)) as pdf:
        text = "".join(page.extract_text() for page in pdf.pages)
    assert "<b>0</b>{{7*7}}" in text
    assert "evil" not in text


def test_threading_headers() -> None:
    asked = filing(message_id="<m2@customer.example>", references=("<m0@customer.example>", "<m1@customer.example>"))
    message = opened(written(letter("acknowledged", entry(), asked, settings(), NOW)).raw)
    assert message["In-Reply-To"] == "<m2@customer.example>"
    assert message["References"].split() == ["<m0@customer.example>", "<m1@customer.example>", "<m2@customer.example>"]
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Precedence"] is None
    assert message["Reply-To"].addresses[0].addr_spec == "service@house.example"
    assert message["To"] == "kim@customer.example"


def test_a_long_message_id_is_not_encoded() -> None:
    long = f"<{'x' * 150}@{'mail.' * 12}example>"
    raw = written(letter("acknowledged", entry(), filing(message_id=long), settings(), NOW)).raw
    assert b"In-Reply-To: " + long.encode() + b"\r\n" in raw
    assert b"References: " + long.encode() + b"\r\n" in raw


@pytest.mark.parametrize(
    "bad", ["no brackets", "<a b@c>", "<a@b>\r\nBcc: v@x.example", "<ü@b>", "<" + "x" * 2000 + "@y>"]
)
def test_a_message_id_that_is_none_is_left_out(bad: str) -> None:
    message = opened(written(letter("acknowledged", entry(), filing(message_id=bad), settings(), NOW)).raw)
    assert message["In-Reply-To"] is None
    assert message["Bcc"] is None


def test_a_long_row_of_references_keeps_its_ends() -> None:
    thread = Thread("<last@x>", tuple(f"<r{n}@x>" for n in range(100)))
    ids = thread.reference_line().split()
    assert len(ids) == 20
    assert (ids[0], ids[-1]) == ("<r0@x>", "<last@x>")


def test_the_same_letter_is_the_same_bytes() -> None:
    first = written(letter("acknowledged", entry(), filing(), settings(), NOW))
    second = written(letter("acknowledged", entry(), filing(), settings(), NOW))
    assert first == second
    other = written(letter("in_progress", entry(), filing(), settings(), NOW))
    assert other.message_id != first.message_id
    assert opened(first.raw)["Message-ID"] == first.message_id


def test_every_line_is_short_enough_for_smtp() -> None:
    raw = written(letter("acknowledged", evil_entry(), filing(), settings(fax="1"), NOW)).raw
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0
    assert POLICY.linesep == "\r\n"
    assert bytes_of.__module__ == "intake.compose.mime"


def test_our_number_is_not_put_into_a_subject_that_has_it() -> None:
    draft = written(
        letter(
            "received_again", entry(), filing(subject=f"Re: 회신: [{NUMBER}] 언제 오시나요"), settings(), NOW, more=True
        )
    )
    assert draft.subject == f"Re: [{NUMBER}] 언제 오시나요"


@pytest.mark.parametrize(
    ("language", "contact", "greeting"),
    [
        ("ko", "김철수 과장", "김철수 과장님께"),
        ("ko", "김철수 과장님", "김철수 과장님께"),
        ("ko", "Peter Kim", "Peter Kim 님께"),
        ("ko", None, "담당자님께"),
        ("ko", "www.evil.example", "담당자님께"),
        ("en", "Peter Kim", "Dear Peter Kim,"),
        ("en", "010-1234-5678", "Dear customer,"),
        ("ja", "山田太郎様", "山田太郎 様"),
        ("zh", "王经理", "尊敬的王经理："),
        ("vi", "Mr. Hùng", "Kính gửi Ông/Bà Hùng,"),
        ("th", "คุณสมชาย", "เรียน คุณ สมชาย"),
    ],
)
def test_greetings(language: str, contact: str | None, greeting: str) -> None:
    state = entry(language, customer={"contact": contact})
    text = body(written(letter("in_progress", state, filing(), settings(), NOW)).raw, "plain")
    assert text.splitlines()[0] == greeting


def test_a_language_we_do_not_write_gets_english() -> None:
    assert written(letter("in_progress", entry("de"), filing(), settings(), NOW)).language == "en"
    assert written(letter("in_progress", entry(""), filing(), settings(), NOW)).language == "ko"


def test_a_letter_that_lacks_what_it_must_say_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="due_on, reason"):
        letter("late", entry(), filing(), settings(), NOW)


def test_later_letters_go_to_the_address_of_the_request() -> None:
    draft = written(letter("shipped", entry(), None, settings(), NOW, **EXTRA["shipped"]))
    assert draft.to == "kim@customer.example"
    assert draft.subject == f"[{NUMBER}] 부품을 발송하였습니다"
    assert letter("done", entry(customer={}), None, settings(), NOW) == Silence("no_address")


def test_every_language_has_every_word() -> None:
    reference = words("ko")
    for language in LANGUAGES:
        known = words(language)
        assert known.keys() == reference.keys()
        for table in ("labels", "work", "questions"):
            assert known[table].keys() == reference[table].keys()
    for occasion in OCCASIONS:
        assert {p.stem for p in (root() / "mail" / occasion).iterdir()} == set(LANGUAGES)


def test_one_line_is_one_line() -> None:
    assert one_line("a\r\n\tb\u2028c\u200b\x07") == "a b c"
    assert len(one_line("x" * 5000, 50)) == 50
    assert request()["customer"]["name"] == "한빛정밀"
