"""Arithmetic of the time bank: sixty minutes are one unit, fifteen hundred may be kept, and a minute pays for a minute."""

from typing import Final

UNIT_MINUTES: Final = 60  # D21
MOST_UNITS: Final = 1500  # PT13
MOST_MINUTES: Final = MOST_UNITS * UNIT_MINUTES
MOST_FOR_ONE_ORDER: Final = 12  # units; no service is longer
SPENDS_FROM_AGE: Final = 60  # PT13
SPENDS_FROM_STAR: Final = 1  # PT13


def fits(kept: int, more: int) -> bool:
    """May so many minutes be kept beside those there are? A record is never divided: what goes past the cap is points."""
    return kept + more <= MOST_MINUTES


def may_spend(age: int | None, star: int) -> bool:
    """Whoever is sixty, or has a star, may ask for service in return. age: None where nobody has proved it."""
    return star >= SPENDS_FROM_STAR or (age is not None and age >= SPENDS_FROM_AGE)


def taken_for(minutes: int, held: int) -> int:
    """What a service of so many minutes takes: as many, and never more than was laid aside for it."""
    return max(0, min(minutes, held))


def shown(minutes: int) -> str:
    """Minutes as people say them: 150 is 2 小时 30 分钟."""
    hours, rest = divmod(minutes, UNIT_MINUTES)
    if hours and rest:
        return f"{hours} 小时 {rest} 分钟"
    return f"{hours} 小时" if hours else f"{rest} 分钟"


WORDS: Final = (
    "为老年人服务的时长，可以选择存成时间，也可以选择记积分；每条记录只能选一种。",
    "60 分钟为 1 个单位；不足 60 分钟的零头照样存着，和以后的一起攒。",
    f"最多存 {MOST_UNITS} 小时；放不下的那条记录，整条改记积分。",
    "每天最多存 8 小时，与积分合并计算；家人之间的服务不存。",
    f"年满 {SPENDS_FROM_AGE} 周岁，或一星及以上的志愿者，可以用存下的时间为自己点单。",
    "点单时先预留整小时；服务确认后按实际分钟扣，一分钟抵一分钟，不超过预留，多预留的退回。",
    "取消或没有服务成，预留的时间全部退回。",
    "服务记录被更正时，相应时间扣回；不够的部分，由以后存入的时间先行抵扣。",
    "存下的时间不能兑换物品，不能换成积分，不能转让；没有到期日，注销账号时作废。",
    "不用存下的时间，一样可以点单；用不用都不影响先后。",
)
