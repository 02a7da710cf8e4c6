"""The life of a thing in the mall, and the kinds of things (SM-6)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

KEEPER, DISTRICT = "keeper", "district"


class GoodState(StrEnum):
    """Where a thing stands. Sold out is no state: it is a stock of nothing."""

    DRAFT = "draft"
    PENDING = "pending"
    ON = "on"
    OFF = "off"


class GoodKind(StrEnum):
    """What kind of thing it is (PT03)."""

    GOODS = "goods"
    SERVICE = "service"
    HONOUR = "honour"
    DONATION = "donation"


class StockMove(StrEnum):
    """What changes the number of pieces at a counter."""

    RECEIVE = "receive"
    SCRAP = "scrap"


S: Final = GoodState

# keeper: A2 or above in whose area the thing belongs · district: A1 there, who is not the one that submitted it.
LIFECYCLE: Final = Lifecycle(
    #    move        from                  to          by
    Move("submit",   (S.DRAFT,),           S.PENDING,  (KEEPER,)),
    Move("approve",  (S.PENDING,),         S.ON,       (DISTRICT,)),
    Move("return",   (S.PENDING,),         S.DRAFT,    (DISTRICT,)),
    Move("take-off", (S.ON,),              S.OFF,      (KEEPER,)),
    Move("put-on",   (S.OFF,),             S.PENDING,  (KEEPER,)),
)  # fmt: skip
