"""New, again, or more. What must stay apart comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ledger.entry import Decision, Filing, Relation
from ledger.matching import Said, Standing, base_subject, code, look, relate

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
FAULT = "Our wrapper AB-1001 stops with alarm E41 every twenty minutes. Please send a sensor E3Z-T61, two pieces."


def mail(days: float = 0.0, text: str = FAULT, **values: Any) -> Filing:
    """A letter of one customer about one machine, with what the case changes."""
    request: dict[str, Any] = {
        "kind": "service",
        "customer": {"id": "C1", "email": "ann@one.example"},
        "equipment": [{"serial": "AB-1001"}],
        "parts": [{"model": "E3Z-T61", "quantity": 2}],
    }
    request.update(values.pop("request", {}))
    made = Filing(
        request,
        "email",
        NOW + timedelta(days=days),
        message_id=f"<{days}@one.example>",
        sender="ann@one.example",
        subject="wrapper stops",
        text=text,
    )
    return replace(made, **values)


def standing(*filings: Filing, state: str = "review", letters: frozenset[str] = frozenset()) -> Standing:
    said = tuple(Said.of(filing) for filing in filings)
    return Standing(1, "AS-26-001", state, said, said[0].serials, said[0].parts, said[0].customer, None, letters)


def against(filing: Filing, *before: Filing, **entry: Any) -> Decision:
    return relate(filing, [standing(*(before or (mail(),)), **entry)])


# -- apart


@pytest.mark.parametrize(("why", "filing"), [
    ("another machine", mail(1, "AB-1002 leaks oil", request={"equipment": [{"serial": "AB-1002"}], "parts": []}, subject="oil")),
    ("one digit of the serial", mail(0.1, request={"equipment": [{"serial": "AB-1007"}]}, subject="stops again")),
    ("the same parts again a month later", mail(33, "Please ship two E3Z-T61 for AB-1001 for our stock.", subject="spares")),
    ("the same machine a month later", mail(40, "AB-1001: the knife is blunt.", request={"parts": []}, subject="knife")),
    ("says so", mail(3, "New request, not related to the sensor: a belt for AB-1001.", subject="Re: wrapper stops")),
    ("says so in Korean", mail(3, "AB-1001 E3Z-T61 2개 더 부탁드립니다. 지난 건과 별개입니다.", subject="센서")),
    ("says so in Japanese", mail(3, "AB-1001 用に E3Z-T61 を追加発注いたします。", subject="センサー")),
    ("says so in Chinese", mail(3, "AB-1001 新的故障：切刀不动作。", subject="切刀", request={"parts": []})),
    ("says so in Vietnamese", mail(3, "Đây là yêu cầu mới cho máy AB-1001.", subject="yêu cầu", request={"parts": []})),
    ("says so in Thai", mail(3, "ขอแจ้งปัญหาใหม่ของเครื่อง AB-1001", subject="แจ้ง", request={"parts": []})),
    ("the last is settled", mail(9, "AS-26-001 is done and closed. Two E3Z-T61 for the shelf please.", in_reply_to="<0.0@one.example>")),
    ("another company, same part", mail(1, sender="bob@two.example", request={"customer": {"id": "C2"}, "equipment": []}, text="We need two E3Z-T61.", subject="parts")),
])  # fmt: skip
def test_look_alikes_stay_apart(why: str, filing: Filing) -> None:
    assert against(filing).relation is Relation.NEW, why


def test_a_stranger_who_quotes_a_number_lands_nowhere() -> None:
    stranger = mail(
        1,
        "About AS-26-001: send it to me.",
        sender="x@stranger.example",
        request={"customer": {}, "equipment": [], "parts": [], "receipt_number": "AS-26-001"},
        subject="hi",
    )
    decision = against(stranger)
    assert decision.relation is Relation.NEW
    assert decision.question and decision.rivals == (1,)


def test_another_machine_in_an_old_thread_is_asked() -> None:
    decision = against(
        mail(
            2,
            "The labeller ZZ-9 is down.",
            request={"equipment": [{"serial": "ZZ-9"}], "parts": []},
            in_reply_to="<0.0@one.example>",
        )
    )
    assert decision.relation is Relation.NEW and decision.question


# -- again


@pytest.mark.parametrize(("why", "filing"), [
    ("the very same mail", replace(mail(0.01), message_id="<0.0@one.example>")),
    ("to another mailbox", mail(0.01, "To sales too: " + FAULT, subject="[one] wrapper")),
    ("by fax", mail(0.1, FAULT, sender="", channel="fax", subject="", request={"customer": {"id": "C1"}})),
    ("sent again", mail(1, "Resending, I never got your confirmation.\n" + FAULT, subject="RESEND: wrapper stops")),
    ("forwarded by a colleague", mail(0.2, "FYI\n" + FAULT, sender="sales@us.example", forwarded_by_us=True, subject="FW: wrapper stops")),
    ("a quantity that could not be read before", mail(0.1, FAULT, request={"parts": [{"model": "E3Z-T61", "quantity": None}]}, subject="")),
])  # fmt: skip
def test_the_same_again(why: str, filing: Filing) -> None:
    assert against(filing).relation is Relation.DUPLICATE, why


def test_a_serial_misread_in_one_character_is_taken_and_asked() -> None:
    fax = mail(
        0.1, request={"equipment": [{"serial": "AB-1OO1", "registered": False}]}, subject="", sender="", channel="fax"
    )
    decision = against(fax)
    assert decision.relation is Relation.DUPLICATE and decision.question


# -- more


@pytest.mark.parametrize(("why", "filing"), [
    ("a reminder", mail(5, "Still no answer about AB-1001. When will you come?", request={"parts": []}, subject="AB-1001")),
    ("an answer in the thread", mail(1, "It is the serial you asked for.", request={"parts": []}, in_reply_to="<0.0@one.example>", subject="x")),
    ("an answer to our letter", mail(1, "yes please", request={"equipment": [], "parts": []}, in_reply_to="<ours@us.example>", subject="x")),
    ("our number", mail(9, "AS-26-001: three instead of two", request={"receipt_number": "as-26-001", "equipment": [], "parts": [{"model": "E3Z-T61", "quantity": 3}]}, subject="order")),
    ("a new date by another mail", mail(1, "Change of plan: please deliver by 20 March.\n" + FAULT, request={"wanted_by": "2026-03-20"}, subject="date")),
    ("a wrong delivery", mail(12, "받은 센서 E3Z-T61이 불량입니다. AB-1001", subject="센서 불량")),
])  # fmt: skip
def test_more_about_it(why: str, filing: Filing) -> None:
    assert against(filing, letters=frozenset({"<ours@us.example>"})).relation is Relation.FOLLOW_UP, why


def test_two_that_fit_are_shown_side_by_side() -> None:
    first, second = standing(mail()), replace(standing(mail(0.5)), id=2, receipt_number="AS-26-002")
    decision = relate(mail(1, "Still waiting for the sensors for AB-1001.", subject="AB-1001"), [first, second])
    assert decision.relation is Relation.FOLLOW_UP and decision.question
    assert {decision.entry_id, *decision.rivals} == {1, 2}


@pytest.mark.parametrize(("subject", "base"), [
    ("RE: FW: [AS-26-103] 센서 고장", "센서 고장"),
    ("답장: Re[2]: Pump", "pump"),
    ("Reply to all: x", "reply to all: x"),
    ("[가나] 센서", "[가나] 센서"),
])  # fmt: skip
def test_subjects(subject: str, base: str) -> None:
    assert base_subject(subject) == base
    assert base_subject(base) == base


def test_codes_compare_as_people_write_them() -> None:
    assert code("ＫＨ−２０１９ 0412") == code("kh-2019-0412") == "KH20190412"
    assert look(code("AB-1OO1")) == look(code("AB-1001"))
