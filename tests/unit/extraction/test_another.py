"""A new machine told by its model, and what only sounds like one."""

from __future__ import annotations

import pytest

from intake.extraction.matter.another import wished_for

MODELS = frozenset({"KT240", "RS80"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What would a new KT-240 cost us?"),
        ("en", "Please quote one more RS80, or another KT-240."),
        ("de", "Was kostet eine neue KT-240?"),
        ("es", "¿Cuánto cuesta una lavadora nueva del modelo KT-240?"),
        ("fr", "Quel est le prix d'une KT-240 neuve ?"),
        ("hu", "Mennyibe kerül egy új KT-240-est venni?"),
        ("fi", "Paljonko uuden KT-240:n hinta on?"),
        ("id", "Berapa harga KT-240 baru?"),
        ("ar", "كم سعر غسالة جديدة من طراز KT-240؟"),
        ("he", "כמה עולה KT-240 חדשה?"),
    ],
)
def test_a_model_called_new_where_prices_are_asked_is_wished_for(language: str, text: str) -> None:
    assert wished_for(text, MODELS, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What does a new spindle for the KT-240 cost?"),
        ("en", "Our new KT-240 drips; what does a seal cost?"),
        ("en", "The new KT-240 drips."),
        ("en", "What would a new KT-250 cost us?"),
        ("de", "Was kostet ein neuer Motor für die KT-240?"),
        ("de", "Unsere neue KT-240 tropft, was kostet eine Dichtung?"),
        ("es", "¿Cuánto cuesta una correa nueva de la KT-240?"),
        ("fr", "Le prix des nouvelles courroies de la KT-240, s'il vous plaît."),
    ],
)
def test_a_part_or_a_machine_that_is_there_is_not(language: str, text: str) -> None:
    assert not wished_for(text, MODELS, language)


def test_a_long_run_of_short_pieces_costs_no_more_than_its_length() -> None:
    assert not wished_for("price new " + "a-" * 50_000 + "1", MODELS, "en")
