"""What is to be done, in sentences of twenty tongues: a visit, parts alone, something to be made, an answer."""

from __future__ import annotations

import pytest

from intake.message import Address
from tests.unit.extraction.house import WRITER, ask, letter

ABROAD = Address("Anke Feld", "a@osterholt.example")


def kinds(text: str) -> list[str]:
    korean = any("가" <= char <= "힣" for char in text)
    return sorted(ask(letter(text, sender=WRITER if korean else ABROAD)).work)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NW/21-0104B가 멈췄습니다. 엔지니어 한 분 보내주세요.", ["field_service"]),
        ("NW/21-0104B 연간 교정을 의뢰드립니다. 성적서도 발행해 주세요.", ["field_service"]),
        ("NW/21-0104B 이설을 부탁드립니다. 8월 초입니다.", ["field_service"]),
        ("NW/21-0104B 레벨을 다시 맞춰야 해서 사람이 와야 합니다.", ["field_service"]),
        ("QV-2210-08 2개 들고 오셔서 NW/21-0104B에 달아주세요.", ["field_service", "purchased_part"]),
        ("QV-2210-08 2개와 설치할 기술자 1명 부탁드립니다. NW/21-0104B", ["field_service", "purchased_part"]),
        ("NW/22-0210C is down, please get one of your people here.", ["field_service"]),
        (
            "Please send QV-2210-08, 2 pcs, and one engineer to install it on NW/22-0210C.",
            ["field_service", "purchased_part"],
        ),
        ("We would like one trainer to come for two days for NW/22-0210C.", ["field_service"]),
        (
            "We wait for your engineer on 20 May for NW/22-0210C, please let him bring 2 pcs QV-2210-08.",
            ["field_service", "purchased_part"],
        ),
        ("Could someone come and have a look at NW/22-0210C?", ["field_service"]),
        (
            "Wir brauchen einen Techniker, der an der NW/22-0210C das QV-2210-08 (1 Stück) tauscht.",
            ["field_service", "purchased_part"],
        ),
        ("Bitte schicken Sie jemanden zur NW/22-0210C.", ["field_service"]),
        ("Kunt u een monteur sturen voor NW/22-0210C?", ["field_service"]),
        ("Pouvez-vous envoyer quelqu'un pour la NW/22-0210C ?", ["field_service"]),
        ("Necesitamos que venga un técnico a revisar la NW/22-0210C.", ["field_service"]),
        ("Potete mandare qualcuno a vedere la NW/22-0210C?", ["field_service"]),
        ("Podem mandar um técnico para a NW/22-0210C?", ["field_service"]),
        ("Prosimy o przyjazd serwisanta do NW/22-0210C.", ["field_service"]),
        ("Pošlete prosím technika k NW/22-0210C.", ["field_service"]),
        ("Kérünk, küldjenek szerelőt a NW/22-0210C géphez.", ["field_service"]),
        ("Пришлите инженера на NW/22-0210C.", ["field_service"]),
        ("NW/22-0210C için teknisyen gönderir misiniz?", ["field_service"]),
        ("Tolong kirim teknisi untuk NW/22-0210C.", ["field_service"]),
        ("Nhờ cử kỹ thuật sang xem máy NW/22-0210C.", ["field_service"]),
        ("ขอช่างเข้ามาดูเครื่อง NW/22-0210C", ["field_service"]),
        ("NW/22-0210Cの修理に来ていただけますか。", ["field_service"]),
        ("QV-2210-08を2個お持ちのうえ、NW/22-0210Cの修理にお越しください。", ["field_service", "purchased_part"]),
        ("请派人来修NW/22-0210C,顺便带2个QV-2210-08。", ["field_service", "purchased_part"]),
        ("NW/21-0104B에서 물이 샙니다. 언제쯤 와보실 수 있을까요?", ["field_service"]),
        ("NW/21-0104B 프로그램 수정이 필요합니다. 담당 엔지니어 일정 잡아주세요.", ["field_service"]),
        ("NW/21-0104B 새 작업자 3명 교육 부탁드립니다.", ["field_service"]),
        ("NW/21-0104B 벨트 QV-2210-08 갈러 오실 때 1개 가져와 주세요.", ["field_service", "purchased_part"]),
        ("현장에 오셔서 NW/21-0104B 진단만 먼저 해주세요. 부품은 그 다음에 결정하겠습니다.", ["field_service"]),
        ("Please book a service visit for NW/22-0210C.", ["field_service"]),
        ("We need hands-on help with NW/22-0210C, can you fly somebody in?", ["field_service"]),
        ("Annual inspection of NW/22-0210C is due in June, please schedule.", ["field_service"]),
        ("When can your man be here to repair NW/22-0210C?", ["field_service"]),
        ("Please come and fit 2 pcs QV-2210-08 on NW/22-0210C.", ["field_service", "purchased_part"]),
        ("Bitte um einen Servicetermin für die NW/22-0210C.", ["field_service"]),
        ("Kan er iemand langskomen voor de NW/22-0210C?", ["field_service"]),
        ("Merci de planifier l'intervention d'un technicien sur la NW/22-0210C.", ["field_service"]),
        ("Solicitamos visita técnica para la NW/22-0210C.", ["field_service"]),
        ("Serve un vostro tecnico per la NW/22-0210C.", ["field_service"]),
        ("Favor agendar visita técnica para a NW/22-0210C.", ["field_service"]),
        ("Prosimy o szkolenie operatorów NW/22-0210C.", ["field_service"]),
        ("Potřebujeme servisní zásah na NW/22-0210C.", ["field_service"]),
        ("Нужен выезд специалиста на NW/22-0210C.", ["field_service"]),
        ("NW/22-0210C için servis talep ediyoruz.", ["field_service"]),
        ("Mohon jadwal kunjungan teknisi untuk NW/22-0210C.", ["field_service"]),
        ("Anh chị cho người xuống sửa máy NW/22-0210C giúp em.", ["field_service"]),
        ("ขอนัดช่างเข้าซ่อมเครื่อง NW/22-0210C", ["field_service"]),
        ("NW/22-0210Cの出張修理をお願いします。", ["field_service"]),
        ("请安排售后人员到现场处理NW/22-0210C。", ["field_service"]),
    ],
)
def test_somebody_must_travel(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "지난주에 와주셔서 감사합니다. 이번엔 QV-2210-08 2개만 보내주세요. NW/21-0104B",
        "기사님이 말씀하신 QV-2210-08 2개 보내주시면 저희가 갈겠습니다. NW/21-0104B",
        "창고에서 새것이 나와서 QV-2210-08은 1개만 보내주세요. NW/21-0104B",
        "교체 시기가 와서 NW/21-0104B용 QV-2210-08 2개 주문합니다.",
        "점검해 보니 NW/21-0104B QV-2210-08이 깨져 있습니다. 2개 보내주세요.",
        "NW/21-0104B 개조에 쓸 QV-2210-08 4개 주문합니다. 작업은 저희가 합니다.",
        "담당자가 출장 중이라 제가 대신 QV-2210-08 2개 주문합니다. NW/21-0104B",
        "방문은 취소하고 QV-2210-08 1개만 보내주세요. NW/21-0104B",
        "0으로 적힌 줄은 빼고 봐주세요. QV-2210-08 2개, NW/21-0104B",
        "Your technician was here yesterday; please send 2 pcs QV-2210-08 for NW/22-0210C.",
        "For your information, our technician will fit it. 2 pcs QV-2210-08 please, NW/22-0210C.",
        "No visit needed, just 2 pcs QV-2210-08 for NW/22-0210C.",
        "Ihr Techniker war gestern da. Bitte noch 2 Stück QV-2210-08 für NW/22-0210C.",
        "Notre technicien les montera : 2 pièces QV-2210-08 pour NW/22-0210C.",
        "El técnico ya vino el lunes. Envíen 2 QV-2210-08 para NW/22-0210C.",
        "Teknisi kami sudah cek, mohon kirim 2 buah QV-2210-08 untuk NW/22-0210C.",
        "Prosimy przysłać 2 szt. QV-2210-08 do NW/22-0210C.",
        "Специалист уже был, пришлите 2 шт. QV-2210-08 для NW/22-0210C.",
        "Kỹ thuật bên em tự thay, gửi giúp 2 cái QV-2210-08 cho máy NW/22-0210C.",
        "訪問は不要です。QV-2210-08を2個送ってください。NW/22-0210C用です。",
        "先日はお越しいただきありがとうございました。QV-2210-08を2個お願いします。NW/22-0210C",
        "上次师傅来过了,请再寄2个QV-2210-08,NW/22-0210C用。",
        "지난달에 오신 엔지니어분이 추천하신 QV-2210-08 2개 주문합니다. NW/21-0104B",
        "QV-2210-08 2개 보내주시면 설치는 우리 공무팀에서 합니다. NW/21-0104B",
        "출장 서비스는 됐고 QV-2210-08 2개만 택배로 주세요. NW/21-0104B",
        "와이어가 끊어져서 QV-2210-08 2개 급히 필요합니다. NW/21-0104B",
        "수리 이력에 있던 QV-2210-08 2개 재주문합니다. NW/21-0104B",
        "We have had your engineer on site last week; now please ship 2 pcs QV-2210-08 for NW/22-0210C.",
        "Our maintenance will do the job. 2 pcs QV-2210-08 for NW/22-0210C.",
        "Your visit in April helped a lot. Now 2 pcs QV-2210-08 for NW/22-0210C please.",
        "Den Einbau machen wir selbst, bitte 2 Stück QV-2210-08 für NW/22-0210C.",
        "Nous ferons le montage nous-mêmes : 2 pièces QV-2210-08 pour NW/22-0210C.",
        "Lo instalamos nosotros, envíen 2 QV-2210-08 para NW/22-0210C.",
        "Установим сами, пришлите 2 шт. QV-2210-08 для NW/22-0210C.",
        "取付は当方で行います。QV-2210-08を2個お願いします。NW/22-0210C",
        "我们自己装,请寄2个QV-2210-08,NW/22-0210C用。",
        "NW/22-0210C用QV-2210-08 2个,请5月29日前到厂。",
    ],
)
def test_parts_alone(text: str) -> None:
    assert kinds(text) == ["purchased_part"]


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B 호퍼 뚜껑이 찌그러졌어요. 하나 만들어 주세요.",
        "NW/21-0104B에 쓰는 쇠 롤러 네 개만 깎아서 보내주세요.",
        "NWD.118.04 2개 제작 부탁드립니다. NW/21-0104B",
        "Please make us a new cover for the hopper of NW/22-0210C, one piece.",
        "Could you machine two new shafts for NW/22-0210C?",
        "Bitte fertigen Sie uns eine neue Halterung für die NW/22-0210C an.",
        "Pouvez-vous nous fabriquer un nouveau couvercle pour NW/22-0210C ?",
        "Necesitamos que nos fabriquen una tapa nueva para la NW/22-0210C.",
        "Prosimy o wykonanie nowej pokrywy do NW/22-0210C, 1 szt.",
        "Просим изготовить новую крышку для NW/22-0210C, 1 шт.",
        "Nhờ bên anh gia công 1 cái nắp mới cho máy NW/22-0210C.",
        "NW/22-0210C用のカバーを1枚製作してください。",
        "请给NW/22-0210C加工一个新盖板。",
        "NW/21-0104B 가이드 판을 도면대로 2장 가공해 주실 수 있나요?",
        "NW/21-0104B 브래킷 새로 하나 제작 가능할까요? 가능하면 보내주세요.",
        "Could you please have a new bracket made for NW/22-0210C, according to our sketch?",
        "Können Sie uns eine neue Abdeckung für die NW/22-0210C herstellen?",
    ],
)
def test_something_is_to_be_made(text: str) -> None:
    assert kinds(text) == ["fabricated_part"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is there a way to lock the recipe on NW/22-0210C?", ["advice"]),
        ("Пришлите схему NW/22-0210C.", ["advice"]),
        ("能否远程指导一下NW/22-0210C的调试?", ["advice"]),
        ("NW/21-0104B 소음이 커졌는데 이대로 계속 써도 괜찮을까요?", ["advice"]),
        ("NW/21-0104B E12 알람이 뜹니다. 어디부터 봐야 하는지 점검 순서를 알려주시면 저희가 해보겠습니다.", ["advice"]),
        ("NW/21-0104B 비밀번호 바꾸는 방법을 메일로 설명해 주시면 저희가 하겠습니다.", ["advice"]),
        ("NW/21-0104B 설명서를 파일로 보내주실 수 있을까요?", ["advice"]),
        ("NW/21-0104B 온도가 낮은데 밸브를 먼저 의심해야 하나요? 방문은 아직 필요 없습니다.", ["advice"]),
        ("NW/22-0210C shows E12. What should we check first? No need to come.", ["advice"]),
        ("I'm not asking for anybody to travel, just tell me which parameter to change on NW/22-0210C.", ["advice"]),
        ("Where do I set the belt speed on NW/22-0210C? I cannot find the menu.", ["advice"]),
        ("Please send the wiring diagram of NW/22-0210C as PDF.", ["advice"]),
        ("Wie stellen wir an der NW/22-0210C die Bandgeschwindigkeit ein?", ["advice"]),
        ("Hoe kunnen we bij de NW/22-0210C de snelheid instellen?", ["advice"]),
        ("Comment régler la vitesse sur la NW/22-0210C ?", ["advice"]),
        ("¿Qué parámetro tengo que mover en la NW/22-0210C? No hace falta que venga nadie.", ["advice"]),
        ("¿Me pueden orientar? La NW/22-0210C marca A.810.", ["advice"]),
        ("Quale parametro devo cambiare sulla NW/22-0210C?", ["advice"]),
        ("Qual parâmetro devo mudar na NW/22-0210C?", ["advice"]),
        ("Jaki parametr mam zmienić w NW/22-0210C?", ["advice"]),
        ("Jak nastavíme rychlost na NW/22-0210C?", ["advice"]),
        ("Hogyan tudjuk beállítani a sebességet a NW/22-0210C gépen?", ["advice"]),
        ("Как это сделать на NW/22-0210C? Пришлите инструкцию или объясните в письме.", ["advice"]),
        ("NW/22-0210C'de hızı nasıl ayarlarız?", ["advice"]),
        ("Bagaimana cara mengatur kecepatan di NW/22-0210C?", ["advice"]),
        ("Cho em hỏi cách chỉnh tốc độ máy NW/22-0210C ạ?", ["advice"]),
        ("ขอสอบถามวิธีตั้งความเร็วเครื่อง NW/22-0210C ค่ะ", ["advice"]),
        ("NW/22-0210Cの設定箇所をご教示ください。出張は今のところ不要です。", ["advice"]),
        ("NW/22-0210C的速度怎么设置?请告知。", ["advice"]),
        ("NW/22-0210C的电气原理图找不到了,麻烦发一份电子版。", ["advice"]),
        ("QV-2210-08 2개 보내주시고 교체 절차서도 보내주세요. NW/21-0104B", ["advice", "purchased_part"]),
        (
            "Please send 2 pcs QV-2210-08 for NW/22-0210C and advise the maximum temperature it can take.",
            ["advice", "purchased_part"],
        ),
        ("NW/21-0104B 알람 E3의 뜻이 뭔가요?", ["advice"]),
        ("NW/21-0104B에 다른 회사 오일을 써도 되는지 궁금합니다.", ["advice"]),
        ("NW/21-0104B 예열 온도를 몇 도로 맞추는 게 맞습니까?", ["advice"]),
        ("Can we run NW/22-0210C with the guard removed for cleaning? Is it safe?", ["advice"]),
        ("What does alarm E3 on NW/22-0210C mean?", ["advice"]),
        ("Which grease should be used for NW/22-0210C?", ["advice"]),
        ("Was bedeutet der Alarm E3 an der NW/22-0210C?", ["advice"]),
        ("Wat betekent alarm E3 op de NW/22-0210C?", ["advice"]),
        ("Que signifie l'alarme E3 sur la NW/22-0210C ?", ["advice"]),
        ("¿Qué significa la alarma E3 en la NW/22-0210C?", ["advice"]),
        ("Cosa significa l'allarme E3 sulla NW/22-0210C?", ["advice"]),
        ("O que significa o alarme E3 na NW/22-0210C?", ["advice"]),
        ("Co oznacza alarm E3 w NW/22-0210C?", ["advice"]),
        ("Co znamená alarm E3 u NW/22-0210C?", ["advice"]),
        ("Mit jelent az E3 riasztás a NW/22-0210C gépen?", ["advice"]),
        ("Что означает авария E3 на NW/22-0210C?", ["advice"]),
        ("NW/22-0210C'de E3 alarmı ne anlama geliyor?", ["advice"]),
        ("Apa arti alarm E3 di NW/22-0210C?", ["advice"]),
        ("Lỗi E3 trên máy NW/22-0210C nghĩa là gì ạ?", ["advice"]),
        ("อลาร์ม E3 ของเครื่อง NW/22-0210C หมายความว่าอะไรคะ", ["advice"]),
        ("NW/22-0210CのアラームE3の意味を教えてください。", ["advice"]),
        ("NW/22-0210C的E3报警是什么意思?", ["advice"]),
    ],
)
def test_an_answer_is_enough(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        (
            "Re: [SV26-0031] NW/21-0104B 소모품 발주",
            "지난주에 받기로 했는데 아직 입고가 안 됐습니다. 언제 들어오나요?",
            ["purchased_part"],
        ),
        (
            "Re: [SV26-0031] order of covers",
            "Any news about our order? We wait for the shipping date.",
            ["fabricated_part"],
        ),
        ("Re: [SV26-0031] NW/21-0104B stopped, fault 217", "Still stopped. When is somebody here?", ["field_service"]),
    ],
)
def test_who_asks_after_an_order_wants_what_was_ordered(subject: str, text: str, expected: list[str]) -> None:
    made = ask(letter(text, subject=subject))
    assert sorted(made.work) == expected
    assert "part_model" not in made.missing
