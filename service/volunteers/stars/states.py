"""The life of an application for a star (SM-4d as amended by D20). A star is never given without being asked for."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class StarState(StrEnum):
    """Where an application stands. PUBLICITY and OBJECTED are open to the public."""

    APPLIED = "applied"
    CHECKED = "checked"
    PUBLICITY = "publicity"
    OBJECTED = "objected"
    AWARDED = "awarded"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


class DoubtState(StrEnum):
    """Where what somebody has against it stands."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


S = StarState
VOLUNTEER, CHECKER, SECONDER, APPROVER, JUDGE, ANYBODY, DISTRICT, SYSTEM = (
    "volunteer", "checker", "seconder", "approver", "judge", "anybody", "district", "system",
)
OPEN = (S.APPLIED, S.CHECKED, S.PUBLICITY, S.OBJECTED)
PUBLIC = (S.PUBLICITY, S.OBJECTED)

# checker: A3 and above, for one and two stars · seconder: a leader of the volunteer's teams, for five · approver: A2 and
# above for one and two stars, A1 above that, and not the checker · judge: A1, and not the approver · anybody: signed in,
# with a proved phone, once each. Nobody of them is the volunteer or of their family.
LIFECYCLE = Lifecycle(
    #    move        from                       to                                     by
    Move("check",    (S.APPLIED,),              S.CHECKED,                             (CHECKER,)),
    Move("second",   (S.APPLIED,),              S.CHECKED,                             (SECONDER,)),
    Move("approve",  (S.APPLIED, S.CHECKED),    S.PUBLICITY,                           (APPROVER,)),
    Move("refuse",   (S.APPLIED,),              S.REFUSED,                             (CHECKER, SECONDER, APPROVER)),
    Move("refuse",   (S.CHECKED,),              S.REFUSED,                             (APPROVER,)),
    Move("object",   PUBLIC,                    S.OBJECTED,                            (ANYBODY,)),
    Move("rule",     (S.OBJECTED,),             (S.PUBLICITY, S.AWARDED, S.REFUSED),   (JUDGE,)),
    Move("award",    (S.PUBLICITY,),            S.AWARDED,                             (SYSTEM,)),
    Move("lapse",    (S.PUBLICITY,),            S.REFUSED,                             (SYSTEM,)),
    Move("withdraw", OPEN,                      S.WITHDRAWN,                           (VOLUNTEER,)),
    Move("revoke",   (S.AWARDED,),              S.REVOKED,                             (DISTRICT,)),
    Move("fall",     (S.AWARDED,),              S.REVOKED,                             (SYSTEM,)),
)  # fmt: skip
