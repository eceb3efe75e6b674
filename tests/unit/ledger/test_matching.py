"""New, again, or more. What must stay apart comes first."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from ledger.entry import Decision, Filing, Relation
from ledger.matching import WORDS, Said, Standing, base_subject, code, look, relate
from ledger.phrases import days_told, impatient, other_matter, own_references

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


@pytest.mark.parametrize(("first", "then"), [
    ("Order for AB-1001. PO-77120: two E3Z-T61.", "Concerning PO-77120 of my colleague: make it five E3Z-T61."),
    ("발주번호 : 4500-0912. AB-1001 센서 E3Z-T61 2개", "발주번호 4500-0912 건, 센서 E3Z-T61 5개로요. AB-1001입니다."),
    ("AB-1001 用 E3Z-T61 2個。注文番号：N-20931", "注文番号 N-20931、E3Z-T61 は5個で願います。AB-1001"),
    ("Bestellnr. 77/2026-B: AB-1001, 2 Stk. E3Z-T61", "Bestellung: 77/2026-B. E3Z-T61 bitte 5 Stück, Anlage AB-1001"),
    ("ใบสั่งซื้อเลขที่ PR-69/0415 AB-1001 E3Z-T61 2 ตัว", "เรื่อง PR-69/0415 E3Z-T61 10 ตัว เครื่อง AB-1001"),
])  # fmt: skip
def test_the_writers_own_number_ties_a_later_letter(first: str, then: str) -> None:
    later = mail(
        7, then, subject="", sender="bob@one.example", request={"parts": [{"model": "E3Z-T61", "quantity": 5}]}
    )
    decision = against(later, mail(0, first, subject=""))
    assert decision.relation is Relation.FOLLOW_UP
    assert "same_reference" in [reason.code for reason in decision.reasons]


@pytest.mark.parametrize(("first", "then"), [
    ("PO-77120: two E3Z-T61 for AB-1001", "PO-77188: two E3Z-T61 for AB-1001"),
    ("발주번호 : 4500-0912 AB-1001 E3Z-T61 2개", "발주번호 : 4500-0977 AB-1001 E3Z-T61 2개"),
])  # fmt: skip
def test_another_order_number_is_another_order(first: str, then: str) -> None:
    decision = against(mail(2, then, subject="spare sensors"), mail(0, first))
    assert decision.relation is Relation.NEW
    assert decision.question


@pytest.mark.parametrize(
    "text", ["order: 2026-10-12", "주문 : 010-5555-1234", "please order E3Z-T61", "발주 E3Z-T61 2개"]
)
def test_days_telephones_and_parts_are_no_order_numbers(text: str) -> None:
    assert own_references(text) == []


def test_a_quantity_that_was_open_is_filled_by_the_same_request() -> None:
    asked = mail(
        0, "What is the price of E3Z-T61 for AB-1001?", request={"parts": [{"model": "E3Z-T61", "quantity": None}]}
    )
    told = mail(
        7, "Quotation received, all good. Four E3Z-T61 then.", request={"parts": [{"model": "E3Z-T61", "quantity": 4}]}
    )
    assert against(told, asked).relation is Relation.FOLLOW_UP


def test_a_whole_request_that_shares_a_machine_is_another() -> None:
    request = {"equipment": [{"serial": s} for s in ("AB-1001", "AB-1002")], "parts": [], "wanted_by": "2026-04-11"}
    decision = against(
        mail(2, "Yearly inspection of AB-1001 and AB-1002 on 11 April.", request=request, subject="inspection")
    )
    assert decision.relation is Relation.NEW
    assert decision.question


@pytest.mark.parametrize("text", [
    "지난주에 고쳐주신 AB-1001이 또 멈춥니다. 새 고장이 아니라 덜 고쳐진 겁니다.",
    "AB-1001 stops again. It is not a new fault, it was never really fixed.",
    "AB-1001、新しい故障ではありません。また止まります。",
    "AB-1001 又停了，不是新的故障。",
    "AB-1001 lại dừng, không phải lỗi mới.",
    "AB-1001 หยุดอีกแล้ว ไม่ใช่ปัญหาใหม่",
])  # fmt: skip
def test_no_new_fault_is_the_old_one(text: str) -> None:
    assert against(mail(20, text, request={"parts": []}, subject="")).relation is Relation.FOLLOW_UP


@pytest.mark.parametrize("text", [
    "받은 건 E3F이고 저희가 주문한 게 아닙니다. E3Z-T61 2개 다시요. AB-1001",
    "AB-1001: what came is an E3F, not what we ordered. Two E3Z-T61, please.",
    "AB-1001 收到的是E3F，不是我们订的E3Z-T61。",
    "ของที่ส่งมาเป็น E3F\nไม่ใช่ E3Z-T61 ที่เราสั่ง เครื่อง AB-1001",
])  # fmt: skip
def test_what_was_not_ordered_belongs_to_the_order(text: str) -> None:
    wrong = mail(12, text, in_reply_to="<0.0@one.example>", subject="Re: wrapper stops")
    assert against(wrong).relation is Relation.FOLLOW_UP


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


def test_what_was_said_is_kept_whole_in_json() -> None:
    asked = {"parts": [{"model": "E3Z-T61", "quantity": 2}, {"model": "CD2"}], "wanted_by": "2026-03-09"}
    mine = Said.of(mail(references=("<a@x>", "<b@x>"), request=asked))
    assert Said.kept(json.loads(json.dumps({**mine.plain(), "of a later release": 1}))) == mine
    assert len(Said.kept(Said.of(mail(text="가" * 50_000)).plain()).text) == WORDS


def fax(days: float, text: str, **values: Any) -> Filing:
    return mail(days, text, channel="fax", sender="", caller="0515550908", message_id="", subject="", **values)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3월 2일 메일로 요청한 점검 일정을 변경하여 주십시오", date(2026, 3, 2)),
        ("our fax of 2 March asked for a visit, please postpone it", date(2026, 3, 2)),
        ("as we wrote in the mail of March 2, cancel the order", date(2026, 3, 2)),
        ("3月2日にお送りしたFAXの件、日程を変更してください", date(2026, 3, 2)),
        ("3/2 요청 건 취소 부탁드립니다", date(2026, 3, 2)),
        ("지난주 월요일에 보내드렸던 출고 요청은 취소 부탁드립니다", date(2026, 3, 2)),
        ("12월 30일에 주문한 건", date(2025, 12, 30)),
    ],
)
def test_a_day_on_which_the_writer_says_to_have_asked(text: str, day: date) -> None:
    assert list(days_told(text, date(2026, 3, 9))) == [day]


@pytest.mark.parametrize("text", ["3월 2일까지 보내 주세요", "2월 30일 메일", "visit us on 2 March", "part 3/2 2EA"])
def test_no_day_of_an_earlier_letter(text: str) -> None:
    assert days_told(text, date(2026, 3, 9)) == {}


def test_a_change_of_what_was_asked_on_a_day_names_no_machine_or_another_one() -> None:
    text = "3월 2일 메일로 요청한 점검 일정을 3월 14일로 변경하고 AB-1009도 추가해 주십시오."
    for machines in ([], [{"serial": "AB-1009"}]):
        found = against(mail(7, text, subject="", request={"equipment": machines, "parts": []}))
        assert (found.relation, found.question) == (Relation.FOLLOW_UP, True)
    stranger = {"equipment": [], "parts": [], "customer": {"id": "C2", "email": "x@two.example"}}
    assert against(mail(7, text, sender="x@two.example", subject="", request=stranger)).relation is Relation.NEW


def test_our_number_is_found_though_a_fax_spread_it_or_misread_a_character() -> None:
    entry = replace(standing(fax(0, FAULT)), receipt_number="AS-26-0141")
    nothing: dict[str, Any] = {"equipment": [], "parts": []}
    for number, relation in (("A S-2 6/0-1 41", "follow_up"), ("AS-26-O141", "follow_up"), ("AS-26-9947", "new")):
        asked = fax(9, f"접수번호 {number} 건, 금요일에 꼭 와 주십시오. 공장이 서 있습니다.", request=nothing)
        assert relate(asked, [entry]).relation == relation


def test_typed_again_because_the_fax_of_yesterday_may_be_hard_to_read() -> None:
    clear = {"equipment": [{"serial": "AB-1001"}], "parts": [{"model": "E3Z-T61", "quantity": 2}, {"model": "B7-224"}]}
    hazy = fax(0, "E3Z-T61 센서 부탁합니다", request={"equipment": [], "parts": [{"model": "E3Z-T61"}]})
    text = "어제 팩스로 넣은 것과 같은 내용인데 글씨를 못 알아보실까 봐 메일로도 드립니다. E3Z-T61 2개, B7-224."
    assert against(mail(1, text, subject="", request=clear), hazy).relation is Relation.DUPLICATE
    assert against(
        mail(1, text.replace("같은 내용인데", "내용인데 정정합니다. "), request=clear), hazy
    ).relation is not (Relation.DUPLICATE)


def test_the_wrong_part_came_is_more_about_it_and_received_well_order_more_is_new() -> None:
    reply = {"in_reply_to": "<0.0@one.example>", "references": ()}
    wrong = mail(6, "You shipped the wrong part. Please send again E3Z-T61, two pieces, for AB-1001.", **reply)
    assert against(wrong).relation is Relation.FOLLOW_UP
    more = mail(20, "잘 받았습니다. E3Z-T61 2개를 추가로 새로 주문합니다. AB-1001에 씁니다.", **reply)
    assert against(more).relation is Relation.NEW


def test_today_of_the_next_day_is_the_same_today() -> None:
    """A colleague passes on, a day later, what asks for somebody "today"."""
    first = mail(request={"wanted_by": "2026-03-02", "parts": []})
    passed_on = mail(1, f"똑같이 보내셨네요.\n{FAULT}", subject="FW: wrapper stops", message_id="<f@us.example>",
                     request={"wanted_by": "2026-03-03", "parts": []})  # fmt: skip
    assert against(passed_on, first).relation is Relation.DUPLICATE


def test_a_round_of_machines_of_which_one_is_in_another_request_is_its_own() -> None:
    asked = [{"serial": f"AB-100{n}"} for n in range(1, 6)]
    text = "올해도 점검 부탁드립니다. AB-1001부터 AB-1005까지인데 AB-1006은 빼고 진행해 주십시오."
    found = against(mail(9, text, sender="kim@one.example", subject="", request={"equipment": asked, "parts": []}))
    assert (found.relation, found.question) == (Relation.NEW, True)


@pytest.mark.parametrize(
    "text",
    [
        "그런데 이건 다른 문제인데요, AB-1001이 어제부터 하루에 대여섯 번 섭니다.",
        "Independent of that, AB-1001 needs a filter change.",
        "別の問題ですが、AB-1001 の扉が閉まりません。",
        "AB-1001 có vấn đề khác: cửa không đóng được.",
    ],
)
def test_another_fault_is_another_matter(text: str) -> None:
    assert other_matter(text)


@pytest.mark.parametrize(
    "text",
    [
        "급합니다. 빨리 보내주세요.",
        "케이스패커는 아직 이상 없습니다.",
        "수량은 아직 못 정했습니다.",
        "아직 열 개 넘게 있으니 필요 없습니다.",
        "언제쯤 오실 수 있는지 알려 주세요.",
        "We still have a spare, so leave it out.",
    ],
)
def test_haste_is_no_reminder(text: str) -> None:
    assert not impatient(text)


@pytest.mark.parametrize(
    "text",
    [
        "부품이 아직 안 왔습니다.",
        "아직도 연락이 없네요.",
        "The valve has still not arrived.",
        "주문한 지 보름인데 아직입니다.",
        "도대체 언제 오십니까?",
    ],
)
def test_a_reminder_is_heard(text: str) -> None:
    assert impatient(text)


def test_parts_for_a_machine_of_a_days_old_visit_are_a_request_of_their_own() -> None:
    visit = mail(
        text="AB-1001 makes a noise at the main roll, please have a look.", request={"parts": []}, subject="noise"
    )
    parts = {"parts": [{"model": "SV-30", "quantity": 1}]}
    order = mail(2, "We order one servo SV-30 for AB-1001, our own people fit it.", request=parts, subject="servo")
    assert against(order, visit).relation is Relation.NEW


# -- what is said, and where it was said


STOCK = "For our shelf: two E3Z-T61 for the wrapper AB-1001, please."


@pytest.mark.parametrize("text", [
    "AB-1001 shifts the label by 5 mm two or three times a day. Please come by on 18 March.",
    "AB-1001 라벨 위치가 하루에 두세 번 틀어집니다. 이달 18일에 들러 주십시오.",
])  # fmt: skip
def test_a_fault_days_after_parts_were_ordered_is_a_request_of_its_own(text: str) -> None:
    fault = mail(2, text, subject="visit", request={"parts": [], "wanted_by": "2026-03-18"})
    decision = against(fault, mail(0, STOCK, subject="stock"))
    assert (decision.relation, decision.question) == (Relation.NEW, True)


def test_a_colleague_of_ours_passes_on_what_came_and_calls_another_request_unrelated() -> None:
    passed_on = mail(
        0.1,
        f"He wrote to me too. Not related to the quotation for 0040 of last week.\n{FAULT}",
        sender="sales@us.example",
        forwarded_by_us=True,
        subject="FW: wrapper stops",
        message_id="<f@us.example>",
    )
    assert against(passed_on).relation is Relation.DUPLICATE
    of_their_own = replace(passed_on, forwarded_by_us=False, sender="ann@one.example", subject="a new order")
    assert against(of_their_own).relation is Relation.NEW


def test_a_copy_is_a_copy_though_its_table_was_read_otherwise() -> None:
    said = "Same content again for your parts desk.\n" + FAULT + " In stock 4, wanted 2."
    first = mail(0, FAULT + " In stock 4, wanted 2.")
    misread = {"parts": [{"model": "E3Z-T61", "quantity": 4}]}
    assert against(mail(1, said, subject="parts", request=misread), first).relation is Relation.DUPLICATE
    changed = said.replace("wanted 2", "wanted 6")
    more = {"parts": [{"model": "E3Z-T61", "quantity": 6}]}
    assert against(mail(1, changed, subject="parts", request=more), first).relation is Relation.FOLLOW_UP


def test_a_faxed_copy_whose_day_was_misread_is_a_copy_and_a_new_day_is_not() -> None:
    first = mail(0, request={"wanted_by": "2026-03-11"})
    other = {"wanted_by": "2026-03-01"}
    copy = fax(0.2, "메일로 드린 것과 같은 내용을 팩스로도 보냅니다. AB-1001 E3Z-T61 2개, 3월 11일까지", request=other)
    assert against(copy, first).relation is Relation.DUPLICATE
    changed = replace(copy, text=f"{copy.text}. 희망일은 3월 1일로 변경합니다.")
    assert against(changed, first).relation is Relation.FOLLOW_UP


def test_a_count_that_one_letter_was_not_understood_in_is_the_same_count() -> None:
    first = mail(
        0, "AB-1001: 센서 E3Z-T61 한 대분 4개 만들어 주세요.", request={"parts": [{"model": "E3Z-T61", "quantity": 1}]}
    )
    again = fax(1, "메일로 드린 건, 팩스로도 보냅니다. AB-1001 E3Z-T61 4개", request={"parts": [{"model": "E3Z-T61", "quantity": 4}]})  # fmt: skip
    assert against(again, first).relation is Relation.DUPLICATE
    five = {"parts": [{"model": "E3Z-T61", "quantity": 5}]}
    assert against(replace(again, request={**again.request, **five}), first).relation is Relation.FOLLOW_UP


def test_words_that_call_it_the_same_again_change_nothing() -> None:
    first = mail(0, request={"wanted_by": "2026-03-11"})
    copy = fax(0.2, "Đã gửi email, gửi thêm bản fax này. AB-1001: E3Z-T61 2 cái, trước 11/3", request={"wanted_by": "2026-03-02"})  # fmt: skip
    assert against(copy, first).relation is Relation.DUPLICATE
    assert against(replace(copy, text=f"{copy.text}. Xin thêm một cái nữa."), first).relation is Relation.FOLLOW_UP


def test_a_faxed_answer_whose_serial_is_misread_by_a_stroke_goes_to_its_request_and_is_asked_about() -> None:
    answer = fax(3, "AS-26-001 건 답합니다. 기계는 AB-10011, 스위치는 E3Z-T61 입니다. 2개 부탁드립니다.")
    answer = replace(answer, request={**answer.request, "equipment": [{"serial": "AB-10011", "registered": False}], "receipt_number": "AS-26-001"})  # fmt: skip
    decision = against(answer)
    assert decision.relation is Relation.FOLLOW_UP and decision.question
    listed = replace(answer, request={**answer.request, "equipment": [{"serial": "AB-10011", "registered": True}]})
    assert against(listed).relation is Relation.NEW


def test_the_signed_paper_of_yesterdays_mail_says_nothing_new() -> None:
    paper = fax(1, "설비 AB-1001, 사유: 알람 (어제 메일 건, 결재 완료본 송부), 품명 E3Z-T61 2")
    assert against(paper).relation is Relation.DUPLICATE
    angry = replace(paper, text=f"{paper.text}. 아직 답이 없습니다. 도대체 언제 오십니까?")
    assert against(angry).relation is Relation.FOLLOW_UP


def test_the_same_subject_again_and_only_that_it_is_the_same() -> None:
    bare: dict[str, Any] = {"equipment": [], "parts": []}
    again = mail(7, "메일로 보냈는데 답이 없어서 기술팀 주소로 다시 보냅니다. 내용은 똑같습니다.", request=bare)
    assert against(again).relation is Relation.DUPLICATE
    about_another = replace(standing(mail(-3, "AB-1001 leaks.", subject="leak")), id=2, receipt_number="AS-26-002")
    named = replace(again, request={**again.request, "equipment": [{"serial": "AB-1001"}]})
    assert relate(named, [standing(mail()), about_another]).entry_id == 1


def test_an_old_subject_says_nothing_of_what_is_asked_now() -> None:
    text = "The valve came in order. The lift AB-1001 has cracked buckets, thirty TIGER CC 230 please."
    asked = {"parts": [{"model": "TIGER CC 230", "quantity": 30}], "wanted_by": "2026-03-12"}
    now = mail(9, text, subject="RE: [AS-26-007] wrong delivery", in_reply_to="<other@one.example>", request=asked)
    assert against(now).relation is Relation.NEW
    assert against(replace(now, subject="wrong delivery")).relation is Relation.FOLLOW_UP


def test_where_is_my_part_in_the_thread_is_about_it_though_the_unit_is_named() -> None:
    text = "Eight days and no tracking number. Where is the sensor E3Z-T61 for AB-1001/TU?"
    waits = mail(8, text, in_reply_to="<0.0@one.example>", request={"equipment": [{"serial": "AB-1001/TU"}]})
    assert against(waits).relation is Relation.FOLLOW_UP


def test_a_dealer_names_the_machine_that_the_customer_could_not() -> None:
    asked = mail(0, "The burner does not light.", request={"equipment": [], "parts": []}, subject="burner")
    text = "거래처 버너 점화 건, 지난주 메일로 접수한 그 건입니다. 기계번호는 AB-1001, 전극 E3Z-T61 2개 보내 주세요."
    decision = against(fax(7, text), asked)
    assert (decision.relation, decision.question) == (Relation.FOLLOW_UP, True)
    silent = replace(fax(7, text), text="AB-1001 전극 E3Z-T61 2개 보내 주세요.")
    assert against(silent, asked).relation is Relation.NEW


def test_ordered_again_when_used_up_is_new_though_the_first_gave_no_count() -> None:
    first = mail(0, "E3Z-T61 for AB-1001 please.", request={"parts": [{"model": "E3Z-T61", "quantity": None}]})
    more = mail(17, "AB-1001 E3Z-T61 2개 더 보내줘요. 저번 것은 다 썼음", subject="센서")
    assert against(more, first).relation is Relation.NEW


def test_the_wrong_part_is_about_its_order_weeks_later_by_a_letter_of_its_own() -> None:
    text = "Bearings are OK, but the sensor is stamped E3Z-T62. We ordered E3Z-T61 for AB-1001."
    wrong = mail(20, text, subject="Wrong sensor received - our mail dt. 02.03.2026")
    assert against(wrong).relation is Relation.FOLLOW_UP
    assert against(replace(wrong, subject="Spare sensor", text="E3Z-T61 for AB-1001")).relation is Relation.NEW


NO_PARTS: dict[str, Any] = {"parts": [], "nature": "complaint"}


@pytest.mark.parametrize(("why", "first", "then"), [
    ("parts for stock, then a failure", {"nature": "additional_request", "parts": []}, NO_PARTS),
    ("two failures in other words", NO_PARTS, NO_PARTS),
])  # fmt: skip
def test_two_letters_about_one_machine_within_days_are_two_requests(
    why: str, first: dict[str, Any], then: dict[str, Any]
) -> None:
    earlier = mail(0, "The wrapper AB-1001 loses oil at the gearbox since the weekend.", subject="oil", request=first)
    later = mail(2, "AB-1001: its door will not close any more, the switch is bent.", subject="door", request=then)
    decision = against(later, earlier)
    assert (decision.relation, decision.question) == (Relation.NEW, True), why


def test_the_form_of_what_was_mailed_is_told_by_its_day() -> None:
    asked = {"parts": [], "nature": "complaint", "wanted_by": "2026-03-09"}
    mailed = mail(
        0, "The wrapper AB-1001 loses oil at the gearbox since the weekend. On 9 March please.", request=asked
    )
    form = fax(0.3, "SERVICE REQUEST / machine AB-1001 / oil / visit 9 March / signed", request=asked)
    assert against(form, mailed).relation is Relation.DUPLICATE


def test_sent_again_weeks_later_by_the_day_of_the_first_is_no_new_order() -> None:
    text = "I am not sure whether our mail of 2 March arrived, so once more to you: two E3Z-T61 for AB-1001."
    again = mail(15, text, subject="", sender="sue@one.example")
    assert against(again).relation is Relation.DUPLICATE
    silent = replace(again, text="Two E3Z-T61 for AB-1001, please.")
    assert against(silent).relation is Relation.NEW


def test_a_count_put_right_without_a_word_of_the_first_is_about_it() -> None:
    text = "AB-1001의 E3Z-T61은 2개가 아니라 5개입니다."
    five = {"parts": [{"model": "E3Z-T61", "quantity": 5}]}
    decision = against(mail(6, text, subject="", request=five))
    assert decision.relation is Relation.FOLLOW_UP


def test_the_same_parts_by_the_same_day_a_week_later_are_the_same_order() -> None:
    first = mail(0, STOCK, subject="stock", request={"wanted_by": "2026-03-20"})
    form = fax(7, "구매 요청서 / AB-1001 / E3Z-T61 2 / 납기 3월 20일", request={"wanted_by": "2026-03-20"})
    assert against(form, first).relation is Relation.DUPLICATE
    later = replace(form, request={**form.request, "wanted_by": "2026-04-20"})
    assert against(later, first).relation is Relation.NEW


def test_a_number_quoted_in_passing_does_not_carry_an_order_of_its_own() -> None:
    """The writer thanks for the visit, quotes its number, and orders what nobody asked for before."""
    fault = mail(text="AB-1001 stops. Please come.", request={"parts": [], "nature": "complaint"})
    spares = {
        "parts": [{"model": "KV-8", "quantity": 2}],
        "nature": "additional_request",
        "receipt_number": "AS-26-001",
    }
    text = "AS-26-001 made us nervous: put two KV-8 on our shelf for AB-1001."
    passing = mail(9, text, subject="spares for the wrapper", request=spares)
    assert against(passing, fault).relation is Relation.NEW
    assert against(passing, fault).question
    reply = replace(passing, in_reply_to="<0@one.example>", subject="Re: wrapper stops")
    assert against(reply, replace(fault, message_id="<0@one.example>")).relation is Relation.FOLLOW_UP
    faxed = fax(9, "AS-26-001 oieol. AB-1001 KV-8 2", request=spares)  # "answer" cannot be read
    assert against(faxed, fault).relation is Relation.FOLLOW_UP
    uncounted = mail(9, "AS-26-001: it says KV-8.", subject="sensor", request=spares | {"parts": [{"model": "KV-8"}]})
    assert against(uncounted, fault).relation is Relation.FOLLOW_UP


def test_anger_about_what_was_ordered_weeks_ago_orders_nothing() -> None:
    first = mail(request={"nature": "additional_request"})
    late = {"nature": "complaint", "receipt_number": "AS-26-001", "wanted_by": "2026-03-28"}
    angry = mail(
        20, "AS-26-001: the shelf is bare on Monday too. AB-1001, two E3Z-T61.", request=late, subject="sensor"
    )
    assert against(angry, first).relation is Relation.FOLLOW_UP
    again = replace(angry, request=angry.request | {"nature": "additional_request"})
    assert against(again, first).relation is Relation.NEW


def test_the_same_order_twice_within_days_is_one_however_the_letter_sounds() -> None:
    first = mail(request={"nature": "additional_request"})
    other = mail(2, "Nobody wrote to us. Two E3Z-T61 for AB-1001.", subject="2nd try", request={"nature": "complaint"})
    assert against(other, first).relation is Relation.DUPLICATE
    assert against(other, first).question
    illegible = mail(request={"equipment": [], "nature": "additional_request"}, channel="fax")
    clear = mail(1, "wrapper AB-1001, sensor E3Z-T61, 2", subject="order", channel="fax")
    assert against(clear, illegible).relation is Relation.DUPLICATE
    more = mail(2, "Three E3Z-T61 for AB-1001.", request={"parts": [{"model": "E3Z-T61", "quantity": 3}]}, subject="x")
    assert against(more, first).relation is not Relation.DUPLICATE


def test_the_same_order_for_another_day_weeks_later_is_placed_again() -> None:
    first = mail(request={"wanted_by": "2026-03-20"})
    later = mail(25, "As last month: two E3Z-T61 for AB-1001.", subject="order", request={"wanted_by": "2026-04-20"})
    assert against(later, first).relation is Relation.NEW


def test_the_content_is_the_same_and_the_day_is_moved() -> None:
    thread = mail(
        2,
        "The same content, but we must postpone the training.",
        in_reply_to="<0.0@one.example>",
        subject="Re: wrapper stops",
    )
    assert against(thread).relation is Relation.FOLLOW_UP
