"""Numbers as a picture shows them: their blanks lost, dirt above a letter, a belt that another language has for "not"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.delivery import Received
from intake.extraction import Catalogue, extract
from intake.registry import PartRow
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, ask, fax_of, letter, parts

_GAUGES = tuple(
    PartRow(model, "", "purchased", "", "EA", ()) for model in ("7310 020 45", "7310 031 08", "VELOUR 30-4")
)


def _of_gauges(received: Received) -> dict[str, float | None]:
    catalogue = Catalogue(replace(REGISTRY, parts=(*REGISTRY.parts, *_GAUGES)))
    return parts(extract(received, catalogue, ORGANISATION, NUMBERING, 0.9))


@pytest.mark.parametrize("first", ["7310 020 45", "7310020 45", "7310 02045", "731002045"])
def test_two_numbers_of_digits_in_one_cell_of_a_picture_whose_blanks_are_lost(first: str) -> None:
    cell = f"柱塞密封 {first} 1套 出水阀 7310031 08 3个"
    assert _of_gauges(fax_of([["机号", "NW/21-0104B"], ["所需配件", cell]])) == {"7310 020 45": 1, "7310 031 08": 3}


@pytest.mark.parametrize("other", ["73 1002045", "731 002045", "73100 2045", "7310 0204 5"])
def test_digits_parted_where_no_listed_number_is_are_another(other: str) -> None:
    assert _of_gauges(fax_of([["机号", "NW/21-0104B"], ["所需配件", f"密封 {other} 1套"]])) == {}


@pytest.mark.parametrize("read", ["VÉLOUR 30-4", "VELÓUR 30-4", "VÉLÓUR 30-4"])
def test_dirt_above_a_letter_of_a_number_in_a_picture_is_no_accent(read: str) -> None:
    assert _of_gauges(fax_of([["품명", "형번", "수량"], ["필터백", read, "20"]])) == {"VELOUR 30-4": 20}


@pytest.mark.parametrize("read", ["VÉLOUR 30-5", "VELÁUR 30-4"])
def test_another_number_with_an_accent_stays_another(read: str) -> None:
    assert "VELOUR 30-4" not in _of_gauges(fax_of([["품명", "형번", "수량"], ["필터백", read, "20"]]))


@pytest.mark.parametrize(("read", "taken"), [("KDR-99-3", {"KDR-99-03": 2}), ("KDR-99 3", {"KDR-99": 2})])
def test_in_the_pieces_of_a_number_in_a_picture_any_sign_may_be_lost_and_not_a_nought(
    read: str, taken: dict[str, float]
) -> None:
    listed = tuple(PartRow(model, "", "purchased", "", "EA", ()) for model in ("KDR-99-03", "KDR-99-83"))
    catalogue = Catalogue(replace(REGISTRY, parts=(*REGISTRY.parts, *listed)))
    received = fax_of([["기번", "NW/21-0104B"], ["필요 부품", f"{read} 2개"]])
    assert parts(extract(received, catalogue, ORGANISATION, NUMBERING, 0.9)) == taken


@pytest.mark.parametrize("belt", ["pas zębaty", "pas transportowy", "pas do podajnika"])
def test_a_belt_in_polish_is_no_denial_in_french(belt: str) -> None:
    asked = ask(
        letter(
            f"Dzień dobry, maszyna NW/21-0104B. Prosimy o wysłanie:\n{belt} QV-2210-08 2 szt.\nnóż NWD.118.04 1 szt."
        )
    )
    assert parts(asked) == {"QV-2210-08": 2, "NWD.118.04": 1}


@pytest.mark.parametrize("denied", ["pas le QV-2210-08", "pas de vanne QV-2210-08", "mais pas la vanne QV-2210-08"])
def test_a_denial_in_french_stays_one(denied: str) -> None:
    asked = ask(letter(f"Bonjour, machine NW/21-0104B. Merci de nous envoyer 1 NWD.118.04, {denied}."))
    assert parts(asked) == {"NWD.118.04": 1}
