"""What stands beside a number and is said of another: in a bracket, of a counterpart, of one of a range, in a name."""

from __future__ import annotations

import pytest

from tests.unit.extraction.test_cases import answer, told_by, world

WRITERS = {
    "ko": "배정근 <jk.bae@onnurisauce.example>",
    "en": "Megan Rudge <m.rudge@thornburypickles.example>",
    "zh": "孙立波 <sunlb@haiweiyuan.example>",
    "ja": "宮本陽子 <y.miyamoto@yamabuki-an.example>",
    "de": "Jörg Petersen <j.petersen@lindhof-feinkost.example>",
}


def asked_of(tongue: str, text: str) -> object:
    return told_by(answer("kettle-part", {"name": "", "from": WRITERS[tongue], "subject": "", "text": f"{text}\n"}))[
        "parts"
    ]


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        (
            "ko",
            "K3/19-041 부품 요청드립니다.\n\n  PT100-W3    2개    (긴쪽은 멀쩡하니 -W5 보내지 마세요)\n  TRP-15F     1개\n",
            {"PT100-W3": 2, "TRP-15F": 1},
        ),
        (
            "ko",
            "K3/19-041 부품 요청드립니다.\n\n  PT100-W3    2개    (긴 쪽 PT100-W5는 그대로 씁니다)\n  TRP-15F     1개\n",
            {"PT100-W3": 2, "TRP-15F": 1},
        ),
        (
            "ja",
            "K3/18-009 の部品をお願いします。\n\n  PT100-W3   2本\n  TRP-15F    1個\n\nPT100-W5 はそのまま使います。",
            {"PT100-W3": 2, "TRP-15F": 1},
        ),
        ("zh", "请寄 2841006 两个，PM45.0355 用。2841008 继续用，不换。", {"2841006": 2}),
        ("de", "Bitte zwei 2841006 für K5/24-002. Die 2841008 bleibt drin.", {"2841006": 2}),
        ("en", "Please send two 2841006 for K5/22-051. 2841008 stays in.", {"2841006": 2}),
    ],
)
def test_what_is_said_of_the_counterpart(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("en", "Good point. Add 1 EM22-R for K3/22-068.", {"EM22-R": 1}),
        (
            "en",
            "Good point. Add 2 DOK-2203 for K3/22-068, the one on the other kettle was new last year.",
            {"DOK-2203": 2},
        ),
    ],
)
def test_what_is_added(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Please supply for EX-5120:\n\n1. Ribbed belt 5PJ-1041   1 pc\n2. Mechanical seal MS-35-EPDM   4 pcs   (EPDM please, not Viton)\n",
        "EX-5120 부품 부탁드립니다.\n5PJ-1041 1개\nMS-35-EPDM 4개 (EPDM으로 꼭 부탁드립니다)\n",
        "Bitte für die EX-5120 liefern: 1 Stück 5PJ-1041, 4 Stück MS-35-EPDM. Bitte wirklich EPDM.\n",
    ],
)
def test_what_a_number_ends_in_names_no_other(text: str) -> None:
    customer = next(c for c in world("freezers-which")["customers"] if c["id"] == "G3")
    writer = f"{customer['contacts'][0]} <post@{customer['domains'][0]}>"
    message = {"name": "", "from": writer, "subject": "", "text": text}
    assert told_by(answer("freezers-which", message))["parts"] == {"5PJ-1041": 1, "MS-35-EPDM": 4}


@pytest.mark.parametrize(
    "text",
    [
        "연차 점검 요청드립니다. 대상은 HP4-2204 ~ HP4-2206 가운데 2205호를 뺀 두 대입니다.",
        "HP4-2204~2206 점검 부탁드립니다. 2205는 제외입니다.",
        "Please service pumps HP4-2204 to HP4-2206 except 2205 in March.",
        "Annual service for HP4-2204 ~ HP4-2206, 2205 excepted, please. Can you come in March?",
        "Bitte warten Sie HP4-2204 bis HP4-2206, ausgenommen die 2205.",
        "Merci de réviser les HP4-2204 à HP4-2206, sauf la 2205.",
        "Por favor, revisen las HP4-2204 a HP4-2206, salvo la 2205.",
        "HP4-2204 ~ HP4-2206 の点検をお願いします（2205を除く）。",
        "请安排HP4-2204至HP4-2206的年度保养，2205除外。",
        "Prosimy o przegląd HP4-2204 do HP4-2206 z wyjątkiem 2205.",
    ],
)
def test_one_of_a_range_is_left_out(text: str) -> None:
    message = {"name": "", "from": "Isla Reid <isla.reid@calderwater.example>", "subject": "", "text": f"{text}\n"}
    assert told_by(answer("pumps-which", message))["equipment"] == ["HP4-2204", "HP4-2206"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zamawiamy do PM45.0340:\n1. pas klinowy B38-1250 - 2 szt.\n2. uszczelnienie 2841006 - 1 szt.\n", {"B38-1250": 2, "2841006": 1}),
        ("Prosimy o wycenę: pas napędowy B38-1250, 3 szt., do PM45.0340.\n", {"B38-1250": 3}),
        ("Merci d'envoyer 2841006, 2 pièces, et pas 2841008, pour PM45.0340.\n", {"2841006": 2}),
        ("Pour PM45.0340 envoyez 2 joints 2841006, surtout pas le 2841008.\n", {"2841006": 2}),
    ],
)  # fmt: skip
def test_a_belt_is_no_refusal(text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of("ja", text) == wanted


def test_short_lines_above_a_telephone_number_ask_for_parts() -> None:
    text = "온누리소스 배정근입니다\n대리점에서도 메일 드렸다는데 저도 보냅니다 같은 내용입니다\n\n기계 K3/19-041 배출밸브 깨짐\nDOK-2203 두개, TRP-15F 열두개\n\n043-881-2040"
    assert asked_of("ko", text) == {"DOK-2203": 2, "TRP-15F": 12}


@pytest.mark.parametrize(
    "text",
    [
        "Somos a Conservas Alecrim, de Aveiro. Em maio comprámos da Thornbury Pickles uma panela GK-300 usada. Na placa está K3/22-068. Precisamos de 2 EM22-R.",
        "Siamo la Salse Fenoglio di Alba. A maggio abbiamo acquistato da Thornbury Pickles una pentola GK-300 usata, matricola K3/22-068. Ci servono 2 EM22-R.",
        "Wij zijn Conserven Dekker uit Goes. In mei hebben wij van Thornbury Pickles een tweedehands ketel GK-300 gekocht, nummer K3/22-068. Graag 2 stuks EM22-R.",
        "Somos Salsas Ibarz. Compramos a Thornbury Pickles, de Thornbury, una marmita GK-300 usada. El número es K3/22-068. Necesitamos 2 EM22-R.",
    ],
)
def test_who_sold_a_used_machine_owns_it_no_more(text: str) -> None:
    message = {"name": "", "from": "Rui Salgado <rui@alecrim.example>", "subject": "", "text": f"{text}\n"}
    request = answer("kettle-part", message)
    assert request.customer.id is None
    assert [one.serial for one in request.equipment] == ["K3/22-068"]
