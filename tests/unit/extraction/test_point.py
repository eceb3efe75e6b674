"""What a letter comes to: machines and parts told of before its point, beside it, or as fitted, left and not to be sent."""

from __future__ import annotations

import pytest

from intake.message import Address
from tests.unit.extraction.house import ask, letter, parts, serials

WELL, ILL = "NW/21-0104B", "NW/21-0105B"


@pytest.mark.parametrize(
    "text",
    [
        f"지난번 {WELL} 밸브는 잘 받아서 저희가 끼웠습니다. 고맙습니다.\n문제는 {ILL}인데요, 어제부터 웅웅거리는 게 심합니다. 한번 와 주세요.",
        f"Thank you for the parts for {WELL}, they came on Friday.\nWhat I'm writing about is {ILL}. It has begun to howl on start-up. Could you have a look?",
        f"You will remember {WELL} from the gearbox saga. It's the newest, {ILL}, that now trips every two hours. Can somebody come?",
        f"{WELL} の部品はありがとうございました。\n今回は {ILL} です。昨日から大きな音がします。見に来ていただけますか。",
        f"{WELL} 的备件收到了，谢谢。\n这次是 {ILL}，昨天开始启动时有摩擦声，请派人来看。",
        f"Cảm ơn anh đã gửi hàng cho máy {WELL}.\nCòn một việc nữa: máy {ILL} từ hôm qua kêu to, nhờ anh cho người xuống xem.",
        f"เรื่องเครื่อง {WELL} เรียบร้อยดีแล้วค่ะ ขอบคุณมาก\nมีอีกเรื่องหนึ่งค่ะ เครื่อง {ILL} เมื่อคืนมอเตอร์ไหม้ รบกวนส่งช่างมาดูค่ะ",
        f"Die Ringe für die {WELL} sind am Montag angekommen, vielen Dank.\nJetzt leider das andere: Die {ILL} macht seit gestern Geräusche. Bitte schicken Sie einen Techniker.",
        f"Merci pour les joints de la {WELL}, bien reçus.\nCette fois c'est la {ILL} : elle fait un bruit terrible. Pouvez-vous passer ?",
        f"Gracias por los repuestos de la {WELL}.\nEl problema está en la {ILL}: desde ayer hace mucho ruido. ¿Pueden venir?",
        f"Grazie per i pezzi della {WELL}.\nQuesta volta è la {ILL}: da ieri fa un gran rumore. Potete passare?",
        f"Dziękujemy za części do {WELL}.\nTym razem chodzi o {ILL}: od wczoraj głośno pracuje. Prosimy o przyjazd.",
        f"Terima kasih untuk suku cadang {WELL}.\nKali ini {ILL}: sejak kemarin bunyinya keras. Mohon kirim teknisi.",
    ],
)
def test_what_is_told_before_the_point_is_not_asked_for(text: str) -> None:
    assert serials(ask(letter(text))) == [ILL]


def test_what_fails_before_the_point_is_asked_for_too() -> None:
    said = f"{WELL} 이 어제 멈췄습니다. 수리 부탁드립니다.\n문제는 {ILL}도 오늘 아침에 멈췄다는 겁니다. 같이 봐주세요."
    assert serials(ask(letter(said))) == [WELL, ILL]


@pytest.mark.parametrize(
    "text",
    [
        f"{ILL} 이 멈췄습니다. 와서 봐주세요. 지금은 {WELL}로만 버티고 있습니다.",
        f"{ILL} has stopped, please send someone. We are getting by on {WELL} for now.",
        f"{ILL} が停止しました。点検をお願いします。今は {WELL} で代用しています。",
        f"{ILL} 停机了，请派人来修。现在靠 {WELL} 顶着。",
        f"เครื่อง {ILL} หยุดเดินเมื่อคืน รบกวนส่งช่างมาดู ตอนนี้ใช้ {WELL} เดินแทนอยู่",
        f"{ILL} steht seit gestern, bitte Techniker schicken. Solange behelfen wir uns mit der {WELL}.",
        f"La {ILL} est en panne, merci d'envoyer quelqu'un. En attendant nous tournons avec la {WELL}.",
        f"La {ILL} se ha parado, manden un técnico por favor. De momento vamos tirando con la {WELL}.",
    ],
)
def test_the_machine_that_does_the_work_meanwhile_needs_nothing(text: str) -> None:
    assert serials(ask(letter(text))) == [ILL]


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B 솔밸브 NWD.118.04 빼고 아래만 보내주세요. QV-2210-08 2개요. BL-40은 저희한테 있으니 안 가져오셔도 됩니다.",
        "NW/21-0104B: please send QV-2210-08, 2 pcs. Leave the belts BL-40 for the next shutdown.",
        "NW/21-0104B 밸브 QV-2210-08 2개 부탁드립니다. BL-40은 다음 정비 때 하겠습니다.",
        "NW/21-0104B に QV-2210-08 を2個お願いします。BL-40 は次回にします。",
        "NW/21-0104B 请发 QV-2210-08 两个。BL-40 不用带，我们有。",
        "NW/21-0104B: bitte 2 Stück QV-2210-08 senden. Die Riemen BL-40 lassen wir bis zum nächsten Stillstand.",
        "NW/21-0104B: merci d'envoyer 2 QV-2210-08. Quant aux courroies BL-40, j'en ai reçu quatre mardi.",
        "Para NW/21-0104B envíen 2 QV-2210-08 por favor. Las correas BL-40, ya las tenemos.",
        "NW/21-0104B: prosimy o 2 szt. QV-2210-08. Pasy BL-40 mamy na miejscu (3 szt.), więc proszę ich nie doliczać.",
    ],
)
def test_parts_at_hand_or_put_off_are_not_ordered(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 2}


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B 알람이 계속 납니다. 솔밸브 QV-2210-08도 예비품으로 바꿔 끼워 봤는데 똑같습니다. 확인 순서를 알려 주세요.",
        "NW/21-0104B keeps tripping. We swapped the QV-2210-08 for the spare on the shelf, no change. What should we check next?",
        "NW/21-0104B の警報が止まりません。QV-2210-08 は先月交換しました。確認手順を教えてください。",
        "NW/21-0104B 一直报警。阀 QV-2210-08 也换过了，还是一样。请告诉我们该检查哪里。",
        "NW/21-0104B meldet dauernd Störung. Das Ventil QV-2210-08 haben wir getauscht, ohne Erfolg. Was sollen wir prüfen?",
        "NW/21-0104B está en alarma. Ya cambiamos la válvula QV-2210-08 y sigue igual. ¿Qué revisamos?",
        "NW/21-0104B est en alarme. Nous avons déjà remplacé la vanne QV-2210-08, rien n'y fait. Que vérifier ?",
        "NW/21-0104B alarm terus. Kami sudah ganti katup QV-2210-08, tetap sama. Apa yang harus kami cek?",
    ],
)
def test_a_part_that_they_changed_themselves_is_not_ordered(text: str) -> None:
    assert parts(ask(letter(text))) == {}


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B QV-2210-08 2개만 보내주세요, 나머지는 기다릴 필요 없습니다.",
        "Please send 2 pcs QV-2210-08 for NW/21-0104B, it is not necessary to wait for the rest.",
        "NW/21-0104B: QV-2210-08 em lấy 2 cái thôi, không cần chờ.",
        "NW/21-0104B 请发 QV-2210-08 两个，不用等其他的。",
        "ขอ QV-2210-08 2 ชิ้น สำหรับ NW/21-0104B ไม่ต้องรอตัวอื่น",
    ],
)
def test_that_nobody_need_wait_takes_nothing_out(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 2}


@pytest.mark.parametrize(
    "text",
    [
        "핑거가 도착했는데 전부 NWD.118.05 입니다. 저희가 주문한 건 NWD.118.04 6개입니다. 다시 보내주세요.",
        "The box came, all bags are marked NWD.118.05 and we ordered NWD.118.04. Please send the correct ones, all 6.",
        "6 Stück kamen, alle NWD.118.05. Bestellt hatten wir NWD.118.04, 6 Stück. Bitte senden Sie die richtigen.",
    ],
)
def test_what_came_instead_is_not_what_is_wanted(text: str) -> None:
    assert list(parts(ask(letter(text)))) == ["NWD.118.04"]


@pytest.mark.parametrize(
    "follows",
    [
        "NWD.118.04 수량은 재고 세어 보고 다시 연락드리겠습니다.",
        "NWD.118.04 - quantity to follow tomorrow.",
        "NWD.118.04 数量は後ほどご連絡します。",
        "NWD.118.04 数量稍后告知。",
        "NWD.118.04, Stückzahl folgt.",
        "NWD.118.04, ilość podam jutro.",
    ],
)
def test_a_part_whose_number_is_to_follow_is_ordered(follows: str) -> None:
    said = f"NW/21-0104B 자재 주문합니다.\nQV-2210-08 10개\n{follows}"
    assert parts(ask(letter(said))) == {"QV-2210-08": 10, "NWD.118.04": None}


def test_the_part_in_the_subject_of_a_reply_is_the_earlier_letters() -> None:
    said = "밸브 두 개는 금요일에 잘 받았습니다. 이번엔 NW/21-0105B 호퍼 커버 NWD.118.04 1개 부탁드립니다."
    subject = "RE: NW/21-0104B 밸브 QV-2210-08 2개"
    assert parts(ask(letter(said, subject=subject, sender=Address("문가람", "grm@dalbit.example")))) == {
        "NWD.118.04": 1
    }
