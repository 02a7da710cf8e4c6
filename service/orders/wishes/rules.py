"""Arithmetic of micro-wishes."""

import re
from datetime import timedelta
from typing import Final

MOST_YUAN: Final = 200  # P-12
CLAIM_LASTS: Final = timedelta(days=7)
SHOWN_FOR: Final = timedelta(days=30)  # D20
CONFIRM_WITHIN: Final = timedelta(days=7)
PUBLISH_WITHIN: Final = timedelta(days=3)
RENEW_WITHIN: Final = timedelta(days=3)
OPEN_CLAIMS: Final = 3
MOST_POINTS: Final = 2000
_CASH = re.compile(r"现金|红包|转账|汇款|打款|购物卡|礼品卡|充值|话费|代金券|微信钱|支付宝|借款|借钱|补助金|[¥￥$]")


def asks_for_money(text: str) -> bool:
    """A wish is for a thing, never for money or what is as good as money (OD04)."""
    return _CASH.search(text) is not None
