"""The life of a manager account, as a table of moves (domain 3.2, D19)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class AccountState(StrEnum):
    """Where an account stands. Whether its name is locked for a quarter of an hour is another matter."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    DISABLED = "disabled"
    REFUSED = "refused"


MAKER, CHECKER, PARENT, DISTRICT_PARENT = "maker", "checker", "parent", "district-parent"

S = AccountState
LIFECYCLE = Lifecycle(
    #    move               from            to           by
    Move("approve",         (S.PROPOSED,),  S.ACTIVE,    (CHECKER,)),
    Move("refuse",          (S.PROPOSED,),  S.REFUSED,   (CHECKER,)),
    Move("withdraw",        (S.PROPOSED,),  S.REFUSED,   (MAKER,)),
    Move("disable",         (S.ACTIVE,),    S.DISABLED,  (PARENT,)),
    Move("enable",          (S.DISABLED,),  S.ACTIVE,    (PARENT,)),
    Move("reset-password",  (S.ACTIVE,),    S.ACTIVE,    (PARENT,)),
    Move("unlock",          (S.ACTIVE,),    S.ACTIVE,    (PARENT,)),
    Move("delegate",        (S.ACTIVE,),    S.ACTIVE,    (PARENT,)),
    Move("take-back",       (S.ACTIVE,),    S.ACTIVE,    (PARENT,)),
    Move("grant-duty",      (S.ACTIVE,),    S.ACTIVE,    (DISTRICT_PARENT,)),
    Move("revoke-duty",     (S.ACTIVE,),    S.ACTIVE,    (DISTRICT_PARENT,)),
)
