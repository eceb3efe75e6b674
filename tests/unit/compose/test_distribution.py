"""Forms and packs: whole, in Korean, and inert."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pdfplumber
import pytest

from intake.compose import pdf
from intake.compose.distribution import bounce_notice, pack
from intake.compose.forms import ledger_list, request_forms, sheet
from intake.settings import Department
from tests.unit.compose.samples import EVIL, NOW, body, entry, evil_entry, opened, request, settings, written

DAY = date(2026, 3, 5)
TECH = Department(name="기술부", email="tech@house.example")
URL = "http://desk.example/packs/confirm/abc"


def row(number: int, **over: Any) -> dict[str, Any]:
    made = {
        "receipt_number": f"AS-26-{number:03}",
        "state": "signed",
        "request": request(),
        "channel": "fax",
        "opened_at": NOW,
        "due_on": date(2026, 3, 11),
        "departments": ["기술부", "자재부"],
        "signatures": [
            {"role": "approved", "name": "이승인", "at": NOW},
            {"role": "prepared", "name": "김담당", "at": NOW},
        ],
    }
    return {**made, **over}


def pages(document: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(document)) as opened_pdf:
        return [page.extract_text() for page in opened_pdf.pages]


def test_a_request_form_says_everything_on_a_page() -> None:
    (page,) = pages(request_forms([sheet(row(14), settings())], settings()))
    for text in ("고객 서비스 의뢰서", "AS-26-014", "2026-03-04 10:00", "한빛정밀", "김철수", "MX-100-7", "AB-32-10", "실린더", "기술부", "김담당", "이승인", "GHF-1903", "긴급"):  # fmt: skip
        assert text in page, text
    assert page.index("김담당") < page.index("이승인"), "담당 stands before 승인 whatever order they came in"


def test_a_form_of_an_entrys_state() -> None:
    made = sheet(entry(), settings(), channel="email")
    assert (made.receipt_number, made.channel, made.machines) == ("AS-26-014", "email", (("MX-100-7", "MX-100"),))
    assert [role for role, _, _ in made.signatures] == ["담당", "검토", "승인"]


def test_a_hostile_form_is_only_ugly() -> None:
    text = "".join(pages(request_forms([sheet(evil_entry(), settings())], settings())))
    assert "AS-26-014" in text
    assert "{{7*7}}" in text
    assert "<script>" in text, "markup is shown as text"
    assert "외 261건" in text, "a list without end is cut and says so"


def test_a_pack() -> None:
    files = pack(DAY, TECH, [row(14), row(15)], [row(7, first_day=date(2026, 3, 3))], settings(), URL, NOW)
    cover, *forms = pages(files.pdf)
    assert cover.index("AS-26-007") < cover.index("AS-26-014")
    assert "2026-03-03" in cover
    assert URL in cover
    assert [f"AS-26-{n}" in form for n, form in zip(("007", "014", "015"), forms, strict=True)] == [True] * 3
    mail = opened(written(files.mail).raw)  # type: ignore[arg-type]
    assert mail["To"] == "tech@house.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert [a.get_filename() for a in mail.iter_attachments()] == ["2026-03-05_기술부.pdf", "2026-03-05_기술부.xlsx"]
    assert f'href="{URL}"' in body(files.mail.raw, "html")  # type: ignore[union-attr]
    assert "신규 2건, 미확인 1건" in mail["Subject"]


def test_a_pack_for_a_department_without_an_address_is_not_mailed() -> None:
    assert pack(DAY, Department(name="설계부"), [row(1)], [], settings(), URL, NOW).mail is None


def test_a_workbook_runs_nothing() -> None:
    parts = [
        {"model": "=HYPERLINK(1)", "quantity": 3, "name": "http://evil.example"},
        {"model": "@SUM(A1)", "name": "+1"},
    ]
    hostile = row(14, request=request(parts=parts, summary="=cmd|'/c calc'!A1", customer={"name": EVIL}))
    book = openpyxl.load_workbook(io.BytesIO(pack(DAY, TECH, [hostile], [], settings(), URL, NOW).xlsx))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert not [c for c in cells if c.data_type == "f"]
    assert not [c for c in cells if c.hyperlink]
    values = {c.value for c in cells}
    assert {"=HYPERLINK(1)", "@SUM(A1)", 3, "=cmd|'/c calc'!A1"} <= values
    assert book["배포 목록"].freeze_panes == "B2"
    widths = [d.width for d in book["배포 목록"].column_dimensions.values()]
    assert max(widths) <= 63


def test_a_long_ledger_repeats_its_head() -> None:
    made = pages(ledger_list([sheet(row(n), settings()) for n in range(1, 61)], settings(), "2026년 3월", DAY))
    assert len(made) > 1
    assert all("접수번호" in page for page in made)
    assert "60건" in made[0]


def test_nothing_is_fetched_for_a_pdf() -> None:
    """Sockets are off in this test: a fetch would raise. A file is not read either."""
    made = pdf.render('<p>여기</p><img src="http://127.0.0.1:9/x.png"><img src="file:///etc/passwd"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">')  # fmt: skip
    assert "여기" in pages(made)[0]
    with pdfplumber.open(io.BytesIO(made)) as opened_pdf:
        assert not opened_pdf.pages[0].images


@pytest.mark.parametrize("language", ["ko", "en", "vi", "th", "ja", "zh"])
def test_every_letter_of_every_language_has_a_glyph(language: str) -> None:
    """A missing glyph would be drawn from a last-resort font; the fonts embedded must be ours."""
    from intake.compose.templates import words

    text = words(language)["form_intro"]
    made = pdf.render(f"<style>body {{ font-family: {pdf.fonts(language)} }}</style>{text}")
    with pdfplumber.open(io.BytesIO(made)) as opened_pdf:
        fonts = {c["fontname"].split("+")[-1] for c in opened_pdf.pages[0].chars}
        said = "".join(opened_pdf.pages[0].extract_text().split())
    assert "".join(text.split())[:12] in said
    assert all(any(ours in f for ours in ("Nanum", "Noto", "Garuda", "Loma", "DejaVu")) for f in fonts), fonts


def test_a_bounce_is_told_to_qa() -> None:
    notice = bounce_notice(
        "AS-26-014",
        "acknowledged",
        "kim@customer.example",
        "550 5.1.1\r\nno such user",
        settings(),
        NOW,
        reader="quality@house.example",
    )
    text = body(notice.raw, "plain")
    assert notice.to == "quality@house.example"
    assert "접수 안내" in text
    assert "550 5.1.1 no such user" in text
    assert opened(notice.raw)["Auto-Submitted"] == "auto-generated"
