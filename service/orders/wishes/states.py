"""The life of a micro-wish (D20)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

MANAGER, SECOND, STREET, VOLUNTEER, CLAIMER, SYSTEM = "manager", "second", "street", "volunteer", "claimer", "system"


class WishState(StrEnum):
    """Where a wish stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    TO_RENEW = "to_renew"
    CLAIMED = "claimed"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


W: Final = WishState
OVER: Final = (W.CONFIRMED, W.CLOSED)
SHOWN: Final = (W.PUBLISHED, W.CLAIMED, W.DELIVERED, W.CONFIRMED)  # what anybody may read; the beneficiary stands elsewhere

# manager: A3 or above in whose area it is · second: one of them who did not write it · street: A2 or above who did not
# write it · volunteer: an active adult · claimer: who took it on. Nobody of them is the claimer, or of their family (D3).
LIFECYCLE: Final = Lifecycle(
    #    move         from                                  to             by
    Move("publish",   (W.DRAFT,),                           W.PUBLISHED,   (SECOND,)),
    Move("claim",     (W.PUBLISHED,),                       W.CLAIMED,     (VOLUNTEER,)),
    Move("give-back", (W.CLAIMED,),                         W.PUBLISHED,   (CLAIMER,)),
    Move("lapse",     (W.CLAIMED,),                         W.PUBLISHED,   (SYSTEM,)),
    Move("deliver",   (W.CLAIMED,),                         W.DELIVERED,   (CLAIMER,)),
    Move("grant",     (W.PUBLISHED, W.TO_RENEW),            W.DELIVERED,   (STREET,)),
    Move("confirm",   (W.DELIVERED,),                       W.CONFIRMED,   (MANAGER,)),
    Move("deny",      (W.DELIVERED,),                       W.PUBLISHED,   (MANAGER,)),
    Move("tire",      (W.PUBLISHED,),                       W.TO_RENEW,    (SYSTEM,)),
    Move("renew",     (W.TO_RENEW,),                        W.PUBLISHED,   (MANAGER,)),
    Move("close",     (W.DRAFT, W.PUBLISHED, W.TO_RENEW),   W.CLOSED,      (MANAGER,)),
)  # fmt: skip
