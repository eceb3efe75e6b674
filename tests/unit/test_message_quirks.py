"""Oddities of real mail, one a case: what other mail libraries' suites hold their parsers to, in words of our own.

Each case is a whole mail (or the header or part that is odd, put into a plain one) and what must come out of it.
Fields that are not named are not looked at; `files` are the attachments' names in order.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any

import pytest

from intake.message import Address, Message, parse

CRLF = b"\r\n"


@dataclass(frozen=True)
class Case:
    name: str
    raw: bytes
    want: dict[str, Any] = field(default_factory=dict)


def mail(*lines: str | bytes, body: str | bytes = "hello", end: bytes = CRLF) -> bytes:
    """A mail of header lines and a body; str is UTF-8."""
    head = [_bytes(line) for line in lines]
    if not any(line.lower().startswith(b"from") for line in head):
        head.append(b"From: Ann <ann@a.example>")
    if isinstance(body, str):
        body = body.encode().replace(b"\r\n", b"\n").replace(b"\n", end)
    return end.join(head) + end + end + body


def part(*lines: str | bytes, body: str | bytes = "abc") -> bytes:
    """A mail whose second part has these header lines: a file, mostly."""
    inner = CRLF.join(_bytes(line) for line in lines) + CRLF + CRLF + _bytes(body)
    return mail(
        "Subject: parts", 'Content-Type: multipart/mixed; boundary="b1"',
        body=b"--b1\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b1\r\n" + inner + b"\r\n--b1--\r\n",
    )  # fmt: skip


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def b64(text: str, codec: str = "utf-8") -> str:
    return b64encode(text.encode(codec)).decode()


def seen(message: Message) -> dict[str, Any]:
    return {
        "subject": message.subject,
        "name": message.sender.name,
        "address": message.sender.address,
        "to": [one.address for one in message.to],
        "names": [one.name for one in message.to],
        "cc": [one.address for one in message.cc],
        "reply_to": [one.address for one in message.reply_to],
        "text": message.text.strip("\n"),
        "html": message.html.strip(),
        "files": [one.name for one in message.attachments],
        "contents": [one.content for one in message.attachments],
        "types": [one.media_type for one in message.attachments],
        "ids": [one.content_id for one in message.attachments],
        "inside": [one.nested.subject if one.nested else None for one in message.attachments],
        "date": message.date.isoformat() if message.date else None,
        "message_id": message.message_id,
        "in_reply_to": message.in_reply_to,
        "references": list(message.references),
    }


def c(title: str, raw: bytes, /, **want: Any) -> Case:
    return Case(title, raw, want)


SUBJECTS = [
    c("q word", mail("Subject: =?utf-8?Q?M=C3=BCller_braucht_Hilfe?="), subject="Müller braucht Hilfe"),
    c("b word, lower case", mail(f"Subject: =?UTF-8?b?{b64('밸브 교체')}?="), subject="밸브 교체"),
    c("two words, folded, cut inside a character", mail("Subject: =?utf-8?B?67C467i=?=\r\n =?utf-8?B?jCDqtZDssrQ=?="), subject="밸브 교체"),
    c("space between two words is none", mail("Subject: =?utf-8?Q?Pump?= =?utf-8?Q?e?="), subject="Pumpe"),
    c("space between word and text stays", mail("Subject: =?utf-8?Q?Pumpe?= defekt"), subject="Pumpe defekt"),
    c("text before a word", mail("Subject: Re: =?utf-8?Q?Gr=C3=B6=C3=9Fe?="), subject="Re: Größe"),
    c("words of two charsets", mail(f"Subject: =?euc-kr?B?{b64('밸브', 'cp949')}?= =?utf-8?B?{b64(' 교체')}?="), subject="밸브 교체"),
    c("word with spaces inside", mail("Subject: =?utf-8?Q?no good thing?="), subject="no good thing"),
    c("word with a question mark inside", mail("Subject: =?utf-8?Q?what?now?="), subject="what?now"),
    c("word without an end", mail("Subject: =?utf-8?Q?half"), subject="=?utf-8?Q?half"),
    c("word without padding", mail("Subject: =?utf-8?B?67C467iM?= =?utf-8?B?IQ?="), subject="밸브!"),
    c("word stuck to text", mail("Subject: a=?utf-8?Q?=C3=A9?=b"), subject="aéb"),
    c("word with a language", mail("Subject: =?utf-8*de?Q?Gr=C3=BCn?="), subject="Grün"),
    c("word in an unknown charset", mail("Subject: =?x-nowhere?Q?Gr=C3=BCn?="), subject="Grün"),
    c("word labelled unknown-8bit", mail("Subject: =?unknown-8bit?Q?Gr=C3=BCn?="), subject="Grün"),
    c("word with an empty text", mail("Subject: =?utf-8?Q??= pump"), subject="pump"),
    c("encoded line feed in a word", mail("Subject: =?utf-8?Q?one=0Atwo?="), subject="one two"),
    c("raw 8-bit utf-8", mail("Subject: 밸브 교체 요청"), subject="밸브 교체 요청"),
    c("raw 8-bit cp949", mail("Subject: 밸브 교체 요청".encode("cp949")), subject="밸브 교체 요청"),
    c("raw 8-bit latin", mail("Subject: Größe fehlt".encode("latin-1")), subject="Größe fehlt"),
    c("raw 8-bit shift_jis", mail("Subject: 部品のお見積り".encode("cp932"), "Content-Type: text/plain; charset=shift_jis"), subject="部品のお見積り"),
    c("7-bit iso-2022-jp, no word", mail("Subject: 部品の見積".encode("iso2022_jp")), subject="部品の見積"),
    c("iso-2022-jp word", mail(f"Subject: =?ISO-2022-JP?B?{b64('部品の見積', 'iso2022_jp')}?="), subject="部品の見積"),
    c("iso-2022-kr word", mail(f"Subject: =?iso-2022-kr?B?{b64('밸브 교체', 'iso2022_kr')}?="), subject="밸브 교체"),
    c("gb2312 word with gbk in it", mail(f"Subject: =?gb2312?B?{b64('阀门鎔炉', 'gb18030')}?="), subject="阀门鎔炉"),
    c("big5 word", mail(f"Subject: =?big5?B?{b64('閥門更換', 'big5')}?="), subject="閥門更換"),
    c("koi8-r word", mail(f"Subject: =?koi8-r?B?{b64('Насос', 'koi8_r')}?="), subject="Насос"),
    c("win-1251, the label short", mail(f"Subject: =?windows-1251?B?{b64('Насос', 'cp1251')}?="), subject="Насос"),
    c("folded with a tab", mail("Subject: pump\r\n\tis broken"), subject="pump\tis broken"),
    c("folded with a space", mail("Subject: pump\r\n is broken"), subject="pump is broken"),
    c("folded over a blank line of spaces", mail("Subject: pump\r\n   \r\n is broken"), subject="pump    is broken"),
    c("empty subject", mail("Subject: "), subject=""),
    c("no subject", mail("X-A: b"), subject=""),
    c("subject twice: the first", mail("Subject: one", "Subject: two"), subject="one"),
    c("upper-case names", mail("SUBJECT: loud", "FROM: ann@a.example"), subject="loud", address="ann@a.example"),
    c("space before the colon", mail("Subject : spaced", "From : ann@a.example"), subject="spaced", address="ann@a.example"),
    c("no space after the colon", mail("Subject:tight"), subject="tight"),
    c("NUL in the subject", mail(b"Subject: pu\x00mp"), subject="pu\x00mp"),
    c("utf-7 word", mail("Subject: =?utf-7?Q?Gr+APw-n?="), subject="Grün"),
    c("long word beyond 75", mail(f"Subject: =?utf-8?B?{b64('밸브 ' * 40)}?="), subject=("밸브 " * 40).strip()),
    c("hundred words in a row", mail("Subject: " + "\r\n ".join(["=?utf-8?Q?ab?="] * 100)), subject="ab" * 100),
    c("q word with soft equals", mail("Subject: =?utf-8?Q?100=25=3Dall?="), subject="100%=all"),
    c("subject that is only a bracket", mail("Subject: [ticket #1]"), subject="[ticket #1]"),
]  # fmt: skip

ADDRESSES = [
    c("plain", mail("From: ann@a.example"), name="", address="ann@a.example"),
    c("name and angle", mail("From: Ann Lee <ann@a.example>"), name="Ann Lee", address="ann@a.example"),
    c("quoted name with comma", mail('From: "Lee, Ann" <ann@a.example>'), name="Lee, Ann", address="ann@a.example"),
    c("quoted name with quotes", mail(r'From: "Ann \"Pump\" Lee" <ann@a.example>'), name='Ann "Pump" Lee', address="ann@a.example"),
    c("name in a comment", mail("From: ann@a.example (Ann Lee)"), name="Ann Lee", address="ann@a.example"),
    c("comment with parentheses", mail("From: ann@a.example (Ann (QA) Lee)"), address="ann@a.example"),
    c("comment after the angle", mail("From: Ann <ann@a.example> (home)"), address="ann@a.example"),
    c("spaces within the angle", mail("From: Ann < ann@a.example >"), name="Ann", address="ann@a.example"),
    c("an address as name", mail("From: bob@b.example <ann@a.example>"), address="ann@a.example"),
    c("the same address as name", mail("From: ann@a.example <ann@a.example>"), name="", address="ann@a.example"),
    c("apostrophes about the name", mail("From: 'Ann Lee' <ann@a.example>"), name="Ann Lee", address="ann@a.example"),
    c("encoded name", mail(f"From: =?utf-8?B?{b64('김가온')}?= <ann@a.example>"), name="김가온", address="ann@a.example"),
    c("encoded name in quotes", mail(f'From: "=?euc-kr?B?{b64("김가온", "cp949")}?=" <ann@a.example>'), name="김가온", address="ann@a.example"),
    c("encoded name with a comma", mail("From: =?utf-8?Q?Lee=2C_Ann?= <ann@a.example>"), name="Lee, Ann", address="ann@a.example"),
    c("encoded name stuck to the angle", mail(f"From: =?utf-8?B?{b64('김가온')}?=<ann@a.example>"), name="김가온", address="ann@a.example"),
    c("encoded name and bare address", mail(f"From: =?utf-8?B?{b64('김가온')}?= ann@a.example"), name="김가온", address="ann@a.example"),
    c("whole mailbox in one word", mail(f"From: =?utf-8?B?{b64('김가온 <ann@a.example>')}?="), name="김가온", address="ann@a.example"),
    c("raw 8-bit name", mail("From: 김가온 <ann@a.example>".encode("cp949")), name="김가온", address="ann@a.example"),
    c("raw utf-8 name in quotes", mail('From: "김가온" <ann@a.example>'), name="김가온", address="ann@a.example"),
    c("raw latin name", mail("From: Jörg Müller <j@a.example>".encode("latin-1")), name="Jörg Müller", address="j@a.example"),
    c("dot in an unquoted name", mail("From: Ann Q. Lee <ann@a.example>"), name="Ann Q. Lee", address="ann@a.example"),
    c("upper-case address", mail("From: Ann <Ann.Lee@A.EXAMPLE>"), address="ann.lee@a.example"),
    c("source route", mail("From: Ann <@x.example,@y.example:ann@a.example>"), address="ann@a.example"),
    c("no closing angle", mail("From: Ann <ann@a.example"), address="ann@a.example"),
    c("two angles", mail("From: Ann <<ann@a.example>>"), address="ann@a.example"),
    c("a name only", mail("From: Ann Lee"), name="Ann Lee", address=""),
    c("empty angle", mail("From: <>"), name="", address=""),
    c("name with an empty angle", mail("From: Mailer <>"), name="Mailer", address=""),
    c("no From, a Sender", b"Sender: ann@a.example\r\nSubject: s\r\n\r\nhello", address="ann@a.example"),
    c("two authors: the first", mail("From: ann@a.example, bob@b.example"), address="ann@a.example"),
    c("From twice: the first", mail("From: ann@a.example", "From: bob@b.example"), address="ann@a.example"),
    c("folded before the angle", mail("From: Ann Lee\r\n <ann@a.example>"), name="Ann Lee", address="ann@a.example"),
    c("address of international letters", mail("From: 가온 <가온@회사.example>"), address="가온@회사.example"),
    c("quoted local part", mail('From: "ann lee"@a.example'), address='"ann lee"@a.example'),
    c("address literal", mail("From: ann@[192.0.2.1]"), address="ann@[192.0.2.1]"),
    c("two at signs", mail("From: ann@x@a.example"), address="ann@x@a.example"),
    c("mailto in the angle", mail("From: Ann <mailto:ann@a.example>"), address="ann@a.example"),
    c("square brackets for angles", mail("From: Ann [ann@a.example]"), address="ann@a.example"),
    c("several recipients", mail("To: a@a.example, B <b@b.example>,c@c.example"), to=["a@a.example", "b@b.example", "c@c.example"]),
    c("semicolons between recipients", mail("To: a@a.example; B <b@b.example>;"), to=["a@a.example", "b@b.example"]),
    c("a group", mail("To: Team: a@a.example, B <b@b.example>;"), to=["a@a.example", "b@b.example"]),
    c("an empty group", mail("To: undisclosed-recipients:;"), to=[]),
    c("a comma too many", mail("To: , a@a.example,, b@b.example"), to=["a@a.example", "b@b.example"]),
    c("a line end in the list", mail("To: a@a.example,\r\n\tb@b.example"), to=["a@a.example", "b@b.example"]),
    c("To twice", mail("To: a@a.example", "To: b@b.example"), to=["a@a.example", "b@b.example"]),
    c("names of recipients", mail(f"To: =?utf-8?B?{b64('가온')}?= <a@a.example>, \"B, C\" <b@b.example>"), names=["가온", "B, C"]),
    c("Cc with comments", mail("Cc: (note) a@a.example (x), b@b.example"), cc=["a@a.example", "b@b.example"]),
    c("Reply-To", mail("Reply-To: other@a.example"), reply_to=["other@a.example"]),
    c("Reply-To without an address", mail('Reply-To: "Ann Lee" <>'), address="ann@a.example"),
    c("comment inside the address", mail("From: pete(his account)@silly.example"), address="pete@silly.example"),
    c("spaces about the dots", mail("From: Ann <ann . lee @ a . example>"), address="ann.lee@a.example"),
    c("comment in the domain", mail("From: Ann <ann@a(there).example>"), address="ann@a.example"),
    c("trailing dot", mail("From: ann@a.example."), address="ann@a.example"),
    c("name of many words", mail("From: " + "word " * 300 + "<ann@a.example>"), address="ann@a.example"),
]  # fmt: skip

DATES = [
    c("as it should be", mail("Date: Mon, 4 May 2026 09:12:00 +0900"), date="2026-05-04T09:12:00+09:00"),
    c("a zone in words", mail("Date: Mon, 4 May 2026 09:12:00 EST"), date="2026-05-04T09:12:00-05:00"),
    c("a comment behind", mail("Date: Mon, 4 May 2026 09:12:00 +0900 (KST)"), date="2026-05-04T09:12:00+09:00"),
    c("two-digit year", mail("Date: 21 Nov 97 09:55:06 GMT"), date="1997-11-21T09:55:06+00:00"),
    c("no seconds", mail("Date: 4 May 2026 09:12 +0000"), date="2026-05-04T09:12:00+00:00"),
    c("wrong day of the week", mail("Date: Fri, 4 May 2026 09:12:00 +0000"), date="2026-05-04T09:12:00+00:00"),
    c("no zone", mail("Date: Mon, 4 May 2026 09:12:00"), date="2026-05-04T09:12:00+00:00"),
    c("comments within", mail("Date: Mon, 4 May 2026 09(nine): 12 :00 +0000"), date="2026-05-04T09:12:00+00:00"),
    c("folded", mail("Date: Mon,\r\n 4 May 2026 09:12:00 +0000"), date="2026-05-04T09:12:00+00:00"),
    c("no such day", mail("Date: Tue, 31 Feb 2026 09:12:00 +0000"), date=None),
    c("no date at all", mail("Date: whenever"), date=None),
    c("iso form", mail("Date: 2026-05-04T09:12:00+09:00"), date="2026-05-04T09:12:00+09:00"),
    c("day and month in full", mail("Date: Monday, 4 May 2026 09:12:00 +0000"), date="2026-05-04T09:12:00+00:00"),
    c("a year of thousands", mail("Date: 4 May 20262026 09:12:00 +0000"), date=None),
    c("the last hop where there is none", mail("Received: from a by b; Mon, 4 May 2026 09:12:00 +0000"), date="2026-05-04T09:12:00+00:00"),
]  # fmt: skip

THREADS = [
    c("ids", mail("Message-ID: <1@a.example>", "In-Reply-To: <0@a.example>", "References: <x@a.example>\r\n <0@a.example>"), message_id="<1@a.example>", in_reply_to="<0@a.example>", references=["<x@a.example>", "<0@a.example>"]),
    c("id without brackets", mail("Message-ID: 1@a.example"), message_id="<1@a.example>"),
    c("id with spaces", mail("Message-ID: < 1 @ a.example >"), message_id="<1@a.example>"),
    c("text about the reply", mail('In-Reply-To: Your message of "Mon" <0@a.example>'), in_reply_to="<0@a.example>"),
    c("several replies", mail("In-Reply-To: <0@a.example> <1@a.example>"), in_reply_to="<0@a.example>"),
    c("empty reply", mail("In-Reply-To: "), in_reply_to=""),
    c("references without spaces", mail("References: <x@a.example><y@a.example>"), references=["<x@a.example>", "<y@a.example>"]),
    c("references with a comma", mail("References: <x@a.example>,<y@a.example>"), references=["<x@a.example>", "<y@a.example>"]),
    c("references with something invalid", mail("References: <x@a.example> oh no <y@a.example>"), references=["<x@a.example>", "<y@a.example>"]),
    c("references cut at the fold", mail("References: <x@a.exa\r\n mple>"), references=["<x@a.example>"]),
    c("references twice", mail("References: <x@a.example>", "References: <y@a.example>"), references=["<x@a.example>", "<y@a.example>"]),
    c("id without an at sign", mail("Message-ID: <20260504091200>"), message_id="<20260504091200>"),
]  # fmt: skip

NAMES = [
    c("filename", part('Content-Disposition: attachment; filename="list.txt"'), files=["list.txt"]),
    c("filename unquoted", part("Content-Disposition: attachment; filename=list.txt"), files=["list.txt"]),
    c("filename unquoted with spaces", part("Content-Disposition: attachment; filename=my list.txt"), files=["my list.txt"]),
    c("name only", part('Content-Type: application/pdf; name="list.pdf"'), files=["list.pdf"]),
    c("name and disposition without", part('Content-Type: application/pdf; name="list.pdf"', "Content-Disposition: attachment"), files=["list.pdf"]),
    c("semicolon in the name", part('Content-Disposition: attachment; filename="a;b.txt"'), files=["a;b.txt"]),
    c("quote in the name", part(r'Content-Disposition: attachment; filename="a\"b.txt"'), files=['a"b.txt']),
    c("apostrophes about the name", part("Content-Disposition: attachment; filename='list.txt'"), files=["list.txt"]),
    c("encoded word, against the rule", part(f'Content-Disposition: attachment; filename="=?utf-8?B?{b64("견적.pdf")}?="'), files=["견적.pdf"]),
    c("two encoded words in it", part(f'Content-Disposition: attachment; filename="=?utf-8?B?{b64("견적서")}?=\r\n =?utf-8?B?{b64("최종.pdf")}?="'), files=["견적서최종.pdf"]),
    c("encoded word unquoted", part(f"Content-Disposition: attachment; filename==?utf-8?B?{b64('견적.pdf')}?="), files=["견적.pdf"]),
    c("extended value", part("Content-Disposition: attachment; filename*=utf-8''%EA%B2%AC%EC%A0%81.pdf"), files=["견적.pdf"]),
    c("extended value in quotes", part("Content-Disposition: attachment; filename*=\"utf-8''%EA%B2%AC%EC%A0%81.pdf\""), files=["견적.pdf"]),
    c("extended, with a language", part("Content-Disposition: attachment; filename*=utf-8'ko'%EA%B2%AC%EC%A0%81.pdf"), files=["견적.pdf"]),
    c("extended without a charset", part("Content-Disposition: attachment; filename*=''%EA%B2%AC%EC%A0%81.pdf"), files=["견적.pdf"]),
    c("extended in euc-kr", part("Content-Disposition: attachment; filename*=euc-kr''%B0%DF%C0%FB.pdf"), files=["견적.pdf"]),
    c("extended and plain: the extended", part("Content-Disposition: attachment; filename=\"x.pdf\"; filename*=utf-8''%EA%B2%AC.pdf"), files=["견.pdf"]),
    c("continued", part("Content-Disposition: attachment; filename*0=long; filename*1=name; filename*2=.txt"), files=["longname.txt"]),
    c("continued and extended", part("Content-Disposition: attachment; filename*0*=utf-8''%EA%B2%AC; filename*1*=%EC%A0%81; filename*2=.pdf"), files=["견적.pdf"]),
    c("continued in the wrong order", part("Content-Disposition: attachment; filename*1*=%EC%A0%81.pdf; filename*0*=utf-8''%EA%B2%AC"), files=["견적.pdf"]),
    c("continued, cut inside a character", part("Content-Disposition: attachment; filename*0*=utf-8''%EA%B2; filename*1*=%AC.pdf"), files=["견.pdf"]),
    c("continued in quotes over lines", part('Content-Disposition: attachment;\r\n filename*0="a long ";\r\n filename*1="name.txt"'), files=["a long name.txt"]),
    c("name extended in the type", part("Content-Type: application/pdf; name*=utf-8''%EA%B2%AC.pdf"), files=["견.pdf"]),
    c("raw 8-bit name", part('Content-Disposition: attachment; filename="견적.pdf"'.encode("cp949")), files=["견적.pdf"]),
    c("raw utf-8 name", part('Content-Disposition: attachment; filename="견적.pdf"'), files=["견적.pdf"]),
    c("percent signs without an asterisk", part('Content-Disposition: attachment; filename="%EA%B2%AC%EC%A0%81.pdf"'), files=["견적.pdf"]),
    c("a path", part(r'Content-Disposition: attachment; filename="C:\\list\\order.txt"'), files=["order.txt"]),
    c("a path upwards", part('Content-Disposition: attachment; filename="../../etc/passwd"'), files=["passwd"]),
    c("folded inside the name", part('Content-Disposition: attachment; filename="a long\r\n name.txt"'), files=["a long name.txt"]),
    c("no quotes at the end", part('Content-Disposition: attachment; filename="list.txt'), files=["list.txt"]),
    c("no name", part("Content-Type: application/pdf", "Content-Disposition: attachment"), files=[""]),
    c("location for a name", part("Content-Type: image/jpeg", "Content-Location: plate.jpg", "Content-ID: <p@a>"), files=["plate.jpg"], ids=["p@a"]),
    c("description for a name", part("Content-Type: image/jpeg", "Content-Description: plate.jpg"), files=["plate.jpg"]),
    c("type misspelt", part('Content-Type: unknown; name="list.bin"'), files=["list.bin"]),
    c("type without a subtype", part('Content-Type: application; name="list.bin"'), files=["list.bin"]),
    c("disposition misspelt", part('Content-Type: application/pdf; name="list.pdf"', "Content-Disposition: =?utf-8?Q?invalid?="), files=["list.pdf"]),
    c("disposition in capitals", part('Content-Disposition: ATTACHMENT; FILENAME="list.txt"'), files=["list.txt"]),
    c("spaces about the equals sign", part('Content-Disposition: attachment; filename = "list.txt"'), files=["list.txt"]),
    c("an ending dot and space", part('Content-Disposition: attachment; filename="list.txt "'), files=["list.txt"]),
    c("a text file attached is no body", part('Content-Type: text/plain; name="list.txt"', "Content-Disposition: attachment"), files=["list.txt"], text="hello"),
    c("html attached is no body", part("Content-Type: text/html", 'Content-Disposition: attachment; filename="a.html"', body="<p>x"), files=["a.html"], text="hello", html=""),
    c("two of one name", part('Content-Disposition: attachment; filename="a.txt"', body='x\r\n--b1\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\ny'), files=["a.txt", "a.txt"], contents=[b"x", b"y"]),
    c("calendar", part("Content-Type: text/calendar; method=REQUEST", body="BEGIN:VCALENDAR"), types=["text/calendar"]),
    c("vcard", part('Content-Type: text/x-vcard; name="ann.vcf"', body="BEGIN:VCARD"), files=["ann.vcf"]),
    c("mail in it", part("Content-Type: message/rfc822", body="Subject: inner\r\nFrom: b@b.example\r\n\r\nx"), inside=["inner"]),
    c("mail in it, base64", part("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", body=b64("Subject: inner\r\nFrom: b@b.example\r\n\r\nx")), inside=["inner"]),
    c("mail in it, quoted-printable", part("Content-Type: message/rfc822", "Content-Transfer-Encoding: quoted-printable", body="Subject: in=6Eer\r\nFrom: b@b.example\r\n\r\nx"), inside=["inner"]),
    c("mail as a file", part('Content-Type: application/octet-stream; name="a.eml"', body="Subject: inner\r\nFrom: b@b.example\r\n\r\nx"), inside=["inner"], files=["a.eml"]),
    c("mail of headers only", part("Content-Type: message/rfc822", body="Subject: inner\r\nFrom: b@b.example"), inside=["inner"]),
    c("signature of pgp", part('Content-Type: application/pgp-signature; name="signature.asc"', body="-----BEGIN PGP SIGNATURE-----"), files=["signature.asc"]),
]  # fmt: skip

BODIES = [
    c("plain", mail("Subject: s", body="one\ntwo"), text="one\ntwo"),
    c("no content type", mail(body="one"), text="one"),
    c("charset in capitals", mail("Content-Type: TEXT/PLAIN; CHARSET=UTF-8", body="밸브"), text="밸브"),
    c("charset in quotes", mail('Content-Type: text/plain; charset="euc-kr"', body="뷁 밸브".encode("cp949")), text="뷁 밸브"),
    c("charset in apostrophes", mail("Content-Type: text/plain; charset='utf-8'", body="밸브"), text="밸브"),
    c("unknown charset", mail("Content-Type: text/plain; charset=iso-UTF-8", body="밸브"), text="밸브"),
    c("charset named win-", mail("Content-Type: text/plain; charset=win-1257", body="Lietuvių".encode("cp1257")), text="Lietuvių"),
    c("charset with a space", mail("Content-Type: text/plain; charset= utf-8", body="밸브"), text="밸브"),
    c("charset without a separator", mail("Content-Type: text/plain charset=euc-kr", body="밸브 교체".encode("cp949")), text="밸브 교체"),
    c("charset empty", mail('Content-Type: text/plain; charset=""', body="밸브"), text="밸브"),
    c("charset of a codec that is none", mail("Content-Type: text/plain; charset=base64", body="밸브"), text="밸브"),
    c("charset unicode_escape", mail("Content-Type: text/plain; charset=unicode_escape", body=r"a\ud800"), text=r"a\ud800"),
    c("utf-8 with a mark", mail("Content-Type: text/plain; charset=utf-8", body="\ufeff밸브"), text="밸브"),
    c("utf-16 in base64", mail("Content-Type: text/plain; charset=utf-16", "Content-Transfer-Encoding: base64", body=b64("밸브", "utf-16")), text="밸브"),
    c("utf-16 said, ascii sent", mail("Content-Type: text/plain; charset=utf-16", body="plain words"), text="plain words"),
    c("utf-7", mail("Content-Type: text/plain; charset=utf-7", body="Gr+APw-n"), text="Grün"),
    c("iso-2022-jp", mail("Content-Type: text/plain; charset=iso-2022-jp", body="部品".encode("iso2022_jp")), text="部品"),
    c("latin-1 said, utf-8 sent", mail("Content-Type: text/plain; charset=iso-8859-1", body="밸브 교체"), text="밸브 교체"),
    c("us-ascii said, cp949 sent", mail("Content-Type: text/plain; charset=us-ascii", body="밸브 교체 부탁드립니다".encode("cp949")), text="밸브 교체 부탁드립니다"),
    c("latin-1 said, windows quotes sent", mail("Content-Type: text/plain; charset=iso-8859-1", body="“pump”".encode("cp1252")), text="“pump”"),
    c("thai", mail("Content-Type: text/plain; charset=tis-620", body="ปั๊ม".encode("cp874")), text="ปั๊ม"),
    c("quoted-printable", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", body="Gr=C3=BCn=\n er"), text="Grün er"),
    c("quoted-printable in lower-case hex", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", body="Gr=c3=bcn"), text="Grün"),
    c("quoted-printable with stray signs", mail("Content-Transfer-Encoding: quoted-printable", body="a=b 100=% =3D"), text="a=b 100=% ="),
    c("quoted-printable, space behind the soft end", mail("Content-Transfer-Encoding: quoted-printable", body="one=  \ntwo"), text="onetwo"),
    c("quoted-printable with encoded line ends", mail("Content-Transfer-Encoding: quoted-printable", body="one=0D=0Atwo"), text="one\ntwo"),
    c("quoted-printable, a space in the label", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted printable", body="Gr=C3=BCn"), text="Grün"),
    c("base64", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", body=b64("밸브 교체")), text="밸브 교체"),
    c("base64 mixed case label", mail("Content-Transfer-Encoding: bAse64", body=b64("pump")), text="pump"),
    c("base64 without padding", mail("Content-Transfer-Encoding: base64", body="cHVtcHM"), text="pumps"),
    c("base64 with junk", mail("Content-Transfer-Encoding: base64", body="cH\x01VtcHM="), text="pumps"),
    c("base64 in pieces, each padded", mail("Content-Transfer-Encoding: base64", body=b64("pump") + "\n" + b64("s")), text="pumps"),
    c("base64 with a footer behind", mail("Content-Transfer-Encoding: base64", body=b64("pump") + "\n\n-- \nA list footer of some words"), text="pump\n\n-- \nA list footer of some words"),
    c("base64 said, plain sent", mail("Content-Transfer-Encoding: base64", body="The pump is broken, please help us."), text="The pump is broken, please help us."),
    c("7-bit label", mail("Content-Transfer-Encoding: 7-bit", body="pump"), text="pump"),
    c("8bits label", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bits", body="밸브"), text="밸브"),
    c("label with a semicolon", mail("Content-Transfer-Encoding: 7bit;", body="pump"), text="pump"),
    c("label is a type", mail("Content-Transfer-Encoding: text/html", body="pump"), text="pump"),
    c("label is nonsense", mail("Content-Transfer-Encoding: 7vladi", body="pump"), text="pump"),
    c("label is empty", mail("Content-Transfer-Encoding: ", body="pump"), text="pump"),
    c("label with a comment", mail("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64 (yes)", body=b64("밸브")), text="밸브"),
    c("uuencode label", mail("Content-Transfer-Encoding: x-uuencode", body="begin 644 a.txt\n$<'5M<```\n`\nend"), text="pump"),
    c("uuencoded file in the text", mail(body="see below\n\nbegin 644 a.txt\n$<'5M<```\n`\nend\n"), files=["a.txt"], contents=[b"pump"]),
    c("html only", mail("Content-Type: text/html", body="<p>pump</p>"), html="<p>pump</p>", text=""),
    c("html named by its meta", mail("Content-Type: text/html", body='<meta charset="euc-kr"><p>밸브 교체'.encode("cp949")), html='<meta charset="euc-kr"><p>밸브 교체'),
    c("flowed", mail("Content-Type: text/plain; format=flowed", body="one \ntwo\nthree"), text="one two\nthree"),
    c("flowed, delsp", mail("Content-Type: text/plain; format=flowed; delsp=yes", body="MV-33 \n00"), text="MV-3300"),
    c("flowed signature", mail("Content-Type: text/plain; format=flowed", body="one\n-- \nAnn"), text="one\n-- \nAnn"),
    c("fixed", mail("Content-Type: text/plain; format=fixed", body="one \ntwo"), text="one \ntwo"),
    c("bare line feeds", mail("Subject: s", body="one\ntwo", end=b"\n"), subject="s", text="one\ntwo"),
    c("bare carriage returns", mail("Subject: s", body="one\ntwo", end=b"\r"), subject="s", text="one\ntwo"),
    c("CRCRLF line ends", mail("Subject: s", body="one\ntwo", end=b"\r\r\n"), subject="s", text="one\ntwo"),
    c("no blank line, a body", b"From: a@a.example\r\nSubject: s\r\nthe pump is broken\r\n", subject="s", text="the pump is broken"),
    c("headers only", b"From: a@a.example\r\nSubject: s", subject="s", text=""),
    c("headers only, a line end", b"From: a@a.example\r\nSubject: s\r\n", subject="s", text=""),
    c("a body only", b"\r\nthe pump", text="the pump"),
    c("mbox line first", b"From ann@a.example Mon May  4 09:12:00 2026\r\nFrom: a@a.example\r\nSubject: s\r\n\r\nx", subject="s", text="x"),
    c("blank lines first", b"\r\n\r\nFrom: a@a.example\r\nSubject: s\r\n\r\nx", subject="s", text="x"),
    c("a byte order mark first", b"\xef\xbb\xbfFrom: a@a.example\r\nSubject: s\r\n\r\nx", subject="s", text="x"),
    c("a line that is no header", b"From: a@a.example\r\nquite Delivered-To: b\r\nSubject: s\r\n\r\nx", subject="s", text="x"),
    c("a continuation first", b" lost\r\nFrom: a@a.example\r\nSubject: s\r\n\r\nx", subject="s", text="x"),
    c("line From in the body", mail("Subject: s", body="From one piece"), text="From one piece"),
    c("a NUL in the body", mail(body=b"pu\x00mp"), text="pu\x00mp"),
    c("types run together", mail("MIME-Version: 1.0 Content-Type: text/html", "Content-Type: text/html Content-Transfer-Encoding: 8bit", body="<p>pump"), html="<p>pump"),
    c("two content types: the first", mail("Content-Type: text/plain", "Content-Type: text/html", body="pump"), text="pump"),
    c("invalid dispositions", mail("Content-Type: text/html", "Content-Disposition: =?utf-8?Q?invalid?=", body="<p>pump"), html="<p>pump", files=[]),
    c("an inline body with a name", mail("Content-Type: text/plain", 'Content-Disposition: inline; filename="body.txt"', body="pump"), text="pump"),
    c("the whole mail a file", mail("Content-Type: application/pdf", 'Content-Disposition: attachment; filename="a.pdf"', body="%PDF-"), files=["a.pdf"], text=""),
]  # fmt: skip


def multi(kind: str, *parts: str, boundary: str = "b1", said: str | None = None, end: str = "--b1--\r\n") -> bytes:
    body = "".join(f"--{boundary}\r\n{one}\r\n" for one in parts) + end
    return mail("Subject: m", f"Content-Type: multipart/{kind}; boundary={said or boundary}", body=body.encode())


TEXT, HTML = "Content-Type: text/plain\r\n\r\npump", "Content-Type: text/html\r\n\r\n<p>pump"
FILE = 'Content-Disposition: attachment; filename="a.txt"\r\n\r\nabc'
PARTS = [
    c("alternative", multi("alternative", TEXT, HTML), text="pump", html="<p>pump"),
    c("alternative the other way round", multi("alternative", HTML, TEXT), text="pump", html="<p>pump"),
    c("mixed", multi("mixed", TEXT, FILE), text="pump", files=["a.txt"]),
    c("related", multi("related", HTML, "Content-Type: image/png\r\nContent-ID: <1@a>\r\n\r\nx"), html="<p>pump", ids=["1@a"]),
    c("an unknown kind is mixed", multi("x-new", TEXT, FILE), text="pump", files=["a.txt"]),
    c("no end", multi("mixed", TEXT, FILE, end=""), text="pump", files=["a.txt"]),
    c("no end, no line end", multi("mixed", TEXT, end="")[:-2], text="pump"),
    c("quoted boundary", multi("mixed", TEXT, said='"b1"'), text="pump"),
    c("boundary in apostrophes", multi("mixed", TEXT, said="'b1'"), text="pump"),
    c("boundary with spaces", multi("mixed", TEXT, boundary="b 1", said='"b 1"', end="--b 1--"), text="pump"),
    c("boundary with equals signs", multi("mixed", TEXT, boundary="=_b=1", said="=_b=1", end="--=_b=1--"), text="pump"),
    c("boundary with a colon unquoted", multi("mixed", TEXT, boundary="b:1", said="b:1", end="--b:1--"), text="pump"),
    c("boundary of utf-8", multi("mixed", TEXT, boundary="밸브", said='"밸브"', end="--밸브--"), text="pump"),
    c("boundary with a space behind", multi("mixed", TEXT, boundary="b1 ", said="b1", end="--b1--"), text="pump"),
    c("boundaries alike", mail("Content-Type: multipart/mixed; boundary=b", body="--b\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\n\r\npump\r\n--bb--\r\n--b\r\n" + FILE + "\r\n--b--\r\n"), text="pump", files=["a.txt"]),
    c("one boundary inside and out", mail("Content-Type: multipart/mixed; boundary=b", body="--b\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n" + TEXT + "\r\n--b--\r\n\r\n--b\r\n" + FILE + "\r\n--b--\r\n"), text="pump"),
    c("boundary never occurs, another does", multi("mixed", TEXT, FILE, said="other"), text="pump", files=["a.txt"]),
    c("boundary never occurs, nor any other", mail("Content-Type: multipart/mixed; boundary=b", body="--x\npump"), text="--x\npump"),
    c("no boundary named", mail("Content-Type: multipart/mixed", body="pump"), text="pump"),
    c("multipart that is plain text", mail("Content-Type: multipart/alternative;", body="Blah"), text="Blah"),
    c("a part without a type", multi("mixed", "\r\npump", FILE), text="pump", files=["a.txt"]),
    c("a part without headers or blank line", multi("mixed", "pump", FILE), text="pump", files=["a.txt"]),
    c("words before and after", mail("Content-Type: multipart/mixed; boundary=b1", body="This is MIME.\r\n--b1\r\n" + TEXT + "\r\n--b1--\r\nbye"), text="pump"),
    c("a transfer encoding on the whole", mail("Content-Type: multipart/mixed; boundary=b1", "Content-Transfer-Encoding: base64", body="--b1\r\n" + TEXT + "\r\n--b1--"), text="pump"),
    c("quoted-printable on the whole", mail("Content-Type: multipart/mixed; boundary=b1", "Content-Transfer-Encoding: quoted-printable", body="--b1\r\n" + TEXT + "\r\n--b1--"), text="pump"),
    c("an empty part", multi("mixed", TEXT, "\r\n"), text="pump"),
    c("no parts", multi("mixed"), text=""),
    c("nested", mail("Content-Type: multipart/mixed; boundary=o", body="--o\r\nContent-Type: multipart/related; boundary=i\r\n\r\n--i\r\n" + HTML + "\r\n--i--\r\n--o\r\n" + FILE + "\r\n--o--"), html="<p>pump", files=["a.txt"]),
    c("two texts", multi("mixed", TEXT, "Content-Type: text/plain\r\n\r\nand seal"), text="pump\nand seal"),
    c("text and html apart", multi("mixed", TEXT, "Content-Type: text/html\r\n\r\n<p>seal"), text="pump\nseal"),
    c("a picture between two texts", multi("mixed", TEXT, "Content-Type: image/png\r\n\r\nx", "Content-Type: text/plain\r\n\r\nseal"), text="pump\nseal", types=["image/png"]),
    c("signed", multi('signed; protocol="application/pgp-signature"', TEXT, 'Content-Type: application/pgp-signature; name="s.asc"\r\n\r\nx'), text="pump", files=["s.asc"]),
    c("encrypted by pgp", multi("encrypted", "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", 'Content-Type: application/octet-stream; name="encrypted.asc"\r\n\r\nx'), files=["", "encrypted.asc"]),
    c("appledouble", multi("appledouble", 'Content-Type: application/applefile; name="a.pdf"\r\n\r\nx', 'Content-Type: application/pdf; name="a.pdf"\r\n\r\ny'), files=["a.pdf", "a.pdf"]),
    c("digest: parts are mails", multi("digest", "\r\nSubject: one\r\nFrom: a@a.example\r\n\r\nx", "\r\nSubject: two\r\nFrom: b@b.example\r\n\r\ny"), inside=["one", "two"]),
    c("report", multi("report; report-type=delivery-status", TEXT, "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;a\r\n\r\nStatus: 5.1.1", "Content-Type: message/rfc822\r\n\r\nSubject: back\r\nFrom: a@a.example\r\n\r\nx"), text="pump", inside=[None, "back"]),
    c("html in two alternatives", multi("alternative", TEXT, HTML, "Content-Type: text/x-amp-html\r\n\r\n<html amp>"), text="pump", html="<p>pump"),
    c("base64 part in a 7bit whole", multi("mixed", f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64('밸브')}"), text="밸브"),
    c("bytes of a binary part", multi("mixed", TEXT, 'Content-Type: application/octet-stream; name="x"\r\n\r\na\r\nb\nc'), contents=[b"a\r\nb\nc"]),
]  # fmt: skip

ALL = [*SUBJECTS, *ADDRESSES, *DATES, *THREADS, *NAMES, *BODIES, *PARTS]


@pytest.mark.parametrize("case", ALL, ids=lambda one: one.name)
def test_a_quirk_comes_out_right(case: Case) -> None:
    found = seen(parse(case.raw))
    assert {key: found[key] for key in case.want} == case.want


def test_there_are_many() -> None:
    names = [case.name for case in ALL]
    assert len(ALL) >= 200
    assert len({(case.name, case.raw) for case in ALL}) == len(names)


def piece(number: int, body: bytes) -> bytes:
    return (
        b"From: ann@a.example\r\nSubject: Pump (%d/2)\r\nMessage-ID: <p%d@a.example>\r\nContent-Type: message/partial; "
        b'id="whole@a.example"; number=%d; total=2\r\n\r\n%b' % (number, number, number, body)
    )


def test_a_mail_sent_in_pieces_is_tied_together_and_its_beginning_read() -> None:
    inner = b"Subject: Pump\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFirst half"
    first, second = parse(piece(1, inner)), parse(piece(2, b"second half"))
    assert (first.subject, first.text.strip(), first.message_id) == ("Pump", "First half", "<whole@a.example>")
    assert (second.subject, second.text, second.message_id) == ("Pump (2/2)", "", "<p2@a.example>")
    assert second.references == (first.message_id,)
    assert second.attachments[0].content == b"second half"
    assert all("partial" in [d.code for d in one.defects] for one in (first, second))


def test_what_the_mailbox_had_to_cut_is_said() -> None:
    cut = parse(b"X-Intake-Note: larger than 60 MB, cut\r\n" + mail("Subject: big"))
    said = {d.code: d.remark.said() for d in cut.defects}["cut"]
    assert "larger than 60 MB, cut" in said and cut.subject == "big"
    assert "cut" not in [d.code for d in parse(mail("Subject: s", "X-Intake-Note: a stranger's")).defects]


def test_a_damaged_winmail_dat_stays_beside_what_came_out_of_it() -> None:
    """Found by fuzzing: what was taken out of a cut one was all that was left of it."""
    from tests.unit.outlook_files import tnef

    whole = tnef(b"words", [(b"a.txt", b"drawing"), (b"b.txt", b"second")])
    for raw, names in ((whole, ["a.txt", "b.txt"]), (whole[:-9], ["a.txt", "b.txt", "winmail.dat"])):
        found = parse(part('Content-Type: application/ms-tnef; name="winmail.dat"', body=raw))
        assert [one.name for one in found.attachments] == names
    assert found.attachments[-1].content == whole[:-9]


def test_two_senders_without_a_comma_are_two() -> None:
    message = parse(mail("From: Ann <a@a.example> Bob <b@b.example>", 'To: "Kim <k@x> Lee" <l@b.example>'))
    assert message.sender == Address("Ann", "a@a.example")
    assert [one.address for one in message.to] == ["l@b.example"]


def test_a_picture_that_says_it_is_text_is_a_file() -> None:
    picture = b"GIF89a\x01\x00\x01\x00\xff"
    message = parse(mail("Content-Type: text/plain; name=a.txt", "Content-Disposition: inline", body=picture))
    assert message.text == "" and [one.content for one in message.attachments] == [picture]


def test_parts_that_begin_after_a_line_with_nothing_but_a_blank() -> None:
    """The blank made it a continuation of the subject, and the parts went into the header."""
    message = parse(
        b'Content-Type: multipart/mixed; boundary="b"\nSubject:\n \n--b\nContent-Type: text/plain\n\nhello\n--b--\n'
    )
    assert (message.subject, message.text.strip()) == ("", "hello")
    assert "structure" in [d.code for d in message.defects]


def test_what_is_wrong_is_said_in_the_desks_language() -> None:
    """Every sentence of every defect that a damaged mail brings: Korean, like the notes of the other readers."""
    damaged = [
        mail("Content-Type: multipart/mixed; boundary=b", body="--b\r\nContent-Transfer-Encoding: base9\r\n\r\nx"),
        mail("Content-Type: multipart/mixed", "Date: tomorrow"),
        mail("Content-Type: text/plain; charset=nonsense", "Content-Transfer-Encoding: base64", body="a=b\x00"),
        mail("Content-Type: text/plain; charset=utf-8", body="부품".encode("cp949")),
        mail("Content-Type: application/ms-tnef", body="nothing"),
        mail("Content-Type: application/pkcs7-mime", body="nothing"),
        mail("Content-Type: text/plain", body="-----BEGIN PGP MESSAGE-----\r\nx"),
        piece(1, b"x"),
        b" folded\nSubject: x\n\n",
    ]
    said = [defect.remark.said() for raw in damaged for defect in parse(raw).defects]
    assert len(set(said)) >= 12
    assert [one for one in said if not re.search("[가-힣]", one)] == []
