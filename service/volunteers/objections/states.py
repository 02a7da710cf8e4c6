"""The life of an objection (D12): the leader answers, silence or refusal brings it to the street, whose word is final."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class ObjectionState(StrEnum):
    """Where an objection stands. OPEN: with the leader, or with the community where no leader may answer."""

    OPEN = "open"
    AGREED = "agreed"
    REFUSED = "refused"
    APPEALED = "appealed"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class ObjectionKind(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    WRONG = "wrong"
    DUPLICATE = "duplicate"


class AnsweredBy(StrEnum):
    """Whose answer is waited for now."""

    LEADER = "leader"
    COMMUNITY = "community"
    VOLUNTEER = "volunteer"
    STREET = "street"
    DISTRICT = "district"


S = ObjectionState
VOLUNTEER, LEADER, UNIT, STREET, SYSTEM = "volunteer", "leader", "unit", "street", "system"
WAITING = (S.OPEN, S.AGREED, S.REFUSED, S.APPEALED)
OVER = (S.UPHELD, S.DISMISSED, S.WITHDRAWN)

# volunteer: whose hours they are · leader: of the team that served, while the answer is theirs · unit: a manager of the
# recording unit or above, on what waits for the community · street: A2 or A1 above it. None of the last three decided or
# proposed the record in question, served in it, or (street) answered before.
LIFECYCLE = Lifecycle(
    #    move        from                        to            by
    Move("agree",    (S.OPEN,),                  S.AGREED,     (LEADER,)),
    Move("refuse",   (S.OPEN,),                  S.REFUSED,    (LEADER, UNIT)),
    Move("uphold",   (S.OPEN, S.AGREED),         S.UPHELD,     (UNIT,)),
    Move("appeal",   (S.REFUSED,),               S.APPEALED,   (VOLUNTEER,)),
    Move("accept",   (S.REFUSED,),               S.DISMISSED,  (VOLUNTEER,)),
    Move("pass-up",  (S.OPEN, S.AGREED, S.REFUSED), S.APPEALED, (SYSTEM,)),
    Move("remind",   (S.APPEALED,),              S.APPEALED,   (SYSTEM,)),
    Move("uphold",   (S.APPEALED,),              S.UPHELD,     (STREET,)),
    Move("dismiss",  (S.APPEALED,),              S.DISMISSED,  (STREET,)),
    Move("withdraw", WAITING,                    S.WITHDRAWN,  (VOLUNTEER,)),
)  # fmt: skip
