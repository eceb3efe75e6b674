"""Mail providers where anybody has an address: such a domain tells nothing of whose the writer is."""

from __future__ import annotations

import re

_NAMES = (
    "gmail.com googlemail.com icloud.com me.com aol.com msn.com zoho.com proton.me protonmail.com "
    "naver.com hanmail.net daum.net kakao.com nate.com docomo.ne.jp qq.com 163.com 126.com foxmail.com sina.com "
    "web.de t-online.de wp.pl o2.pl onet.pl interia.pl orange.fr free.fr libero.it mail.ru"
)
_PROVIDERS = frozenset(_NAMES.split())
# yahoo.co.jp, gmx.net, outlook.kr
_IN_MANY_COUNTRIES = re.compile(r"(?:yahoo|hotmail|outlook|live|gmx|yandex)(?:\.com?)?\.[a-z]{2,3}")


def is_private(domain: str) -> bool:
    """Whether a domain, in lower case, is a provider's.

    >>> is_private("gmail.com"), is_private("yahoo.com.vn"), is_private("live.hanil.com")
    (True, True, False)
    """
    return domain in _PROVIDERS or bool(_IN_MANY_COUNTRIES.fullmatch(domain))
