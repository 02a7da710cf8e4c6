"""The life of an item of the service menu, and its kinds (OD01)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

LEADER, REVIEWER, SYSTEM = "leader", "reviewer", "system"


class ItemState(StrEnum):
    """Where an item stands. Residents see what is on."""

    DRAFT = "draft"
    PENDING = "pending"
    ON = "on"
    OFF = "off"


class ItemKind(StrEnum):
    """A service at somebody's place, or a talk to an audience (NW05)."""

    SERVICE = "service"
    TALK = "talk"


S: Final = ItemState

# leader: of the team whose item it is · reviewer: A3 or above in whose area the team is, who does not lead it.
LIFECYCLE: Final = Lifecycle(
    #    move        from                  to          by
    Move("submit",   (S.DRAFT,),           S.PENDING,  (LEADER,)),
    Move("approve",  (S.PENDING,),         S.ON,       (REVIEWER,)),
    Move("return",   (S.PENDING,),         S.DRAFT,    (REVIEWER,)),
    Move("take-off", (S.ON,),              S.OFF,      (LEADER, REVIEWER)),
    Move("stop",     (S.PENDING, S.ON),    S.OFF,      (SYSTEM,)),
    Move("put-on",   (S.OFF,),             S.PENDING,  (LEADER,)),
)  # fmt: skip
