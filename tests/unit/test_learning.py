"""What QA's decisions teach, and what they must not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from intake import learning
from intake.extraction.catalogue import Catalogue
from intake.extraction.confidence import shipped
from intake.learning import Decided, Learnt, Lesson, judge, load, outcome_of
from intake.settings import Settings
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, ask, letter

SETTINGS = Settings(organisation=ORGANISATION, numbering=NUMBERING)
WRITER = "kim@anywhere.example"


def decided(
    worries: dict[str, float] | None = None,
    corrected: Sequence[str] = (),
    *,
    sender: str = "grm@dalbit.example",
    read: dict[str, Any] | None = None,
    left: dict[str, Any] | None = None,
) -> Decided:
    first = {"confidence": 0.95, "needs_review": False, "worries": worries or {}, "customer": {"id": "A1"}}
    first = {**first, **(read or {})}
    return Decided(first, {**first, **(left or {})}, sender, frozenset(corrected))


def taught(decisions: list[Decided], standing: Learnt | None = None) -> learning.Outcome:
    return outcome_of(decisions, standing or Learnt(), SETTINGS, REGISTRY)


def mixed(count: int, every: int, worry: str) -> list[Decided]:
    """Of `count` decisions every so many a correction; what was corrected had this worry."""
    return [
        decided({worry: 1.0}, ["parts"]) if number % every == 0 else decided({"thread": 1.0}) for number in range(count)
    ]


def test_too_few_decisions_change_nothing() -> None:
    outcome = taught(mixed(20, 4, "thread"))
    assert not outcome.enough
    assert outcome.learnt.confidence() == shipped()


def test_a_worry_that_turned_out_true_weighs_more_and_what_was_harmless_less() -> None:
    outcome = taught(mixed(120, 3, "parts_in_prose"))
    assert outcome.kept
    assert outcome.before
    assert outcome.after
    assert outcome.after.loss < outcome.before.loss
    assert outcome.after.wrong <= outcome.before.wrong
    fitted = outcome.learnt.confidence()
    assert fitted.weights["parts_in_prose"] < shipped().weights["parts_in_prose"]
    assert fitted.weights["thread"] > shipped().weights["thread"]
    assert all(weight <= 0 for weight in fitted.weights.values())


def test_a_fit_that_judges_later_decisions_worse_is_not_taken() -> None:
    """Half a year of one kind of letter, then another: what was learnt from the first is wrong for the second."""
    first = [decided({"thread": 1.0}, ["parts"]) for _ in range(60)] + [decided({"ocr": 1.0}) for _ in range(20)]
    then = [decided({"thread": 1.0}) for _ in range(36)] + [decided({"ocr": 1.0}, ["parts"]) for _ in range(4)]
    outcome = taught(first + then)
    assert outcome.enough
    assert not outcome.kept
    assert outcome.learnt.confidence() == shipped()
    assert "unchanged" in str(outcome)


def test_a_question_that_stood_is_no_passing() -> None:
    lesson = Lesson({}, right=False, asked=True)
    assert judge([lesson], shipped(), 0.5).passing == 0
    assert judge([replace(lesson, asked=False)], shipped(), 0.5).wrong == 1


def test_a_company_spelled_as_no_list_spells_it() -> None:
    read = {"customer": {"id": None, "name": "Moonlight Mills"}}
    outcome = taught([decided(None, ["customer"], read=read, left={"customer": {"id": "A1", "name": "달빛제분"}})])
    assert outcome.learnt.companies == {"Moonlight Mills": "A1"}
    assert outcome.learnt.told(REGISTRY).customers[0].aliases[-1] == "Moonlight Mills"


def test_a_part_called_by_another_number_is_found_by_it_from_then_on() -> None:
    text = "NW/21-0104B 에 쓸 도번 ZK-88417 2개 보내주세요."
    assert [part.registered for part in ask(letter(text)).parts] == [False]
    read = {"parts": [{"model": "ZK-88417", "quantity": 2}]}
    left = {"parts": [{"model": "QV-2210-08", "quantity": 2}]}
    outcome = taught([decided(None, ["parts"], read=read, left=left)])
    assert outcome.learnt.parts == {"ZK-88417": "QV-2210-08"}
    lists = outcome.learnt.told(REGISTRY)
    assert next(row for row in lists.parts if row.model == "QV-2210-08").aliases[-1] == "ZK-88417"
    assert Catalogue(lists).parts["ZK88417"][0].model == "QV-2210-08"


def test_several_parts_put_in_place_of_several_are_paired_by_their_quantity_only() -> None:
    read = {"parts": [{"model": "ZK-1111", "quantity": 2}, {"model": "ZK-2222", "quantity": 5}]}
    left = {"parts": [{"model": "QV-2210-08", "quantity": 2}, {"model": "BL-40", "quantity": 5}]}
    same = {"parts": [{**row, "quantity": 2} for row in left["parts"]]}
    alike = {"parts": [{**row, "quantity": 2} for row in read["parts"]]}
    assert taught([decided(None, ["parts"], read=read, left=left)]).learnt.parts == {
        "ZK-1111": "QV-2210-08",
        "ZK-2222": "BL-40",
    }
    assert taught([decided(None, ["parts"], read=alike, left=same)]).learnt.parts == {}


def test_a_writer_counts_for_a_company_when_two_decisions_agree_and_none_contradicts() -> None:
    mended = decided(None, ["customer"], sender=WRITER, left={"customer": {"id": "A2"}})
    other = decided(None, ["customer"], sender=WRITER, left={"customer": {"id": "A3"}})
    assert taught([mended]).learnt.senders == {}
    assert taught([mended, mended]).learnt.senders == {WRITER: "A2"}
    assert taught([mended, mended, other]).learnt.senders == {}
    assert taught([mended, mended, other], Learnt(senders={WRITER: "A2"})).learnt.senders == {}


def test_a_colleague_or_an_address_that_the_lists_know_is_nobodys_news() -> None:
    for sender in ("anyone@nurion.example", "someone@osterholt.example"):
        mended = decided(None, ["customer"], sender=sender, left={"customer": {"id": "A3"}})
        assert taught([mended, mended, mended]).learnt.senders == {}


def test_a_machine_that_no_list_has_tells_the_shape_of_the_next() -> None:
    left = {"equipment": [{"serial": "QZ-77-1201"}, {"serial": "NW/21-0104B"}]}
    outcome = taught([decided(left=left)])
    assert outcome.learnt.serials == ("QZ-77-1201",)
    families = Catalogue(REGISTRY, outcome.learnt.serials).serial_families
    assert ("QZ", "AA999999") in families
    assert ("QZ", "AA999999") not in Catalogue(REGISTRY).serial_families


def test_what_is_kept_is_what_is_read_again(tmp_path: Path) -> None:
    settings = SETTINGS.model_copy(update={"path": tmp_path / "intake.toml"})
    kept = Learnt(3.0, {"thread": -0.5}, {WRITER: "A1"}, {"Moon": "A1"}, {"Z1": "BL-40"}, ("Q-1",), 40)
    assert load(settings) == Learnt()
    learning._keep(learning.path_of(settings), kept)
    assert load(settings) == kept
    assert load(settings).confidence().weights["thread"] == -0.5


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"bias": "x"}', json.dumps({"bias": None, "weights": [1]})])
def test_a_file_that_is_not_ours_teaches_nothing(tmp_path: Path, text: str) -> None:
    settings = SETTINGS.model_copy(update={"path": tmp_path / "intake.toml"})
    learning.path_of(settings).parent.mkdir(parents=True)
    learning.path_of(settings).write_text(text, "utf8")
    assert load(settings) == Learnt()
