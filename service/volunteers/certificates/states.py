"""The life of a certificate of service (SM-4c). It is issued at once by its owner's wish, and never expires."""

from enum import StrEnum

from service.core.actors import A3_AND_ABOVE, DISTRICT, STREET
from service.core.lifecycle import Lifecycle, Move


class PaperState(StrEnum):
    """Where a certificate stands. QUESTIONED is still valid: one person has asked to revoke it, another decides."""

    ISSUED = "issued"
    SEALED = "sealed"
    QUESTIONED = "questioned"
    REVOKED = "revoked"


class RevokeClass(StrEnum):
    """Why a certificate is void, as the public is told."""

    HOURS_REVERSED = "hours_reversed"
    WRONG_CONTENT = "wrong_content"
    FRAUD = "fraud"
    OTHER = "other"


S = PaperState
SYSTEM = "system"
VALID = (S.ISSUED, S.SEALED, S.QUESTIONED)

LIFECYCLE = Lifecycle(
    #    move        from                     to                     by
    Move("seal",     (S.ISSUED,),             S.SEALED,              A3_AND_ABOVE),
    Move("question", (S.ISSUED, S.SEALED),    S.QUESTIONED,          (STREET, DISTRICT)),
    Move("keep",     (S.QUESTIONED,),         (S.ISSUED, S.SEALED),  (DISTRICT,)),
    Move("revoke",   (S.QUESTIONED,),         S.REVOKED,             (DISTRICT,)),
    Move("void",     VALID,                   S.REVOKED,             (SYSTEM,)),
)  # fmt: skip
