"""Bytes to text: the label is a hint, the bytes are the evidence."""

from __future__ import annotations

import pytest

from intake.charset import codec_for, decode

TEXTS = {
    "ko": "안녕하세요. 2호기 컨베이어에서 뷁 소리가 나고 펲이 뜸합니다. 견적 요청드립니다",
    "ja": "お世話になっております。㈱山田製作所です。部品①の見積もりをお願いします",
    "zh": "您好，设备报警停机，请尽快报价两个传感器，谢谢",
    "zh-tw": "您好，設備警報停機，請儘快報價兩個感測器，謝謝",
    "th": "สวัสดีครับ เครื่องหยุดทำงาน ขอใบเสนอราคาอะไหล่ 2 ชิ้น",
    "vi": "Xin chào, máy đóng gói bị lỗi, vui lòng báo giá hai cái cảm biến",
}
CODECS = {
    "ko": ["cp949"],
    "ja": ["cp932", "euc_jp"],
    "zh": ["gb18030", "gbk"],
    "zh-tw": ["cp950"],
    "th": ["cp874"],
    "vi": [],
}


@pytest.mark.parametrize("label", [None, "us-ascii", "iso-8859-1", "x-nobody-knows", "utf-8"])
@pytest.mark.parametrize(("language", "codec"), [(k, c) for k, codecs in CODECS.items() for c in [*codecs, "utf-8"]])
def test_wrong_or_missing_labels_do_not_cost_the_text(language: str, codec: str, label: str | None) -> None:
    text = TEXTS[language].replace("㈱", "(株)").replace("①", "1") if codec == "euc_jp" else TEXTS[language]
    assert decode(text.encode(codec), label).text == text


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("label", ["euc-kr", "shift_jis", "gb2312", "big5", "tis-620", "windows-1258"])
def test_utf8_under_another_label_is_utf8(language: str, label: str) -> None:
    decoded = decode(TEXTS[language].encode("utf-8"), label)
    assert decoded.text == TEXTS[language]
    assert decoded.problem


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ks_c_5601-1987", "cp949"),
        ('"KS_C_5601-1989"', "cp949"),
        ("x-windows-949", "cp949"),
        ("Shift_JIS", "cp932"),
        ("GB_2312-80", "gb18030"),
        ("Big5-HKSCS", "big5hkscs"),
        ("TIS-620", "cp874"),
        ("base64", ""),  # a Python codec, and no charset
        ("unicode_escape", ""),
        ("", ""),
    ],
)
def test_labels_stand_for_their_supersets(label: str, codec: str) -> None:
    assert codec_for(label) == codec


def test_a_right_label_is_believed_even_for_a_few_bytes() -> None:
    assert decode("연동".encode("cp949"), "euc-kr").text == "연동"
    assert decode("山".encode("cp932"), "shift_jis").text == "山"
    assert decode("Größe".encode("latin-1"), "iso-8859-1").text == "Größe"


def test_iso_2022_jp_with_vendor_characters_and_half_width_kana() -> None:
    raw = b"\x1b$B-!\x1b(BNo.1 \x1b$BIJHV\x1b(I\x35\x54\x1b(B"
    assert decode(raw, "iso-2022-jp").text == "①No.1 品番ｵﾔ"
    assert decode("製造番号".encode("iso2022_jp"), None).text == "製造番号"


def test_iso_2022_kr_with_and_without_its_designator() -> None:
    raw = "장비 제번".encode("iso2022_kr")
    assert decode(raw, "iso-2022-kr").text == "장비 제번"
    assert decode(raw.replace(b"\x1b$)C", b""), "iso-2022-kr").text == "장비 제번"


def test_eight_byte_syllables_of_ks_x_1001_are_composed() -> None:
    raw = "펲".encode("euc_kr")
    assert len(raw) == 8
    assert decode(raw, "euc-kr").text == "펲"


def test_vietnamese_combining_marks_are_composed() -> None:
    import unicodedata

    text = "Máy bị lỗi, cần thay cảm biến"
    split = "".join(
        c if c.encode("cp1258", "ignore") else unicodedata.normalize("NFD", c)
        for c in unicodedata.normalize("NFC", text)
    )
    split = split.replace("ê\u0301", "ế")
    raw = b"".join(_cp1258(c) for c in unicodedata.normalize("NFC", text))
    assert decode(raw, "windows-1258").text == text
    assert unicodedata.normalize("NFC", split) == text


def _cp1258(char: str) -> bytes:
    """A base letter with its circumflex or horn, then the tone as a mark: how windows-1258 writes it."""
    import unicodedata

    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", char)
        tones = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        return base.encode("cp1258") + "".join(tones).encode("cp1258")


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b$B", b"\x0e\x0f", b"\xff" * 50, bytes(range(256)) * 20]
)
def test_anything_decodes_to_something(raw: bytes) -> None:
    assert isinstance(decode(raw, "iso-2022-jp").text, str)
    assert isinstance(decode(raw).text, str)


def test_bytes_that_are_no_text_of_the_label_are_said() -> None:
    decoded = decode("고장".encode("cp949") + b" ok \xff\xff", "euc-kr")
    assert decoded.text.startswith("고장 ok")
    assert decoded.problem


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("windows-1255", "cp1255", "אנא שלחו הצעת מחיר למשאבה"),
        ("iso-8859-8-i", "iso8859_8", "שלום"),
        ("windows-1256", "cp1256", "يرجى إرسال عرض سعر للمضخة"),
        ("iso-8859-6", "iso8859_6", "مرحبا"),
        ("iso-8859-7", "iso8859_7", "Παρακαλώ στείλτε προσφορά"),
        ("win-1257", "cp1257", "Lietuvių ąčęėįšųūž"),
        ("iso-8859-13", "iso8859_13", "ąčęėįšųūž"),
        ("iso-8859-3", "iso8859_3", "Ĉu vi"),
        ("iso-8859-16", "iso8859_16", "Școală țară"),
        ("latin-5", "iso8859_9", "Şanlıurfa ğüş"),
        ("l2", "iso8859_2", "kůň"),
        ("csISOLatin2", "iso8859_2", "Žluťoučký kůň"),
        ("ibm852", "cp852", "Žluťoučký"),
        ("x-mac-cyrillic", "mac_cyrillic", "Насос"),
        ("1251", "cp1251", "Насос"),
        ("koi8-u", "koi8_u", "Надішліть рахунок, їжак"),
        ("kz-1048", "kz1048", "Қазақ"),
        ("mac-roman", "mac_roman", "café"),
        ("iso-8859-1", "latin-1", "Þórður Ðað"),
        ("iso-8859-1", "latin-1", "£5 ¼ ½"),
        ("big5-eten", "big5", "閥門"),
    ],
)
def test_a_deliberate_label_is_believed(label, codec, text):
    """Rarer code pages are named by people who mean them, in whatever spelling."""
    assert decode(text.encode(codec), label).text == text


@pytest.mark.parametrize("label", ["VISCII", "viscii1.1-1", "csVISCII"])
def test_vietnamese_of_rfc_1456_where_it_is_named(label: str) -> None:
    raw = bytes.fromhex("42bd6d2062b82072f22072ef3a203220676967e56e672e2014204e20ff20800a")
    assert decode(raw, label).text == "Bơm bị rò rỉ: 2 gigăng. Ỷ N Ữ Ạ\n"
    assert decode("Bơm bị rò rỉ".encode(), label).text == "Bơm bị rò rỉ"


@pytest.mark.parametrize(
    ("label", "codec"),
    [("dos-862", "cp862"), ("dos-720", "cp720"), ("iso-8859-6-i", "iso8859_6"), ("cp10000", "mac_roman"), ("koi8-ru", "koi8_u")],
)  # fmt: skip
def test_rarer_names_of_code_pages(label: str, codec: str) -> None:
    text = {"cp862": "שלום", "cp720": "مرحبا", "iso8859_6": "مرحبا", "koi8_u": "їжак"}.get(codec, "Größe")
    assert decode(text.encode(codec), label).text == text


@pytest.mark.parametrize("label", ["base64", "unicode_escape", "rot13", "idna", "undefined", "mbcs"])
def test_a_codec_that_is_no_charset_is_not_looked_up(label):
    assert decode("밸브 교체".encode(), label).text == "밸브 교체"


@pytest.mark.parametrize("label", ["iso-8859-2", "windows-1250", "iso-8859-9"])
def test_korean_under_a_deliberate_label_is_korean_all_the_same(label):
    text = "안녕하세요 밸브 교체 부탁드립니다"
    assert decode(text.encode("cp949"), label).text == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("label", [None, "own", "euc-kr"])
@pytest.mark.parametrize("text", ["Pump 3 pcs\n", "부품 3개 보내 주세요\n", "𝄞 note\r\n" * 900])
def test_wide_characters_without_their_mark(codec: str, label: str | None, text: str) -> None:
    assert (
        decode(text.encode(codec), codec.replace("-le", "le").replace("-be", "be") if label == "own" else label).text
        == text
    )


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("eucgb2312_cn", "gb18030"),  # what Python's mail package writes for gb2312
        ("csISO58GB231280", "gb18030"),
        ("GB2312-1980", "gb18030"),
        ("hz_gb", "hz"),
        ("euc_jis_2004", "euc_jp"),
        ("shift_jisx0213", "cp932"),
        ("ISO2022_JP_3", "iso-2022-jp"),
        ("x-mac-korean", "cp949"),
        ("u8", "utf-8"),
        ("utf_16_le", "utf-16-le"),
        ("cp367", "cp1252"),
        ("base64", ""),
        ("unicode_escape", ""),
        ("rot13", ""),
        ("zlib", ""),
        ("idna", ""),
        ("punycode", ""),
    ],
)
def test_a_rarer_name_of_a_charset_is_known_and_what_is_no_charset_is_not(label: str, codec: str) -> None:
    assert codec_for(label) == codec
    assert codec_for(label.upper()) == codec


@pytest.mark.parametrize("label", [None, "iso-8859-1", "us-ascii", "windows-1252", "iso-8859-15"])
def test_a_price_in_euro_under_the_older_label(label):
    text = "Prix : 1 250 €, délai 3 semaines, œillets à part"
    assert decode(text.encode("iso8859_15"), label).text == text
