"""What is read from a letter, beginning with what must not be found in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from intake.document import Document, DocumentBuilder, Otherwise, Voice, Words
from intake.extraction import Catalogue, extract
from intake.message import Address
from intake.registry import PartRow
from intake.request import Evidence, ServiceRequest
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, ask, fax, letter, parts, serials


@pytest.mark.parametrize(
    "text",
    [
        "설비 점검 방문 요청드립니다. 발주번호 NX/26-0777B 로 처리 예정입니다.",  # an order number of a serial's shape
        "방문 점검 부탁드립니다. 자산번호 NW-2104-77 입니다.",
        "알람 E0104 가 떠서 멈췄습니다. 와서 봐주세요. 031-777-0104",
        "설비가 멈췄습니다. 5/20 까지 와주세요. 사업자등록번호 124-81-00210",
        "설비가 멈췄습니다. 방문 부탁드립니다. 프로그램 버전 V2.105 입니다.",
    ],
)
def test_no_machine_is_found_where_none_is_named(text: str) -> None:
    request = ask(letter(text))
    assert serials(request) == []
    assert "serial" in request.missing


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B 방문 점검 부탁드립니다. NW/21-0105B는 이상 없습니다.",
        "NW/21-0104B가 멈췄습니다. 와서 봐주세요. 0105호기는 정상입니다.",
        "NW/21-0104B를 수리해 주세요. (NW/21-0105B 아님)",
        "Please repair NW/21-0104B. There is no issue with NW/21-0105B.",
        "Please send an engineer for NW/21-0104B, not for NW/21-0105B.",
        "NW/21-0104B 방문 수리 요청합니다. NW/21-0105B는 다음 달에 따로 요청드리겠습니다.",
    ],
)
def test_a_machine_passed_by_is_not_asked_for(text: str) -> None:
    assert serials(ask(letter(text))) == ["NW/21-0104B"]


def test_quoted_history_gives_neither_machines_nor_parts_but_the_receipt_number() -> None:
    request = ask(
        letter(
            "방문이 언제쯤 되는지 알려주세요.",
            subject="RE: 점검",
            quoted="SV26-0012 접수. NW/21-0104B 에 QV-2210-08 2개",
        )
    )
    assert serials(request) == []
    assert parts(request) == {}
    assert request.receipt_number == "SV26-0012"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nw 21 0104b 가 멈췄어요 와서 봐주세요", ["NW/21-0104B"]),
        ("ＮＷ／２１－０１０４Ｂ が停止しました。修理をお願いします。", ["NW/21-0104B"]),
        ("NW/21-0104 가 멈췄습니다. 방문 부탁드립니다.", ["NW/21-0104B"]),  # the letter left off
        ("NW/21-O104B 가 멈췄습니다. 방문 부탁드립니다.", ["NW/21-0104B"]),  # letter O typed for zero
        ("NW/21-0104B ~ 0106B 정기 점검 방문 부탁드립니다.", ["NW/21-0104B", "NW/21-0105B", "NW/21-0106B"]),
        ("NW/21-0104B, 0106B 두 대 점검 방문 부탁드립니다.", ["NW/21-0104B", "NW/21-0106B"]),
        ("제번 끝자리 0350 설비가 멈췄습니다. 와주세요.", ["NW/23-0350A"]),
        ("NW/20-0042B 가 멈췄습니다. 와주세요.", ["NW/20-0042B"]),  # of the family, in no list
        ("장비제번 ZK-77-4411 입니다. 고장이라 방문 바랍니다.", ["ZK-77-4411"]),  # told by its label alone
    ],
)
def test_machines_are_found_however_they_are_written(text: str, expected: list[str]) -> None:
    assert serials(ask(letter(text))) == expected


def test_an_unlisted_machine_is_kept_as_written_and_said_to_be_unlisted() -> None:
    machine = ask(letter("NW/20-0042B 가 멈췄습니다. 와주세요.")).equipment[0]
    assert not machine.registered
    assert machine.model is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QV-2210-08 2개 보내주세요.", {"QV-2210-08": 2}),
        ("QV-2210-08 두 개만 보내주세요.", {"QV-2210-08": 2}),
        ("Please send:\n  4 ea QV-2210-08 valve\n  2 ea NWD.118.04 cover", {"QV-2210-08": 4, "NWD.118.04": 2}),
        ("BL-40 10m 주문합니다.", {"BL-40": 10}),
        ("NWD.118.04, -05 각 3개씩 제작 부탁드립니다.", {"NWD.118.04": 3, "NWD.118.05": 3}),
        ("솔밸브 QV-2210-08 3개 보내주세요.\n추신: 솔밸브는 3개 말고 2개면 됩니다.", {"QV-2210-08": 2}),
        ("QV-2210-08 2개 보내주세요. (QV-2210-10 아님)", {"QV-2210-08": 2}),
        ("QV-2210-10 (X) → QV-2210-08 (O) 1개로 정정 부탁드립니다.", {"QV-2210-08": 1}),
        ("Please send a pair of QV-2210-08.", {"QV-2210-08": 2}),
        ("QV-2210-08 견적 부탁드립니다. 수량은 추후 알려드리겠습니다.", {"QV-2210-08": None}),
    ],
)
def test_parts_with_their_quantities(text: str, expected: dict[str, float | None]) -> None:
    assert parts(ask(letter(text))) == expected


def test_a_table_binds_machine_part_and_quantity_and_a_remark_takes_a_row_out() -> None:
    table = [
        ["No", "제번", "품번", "수량", "비고"],
        ["1", "NW/21-0104B", "QV-2210-08", "2", ""],
        ["2", "NW/21-0105B", "NWD.118.04", "1", "보류"],
        ["3", "NW/21-0106B", "BL-40", "12", ""],
    ]
    request = ask(letter("아래와 같이 부품을 요청합니다.", table=table))
    assert parts(request) == {"QV-2210-08": 2, "BL-40": 12}
    assert serials(request) == ["NW/21-0104B", "NW/21-0106B"]
    assert request.parts[0].serial == "NW/21-0104B"


def test_a_row_is_left_out_by_its_number() -> None:
    table = [["No", "품번", "수량"], ["1", "QV-2210-08", "2"], ["2", "BL-40", "5"]]
    assert parts(ask(letter("NW/21-0104B 용 부품 요청합니다. 2번은 빼고 진행해 주세요.", table=table))) == {
        "QV-2210-08": 2
    }


def test_a_typed_table_is_read_by_its_heading() -> None:
    text = "Please quote for NW/21-0104B:\n\nNo | Code       | Q'ty\n1  | QV-2210-08 | 04\n2  | NWD.118.04 | 01"
    assert parts(ask(letter(text))) == {"QV-2210-08": 4, "NWD.118.04": 1}


def test_the_customer_is_who_needs_the_service_not_the_dealer_who_orders() -> None:
    request = ask(
        letter(
            "거래처 달빛제분에서 쓰는 NW/21-0104B 용 QV-2210-08 2개를 달빛제분 앞으로 보내주세요.",
            sender=Address("여진수", "js@haesol.example"),
        )
    )
    assert request.customer.id == "A1"
    assert request.customer.contact is None


def test_of_two_companies_on_one_domain_the_machine_and_the_person_decide() -> None:
    request = ask(
        letter("NW/22-0211C 가 멈췄습니다. 방문 부탁드립니다.", sender=Address("석나은", "ne@dalbit.example"))
    )
    assert request.customer.id == "A4"


def test_a_machine_of_another_company_is_a_question() -> None:
    request = ask(letter("NW/22-0210C 방문 수리 부탁드립니다.", sender=Address("여진수", "js@haesol.example")))
    assert request.needs_review
    assert any("NW/22-0210C" in reason for reason in request.review_reasons)


def test_two_listed_numbers_that_a_picture_cannot_tell_apart_are_always_a_question() -> None:
    from intake.extraction import Catalogue, extract
    from intake.registry import EquipmentRow, Registry
    from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY

    twins = (*REGISTRY.equipment, EquipmentRow("NW/21-010SB", "NW-200", "A1"))
    catalogue = Catalogue(Registry(REGISTRY.customers, twins, REGISTRY.parts))
    request = extract(
        fax("제조번호 NW/21-0105B 고장입니다. 방문 바랍니다.", caller="0317771009"),
        catalogue,
        ORGANISATION,
        NUMBERING,
        0.5,
    )
    assert request.needs_review
    assert any("중 하나로 읽힙니다" in reason for reason in request.review_reasons)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NW/21-0104B 점검을 다음 주 수요일에 와서 해주세요.", date(2026, 5, 20)),
        ("QV-2210-08 2개를 5/22까지 보내주세요.", date(2026, 5, 22)),
        ("Please deliver 2 pcs QV-2210-08 before 30 May.", date(2026, 5, 30)),
        ("QV-2210-08 2개 견적을 5/22까지 보내주세요.", None),  # the day of a quotation
        ("NW/21-0104B가 5월 9일부터 멈춰 있습니다. 방문 바랍니다.", None),
        ("QV-2210-08 2개, 6월 중순쯤 받으면 됩니다.", None),
    ],
)
def test_the_day_wanted(text: str, expected: date | None) -> None:
    assert ask(letter(text)).wanted_by == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("지난번 수리 감사합니다. NW/21-0104B 잘 돌아갑니다.", "other"),
        ("연간 유지보수 계약 견적을 부탁드립니다. 대상은 NW/21-0104B입니다.", "sales"),
        ("공장 증설로 NW-300 2대 신규 도입 견적을 요청드립니다.", "sales"),
        ("NW/21-0104B가 멈췄습니다. 방문 부탁드립니다.", "service"),
    ],
)
def test_the_kind_of_a_customers_letter(text: str, kind: str) -> None:
    assert ask(letter(text)).kind == kind


@pytest.mark.parametrize(("subject", "text", "asking"), [
    ("RE: [SV26-0012] 3호기 알람", "금요일에 기사님 오셔서 브레이크 간극 조정해 주셨습니다. 주말 동안 NW/21-0104B 알람 한 번도 안 떴네요. 고생 많으셨습니다.", "QV-2210-08 1개 보내주세요."),
    ("RE: [SV26-0012] main chain jerking", "Line 5 running smooth since Wednesday, rejects back to 0.7%. Thanks to your engineer. You can close this one.", "Please send one QV-2210-08."),
    ("AW: [SV26-0012] Maschinenstillstand Nr. NW/21-0104B", "Ihr Techniker war hier, seitdem läuft die Maschine wieder einwandfrei. Vielen Dank, die Sache ist damit erledigt.", "Bitte senden Sie uns noch 1 Stück QV-2210-08."),
    ("AW: [SV26-0012] NW/21-0104B - Filament defekt", "Die Filamente sind da, eines ist schon eingebaut und die Maschine läuft wieder einwandfrei. Vielen Dank!", "Bitte senden Sie uns noch 1 Stück QV-2210-08."),
])  # fmt: skip
def test_thanks_under_the_subject_of_a_failure_ask_for_nothing(subject: str, text: str, asking: str) -> None:
    assert ask(letter(text, subject=subject)).kind == "other"
    assert ask(letter(f"{text}\n{asking}", subject=subject)).kind == "service"


def test_a_colleagues_visit_report_is_no_request() -> None:
    request = ask(
        letter(
            "달빛제분 NW/21-0104B 출장 결과 보고드립니다. QV-2210-08 2개 교체 완료했습니다.",
            sender=Address("하도윤", "dy@nurion.example"),
        )
    )
    assert request.kind == "report"


def test_what_is_missing_is_asked_for() -> None:
    request = ask(letter("센서 하나만 보내주세요. 저희가 갈아끼울게요. 기계가 멈췄습니다."))
    assert set(request.missing) >= {"serial", "part_model"}


def test_every_evidence_quotes_its_document() -> None:
    received = letter(
        "안녕하세요．ＮＷ／２１－０１０４Ｂ 에 쓰는 ＱＶ－２２１０－０８　２個 보내주세요. 031-777-1234", subject="부품"
    )
    request = ask(received)
    shown: list[Evidence] = [e for v in (*request.equipment, *request.parts, request.customer) for e in v.evidence]
    shown += [c.evidence for c in request.candidates]
    placed = [e for e in shown if e.start is not None]
    assert len(placed) >= 3
    for evidence in placed:
        assert received.documents[evidence.document].text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.strip()


def test_a_form_with_boxes_asks_for_what_is_ticked() -> None:
    request = ask(
        fax(
            "A/S 접수증\n장비번호 : NW/21-0104B\n구분 : [ ] 출장 [V] 부품\n내용 : 솔밸브 QV-2210-08 2개",
            caller="0317771009",
            recognised=False,
        )
    )
    assert request.work == ("purchased_part",)


def test_reading_twice_says_the_same() -> None:
    received = letter("NW/21-0104B ~ 0106B 점검 방문 부탁드립니다. QV-2210-08 2개도 필요합니다.")
    assert ask(received).as_json() == ask(received).as_json()


def test_what_could_not_be_read_is_asked_about() -> None:
    received = letter("UR-5520 롤러 2개 보내 주세요. 제번은 첨부에 있습니다.")
    closed = Document("도면.pdf", "application/pdf", (), "", (0,), "attachment", ("암호가 걸린 PDF라 열 수 없습니다.",))
    request = ask(replace(received, documents=(*received.documents, closed)))
    assert request.needs_review
    assert any("도면.pdf" in reason for reason in request.review_reasons)


@pytest.mark.parametrize("text", ["serialNW/21-0104B is leaking", "Machine modelNW-200 serialNW/21-0104B leaks"])
def test_a_number_glued_to_its_label_in_a_picture(text: str) -> None:
    assert serials(ask(fax(f"Please send an engineer.\n{text}."))) == ["NW/21-0104B"]


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B 비트 T6-60 10개, 핀 GKS-100 291 150 A 2000 100개 보내주세요.",
        "For NW/21-0104B: 10 pcs bits T6-60, 100 pcs GKS-100 291 150 A 2000, please ship.",
        "NW/21-0104B\n T6-60  10 EA\n GKS-100 291-150-A-2000  100 EA\n보내주세요.",
    ],
)
def test_a_part_of_many_pieces_and_one_without_the_word_before_its_number(text: str) -> None:
    more = (
        PartRow("BIT T6-60", "드라이버 비트", "purchased", "", "EA", ()),
        PartRow("GKS-100 291 150 A 2000", "핀", "purchased", "", "EA", ()),
        PartRow("GKS-100 291 130 A 1500", "핀", "purchased", "", "EA", ()),
    )
    catalogue = Catalogue(replace(REGISTRY, parts=(*REGISTRY.parts, *more)))
    asked = extract(letter(text), catalogue, ORGANISATION, NUMBERING, 0.9)
    assert parts(asked) == {"BIT T6-60": 10, "GKS-100 291 150 A 2000": 100}


def test_what_a_colleague_passes_on_within_the_house_is_the_customers_whatever_his_program_marks() -> None:
    quoted = "From: 문가람 <grm@dalbit.example>\nNW/21-0104B 긴급입니다. QV-2210-08 2개 보내주세요."
    ours = Address("박지훈", "jh@nurion.example")
    received = letter("팩스로 온 것과 같으면 무시하세요.", sender=ours, quoted=quoted)
    head = replace(received.documents[0].pages[0].lines[1], voice=Voice.QUOTE_HEADER)
    page = received.documents[0].pages[0]
    page = replace(page, lines=(page.lines[0], head, *page.lines[2:]))
    document = replace(received.documents[0], pages=(page,))
    assert received.message is not None

    def read_to(address: str) -> ServiceRequest:
        message = replace(received.message, to=(Address("", address),))
        return ask(replace(received, message=message, documents=(document,)))

    within = read_to("help@nurion.example")
    assert (within.kind, within.customer.id, parts(within)) == ("service", "A1", {"QV-2210-08": 2})
    answer = read_to("grm@dalbit.example")
    assert parts(answer) == {}


@pytest.mark.parametrize("data", ["가" * 3000, "aGVsbG8/" * 500, "=" * 2500, "(" * 2500])
def test_data_without_a_blank_is_no_word_and_hides_none(data: str) -> None:
    request = ask(letter(f"{data}\nQV-2210-08 밸브 2개 보내 주세요.\n{data}"))
    assert parts(request) == {"QV-2210-08": 2}


def test_hundreds_of_blanks_are_passed_over_at_once() -> None:
    """Behind a number and behind a day; shared out among the blanks that a pattern allows, they took minutes."""
    gap = " " * 900
    request = ask(letter(f"QV-2210-08{gap}2개 보내 주세요. 5월 20일{gap}까지 부탁드립니다."))
    assert parts(request) == {"QV-2210-08": 2}


@pytest.mark.parametrize("joins", [" ," * 200, "와" * 200, "と、" * 200])
def test_an_endless_list_of_machines_that_go_on_working_is_read_to_its_end(joins: str) -> None:
    request = ask(letter(f"NW/21-0104B가 멈췄습니다. 지금은 NW/21-0105B{joins} NW/21-0106B로 생산합니다."))
    assert "NW/21-0104B" in serials(request)


def test_a_list_typed_without_blanks_is_read_to_its_end() -> None:
    listed = ",".join(f"X{n:04}-{n % 97:02}" for n in range(250))
    assert list(parts(ask(letter(f"아래 품번 견적과 함께 보내 주세요.\n{listed},QV-2210-08")))) == ["QV-2210-08"]


def test_the_end_of_a_sentence_without_a_stop_is_read() -> None:
    told = "그리고 저희 담당자가 어제 확인한 바로는 특별한 것이 없었고 " * 60
    assert parts(ask(letter(f"{told} QV-2210-08 밸브 2개 보내 주세요"))) == {"QV-2210-08": 2}


def test_of_what_is_too_long_the_beginning_is_read_and_the_rest_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake.extraction.text.scene.READ_AT_MOST", 200)
    long = "NW/21-0104B 에 쓸 QV-2210-08 2개 보내주세요.\n" + "수고하십니다.\n" * 40 + "NW/21-0105B 도 같습니다.\n"
    request = ask(letter(long))
    assert (serials(request), parts(request)) == (["NW/21-0104B"], {"QV-2210-08": 2})
    assert request.needs_review and any("살펴보았습니다" in reason for reason in request.review_reasons)
    assert not any("살펴보았습니다" in reason for reason in ask(letter(long[:150])).review_reasons)
    news = ask(letter("뉴스레터를 보내드립니다. 행사 소식입니다.\n" * 20))
    assert news.needs_review and any("살펴보았습니다" in reason for reason in news.review_reasons)


def test_a_line_without_end_is_read_at_its_beginning_and_asked_about() -> None:
    request = ask(letter("NW/21-0104B 에 쓸 QV-2210-08 2개 보내주세요. " + "수고가 많으십니다. " * 20_000))
    assert (serials(request), parts(request)) == (["NW/21-0104B"], {"QV-2210-08": 2})
    assert any("살펴보았습니다" in reason for reason in request.review_reasons)


@pytest.mark.parametrize(
    ("line", "confidence", "others", "machines", "wanted"),
    [
        ("필요 부품: QV-2210-03 2개", 0.99, (), [], ["QV-2210-03"]),  # as QV-2210-08 but for a stroke
        ("필요 부품: QV-2210-03 2개", 0.99, (Otherwise("QV-2210-08", 1.0),), [], ["QV-2210-03"]),
        ("필요 부품: QV-2210-03 2개", 0.7, (Otherwise("QV-2210-08", 1.0),), [], ["QV-2210-08"]),
        ("필요 부품: QV-2210-03 2개", 0.7, (), [], ["QV-2210-08"]),
        ("제조번호: NW/21-0108B 고장", 0.99, (), ["NW/21-0108B"], []),
    ],
)
def test_a_number_read_surely_is_not_the_listed_one_a_stroke_away(line, confidence, others, machines, wanted) -> None:
    builder = DocumentBuilder("fax", "image/tiff", "fax")
    builder.page(recognised=True)
    read = re.finditer(r"\S+", line)
    words: Words = [(m.group(), m.start(), None, confidence, others if "QV" in m.group() else ()) for m in read]
    builder.line(line, words=words)
    request = ask(replace(fax("", caller="0317771009"), documents=(builder.build(),)))
    assert serials(request) == machines
    assert list(parts(request)) == wanted
    assert request.needs_review
    asked = any("QV-2210-03" in why and "QV-2210-08" in why for why in request.review_reasons)
    assert asked == (wanted == ["QV-2210-03"])


@pytest.mark.parametrize("said", ["QV-2210-08-at", "QV-2210-08-ból", "QV-2210-08-le"])
def test_an_ending_hung_on_a_number_is_no_piece_of_it(said: str) -> None:
    request = ask(letter(f"Kérünk az NW/21-0104B-hez két darab {said} szerszámot, köszönjük."))
    assert (serials(request), parts(request)) == (["NW/21-0104B"], {"QV-2210-08": 2})


def test_a_small_letter_behind_a_number_may_be_a_piece_of_it() -> None:
    assert parts(ask(letter("Please send 2 pcs QV-2210-08-x for NW/21-0104B."))) != {"QV-2210-08": 2}


def test_all_of_a_range_but_the_one_that_stays() -> None:
    request = ask(
        letter(
            "NW/21-0104B부터 NW/21-0106B까지 세 대 중에서 0105만 본공장에 남기고 나머지 두 대를 옮깁니다. 재설치까지 맡아 주십시오."
        )
    )
    assert serials(request) == ["NW/21-0104B", "NW/21-0106B"]
