"""Bytes to text as customers really send them: the label is a hint, the bytes are the evidence.

Senders label the subset and send the superset (Outlook Korea writes cp949 and says ks_c_5601-1987), label nothing, or
label wrongly. So labels go through a table of supersets (the WHATWG's idea), every decoding is strict first, and what
fails is decided by scoring the candidates. Two 7-bit families are decoded here because the standard library refuses
what mailers send in them: vendor characters in ISO-2022-JP, and ISO-2022-KR without its designator.

>>> decode("뷁 견적".encode("cp949"), "ks_c_5601-1987").text
'뷁 견적'
>>> decode("뷁 견적".encode("utf-8"), "euc-kr").codec
'utf-8'
"""

from __future__ import annotations

import codecs
import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from intake import letters
from ledger.remarks import Remark, remark

_SCORED_BYTES = 4096  # evidence is looked for in the first kilobytes only


@dataclass(frozen=True, slots=True)
class Decoded:
    """`codec` is what the text was decoded with; `problem` what was wrong, None where nothing was."""

    text: str
    codec: str
    problem: Remark | None = None


def _table() -> dict[str, str]:
    rows = {
        "cp949": "euc-kr euckr ks-c-5601-1987 ks-c-5601-1989 ks-c-5601 ksc5601 ksc-5601 ks-c-5601-1992 ksc5601-1987 "
        "ksx1001 ks-x-1001 korean iso-ir-149 cp949 ms949 windows-949 x-windows-949 uhc x-uhc x-euc-kr cseuckr 949 "
        "x-mac-korean",
        "johab": "johab cp1361 ms1361 x-johab",
        "iso-2022-kr": "iso-2022-kr csiso2022kr iso2022kr",
        "iso-2022-jp": "iso-2022-jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-ms iso-2022-jp-ext "
        "iso-2022-jp-2004 cp50220 cp50221 cp50222 csiso2022jp iso2022jp jis",
        "cp932": "shift-jis shiftjis sjis x-sjis ms-kanji csshiftjis windows-31j cswindows31j ms932 cp932 cp943 "
        "x-ms-cp932 windows-932 x-mac-japanese",
        "euc_jp": "euc-jp eucjp x-euc-jp ujis x-euc cp51932 euc-jp-ms",
        "gb18030": "gb2312 gb-2312-80 gb-2312 gbk x-gbk cp936 ms936 windows-936 gb18030 gb-18030 euc-cn euccn x-euc-cn "
        "gb18030-2022 csgb2312 chinese iso-ir-58 936 x-mac-simp-chinese x-mac-chinesesimp",
        "hz": "hz hz-gb-2312",
        "cp950": "big5 big-5 big5-et big5-eten x-x-big5 cn-big5 csbig5 cp950 ms950 windows-950 big5-tw "
        "x-mac-trad-chinese x-mac-chinesetrad",
        "big5hkscs": "big5-hkscs big5hkscs hkscs",
        "cp874": "tis-620 tis620 windows-874 cp874 x-windows-874 iso-8859-11 iso-ir-166 dos-874 tis-620-2533",
        "cp1258": "windows-1258 cp1258 x-cp1258",
        "utf-8": "utf-8 utf8 utf-8-sig unicode-1-1-utf-8 utf-8n x-unicode20utf8 cp65001 utf8mb4",
        "utf-7": "utf-7 unicode-1-1-utf-7 csunicode11utf7 cp65000",
        "utf-16": "utf-16 utf16 unicode ucs-2",
        "utf-16-le": "utf-16le",
        "utf-16-be": "utf-16be iso-10646-ucs-2 csunicode",
        "utf-32": "utf-32 ucs-4",
        "utf-32-le": "utf-32le",
        "utf-32-be": "utf-32be",
        "cp1252": "us-ascii ascii ansi-x3.4-1968 ansi-x3.110-1983 iso646-us 646 iso-8859-1 iso8859-1 latin1 latin-1 l1 cp1252 "
        "windows-1252 x-cp1252 ansi default x-ansi cp819",
        "cp1250": "windows-1250 cp1250",
        "cp1251": "windows-1251 cp1251",
        "cp1253": "windows-1253 cp1253",
        "cp1254": "windows-1254 cp1254 iso-8859-9 latin5",
        "cp1255": "windows-1255 cp1255",
        "cp1256": "windows-1256 cp1256",
        "cp1257": "windows-1257 cp1257",
        "iso8859_2": "iso-8859-2 latin2",
        "iso8859_3": "iso-8859-3",
        "iso8859_4": "iso-8859-4",
        "iso8859_5": "iso-8859-5",
        "iso8859_6": "iso-8859-6 iso-8859-6-i iso-8859-6-e",
        "iso8859_7": "iso-8859-7",
        "iso8859_8": "iso-8859-8 iso-8859-8-i",
        "iso8859_10": "iso-8859-10",
        "iso8859_13": "iso-8859-13",
        "iso8859_14": "iso-8859-14",
        "iso8859_15": "iso-8859-15 latin9 latin-9",
        "iso8859_16": "iso-8859-16",
        "koi8_r": "koi8-r koi8",
        "koi8_u": "koi8-u koi8-ru",
        "mac_roman": "macintosh mac x-mac-roman mac-roman cp10000",
        "mac_latin2": "x-mac-ce x-mac-centraleurroman",
        "cp437": "cp437 ibm437",
        "cp850": "cp850 ibm850",
        "cp866": "cp866 ibm866",
        "cp862": "cp862 ibm862 dos-862",
        "cp720": "cp720 dos-720",
        "viscii": "viscii viscii1-1-1 viscii-1-1-1 csviscii",
    }
    return {label: codec for codec, labels in rows.items() for label in labels.split()}


_CODECS = _table()
_SINGLE_BYTE = {
    c for c in _CODECS.values() if c.startswith(("cp125", "iso8859", "koi8", "mac_", "cp4", "cp72", "cp85", "cp86"))
}
_CODE_PAGES = ("cp", "iso8859", "koi8", "mac-", "mac_", "kz1048", "ptcp154", "tis-620")
_FAMILIES = {
    "gb": "gb18030",
    "hz": "hz",
    "big5hkscs": "big5hkscs",
    "big5": "cp950",
    "euc_kr": "cp949",
    "johab": "johab",
    "euc_j": "euc_jp",
    "shift_jis": "cp932",
    "iso2022_jp": "iso-2022-jp",
    "iso2022_kr": "iso-2022-kr",
    "ascii": "cp1252",
    "utf-8": "utf-8",
    "utf-7": "utf-7",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-16": "utf-16",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "utf-32": "utf-32",
    "hp-roman8": "hp_roman8",
}
_REGIONAL = _SINGLE_BYTE - {"cp1252", "mac_roman", "cp437", "cp850"}  # nobody names one of these for want of a better
_LETTERS_ALONE = _SINGLE_BYTE - {"cp874"}  # whose letters hardly ever look like UTF-8, damaged or not
_KNOWN = frozenset(_CODECS.values())
_MULTI_BYTE = frozenset(("cp949", "cp932", "euc_jp", "gb18030", "cp950", "big5hkscs", "johab"))
_SPOKEN = {"cp874": ("th",), "cp1258": ("vi",)} | {page: spoken for page, (spoken, _) in letters.PAGES.items()}
# What letters of another page are taken for.
_RIVALS = frozenset(("cp1252", "cp874", "cp1258", "utf-16-le", *_MULTI_BYTE))
_WORD = re.compile(r"[A-Za-z\x80-\U0010ffff]+")
_WEDGED = re.compile(r"[A-Za-z][^\x00-\x7f](?=[a-z])")  # in the middle of a plain word
_C1 = re.compile(r"[\x80-\x9f]")
_C1_BYTES = re.compile(rb"[\x80-\x9f]")
_WINDOWS = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
_LABEL_JUNK = re.compile(r"[\s_:.]+")
_ISO2022_JP = re.compile(rb"\x1b(?:\$[@B]|\$\([A-Z@]|\([BJIH])")
_ISO2022_KR = re.compile(rb"\x1b\$\)C|\x0e[\x21-\x7e]{2,}\x0f?")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def codec_for(label: str | None) -> str:
    """The codec that a charset label stands for in practice, "" for an unknown label or none."""
    if not label:
        return ""
    tidy = _LABEL_JUNK.sub("-", label.strip().strip("\"'").lower()).strip("-")
    tidy = re.sub(r"^(?:win-?(?=\d)|(?=125\d$))", "windows-", tidy)
    known = _CODECS.get(tidy) or _CODECS.get(tidy.replace("ks-c-", "ksc-")) or _CODECS.get(tidy.replace("-", ""))
    return known or _looked_up(tidy)


@cache
def _looked_up(label: str) -> str:
    """The codec for a rarer label that Python knows ("eucgb2312_cn", "csISO58GB231280"): its own mail package writes some
    of them. By families, since some of its codecs are no charsets (base64, unicode_escape).
    """
    for spelled in (label, label.removeprefix("cs"), label.removeprefix("x-"), label.replace("-", "")):
        try:
            name = codecs.lookup(spelled).name
        except (LookupError, ValueError):
            continue
        if name.startswith(_CODE_PAGES):
            name = name.replace("-", "_")
            return _CODECS.get(name.replace("iso8859_", "iso-8859-"), name)
        if family := next((codec for start, codec in _FAMILIES.items() if name.startswith(start)), ""):
            return family
    return ""


def decode(raw: bytes, label: str | None = None, hint: str | None = None) -> Decoded:
    """Text of `raw`: by BOM, by `label` where the bytes bear it out, else by evidence; `hint` is a label heard nearby."""
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return Decoded(_tidy(raw.decode(codec, "replace").lstrip("\ufeff")), codec)
    named = codec_for(label)
    if wide := wide_codec(raw):
        return Decoded(_tidy(raw.decode(wide, "replace")), wide)
    if label and not named and label.strip().lower() not in ("unknown-8bit", "x-unknown", "unknown", "binary", "8bit"):
        problem = remark("charset_unknown", label=repr(label[:40]))
    else:
        problem = None
    if seven_bit := _seven_bit(raw, named):
        return Decoded(_tidy(seven_bit.text), seven_bit.codec, problem)
    found = _eight_bit(raw, named, codec_for(hint), problem)
    if found.codec == "cp1252" and "¤" in found.text and not _C1_BYTES.search(raw):
        # the sign of no currency is nobody's: ISO 8859-15, mostly called 8859-1, has the euro in its place
        return Decoded(_tidy(raw.decode("iso8859_15")), "iso8859_15", found.problem)
    return found


def without_end(raw: bytes) -> bytes:
    """Without the zeros that end a string in C: unless others stand in it, for then they are halves of letters.

    >>> without_end(b"abc\\0"), without_end(b"a\\0b\\0")
    (b'abc', b'a\\x00b\\x00')
    """
    text = raw.rstrip(b"\0")
    return raw if 0 in text else text


def archived_name(raw: bytes) -> str:
    """The name of a file in a zip that does not say in what: Korean Windows writes cp949, others what DOS had there.

    >>> archived_name("배선도.pdf".encode("cp949")), archived_name("Störung.pdf".encode("cp850"))
    ('배선도.pdf', 'Störung.pdf')
    """
    korean = decode(raw, "cp949")
    if raw.isascii() or korean.codec == "utf-8":
        return korean.text
    words = letters.Sample.of(raw)
    found = letters.best(words, {}, letters.DOS)
    if found and found.foreign and not found.dear and found.bits + 6.0 < _bits(words, korean.codec):
        return _tidy(raw.decode(found.codec))
    return korean.text


def wide_codec(raw: bytes) -> str:
    """UTF-32 or UTF-16 without its mark, "" for anything else: its zero bytes stand in every fourth, or every second, place.

    >>> wide_codec("부품 3개\\n".encode("utf-16-le")), wide_codec(b"\\x00\\x01\\x02\\x00")
    ('utf-16-le', '')
    """
    sample = raw[: _SCORED_BYTES & ~3]
    if len(sample) < 8 or 0 not in sample or len(raw) % 2:
        return ""
    if len(raw) % 4 == 0:
        for codec in ("utf-32-le", "utf-32-be"):
            if _is_plain(_try(sample, codec)):
                return codec
    units = len(sample) // 2
    for codec, low, high in (("utf-16-le", 0, 1), ("utf-16-be", 1, 0)):
        zeros = sample[high::2].count(0)  # of its blanks, line ends and Latin letters
        if zeros * 20 >= units and sample[low::2].count(0) * 50 <= zeros:
            whole = sample[:-2] if 0xD8 <= sample[len(sample) - 2 + high] <= 0xDB else sample
            if _is_plain(_try(whole, codec)):
                return codec
    return ""


def _is_plain(text: str | None) -> bool:
    return text is not None and not any(c < " " and c not in "\t\n\r\f" for c in text)


def _seven_bit(raw: bytes, named: str) -> Decoded | None:
    """Where no byte has the eighth bit set, only escape sequences, HZ and UTF-7 can hide letters."""
    if named not in ("iso-2022-kr", "iso-2022-jp") and not raw.isascii():
        return None
    if _ISO2022_JP.search(raw):
        return Decoded(_iso2022_jp(raw), "iso-2022-jp")
    if _ISO2022_KR.search(raw):
        return Decoded(_iso2022_kr(raw), "iso-2022-kr")
    if not raw.isascii() or named.startswith(("utf-16", "utf-32")):
        return None
    if named in ("utf-7", "hz"):
        return Decoded(raw.decode(named, "replace"), named)
    if raw.count(0) * 3 > len(raw) > 3:
        return None  # UTF-16 of Latin text, unlabelled: for the scorer
    return Decoded(raw.decode("ascii"), named or "ascii")


def _eight_bit(raw: bytes, named: str, hint: str, problem: Remark | None) -> Decoded:
    strict = _try(raw, named) if named else None
    if strict is not None and named == "utf-8":
        return Decoded(_tidy(strict), named, problem)
    sample = _sample(raw)
    if named == "utf-8" and _mostly_utf8(sample):
        return Decoded(_tidy(raw.decode(named, "replace")), named, problem or remark("charset_damaged", codec=named))
    utf8 = _try(raw, "utf-8") if named != "utf-8" else None
    if utf8 is not None and (strict is None or _utf8_wins(sample, named)):
        unlike = remark("charset_is_utf8", named=named) if named else remark("charset_unmarked", codec="utf-8")
        return Decoded(_tidy(utf8), "utf-8", problem or unlike)
    if strict is not None and not _implausible(sample, named):
        if (other := _mislabelled(sample, named)) and (text := _try(raw, other)) is not None:
            return Decoded(_tidy(text), other, problem or remark("charset_read_as", named=named, codec=other))
        return Decoded(_tidy(strict), named, problem)
    if (
        not named
        and hint in _MULTI_BYTE
        and (heard := _try(raw, hint))
        and _score(_sample_text(sample, hint), hint) > 0.3
    ):
        return Decoded(_tidy(heard), hint, problem or remark("charset_unmarked", codec=hint))
    return _by_evidence(raw, sample, named, hint, problem)


def _mostly_utf8(sample: bytes, rate: float = 2.5) -> bool:
    """That only a few bytes of it are damaged: most letters come out, which text in another charset does not do."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample)  # a letter cut at the end counts for nothing
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return whole > 0 and whole >= rate * broken


def _by_evidence(raw: bytes, sample: bytes, named: str, hint: str, problem: Remark | None) -> Decoded:
    best, codec = -9.0, ""
    for candidate in dict.fromkeys([*filter(None, (named, hint)), *_CANDIDATES]):
        text = _sample_text(sample, candidate)
        value = _score(text, candidate, damage=-1.0 if candidate in (named, hint) else -3.0)
        value += 0.35 if candidate == named else 0.15 if candidate == hint else 0.0
        if value > best:
            best, codec = value, candidate
    codec = _of_letters(raw, sample, codec, named, hint)
    if named == "utf-8" and codec in _LETTERS_ALONE and _mostly_utf8(sample, 1.0):
        codec = named
    whole = _try(raw, codec)
    damaged = whole is None
    if whole is None:
        whole = _SPECIAL[codec](raw) if codec in _SPECIAL else raw.decode(codec, "replace")
    if not problem and codec != named:
        unmarked = remark("charset_unmarked", codec=codec)
        problem = remark("charset_read_as", named=named, codec=codec) if named else unmarked
    if damaged and problem:
        problem = remark("charset_damaged_too", before=problem, codec=codec)
    elif damaged:
        problem = remark("charset_damaged", codec=codec)
    return Decoded(_tidy(whole), codec, problem)


def _of_letters(raw: bytes, sample: bytes, codec: str, named: str, hint: str) -> str:
    """What was chosen, or the code page whose letters make better words than it does."""
    if codec not in _RIVALS:
        return codec
    words = letters.Sample.of(sample)
    found = letters.best(words, {hint: 8.0, named: 8.0})
    if found is None or found.dear or _try(raw, found.codec) is None:
        return codec
    if codec == "cp1252" or (found.foreign and found.bits + 6.0 < _bits(words, codec)):
        return found.codec
    return codec


def _mislabelled(sample: bytes, named: str) -> str:
    """The code page that a label hides which is put on everything, or is plainly another; "" where the label may be right.

    Western labels stand for want of a better. Who names a regional page means it: half the cost must be saved.
    """
    if named not in _RIVALS and named not in letters.PAGES:
        return ""
    if named in _MULTI_BYTE and _score(_sample_text(sample, named), named) > 0.5:
        return ""
    words = letters.Sample.of(sample)
    found = letters.best(words, {named: 8.0})
    if found is None or found.dear or found.codec == named:
        return ""
    if named == "cp1252":
        return found.codec
    return found.codec if found.codec != "cp1252" and found.bits * 1.4 + 25 < _bits(words, named) else ""


def _bits(words: letters.Sample, codec: str) -> float:
    """What the words cost by that codec, in the measure of `letters`."""
    if spoken := _SPOKEN.get(codec):
        reading = letters.read(codec, words, spoken)
        return reading.bits if reading else math.inf
    found = _WORD.findall(_sample_text(words.raw, codec).rstrip("\ufffd"))
    return sum(
        sum(_east_asian(char, codec) for char in word) + 8.0 * len(_WEDGED.findall(word))
        for word in dict.fromkeys(found)
        if not word.isascii()
    )


def _east_asian(char: str, codec: str) -> float:
    """Bits of a character in a text of that codec."""
    if char <= "\x7f":
        return letters.PLAIN_LETTER
    value = _value(char, "", codec)
    if char in _PUNCTUATION or ("\u3041" <= char <= "\u30fe" and value > 1):
        return 6.0
    return 24.0 if value < -1 else 6.5 if value > 1 else 11.0 if value >= 0.6 else 16.0


def _sample_text(sample: bytes, codec: str) -> str:
    return _SPECIAL[codec](sample) if codec in _SPECIAL else sample.decode(codec, "replace")


def _try(raw: bytes, codec: str) -> str | None:
    if codec in _SPECIAL:
        text = _SPECIAL[codec](raw)
        return None if "\ufffd" in text else text
    for name in (codec, *_WIDER.get(codec, ())):
        try:
            return raw.decode(name)
        except (UnicodeError, ValueError):
            continue
    return None


def _sample(raw: bytes) -> bytes:
    """The first part that holds eight-bit bytes: scoring needs no more, and a megabyte of ASCII may come first."""
    raw = without_end(raw)
    if len(raw) <= _SCORED_BYTES:
        return raw
    first = re.search(rb"[\x80-\xff]", raw)
    start = raw.rfind(b"\n", 0, first.start()) + 1 if first else 0
    cut = raw[start : start + _SCORED_BYTES]
    end = max(cut.rfind(b"\n"), cut.rfind(b" "))
    return cut[:end] if end > _SCORED_BYTES // 2 else cut


def _utf8_wins(sample: bytes, named: str) -> bool:
    """Valid UTF-8 under another label: nearly always UTF-8, but short two-byte Korean can be valid by chance."""
    text = sample.decode("utf-8", "replace")
    wide = [c for c in text if c > "\x7f"]
    if named in _SINGLE_BYTE or len(wide) > 3 or any(c >= "\u0800" for c in wide):
        return True
    return _score(text, "utf-8") > _score(sample.decode(named, "replace"), named) if named in _DECODABLE else True


def _implausible(sample: bytes, named: str) -> bool:
    """A single-byte codec accepts everything: believe it only where the result looks like words."""
    if named in _REGIONAL or named not in _KNOWN:
        return _is_mostly_east_asian(sample)
    if named in _SINGLE_BYTE or named in ("cp874", "cp1258"):
        return _score(sample.decode(named, "replace"), named) < 0.2
    if named in _DECODABLE:
        return _score(sample.decode(named, "replace"), named) < -0.2
    return False


def _is_mostly_east_asian(sample: bytes) -> bool:
    """Whether a two-byte codec reads it as the commonest characters throughout: only then is a deliberate label wrong."""
    for codec in ("cp949", "gb18030", "cp950"):
        text = _try(sample, codec)
        if text is not None and sum(c > "\x7f" for c in text) > 5 and _score(text, codec) > 0.85:
            return True
    return False


# ---- scoring


_CANDIDATES = ("utf-8", "cp949", "cp932", "gb18030", "cp950", "euc_jp", "cp874", "cp1258", "cp1252", "utf-16-le")
_WIDER: dict[str, tuple[str, ...]] = {
    "cp950": ("big5hkscs",),
    "big5hkscs": ("cp950",),
    "cp932": ("shift_jis_2004",),
    "euc_jp": ("euc_jis_2004",),
    "cp949": ("johab",),
    "cp1252": ("latin-1",),
    "cp874": ("tis_620", "iso8859_11"),
}
_FREQUENT = {
    "cp949": "이다는의에을가고하지로기사한서를은도시인어있습니요부자해나대수리아정제원일전상주스그보안우게라만비"
    "장구여신과오성공화동무경국세조선합회관모중치연발유니드품문내생호교용방반계적록감개님려면바격견급요청드립",
    "gb18030": "的是不了在有我们您你请这个为与和到时设备机器公司产品型号数量件换修理好尽快谢电话联系人工程师问题需要"
    "一二三上下大小出来要可以对地中国没也就能后年月日报警维部经过还发给使用配安装贵司",
    "cp950": "的是不了在有我們您你請這個為與和到時設備機器公司產品型號數量件換修理好盡快謝電話聯絡人工程師問題需要"
    "一二三上下大小出來要可以對地中國沒也就能後年月日報警維部經過還發給使用配安裝貴司",
    "kanji": "日本人年月大中一二三出上下時分行事会社部品機械工場様御願致送付先確認連絡担当者型番数量交換修理故障電話"
    "番号製造株式有限営業技術至急本件見積依頼納期",
}


@cache
def _common(codec: str) -> frozenset[str]:
    """Characters a text in that codec is mostly made of: the first level of its standard."""
    leads = {"cp949": (0xB0, 0xC8), "gb18030": (0xB0, 0xD7), "cp950": (0xA4, 0xC6), "euc_jp": (0xB0, 0xCF)}[codec]
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)] if codec == "cp950" else range(0xA1, 0xFF)
    made = (bytes((a, b)).decode(codec, "ignore") for a in range(leads[0], leads[1] + 1) for b in trails)
    return frozenset(c for c in made if len(c) == 1)


_VIETNAMESE = frozenset("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
_LATIN = frozenset("äöüßéèêëàâçñóíáúãõôîïûùøåæœžšýÿłąęśćżźńğışčřěůőűþð")
_PUNCTUATION = frozenset(
    "–—‘’“”•…·°±×÷©®™€£¥§«»、。「」『』【】・〜～（），．：；！？％＆㈜№℃①②③④⑤⑥⑦⑧⑨⑩■□▶▷◆◇○●★☆※→←↑↓─│┌┐└┘├┤┬┴┼━┃\u00a0\u3000ㆍ"
)


def _score(text: str, codec: str, damage: float = -3.0) -> float:
    """-3 .. 2: how much the non-ASCII characters look like somebody's words in that codec; `damage` a byte that is not."""
    total, count, before = 0.0, 0, ""
    for char in unicodedata.normalize("NFC", text) if codec == "cp1258" else text:
        if char > "\x7f" or (char < " " and char not in "\t\r\n\x0b\x0c"):
            total += damage if char == "\ufffd" else _value(char, before, codec)
            count += 1
        before = char
    return total / count if count else 0.5


def _value(char: str, before: str, codec: str) -> float:
    if char in _PUNCTUATION:
        return 0.3
    if "\uac00" <= char <= "\ud7a3":
        return 1.3 if char in _FREQUENT["cp949"] else 0.9 if char in _common("cp949") else -0.1
    if "\u4e00" <= char <= "\u9fff":
        return _ideograph(char, codec)
    if "\u3041" <= char <= "\u30fe":
        return 1.2 if codec in ("cp932", "euc_jp", "utf-8") else -0.3
    if "\u0e01" <= char <= "\u0e5b":
        return _thai(char, before)
    if unicodedata.category(char) in ("Cc", "Co", "Cn", "Cs"):
        return -3.0
    return _latin(char, before, codec)


def _ideograph(char: str, codec: str) -> float:
    if codec in ("gb18030", "cp950"):
        return 1.3 if char in _FREQUENT[codec] else 0.6 if char in _common(codec) else -0.6
    if codec in ("cp932", "euc_jp"):
        return 1.3 if char in _FREQUENT["kanji"] else 0.6 if char in _common("euc_jp") else -0.6
    return 0.6 if codec == "utf-8" else 0.1  # Hanja are rare in Korean mail


_THAI = frozenset("านรกอมลเทยงบคสวดตปหพจะไแโใขชถผศ่้ั็ิีืุู์ำ")


def _thai(char: str, before: str) -> float:
    """A vowel sign or tone mark stands on a consonant; alone, or a letter stuck to Latin, betrays another code page."""
    if char == "\u0e31" or "\u0e34" <= char <= "\u0e3a" or "\u0e47" <= char <= "\u0e4e":
        return 0.9 if "\u0e01" <= before <= "\u0e4e" else -1.5
    if before.isalpha() and before <= "\x7f":
        return -0.6
    return 0.8 if char in _THAI else 0.0


def _latin(char: str, before: str, codec: str) -> float:
    lower = char.lower()
    if "\uff61" <= char <= "\uff9f":  # half-width katakana: real in cp932, but what other code pages turn into
        return 0.2
    if char in "¼½¾¹²³µ" and (before <= " " or before.isdigit()):  # in mojibake they stand among their like
        return 0.3
    if "\u3131" <= char <= "\u318e":  # lone jamo: ㅠㅠ is fine, a page of them is EUC-JP
        return 0.1
    if codec == "cp1258" and lower in _VIETNAMESE:
        return 0.9 if before <= "\x7f" else 0.4
    if lower in _LATIN or (codec == "utf-8" and lower in _VIETNAMESE):
        return 0.6 if not before or before <= "\x7f" else 0.0
    if "\u0370" <= lower <= "\u04ff":
        return 0.3 if codec != "utf-8" else 0.4
    return -0.3


# ---- the two 7-bit families


def _iso2022_jp(raw: bytes) -> str:
    """ISO-2022-JP as mailers send it, that is CP50221: JIS X 0208 cells with NEC and IBM extensions, half-width kana."""
    out: list[str] = []
    mode = b"(B"
    for piece in re.split(rb"(\x1b(?:\$\([A-Z@]|\$[@AB]|\([A-Z@]))|(?<=[\r\n])", raw):
        if piece is None:
            continue
        if piece.startswith(b"\x1b"):
            mode = piece[1:]
        elif piece:
            out.append(_jis_piece(piece, mode))
            if piece.endswith((b"\n", b"\r")):
                mode = b"(B"  # a line ends in ASCII, whatever the sender forgot
    return "".join(out)


def _jis_piece(piece: bytes, mode: bytes) -> str:
    if mode in (b"$B", b"$@", b"$(B", b"$(@"):
        return _jis_pairs(piece)
    if mode == b"(I":
        return bytes(b | 0x80 if 0x21 <= b <= 0x5F else b for b in piece).decode("cp932", "replace")
    if mode in (b"$(D", b"$(C", b"$A", b"$(A"):
        codec = {b"$(D": "iso2022_jp_ext", b"$(C": "iso2022_jp_2"}.get(mode, "iso2022_jp_2")
        return (b"\x1b" + mode + piece + b"\x1b(B").decode(codec, "replace")
    return piece.decode("cp932", "replace")


def _jis_pairs(piece: bytes) -> str:
    shifted = bytearray()
    at = 0
    while at < len(piece):
        high = piece[at]
        low = piece[at + 1] if at + 1 < len(piece) else 0
        if 0x21 <= high <= 0x7E and 0x21 <= low <= 0x7E:
            lead = (high - 0x21 >> 1) + 0x81
            shifted.append(lead if lead <= 0x9F else lead + 0x40)
            shifted.append(low + (0x1F if low <= 0x5F else 0x20) if high & 1 else low + 0x7E)
            at += 2
        else:
            shifted.append(high if high < 0x80 else 0x3F)
            at += 1
    return shifted.decode("cp932", "replace")


def _iso2022_kr(raw: bytes) -> str:
    """ISO-2022-KR (RFC 1557); the designator may be missing, and a line end closes an open shift."""
    out: list[str] = []
    for piece in re.split(rb"(\x0e[^\x0f\r\n]*\x0f?)", raw.replace(b"\x1b$)C", b"")):
        if piece.startswith(b"\x0e"):
            shifted = bytes(b | 0x80 if b > 0x20 else b for b in piece.strip(b"\x0e\x0f"))
            out.append(shifted.decode("cp949", "replace"))
        else:
            out.append(piece.replace(b"\x0f", b"").decode("cp949", "replace"))
    return "".join(out)


# RFC 1456: Vietnamese, six of whose capitals lie among the controls.
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII = "".join(_VISCII_LOW.get(code, chr(code)) for code in range(128)) + (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)


def _viscii(raw: bytes) -> str:
    return codecs.charmap_decode(raw, "replace", _VISCII)[0]


_SPECIAL: dict[str, Callable[[bytes], str]] = {
    "iso-2022-jp": _iso2022_jp,
    "iso-2022-kr": _iso2022_kr,
    "viscii": _viscii,
}
_DECODABLE = set(_CODECS.values()) - set(_SPECIAL)


# ---- after decoding

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FINALS = "\u3164ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_FILLED = re.compile(f"\u3164([{_INITIALS}])([ㅏ-ㅣ])([{_FINALS}])")


def _compose(found: re.Match[str]) -> str:
    initial, medial, final = found.groups()
    return chr(0xAC00 + (_INITIALS.index(initial) * 21 + ord(medial) - 0x314F) * 28 + _FINALS.index(final))


def _tidy(text: str) -> str:
    """Composed characters: KS X 1001's eight-byte syllables, Vietnamese marks of windows-1258, decomposed Hangul.

    And what Windows has in the place of C1 controls, which nobody writes: a sender took windows-1252 for ISO 8859-1.
    """
    if _C1.search(text):
        text = text.translate(_WINDOWS)
    if "\u3164" in text:
        text = _FILLED.sub(_compose, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
