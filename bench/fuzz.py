"""`python -m bench.fuzz --minutes 60 --seed 1`: files broken at random through the reading that the pipeline uses.

Every case is a mail or a fax made of a sound sample by cutting, flipping, doubling, crossing and splicing. A find is an
exception other than Unreadable, a reader that crashed, a case beyond the limits of time and memory, a document whose
lines, words, cells or boxes do not fit its text, or an attachment whose bytes are not those that were sent. Each find
is written to a folder with what was wrong beside it; to keep one, make it small and add it to the tests.

Most cases run in a child of this process, which a crash ends (the next child goes on with the next case); a share goes
through the pool of readers. A run is repeated exactly by its seed.
"""

from __future__ import annotations

import argparse
import faulthandler
import gzip
import json
import logging
import multiprocessing
import random
import resource
import signal
import sys
import tarfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from intake import outlook
from intake.delivery import Channel, Delivery
from intake.document import Box, Document
from intake.errors import Unreadable
from intake.reading import read
from intake.settings import Fax, Limits
from tests.unit import outlook_files
from tests.unit.reading import documents, office_files

LIMITS = Limits(ocr_pages=0, seconds=20.0, memory_bytes=3_000_000_000)
POOLED = 40  # one case in so many through the readers' pool
MOST = 400_000  # bytes of a case: more only costs time
EXAMPLES = Path(__file__).parents[1] / "examples" / "kangha" / "files"

Sample = tuple[str, bytes]


# ---- samples


def samples() -> list[Sample]:
    """One of every kind that customers send, as (file name, bytes); mails are those with the ending .eml."""
    made = [*_mails(), *_office(), *_pictures(), *_papers()]
    return [*made, *_packed(made)]


def _mails() -> Iterable[Sample]:
    for path in sorted(EXAMPLES.glob("*.eml"))[::4]:
        yield path.name, path.read_bytes()
    for number, content in enumerate((b"Subject: whole\r\n\r\nfirst\r\n", b"second\r\n"), 1):
        head = b'From: a@a.example\r\nContent-Type: message/partial; id="w@a"; number=%d; total=2\r\n\r\n' % number
        yield f"piece{number}.eml", head + content
    body = "부품 요청합니다\r\n수량 3개".encode("cp949")
    yield (
        "a.msg",
        outlook_files.msg(
            "견적 요청",
            ("김가온", "gaon@a.example"),
            ("b", "b@b.example"),
            "본문",
            [("목록.txt", b"list")],
            ("안", "속"),
        ),
    )
    yield "winmail.dat", outlook_files.tnef(body, [("도면.txt".encode("cp949"), b"drawing")])
    yield (
        "report.eml",
        (
            b"From: MAILER-DAEMON@a.example\r\nSubject: Undelivered\r\nContent-Type: multipart/report; "
            b'report-type=delivery-status; boundary="r"\r\n\r\n--r\r\n\r\nfailed\r\n--r\r\nContent-Type: '
            b"message/delivery-status\r\n\r\nReporting-MTA: dns; a.example\r\n\r\nFinal-Recipient: rfc822; x@y.example\r\n"
            b"Action: failed\r\nStatus: 5.1.1\r\n\r\n--r\r\nContent-Type: message/rfc822\r\n\r\nFrom: q@z.example\r\n"
            b"Subject: =?euc-kr?B?yPG4wQ==?=\r\n\r\nhello\r\n--r--\r\n"
        ),
    )
    yield (
        "odd.eml",
        (
            b"From: =?iso-2022-kr?Q?=1B=24=29C?= <a@b.example>\r\nSubject: =?utf-8?B?6rK?=\r\n =?utf-8?B?7KCB?=\r\n"
            b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\n"
            b"> a \r\n> b\r\n--x\r\nContent-Type: application/pkcs7-mime; name*0*=euc-kr''%B1; name*1*=%B8.p7m\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHAqCAMIACAQE=\r\n--x\r\n\r\nbegin 644 a.txt\r\n"
            b"#86)C\r\n`\r\nend\r\n--x--\r\n"
        ),
    )


def _office() -> Iterable[Sample]:
    import io

    import docx
    import openpyxl

    rows = [["품명", "수량"], ["베어링 6204", "3"], ["S/N AB-1234", "2.5"]]
    yield "a.hwp", office_files.hwp("안녕하세요", rows, "끝")
    yield "b.hwp", office_files.hwp("안녕하세요", rows, "끝", packed=False)
    yield "a.hwpx", office_files.hwpx("안녕하세요", rows, "끝")
    yield "a.xls", office_files.xls({"주문": rows, "둘": rows})
    yield (
        "a.doc",
        office_files.doc("품명\a수량\a§베어링\a3\a§끝\r", "각주\r", "머리글\r", struck=("끝",), narrow=b"x\r"),
    )
    yield "a.ppt", office_files.ppt("부품\r요청", "Part 3", boxes=("글상자",), masters=("x",))
    slide = "<p:sp><a:p><a:r><a:t>부품</a:t></a:r></a:p></p:sp><a:tbl><a:tr><a:tc gridSpan='2'/></a:tr></a:tbl>"
    yield "a.pptx", office_files.pptx(slide, slide, notes="<a:p><a:r><a:t>비고</a:t></a:r></a:p>")
    cells = "<table:table table:name='a'><table:table-row><table:table-cell table:number-columns-repeated='3'><text:p>x"
    grid = cells + "</text:p></table:table-cell></table:table-row></table:table>"
    shown = documents.saved(documents.picture(["부품"], (400, 200)), "PNG").hex().encode()
    yield "pict.rtf", rb"{\rtf1 {\*\shppict{\pict\pngblip " + shown + rb"}}{\nonshppict{\pict\wmetafile8 00}} part\par}"
    yield "a.odt", office_files.odf("text", f"<text:p>부품<text:s text:c='9'/></text:p>{grid}")
    yield "a.ods", office_files.odf("spreadsheet", grid)
    book, out = openpyxl.Workbook(), io.BytesIO()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    sheet["D5"], sheet["D6"] = 12345, "=D5*2"
    sheet["D5"].number_format = '0000000"개"'
    sheet.merge_cells("A6:C7")
    book.save(out)
    yield "a.xlsx", out.getvalue()
    letter, out = docx.Document(), io.BytesIO()
    letter.add_paragraph("부품을 보내 주세요")
    written = letter.paragraphs[0]
    written.add_run("세 개").font.strike = True
    letter.add_comment(written.runs, text="다섯 개로", author="a")
    table = letter.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "품명"
    table.cell(1, 1).add_table(1, 2).cell(0, 1).text = "수량 3"
    letter.save(out)
    yield "a.docx", out.getvalue()
    yield (
        "a.rtf",
        rb"{\rtf1\ansi\ansicpg949{\fonttbl{\f0\fcharset129 Gulim;}}\f0 \'ba\'ce\'c7\'b0\par\trowd a\cell b\cell\row}",
    )
    yield (
        "b.rtf",
        (
            rb"{\rtf1\ansi\ansicpg949{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset128 B;}}\f1 \'95\'94\'95i\uc2\u48128ab"
            rb"\strike x\strike0{\*\g y}{\pict\bin3 }}}}{\deleted z}\par}"
        ),
    )
    yield "a.csv", "품명;수량\n베어링;3\n".encode("utf-16")
    yield "b.csv", '품명,수량\n"베어링, 6204",3\n'.encode("cp949")
    yield "a.html", b"<p>S/N <b>AB</b>-1</p><table><tr><td rowspan=2>a<td>b<tr><td>c</table><s>x</s>"
    yield "a.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:visit\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def _pictures() -> Iterable[Sample]:
    import pillow_heif
    from PIL import Image

    pillow_heif.register_heif_opener()
    page: Any = documents.picture(["S/N AB-1234", "수량 3"], (400, 300), 30)
    yield "a.png", documents.saved(page, "PNG")
    yield "a.jpg", documents.saved(page, "JPEG")
    yield "a.gif", documents.saved(page, "GIF")
    yield "a.bmp", documents.saved(page, "BMP")
    yield "a.webp", documents.saved(page, "WEBP")
    yield "a.heic", documents.saved(page.convert("RGB"), "HEIF")
    fax: Any = Image.new("1", (1728, 1100), 1)
    yield (
        "fax.tif",
        documents.saved(fax, "TIFF", compression="group4", dpi=(204, 98), save_all=True, append_images=[fax]),
    )
    yield "g3.tif", documents.saved(fax, "TIFF", compression="group3")
    yield "lzw.tif", documents.saved(page, "TIFF", compression="tiff_lzw")


def _papers() -> Iterable[Sample]:
    yield "a.pdf", documents.pdf(documents.FORM)
    for path in sorted(EXAMPLES.glob("*.pdf"))[::9]:
        yield path.name, path.read_bytes()


def _packed(made: list[Sample]) -> Iterable[Sample]:
    import io

    import py7zr

    few = [one for one in made if len(one[1]) < 30_000][::5]
    yield "a.zip", documents.zipped(*few)
    yield (
        "b.zip",
        documents.zipped(("견적서.csv", b"a,b\n1,2\n"), ("안.zip", documents.zipped(*few[:2])), encoding="cp949"),
    )
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w") as archive:
        for name, content in few[:4]:
            archive.writestr(content, name)
    yield "a.7z", out.getvalue()
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as bundle:
        for name, content in few[:4]:
            about = tarfile.TarInfo(name)
            about.size = len(content)
            bundle.addfile(about, io.BytesIO(content))
    yield "a.tgz", gzip.compress(out.getvalue())
    yield "a.tar", out.getvalue()


# ---- breaking them

_WORDS = (
    b"\r\n", b"\n\n", b"\r", b"--", b"=?utf-8?B?", b"?=", b"=?euc-kr?Q?", b"\x00", b"\xff\xff\xff\xff", b"\x1b$)C", b"\x1b$B",
    b"\x0e", b"\x0f", b"begin 644 x\n", b"\nend\n", b"boundary=", b"multipart/mixed", b"message/rfc822", b"multipart/alternative",
    b"Content-Type: text/html; charset=utf-16\r\n\r\n", b"<table>", b"</td>", b"rowspan=99999", b"<!--", b"&#x", b"\xed\xa0\x80",
    b"charset=", b"filename*0*=", b"''%", b"7fffffff", b"-1", b"99999999999999999999", b"NaN", b"obj", b"stream", b"/Kids", b"<<",
    b"%PDF-1.7", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"II*\0", b"\xed\x95\x9c", b"\xe2\x80\xae", b"\xcc\x81" * 40,
    b"{\\rtf1", b"\\bin99999 ", b"\\u-1?", b"From: ", b"Subject: ", b"Date: ", b"> ", b"----- Original Message -----\n",
)  # fmt: skip


def _flip(pick: random.Random, raw: bytearray, other: bytes) -> None:
    for _ in range(pick.choice((1, 1, 4, 30))):
        raw[pick.randrange(len(raw))] = pick.randrange(256)


def _cut(pick: random.Random, raw: bytearray, other: bytes) -> None:
    del raw[pick.randrange(len(raw)) :]


def _drop(pick: random.Random, raw: bytearray, other: bytes) -> None:
    at = pick.randrange(len(raw))
    del raw[at : at + pick.choice((1, 2, 9, 100, 2000))]


def _double(pick: random.Random, raw: bytearray, other: bytes) -> None:
    at = pick.randrange(len(raw))
    piece = raw[at : at + pick.choice((1, 8, 80, 900))]
    raw[at:at] = piece * pick.choice((1, 2, 50))


def _put(pick: random.Random, raw: bytearray, other: bytes) -> None:
    at = pick.randrange(len(raw))
    raw[at : at + pick.choice((0, 0, 4))] = pick.choice(_WORDS) * pick.choice((1, 1, 1, 30))


def _splice(pick: random.Random, raw: bytearray, other: bytes) -> None:
    at, there = pick.randrange(len(raw)), pick.randrange(len(other) + 1)
    raw[at : at + 400 * pick.randrange(2)] = other[there : there + pick.choice((40, 400, 4000))]


def _number(pick: random.Random, raw: bytearray, other: bytes) -> None:
    """A number in the file made absurd: counts, sizes and offsets are what parsers believe."""
    at = pick.randrange(len(raw))
    raw[at : at + 4] = pick.choice(
        (b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\x01\0\0\0", b"\0\0\0\x80")
    )


def _swap_lines(pick: random.Random, raw: bytearray, other: bytes) -> None:
    lines = bytes(raw).split(b"\n")
    one, two = pick.randrange(len(lines)), pick.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    raw[:] = b"\n".join(lines)


_WAYS: tuple[Callable[[random.Random, bytearray, bytes], None], ...] = (
    _flip, _flip, _cut, _drop, _double, _put, _put, _splice, _number, _swap_lines,
)  # fmt: skip


def broken(pick: random.Random, raw: bytes, other: bytes) -> bytes:
    made = bytearray(raw)
    for _ in range(pick.choice((1, 1, 2, 5))):
        if made:
            pick.choice(_WAYS)(pick, made, other)
    return bytes(made[:MOST])


def case(known: list[Sample], seed: int, number: int) -> tuple[Delivery, bytes | None]:
    """The delivery, and the bytes of its attachment where it has one."""
    pick = random.Random(f"{seed} {number}")
    name, raw = pick.choice(known)
    raw = broken(pick, raw, pick.choice(known)[1])
    if name.endswith(".eml") or not raw:
        return documents.delivery(raw or b"x", name), None
    if pick.random() < 0.15:
        return documents.delivery(
            raw, f"20260302-090000_0312223333_{number}.{name.rpartition('.')[2]}", Channel.FAX
        ), None
    name = name if pick.random() < 0.9 else pick.choice(known)[0]
    return documents.delivery(documents.mail((name, raw)), "m.eml"), raw


# ---- what must hold


def faults(document: Document) -> list[str]:
    """What does not fit in a document; [] where all does."""
    text, found = document.text, []
    lines = list(document.lines())
    if text != "\n".join(line.text for line in lines):
        found.append("the text is not its lines")
    for line in lines:
        if text[line.start : line.end] != line.text:
            found.append(f"line at {line.start} quotes other text")
        for word in line.words:
            if text[word.start : word.end] != word.text or not line.start <= word.start <= word.end <= line.end:
                found.append(f"word at {word.start} quotes other text")
            if not 0.0 <= word.confidence <= 1.0:
                found.append(f"confidence {word.confidence}")
            found.extend(_outside(word.box))
        found.extend(_outside(line.box))
    for table in document.tables():
        places = Counter((cell.row, cell.column) for cell in table.cells)
        found.extend(f"two cells at {place}" for place, times in places.items() if times > 1)
        for cell in table.cells:
            if text[cell.span.start : cell.span.end] != cell.text:
                found.append(f"cell {cell.row, cell.column} quotes other text")
            if cell.rowspan < 1 or cell.colspan < 1 or cell.row < 0 or cell.column < 0:
                found.append(f"cell {cell.row, cell.column} spans {cell.rowspan, cell.colspan}")
            found.extend(_outside(cell.box))
    if any(0xD800 <= ord(c) <= 0xDFFF for c in text):
        found.append("lone surrogates in the text")
    return found


def _outside(box: Box | None) -> list[str]:
    if box is None or (box.x0 >= -0.001 and box.y0 >= -0.001 and box.x1 <= 1.001 and box.y1 <= 1.001):
        return []
    return [f"a box outside its page: {box}"]


def judged(delivery: Delivery, attached: bytes | None, received: Any) -> list[str]:
    found = [f"{d.source}: {fault}" for d in received.documents for fault in faults(d)[:5]]
    message = received.message
    if message is None:
        return found
    if attached is not None and not _opened(attached) and not any(one.content == attached for one in _all(message)):
        found.append("the attachment is not what was sent")
    values = (message.subject, message.sender.name, message.sender.address, message.text, message.html)
    values += tuple(one.name for one in _all(message))
    for value in values:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            found.append("lone surrogates in the message")
    return found


def _opened(attached: bytes) -> bool:
    """A sound winmail.dat gives way to what is in it; a damaged one stays."""
    try:
        return outlook.tnef(attached).whole
    except Exception:
        return False


def _all(message: Any) -> Iterable[Any]:
    for one in message.attachments:
        yield one
        if one.nested is not None:
            yield from _all(one.nested)


# ---- running


class _TooLong(BaseException):
    """Not an Exception: no reader's broad catch may swallow it."""


def _alarm(_signal: int, _frame: object) -> None:
    raise _TooLong


def attempt(delivery: Delivery, attached: bytes | None) -> list[str]:
    signal.signal(signal.SIGALRM, _alarm)
    signal.setitimer(signal.ITIMER_REAL, LIMITS.seconds)
    try:
        received = read(delivery, LIMITS, Fax())
        return judged(delivery, attached, received)
    except Unreadable:
        return []
    except _TooLong:
        return ["took longer than the limit\n" + traceback.format_exc()]
    except MemoryError:
        return ["needs more memory than the limit\n" + traceback.format_exc()]
    except Exception:
        return [traceback.format_exc()]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _child(seed: int, first: int, until: float, shared: Any, out: Path) -> None:
    faulthandler.enable(file=(out / "crash.txt").open("a"))
    resource.setrlimit(resource.RLIMIT_AS, (LIMITS.memory_bytes, LIMITS.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    known = samples()
    number = first
    while time.time() < until:
        shared.value = number
        if number % POOLED:
            delivery, attached = case(known, seed, number)
            began = time.process_time()
            found = attempt(delivery, attached)
            if (took := time.process_time() - began) > LIMITS.seconds / 2 and not found:
                found = [f"slow: {took:.1f} s"]
            if found:
                _keep(out, number, delivery, found)
        number += 1
        if number % 3000 == 0:
            break  # leaks of the C libraries end with the process
    shared.value = number


def _keep(out: Path, number: int, delivery: Delivery, found: list[str]) -> None:
    (out / f"{number}.bin").write_bytes(delivery.raw)
    about = {"name": delivery.name, "channel": delivery.channel, "found": found}
    (out / f"{number}.json").write_text(json.dumps(about, ensure_ascii=False, indent=1))


def _pooled(seed: int, first: int, last: int, readers: Any, known: list[Sample], out: Path) -> int:
    """The share that goes through the pool: whatever is in it, the pool answers, in order and about each."""
    numbers = [n for n in range(first, last) if n % POOLED == 0]
    cases = {n: case(known, seed, n) for n in numbers}
    outcomes = list(readers.read_all(cases[n][0] for n in numbers))
    for number, (delivery, outcome) in zip(numbers, outcomes, strict=True):
        found = [str(outcome)] if isinstance(outcome, Unreadable) and "reader" in str(outcome) else []
        if not isinstance(outcome, Unreadable):
            found = judged(delivery, cases[number][1], outcome)
            if outcome.delivery.raw != delivery.raw:
                found.append("the delivery came back changed")
        if found:
            _keep(out, number, delivery, found)
    return len(numbers)


def main() -> None:
    from intake.reading.sandbox import Readers

    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=1, help="the case to begin with")
    parser.add_argument("--out", type=Path, default=Path("var/fuzz"), help="where finds are written")
    parser.add_argument("--again", type=Path, help="read one kept find again and print what is wrong")
    given = parser.parse_args()
    if given.again:
        sys.exit(_again(given.again))
    given.out.mkdir(parents=True, exist_ok=True)
    context, until, at, known = (
        multiprocessing.get_context("fork"),
        time.time() + given.minutes * 60,
        given.first,
        samples(),
    )
    shared = context.Value("q", at)
    with Readers(LIMITS) as readers:
        while time.time() < until:
            child = context.Process(target=_child, args=(given.seed, at, until, shared, given.out))
            child.start()
            child.join()
            last = shared.value
            if child.exitcode:
                _keep(given.out, last, case(known, given.seed, last)[0], [f"crashed with {child.exitcode}"])
                last += 1
            _pooled(given.seed, at, last, readers, known, given.out)
            at = last
            finds = len(list(given.out.glob("*.json")))
            spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime / 60
            print(f"cases {at - given.first}, finds {finds}, CPU minutes {spent:.1f}", flush=True)


def _again(path: Path) -> int:
    about = json.loads(path.with_suffix(".json").read_text())
    delivery = documents.delivery(path.with_suffix(".bin").read_bytes(), about["name"], Channel(about["channel"]))
    found = attempt(delivery, None)
    print("\n".join(found) or "nothing wrong")
    return bool(found)


if __name__ == "__main__":
    main()
