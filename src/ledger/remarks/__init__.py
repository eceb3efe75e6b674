"""What the program says to the people at the desk about a request or a delivery: a code and its values, put in words
in the language of whoever reads it.

The ledger keeps a remark as JSON, {"code": ..., "values": {...}}, and never its words, so that the same question stands
on a Korean and an English desk, and a better wording reaches what was filed before it. `wording` has the sentences.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Union

from ledger.remarks import korean
from ledger.remarks.wording import GIVEN_NAMES, GLOSSARIES, SENTENCES

Value = Union[str, int, float, tuple[str, ...], "Remark"]
_GIVEN = re.compile(rf"({'|'.join(GIVEN_NAMES)})( \d+)?+")
LANGUAGES = ("ko", "en")  # of the desk, as a wording's two sentences stand
AS_IT_IS = "as_it_is"  # words of no catalogue: an older ledger's, another program's


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence to be said. `values` are by the names of the sentence's places, in the order of their names."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()

    def plain(self) -> dict[str, Any]:
        """As JSON keeps it; `kept` reads it back."""
        return {"code": self.code, "values": {name: _plain(value) for name, value in self.values}}

    def said(self, language: str = "ko") -> str:
        """Its words: Korean, or English for "en". KeyError where the catalogue has no such code or place."""
        place = 1 if language == "en" else 0
        return _SPEAKERS[place].vformat(SENTENCES[self.code][place], (), dict(self.values))


def remark(code: str, /, **values: Value | Sequence[str]) -> Remark:
    """A remark of the catalogue; KeyError where it has no such code."""
    SENTENCES[code]
    return Remark(code, tuple(sorted((name, _value(value)) for name, value in values.items())))


def as_it_is(words: str) -> Remark:
    """Words that stand in no catalogue, said as they are in every language."""
    return remark(AS_IT_IS, words=words)


def kept(plain: Any) -> Remark:
    """What the ledger kept, in this release or another: a remark, or the words of a time that kept nothing else."""
    if not isinstance(plain, Mapping):
        return as_it_is(str(plain))
    values = plain.get("values")
    named = values.items() if isinstance(values, Mapping) else ()
    return Remark(str(plain.get("code")), tuple(sorted((str(name), _value(value)) for name, value in named)))


def said(plain: Any, language: str, otherwise: str = "") -> str:
    """A kept remark in words. `otherwise` where this release has no sentence for it; its code where that is empty."""
    found = kept(plain)
    try:
        return found.said(language)
    except (KeyError, ValueError, TypeError):
        return otherwise or found.code


def source_in(language: str, source: str) -> str:
    """The name of a document, of which a part may be a name that we gave: `이름 없는 첨부 1 > list.csv`."""
    return " > ".join(_given(part, 1 if language == "en" else 0) for part in source.split(" > "))


def _given(name: str, place: int) -> str:
    found = _GIVEN.fullmatch(name)
    return GIVEN_NAMES[found[1]][place] + (found[2] or "") if found else name


def questions(request: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The questions that a request leaves open, each {"code", "values"}; one that was filed before they were kept has
    sentences alone. Where the two do not go together somebody changed the sentences, and those count."""
    sentences = [str(each) for each in request.get("review_reasons") or ()]
    asked = [dict(each) for each in request.get("questions") or () if isinstance(each, Mapping)]
    return asked if len(asked) == len(sentences) else [as_it_is(each).plain() for each in sentences]


def asking(request: Mapping[str, Any], more: Iterable[Remark]) -> dict[str, Any]:
    """The two keys of a request that ask something more: the questions, and the same as Korean sentences."""
    new = list(more)
    return {
        "review_reasons": [*(request.get("review_reasons") or ()), *(each.said() for each in new)],
        "questions": [*questions(request), *(each.plain() for each in new)],
    }


def _plain(value: Value) -> Any:
    if isinstance(value, Remark):
        return value.plain()
    return list(value) if isinstance(value, tuple) else value


def _value(value: Any) -> Value:
    if isinstance(value, Mapping):
        return kept(value)
    if isinstance(value, (str, int, float, Remark)):
        return value
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


class _Speaker(string.Formatter):
    """A sentence's places filled: `{serial}`, `{serial:은}` with the Korean particle that goes with it, `{others:or}`,
    or `{kind:kind}` for a word of that glossary. What strangers wrote is a value and never read as a template."""

    def __init__(self, place: int) -> None:
        self.place = place

    def format_field(self, value: Any, spec: str) -> str:
        if isinstance(value, Remark):
            return value.said(LANGUAGES[self.place])
        words = list(value) if isinstance(value, tuple) else [f"{value:g}" if isinstance(value, float) else str(value)]
        if spec == "source":
            words = [source_in(LANGUAGES[self.place], word) for word in words]
        if spec in GLOSSARIES:
            words = [GLOSSARIES[spec][word][self.place] if word in GLOSSARIES[spec] else word for word in words]
        between = " or " if spec == "or" else "; " if spec == "point" and self.place else ", "
        text = between.join(dict.fromkeys(words))
        return korean.with_particle(text, spec) if spec in korean.PARTICLES else text


_SPEAKERS = (_Speaker(0), _Speaker(1))

__all__ = ["AS_IT_IS", "LANGUAGES", "Remark", "as_it_is", "asking", "kept", "questions", "remark", "said", "source_in"]
