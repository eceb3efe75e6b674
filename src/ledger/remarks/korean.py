"""Korean particles, which change with the sound that a word ends in: 장비가, 부품이; AB-1은, AB-2는; 3으로, 1로.

A figure or a single Latin letter is read by its Korean name (7 칠, L 엘). How a foreign word sounds cannot be told from
its letters for certain: what ends in a letter of another script than Hangul and Latin gets both forms.
"""

from __future__ import annotations

import re
import unicodedata

# After a consonant, after a vowel; 로 follows ㄹ as well.
PARTICLES = {"은": ("은", "는"), "이": ("이", "가"), "을": ("을", "를"), "과": ("과", "와"), "로": ("으로", "로")}

_CONSONANT = frozenset("013678lmnr")  # 영 일 삼 육 칠 팔, 엘 엠 엔 알
_LIEUL = frozenset("178lr")
_RIEUL_FINAL = 8  # ㄹ among the finals of a Hangul syllable
_ENDING = re.compile(r"[^\W_](?=[\W_]*$)")


def with_particle(word: str, particle: str) -> str:
    """The word and its particle, named by its form after a consonant.

    >>> [with_particle(word, "은") for word in ("장비", "부품", "AB-1", "AB-2", "KTR", "Hanyang", "(주)대성", "三和")]
    ['장비는', '부품은', 'AB-1은', 'AB-2는', 'KTR은', 'Hanyang은', '(주)대성은', '三和은(는)']
    >>> [with_particle(word, "로") for word in ("서울", "부산", "A-1", "A-3", "대구")]
    ['서울로', '부산으로', 'A-1로', 'A-3으로', '대구로']
    """
    closed, opened = PARTICLES[particle]
    sound = _final(word)
    if sound is None:
        both = f"({closed[:1]}){opened}" if closed.endswith(opened) else f"{closed}({opened})"
        return word + both
    consonant, lieul = sound
    return word + (closed if consonant and not (lieul and particle == "로") else opened)


def _final(word: str) -> tuple[bool, bool] | None:
    """Whether the last sound is a consonant, and whether that is ㄹ; None where the letters do not tell."""
    tail = unicodedata.normalize("NFKC", word[-60:])  # ㈜ is read as it is written out
    found = _ENDING.search(tail)
    if not found:
        return None
    last = found[0]
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return bool(final), final == _RIEUL_FINAL
    letter = unicodedata.normalize("NFKD", last)[0].lower()
    if not (letter.isascii() and letter.isalnum()):
        return None
    nasal = letter == "g" and tail[: found.start()].lower().endswith("n")
    return letter in _CONSONANT or nasal, letter in _LIEUL
