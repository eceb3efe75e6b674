"""HTML mail as its reader sees it, and HTML that the desk may show."""

from __future__ import annotations

import time

import pytest

from intake.reading.html import render, sanitise, to_text
from intake.reading.markup import bearable
from ledger.remarks import remark


def texts(html: str) -> list[str]:
    return [line.text for line in render(html).lines if line.text.strip()]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>S/N <span>AB-</span><span style='color:red'>12</span><b>34</b></p>", ["S/N AB-1234"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<p>soft\n   break</p>", ["soft break"]),
        ("<pre>two\n  lines</pre>", ["two", "  lines"]),
        ("<p>a&nbsp;b &lt;c&gt; &amp;</p>", ["a b <c> &"]),
        ("<p>zero\u200bwidth KH\u00ad-1</p>", ["zerowidth KH-1"]),
        ("<ul><li>one<li>two<ul><li>inner</ul></ul>", ["• one", "• two", "  • inner"]),
        ("<ol start=3><li>c<li>d</ol>", ["3. c", "4. d"]),
        ("<p>x</p><script>alert(1)</script><style>p{}</style><p>y", ["x", "y"]),
        ("no tags at all", ["no tags at all"]),
        ("", []),
    ],
)
def test_lines(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>SECRET</div>",
        "<div style='DISPLAY : NONE !important'>SECRET</div>",
        "<span style='visibility:hidden'>SECRET</span>",
        "<span style='font-size:0'>SECRET</span>",
        "<span style='font-size:0px;line-height:1'>SECRET</span>",
        "<span style='color:#fff'>SECRET</span>",
        "<font color=white>SECRET</font>",
        "<table bgcolor=#ffffff><tr><td style='color:#FFFFFF'>SECRET</td><td></td></tr></table>",
        "<p hidden>SECRET</p>",
        "<span style='mso-hide:all'>SECRET</span>",
        "<div style='max-height:0;overflow:hidden'>SECRET</div>",
        "<div style='opacity:0'>SECRET</div>",
        "<style>.pre{display:none}</style><p class='x pre'>SECRET</p>",
        "<!-- SECRET -->",
        "<template>SECRET</template>",
    ],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    assert texts(f"<p>before</p>{hidden}<p>after</p>") == ["before", "after"]


@pytest.mark.parametrize(
    "shown",
    [
        "<th style='background:#4472C4;color:white'>SEEN</th>",
        "<table bgcolor=navy><tr><td style='color:#fff'>SEEN</td></tr></table>",
        "<span style='font-size:0.8em'>SEEN</span>",
        "<div style='font-size:0'><span style='font-size:14px'>SEEN</span></div>",
        "<style>@media print{.m{display:none}}</style><p class=m>SEEN</p>",
        "<span style='opacity:0.5'>SEEN</span>",
        "<style>.head{background-color:#222}</style><p class=head><span style='color:#fff'>SEEN</span></p>",
    ],
)
def test_what_a_reader_sees_stays(shown: str) -> None:
    assert "SEEN" in to_text(f"<p>x</p>{shown}")


def test_struck_words_stand_apart() -> None:
    lines = render("<p>수량 <s>8</s> 12개</p><p><span style='text-decoration:line-through'>취소</span></p>").lines
    assert [(x.text, x.struck) for x in lines if x.text] == [("수량 12개", False), ("8", True), ("취소", True)]


def test_tables_with_spans() -> None:
    html = (
        "<table border=1><tr><th>machine<th>part<th>qty</tr>"
        "<tr><td rowspan=2>AA-1<td>P-1<td>2</tr><tr><td>P-2<td><s>4</s> 5</tr><tr><td colspan=2>total<td>7</tr></table>"
    )
    rows = [line for line in render(html).lines if line.cells]
    assert [row.text for row in rows] == ["machine\tpart\tqty", "AA-1\tP-1\t2", "P-2\t5", "total\t7"]
    assert [(c.row, c.column, c.text) for c in rows[2].cells] == [(2, 1, "P-2"), (2, 2, "5")]
    assert [(c.row, c.column, c.colspan) for c in rows[3].cells] == [(3, 0, 2), (3, 2, 1)]
    assert all(row.text[c.start : c.start + len(c.text)] == c.text for row in rows for c in row.cells)
    assert [(x.text, x.struck) for x in render(html).lines if not x.cells] == [("4", True)]


def test_frames_of_layout_are_no_tables() -> None:
    frame = "<table><tr><td><table><tr><td>A<td>B</tr><tr><td>1<td>2</tr></table></td></tr></table>"
    assert [line.text for line in render(frame).lines if line.cells] == ["A\tB", "1\t2"]
    assert texts("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>") == ["one", "two"]
    card = "<table><tr><td><img></td><td>Name<br>Title<br>Firm<br>Phone<br>Fax</td></tr></table>"
    assert texts(card) == ["Name", "Title", "Firm", "Phone", "Fax"]


def test_quotes_are_counted() -> None:
    html = "new<blockquote type=cite>old<blockquote class=gmail_quote>older</blockquote></blockquote>answer"
    assert [(x.text, x.depth) for x in render(html).lines if x.text] == [
        ("new", 0),
        ("old", 1),
        ("older", 2),
        ("answer", 0),
    ]
    indent = "<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>indented</blockquote>"
    assert [x.depth for x in render(indent).lines if x.text] == [0]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 30_000 + "deep",
        "<table><tr><td>" * 4_000 + "deep",
        "<b><i>" * 10_000 + "deep",
        "<blockquote>" * 5_000 + "deep",
        "<ul><li>" * 5_000 + "deep",
        "deep<table>" + "<tr><td rowspan=9999 colspan=9999>" * 300,
        "deep" + "<td>" * 20_000,
        "deep<" * 20_000,
        "deep<style>" + "{" * 100_000,
        "deep<p style='" + ";" * 300_000 + "'>",
        "deep" + "<div>" * 100_000,
        "deep" + "<ul></div>" * 30_000,
        "deep" + "<div><table><tr><td></div>" * 10_000,
        "deep<p>" + "".join(f"<b x{n}>" for n in range(9_000)) + "</p><p>x" * 9_000,
        "deep" + "".join(f"<font color={n}><p>x" for n in range(9_000)),
        "deep<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x",
        "deep<style>" + "/* " * 60_000,
        "deep" + "<a '" * 200_000,
        "deep<table><tr>" + "<td>x" * 20_000,
        "deep<table>" + "<tr><td>x<td>y<s>z</s>" * 10_000,
    ],
)
def test_hostile_markup_ends_soon(html: str) -> None:
    start = time.process_time()
    assert "deep" in to_text(html)
    assert time.process_time() - start < 8  # it is 0.1 s to 3 s; a quadratic walk takes minutes


def test_hostile_markup_ends_soon_on_the_desk_too() -> None:
    start = time.process_time()
    for html in ("<div>" * 200_000, "<p>" + "".join(f"<b x{n}>" for n in range(9_000)) + "</p><p>x" * 9_000):
        assert "deep" in sanitise(f"deep{html}", lambda cid: None)
    assert time.process_time() - start < 8


def test_what_lies_within_a_thousand_others_keeps_its_words() -> None:
    found = render("<div>" * 5_000 + "<p>inner<i>most</i></p>" + "</div>" * 5_000 + "<p>after<div>twice</div>")
    assert [line.text for line in found.lines if line.text] == ["innermost", "after", "twice"]
    assert found.notes == [remark("html_too_deep")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<head><style>p{}<body><p>Two seals", ["p{}", "Two seals"]),
        ("<style>a{}</style><style type='text/css'>b{}<p>Two seals", ["b{}", "Two seals"]),
        ("<title>x<p>Two seals", ["x", "Two seals"]),
        ("<!-- x <p>Two seals", ["x", "Two seals"]),
        ("<script>let x = 1", []),
        ("<p>Two seals<style>p{}", ["Two seals"]),
    ],
)
def test_a_mark_that_never_ends_hides_nothing(html: str, expected: list[str]) -> None:
    assert texts(html) == expected
    assert bool(render(html).notes) is (len(expected) > 1)


def test_a_long_thread_and_a_careless_writer_are_left_as_they_are() -> None:
    thread = "".join(f"<div><div class=q{n}><blockquote>answer {n}" for n in range(200))
    careless = "".join(f"<p><font size=2 color=red>line {n}</i></div></center>" for n in range(3_000))
    for html in (thread + "</blockquote></div></div>" * 200, careless, "<!-- <div> -->" * 3_000 + "x"):
        assert bearable(html) == (html, False)


def test_the_desk_is_given_nothing_that_acts_or_calls_home() -> None:
    clean = sanitise(
        '<img src="http://x.example/t.png"><img src="cid:i1"><img src="data:image/png;base64,AA"><a href="javascript:x()">j</a>'
        '<a href="https://x.example/">ok</a><div style="position:fixed;top:0;left:0;width:100%;color:red">cover</div>'
        '<p style="background:url(http://x.example/b)">bg</p><table background="http://x.example/c"><tr><td onclick="x()">c</td></tr></table>'
        "<script>x()</script><iframe src='http://x.example'></iframe><form action='/x'><input name=a></form>"
        "<link rel=stylesheet href='http://x.example'><meta http-equiv=refresh content='0;url=http://x.example'><svg onload=x()></svg>"
        "<img src=x onerror=x()><base href='http://x.example/'><object data='http://x.example'></object>",
        lambda cid: f"/parts/{cid}",
    )
    assert '<img src="/parts/i1">' in clean
    assert "x.example/t.png" not in clean
    assert clean.count("x.example") == 1  # the one link a person may click
    for word in (
        "javascript",
        "position",
        "url(",
        "onclick",
        "onerror",
        "<script",
        "<iframe",
        "<form",
        "<input",
        "<svg",
        "data:",
    ):
        assert word not in clean.lower()
    assert "color:red" in clean


def test_an_image_whose_part_is_gone_loses_its_source() -> None:
    assert "src" not in sanitise('<img src="cid:gone">', lambda cid: None)
