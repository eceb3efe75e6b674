"""Which letters follow which, in the languages whose old mails name no charset: counted anew for `intake.letters`.

    python -m bench.letters        # writes src/intake/letters.txt

What is counted are the translations that come with Django: tens of thousands of words a language, of one kind of text in
all of them, and here already. Only the counts are kept.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from math import log2
from pathlib import Path

import django

from intake.letters import EDGE, STEPS_A_BIT, TABLE, ZERO, lowered, worst

SPOKEN = {
    "Cyrl": "ru uk bg be sr mk",
    "Grek": "el",
    "Arab": "ar fa",
    "Hebr": "he",
    "Thai": "th",
    "Latn": "en de fr es it pt sv da nb fi nl is ca tr pl cs sk hu ro hr sl sr_Latn lt lv et vi",
}
SCRIPTS = {"Cyrl": "CYRILLIC", "Grek": "GREEK", "Arab": "ARABIC", "Hebr": "HEBREW", "Thai": "THAI", "Latn": "LATIN"}
AS_TYPED = {"ro": {"ș": "ş", "ț": "ţ"}, "fa": {"ی": "ي"}}  # what the language's old code page has instead
_MARKUP = re.compile(r"<[^>]*>|%\(\w+\)[sd]|%[sd]|\{[^}]*\}|&\w+;|https?:\S+")
RARE = 4e-5  # a letter that is rarer stands in foreign names


def texts(language: str) -> str:
    found = []
    for path in sorted(Path(django.__file__).parent.rglob(f"locale/{language}/LC_MESSAGES/django.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        found += [text for key, text in catalogue.items() if key and isinstance(text, str)]
    if language == "en":  # Django is written in it, and has nothing to translate
        for path in sorted(Path(django.__file__).parent.rglob("locale/de/LC_MESSAGES/django.mo")):
            with path.open("rb") as file:
                catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
            found += [key if isinstance(key, str) else key[0] for key in catalogue]
    text = _MARKUP.sub(" ", "\n".join(found))
    for written, typed in AS_TYPED.get(language, {}).items():
        text = text.replace(written, typed).replace(written.upper(), typed.upper())
    return unicodedata.normalize("NFC", text)


def words(text: str, script: str) -> Counter[str]:
    """Runs of that script's letters and marks, in lower case."""
    named = SCRIPTS[script]
    of_it = {c: c.isalpha() and named in unicodedata.name(c, "") for c in set(text)}
    of_it.update(
        {
            c: True
            for c in of_it
            if script in ("Thai", "Arab") and named in unicodedata.name(c, "") and unicodedata.category(c) == "Mn"
        }
    )
    return Counter(lowered("".join(c if of_it[c] else " " for c in text)).split())


def table_of(language: str, script: str) -> str:
    """A line: the language, its script, its letters, then a figure a pair: what it costs that the one follows the other."""
    counted = words(texts(language), script)
    letters: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for word, number in counted.items():
        letters.update({c: number * n for c, n in Counter(word).items()})
        edged = f"{EDGE}{word}{EDGE}"
        pairs.update({pair: number * n for pair, n in Counter(pairwise(edged)).items()})
    total = sum(letters.values())
    known = EDGE + "".join(sorted(c for c, n in letters.items() if n / total >= RARE))
    words_total = sum(counted.values())
    share = {c: (letters[c] if c != EDGE else words_total) / (total + words_total) for c in known}
    rows = []
    for first in known:
        after = sum(pairs[first, second] for second in known)
        rows += [
            ZERO + min(worst(), round(-log2((pairs[first, second] + 6 * share[second]) / (after + 6)) * STEPS_A_BIT))
            for second in known
        ]
    return f"{language} {script} {known} {''.join(map(chr, rows))}"


def main() -> None:
    lines = [table_of(language, script) for script, spoken in SPOKEN.items() for language in spoken.split()]
    TABLE.write_text("\n".join(lines) + "\n", "utf8")
    print(f"{len(lines)} languages, {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
