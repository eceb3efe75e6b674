"""The digest: the same numbers in mail, PDF and workbook; an empty week is a week."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import openpyxl
import pdfplumber
import pytest

from intake.compose.statistics import DigestFiles, digest
from ledger.reports import figures, month_of, week_of
from tests.unit.compose.samples import NOW, body, opened, settings

SEOUL = ZoneInfo("Asia/Seoul")
MONDAY = date(2026, 3, 2)


def row(number: int, **over: object) -> dict[str, object]:
    opened_at = datetime(2026, 3, 3, 9, tzinfo=SEOUL)
    return {
        "receipt_number": f"AS-{number}",
        "state": "review",
        "channel": "fax",
        "nature": "complaint",
        "customer_name": "บริษัท <b>ไทย</b> $x_1$",
        "opened_at": opened_at,
        "due_on": opened_at.date() + timedelta(days=3),
        "work": ["field_service"],
        "equipment": [{"serial": "s", "model": "=MX−1 <script>"}],
        "parts": [{"model": "브래킷 ế 髙", "quantity": 3}],
        **over,
    }


@pytest.fixture(scope="module")
def made() -> DigestFiles:
    return digest(figures([row(1), row(2)], week_of(MONDAY), SEOUL), settings(), NOW)


def test_the_mail_shows_its_charts_and_carries_the_files(made: DigestFiles) -> None:
    (mail,) = made.mails
    message = opened(mail.raw)
    html = body(mail.raw, "html")
    shown = [part["Content-ID"].strip("<>") for part in message.walk() if part["Content-ID"]]
    assert len(shown) == 3
    assert all(f"cid:{name}" in html for name in shown)
    names = [a.get_filename() for a in message.iter_attachments()]
    assert names == ["2026-03-02_weekly.pdf", "2026-03-02_weekly.xlsx"]
    assert mail.to == "head@house.example"
    assert message["Subject"] == "2026년 10주 고객 서비스 현황: 접수 2건, 불만 2건, 지연 2건"
    assert "<script>" not in html
    assert "장비 모델 =MX−1" in body(mail.raw, "plain")


def test_the_pdf(made: DigestFiles) -> None:
    with pdfplumber.open(io.BytesIO(made.pdf)) as pdf:
        text = "".join(page.extract_text() for page in pdf.pages)
        pictures = [image for page in pdf.pages for image in page.images]
    assert "고객불만 및 불량접수 현황" in text
    assert "AS-1" in text
    assert pictures


def test_the_workbook_has_numbers_to_count_with(made: DigestFiles) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made.xlsx))
    demand = list(book["부품 수요"].iter_rows(min_row=2, values_only=True))
    assert demand == [("브래킷 ế 髙", None, 2, 6)]
    assert not [c for sheet in book for line in sheet.iter_rows() for c in line if c.data_type == "f"]


def test_an_empty_week_and_a_month() -> None:
    empty = digest(figures([], week_of(MONDAY), SEOUL), settings(), NOW)
    assert "접수 0건" in empty.mails[0].subject
    month = digest(figures([row(1)], month_of(MONDAY), SEOUL), settings(), NOW)
    assert "2026년 3월 고객 서비스 현황" in month.mails[0].subject
    assert month.mails[0].key != empty.mails[0].key
