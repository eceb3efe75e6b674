"""Letters of one byte whose charset nobody names, or names wrongly: 252 texts in 42 pairs of language and code page."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake import letters
from intake.charset import archived_name, decode
from intake.message import parse

KINDS = ("subject", "subject", "name", "short", "short", "long")
# one letter beyond ASCII, or two, that make a good word in another page as well
AMBIGUOUS = {
    "Porucha čerpadla",
    "Porucha čerpadla v hale",
    "Narudžba brtvi.pdf",
    "Rēķins par remontu.pdf",
    "Cerere de ofertă piese",
}


def _texts() -> dict[str, tuple[list[str], list[str]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    written = (Path(__file__).parents[1] / "data/charset/letters.txt").read_text("utf8")
    for line in written.splitlines():
        if line.startswith("["):
            language, *codecs = line.strip("[]").split()
            found[language] = codecs, []
        elif line and not line.startswith("#"):
            found[language][1].append(line.replace("|", "\n"))
    return found


TEXTS = _texts()
PAGES = [(language, codec) for language, (codecs, _) in TEXTS.items() for codec in codecs]
BODIES = [(language, codec, text) for language, codec in PAGES for text in TEXTS[language][1][3:]]


@pytest.mark.parametrize("label", [None, "iso-8859-1", "us-ascii", "utf-8"])
@pytest.mark.parametrize(("language", "codec"), PAGES)
def test_words_tell_their_code_page(language: str, codec: str, label: str | None) -> None:
    for kind, text in zip(KINDS, TEXTS[language][1], strict=True):
        if text not in AMBIGUOUS:
            assert decode(text.encode(codec), label).text == text, kind


@pytest.mark.parametrize(("language", "codec"), PAGES)
def test_the_ambiguous_are_right_where_the_mail_names_the_page(language: str, codec: str) -> None:
    for text in TEXTS[language][1]:
        assert decode(text.encode(codec), codec).text == text
        assert decode(text.encode(codec), None, codec).text == text


@pytest.mark.parametrize(
    ("codec", "label"),
    [
        ("koi8_r", "windows-1251"),
        ("cp1251", "koi8-r"),
        ("cp1251", "iso-8859-5"),
        ("iso8859_5", "koi8-r"),
        ("cp1251", "euc-kr"),
        ("koi8_r", "gb2312"),
        ("cp1251", "shift_jis"),
        ("cp1251", "windows-1250"),
        ("cp866", "windows-1251"),
    ],
)
def test_a_page_named_for_another_is_found_in_a_longer_text(codec: str, label: str) -> None:
    text = TEXTS["ru"][1][-1]
    decoded = decode(text.encode(codec), label)
    assert decoded.text == text
    assert decoded.problem


def test_a_named_page_is_not_doubted_for_a_few_letters() -> None:
    assert decode("Ст".encode("koi8_r"), "koi8-r").text == "Ст"
    assert decode("Žr. ąčę".encode("cp1257"), "windows-1257").text == "Žr. ąčę"


@pytest.mark.parametrize(
    "text",
    [
        "배관 누수, 내일 방문 부탁드립니다",
        "밸브 2개",
        "설비 3호기 고장",
        "当前设备停机，请尽快安排维修",
        "ポンプ修理のお願い",
        "ขอใบเสนอราคา",
        "10 °C ± 2",
        "Größe 5 µm",
    ],
)
def test_what_is_no_such_letter_stays_what_it_was(text: str) -> None:
    codec = next(c for c in ("cp1252", "cp949", "cp932", "cp874", "gb18030") if _fits(text, c))
    assert decode(text.encode(codec)).text == text


def _fits(text: str, codec: str) -> bool:
    try:
        return (codec != "cp949" or any("가" <= c <= "힣" for c in text)) and bool(text.encode(codec))
    except UnicodeEncodeError:
        return False


def test_utf8_that_is_cut_is_still_utf8() -> None:
    raw = "Насос не работает".encode()[:-1]
    assert decode(raw, "utf-8").text.startswith("Насос не работае")


def _mail(codec: str, texts: list[str], content_type: bytes) -> bytes:
    subject, _, name, _, body, _ = (text.encode(codec) for text in texts)
    return (
        b'From: "' + subject + b'" <kunde@example.org>\r\nTo: service@example.com\r\nSubject: ' + subject + b"\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: " + content_type + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body + b"\r\n"
        b'--b\r\nContent-Type: application/pdf; name="' + name + b'"\r\n'
        b'Content-Disposition: attachment; filename="' + name + b'"\r\n\r\n%PDF-1.4\r\n--b--\r\n'
    )


@pytest.mark.parametrize("declared", [True, False])
@pytest.mark.parametrize(("language", "codec"), PAGES)
def test_raw_headers_and_file_names(language: str, codec: str, declared: bool) -> None:
    """Where the body names its page, or shows it, the headers beside it are in the same."""
    texts = TEXTS[language][1]
    kind = b"text/plain; charset=" + codec.replace("_", "-").encode() if declared else b"text/plain"
    message = parse(_mail(codec, texts, kind))
    assert message.text.strip() == texts[4]
    assert message.subject == texts[0]
    assert message.sender.name == texts[0]
    assert [one.name for one in message.attachments] == [texts[2]]


def test_garbage_is_no_language() -> None:
    reading = letters.best(letters.Sample.of(bytes(range(0xC0, 0x100)) * 4), {})
    assert reading is None or reading.dear


def test_every_page_has_its_languages() -> None:
    known = letters.languages()
    assert all(name in known for spoken, _ in letters.PAGES.values() for name in spoken)


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("Счёт на оплату.pdf", "cp866"),
        ("Τιμολόγιο.pdf", "cp737"),
        ("Zamówienie części.pdf", "cp852"),
        ("Sipariş listesi.xlsx", "cp857"),
        ("Störung.pdf", "cp437"),
        ("Pièces détachées.pdf", "cp850"),
        ("부품 목록.xlsx", "cp949"),
        ("가.pdf", "cp949"),
        ("No1펌프.jpg", "cp949"),
        ("견적서_최종v2.hwp", "cp949"),
        ("뷁.hwp", "cp949"),
    ],
)
def test_names_in_archives_are_in_the_page_of_their_country(name: str, codec: str) -> None:
    assert archived_name(name.encode(codec)) == name
