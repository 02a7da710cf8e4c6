"""The life of an import: read and reported first, agreed to by a second person, then loaded as one."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class ImportState(StrEnum):
    """Where an import stands. CHECKED: every row is right · FAULTY: some are not, and nothing of it can be loaded."""

    WAITING = "waiting"
    CHECKING = "checking"
    CHECKED = "checked"
    FAULTY = "faulty"
    LOADING = "loading"
    LOADED = "loaded"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


class ImportKind(StrEnum):
    """What stands in the rows."""

    VOLUNTEERS = "volunteers"
    TEAMS = "teams"
    HOURS = "hours"


S = ImportState
MAKER, CHECKER, SYSTEM = "maker", "checker", "system"
AT_WORK = (S.WAITING, S.CHECKING, S.LOADING)
GONE = (S.FAULTY, S.REFUSED, S.WITHDRAWN, S.FAILED)

# `check` and `load` again from where they end: the worker that had it was killed, and its lease has run out.
LIFECYCLE = Lifecycle(
    #    move        from                                to           by
    Move("check",    (S.WAITING, S.CHECKING),           S.CHECKING,  (SYSTEM,)),
    Move("report",   (S.CHECKING,),                     (S.CHECKED, S.FAULTY), (SYSTEM,)),
    Move("approve",  (S.CHECKED,),                      S.LOADING,   (CHECKER,)),
    Move("refuse",   (S.CHECKED,),                      S.REFUSED,   (CHECKER,)),
    Move("withdraw", (S.WAITING, S.CHECKED, S.FAULTY),  S.WITHDRAWN, (MAKER,)),
    Move("load",     (S.LOADING,),                      S.LOADING,   (SYSTEM,)),
    Move("finish",   (S.LOADING,),                      S.LOADED,    (SYSTEM,)),
    Move("fail",     AT_WORK,                           S.FAILED,    (SYSTEM,)),
)  # fmt: skip
