"""The stages of a team that is helped to become more: 申请 → 入驻 → 培育 → 出壳 (TM12)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

LEADER, DISTRICT, SYSTEM = "leader", "district", "system"


class Stage(StrEnum):
    """Where it stands. ENDED: it left, or was asked to, before it was hatched."""

    APPLIED = "applied"
    ADMITTED = "admitted"
    NURTURED = "nurtured"
    HATCHED = "hatched"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Need(StrEnum):
    """What is asked for."""

    TRAINING = "training"
    SPACE = "space"
    MENTOR = "mentor"


class Form(StrEnum):
    """What it wants to become: a team that stands alone, or a 网络社会组织."""

    TEAM = "team"
    NETWORK = "network"


S = Stage
OPEN = (S.APPLIED, S.ADMITTED, S.NURTURED)

INCUBATION = Lifecycle(
    #    move        from                       to           by
    Move("admit",    (S.APPLIED,),              S.ADMITTED,  (DISTRICT,)),
    Move("refuse",   (S.APPLIED,),              S.REFUSED,   (DISTRICT,)),
    Move("nurture",  (S.ADMITTED,),             S.NURTURED,  (DISTRICT,)),
    Move("hatch",    (S.NURTURED,),             S.HATCHED,   (DISTRICT,)),
    Move("end",      (S.ADMITTED, S.NURTURED),  S.ENDED,     (DISTRICT,)),
    Move("withdraw", OPEN,                      S.WITHDRAWN, (LEADER,)),
    Move("void",     OPEN,                      S.ENDED,     (SYSTEM,)),
)  # fmt: skip
