"""Forms on paper: what a customer fills in and sends back, and the department's own GHF-1902 and GHF-1903."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intake.compose import pdf
from intake.compose.templates import render, words
from intake.settings import Settings


def reply_form(letter: Mapping[str, Any], settings: Settings, *, whole_page: bool) -> str:
    """The form that goes with a letter's questions, in the letter's language, with our number on it so that the answer
    finds its request. `whole_page`: a document of its own, not a page behind the letter."""
    known = words(letter["language"])
    context = {
        **letter,
        "words": known,
        "labels": known["labels"],
        "fonts": pdf.fonts(letter["language"]),
        "fax": settings.organisation.fax,
        "sender": settings.sender,
        "behind": not whole_page,
    }
    return render("forms/reply.html" if whole_page else "forms/reply_page.html", context)
