"""Jinja2, twice over the same words.

A letter is written once a language, as blocks (`templates/mail/<occasion>/<language>.txt`), and laid out three times:
as plain text, as HTML and on paper. So the forms cannot tell a customer different things. The text environment
escapes nothing, the HTML one everything; both pass every value through `one_line` first, because a sender's words
may carry line ends, control characters or ten thousand letters. `{# #}` and `{{ }}` inside a value are only text:
values are never compiled.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from intake.settings import LANGUAGES

MAX_VALUE = 400  # characters of one value in a letter

Words = Mapping[str, Any]


@cache
def root() -> Path:
    """The folder of templates: inside the installed package, or beside `src` in a checkout."""
    here = Path(__file__).resolve()
    for folder in (here.parents[1] / "templates", here.parents[3] / "templates"):
        if (folder / "mail").is_dir():
            return folder
    raise FileNotFoundError("the templates folder is missing: the installation is not whole")


def one_line(value: object, limit: int = MAX_VALUE) -> str:
    """Text for one line: no line ends, no control or direction characters, at most `limit` characters.

    >>> one_line("AB-1\\r\\nBcc: x@y\\u202e")
    'AB-1 Bcc: x@y'
    """
    spaced = re.sub(r"\s+", " ", str(value)[: limit * 8])
    plain = spaced.isprintable()  # almost all are, and need not be gone through letter by letter
    kept = spaced if plain else "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    clean = kept.strip()
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def _printed(value: object) -> object:
    """What `{{ }}` prints: markup of our own as it is, everything else on one line."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else one_line(value)


def _paragraphs(text: str) -> str:
    """Blocks of text between blank lines as HTML paragraphs; line ends inside one are kept."""
    blocks = [b.strip() for b in re.split(r"\n\s*\n", str(text)) if b.strip()]
    made = (Markup("<p>%s</p>") % Markup("<br>").join(map(_safe, b.split("\n"))) for b in blocks)
    return Markup("\n").join(made)


def _safe(line: str) -> Markup:
    """A line of a filtered block: it was escaped when it was printed, so it is not escaped again."""
    return Markup(line.strip())  # noqa: S704  # only blocks rendered with autoescape reach this filter


def _tidy(text: str) -> str:
    """Plain text with no more than one blank line in a row, and none at either end."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def _environment(autoescape: bool) -> Environment:
    made = Environment(
        loader=FileSystemLoader(root()),
        autoescape=autoescape,  # noqa: S701  # text must not be escaped; HTML has its own environment
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["paragraphs"] = _paragraphs
    return made


@cache
def text_environment() -> Environment:
    return _environment(autoescape=False)


@cache
def html_environment() -> Environment:
    return _environment(autoescape=True)


def render(name: str, context: Mapping[str, Any]) -> str:
    """A page of HTML: forms, packs, figures."""
    return html_environment().get_template(name).render(context)


@cache
def _inliner() -> css_inline.CSSInliner:
    """Mail readers drop style sheets, so rules move into the elements; media queries (dark, narrow) stay behind."""
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)


def inlined(html: str) -> str:
    return str(_inliner().inline(html))


@cache
def words(language: str) -> Words:
    """The words of a language that letters and forms share; English for a language we do not write."""
    known = language if language in LANGUAGES else "en"
    return tomllib.loads((root() / "words" / f"{known}.toml").read_text("utf8"))


def long_date(day: date, language: str) -> str:
    """A day as a letter in that language writes it.

    >>> long_date(date(2026, 3, 4), "en")
    'Wednesday, 4 March 2026'
    """
    known = words(language)
    month = known["months"][day.month - 1] if known["months"] else str(day.month)
    weekday = known["weekdays"][day.weekday()]
    return str(known["date"]).format(year=day.year, month=month, day=day.day, weekday=weekday)


def letter_subject(occasion: str, language: str, context: Mapping[str, Any]) -> str:
    """The subject block of a letter, on one line."""
    template = text_environment().get_template(f"mail/{occasion}/{language}.txt")
    block = template.blocks["subject"](template.new_context({**context, "layout": "mail/layout.txt"}))
    return one_line("".join(block), 160)


def letter_text(occasion: str, language: str, context: Mapping[str, Any]) -> str:
    template = text_environment().get_template(f"mail/{occasion}/{language}.txt")
    return _tidy(template.render({**context, "layout": "mail/layout.txt"}))


def letter_html(occasion: str, language: str, context: Mapping[str, Any], layout: str = "mail/layout.html") -> str:
    template = html_environment().get_template(f"mail/{occasion}/{language}.txt")
    return template.render({**context, "layout": layout})


__all__ = [
    "escape",
    "inlined",
    "letter_html",
    "letter_subject",
    "letter_text",
    "long_date",
    "one_line",
    "render",
    "words",
]
