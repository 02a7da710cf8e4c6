"""URLs of four-level manager accounts."""

from apiflask import APIBlueprint

from service.accounts.managers import actions, queries
from service.accounts.managers.schemas import (
    DelegateIn,
    DutyIn,
    ManagerIn,
    ManagerMoveOut,
    ManagerOut,
    ManagerReasonIn,
    ManagerShortOut,
    ManagersIn,
    ManagerWithPasswordOut,
    ResetPasswordIn,
    TakeBackIn,
)
from service.core.actors import A3_AND_ABOVE
from service.web.access import current_actor, need_role
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("managers", __name__, tag="管理员账号 Managers")

_ID = "019a9f3e-0000-7000-8000-000000000021"
_SHORT = {
    "id": _ID, "person_id": "019a9f3e-0000-7000-8000-000000000022", "username": "wulidun-1", "name": "王敏",
    "role": "A3", "region": "420105007002", "unit_id": None, "unit_name": None, "state": "active",
    "created_at": "2026-11-20T01:30:00+00:00",
}
_MAKER = {"id": "019a9f3e-0000-7000-8000-000000000023", "name": "陈静"}
_FULL = _SHORT | {
    "moves": ["disable", "reset-password", "unlock", "delegate", "take-back"], "made_by": _MAKER, "checked_by": None,
    "must_change_password": True, "totp_enrolled": False, "locked_until": None,
    "grants": [{"grant": "019a9f3e-0000-7000-8000-000000000024", "role": "A3", "area": "420105007002",
                "unit_name": None, "until": None}],
}
_WITH_PASSWORD = _FULL | {"password": "kT7w-…"}
_MOVE = {
    "id": "019a9f3e-0000-7000-8000-000000000025", "at": "2026-11-20T01:30:00+00:00", "move": "create",
    "from_state": None, "to_state": "active", "by": _MAKER, "by_role": "A2", "note": None,
}


def _shown(account):
    return queries.view(current_actor(), account)


def _with_password(account_and_password):
    account, password = account_and_password
    return _shown(account) | {"password": password}


@bp.post("/managers")
@bp.input(ManagerIn, example={"username": "wulidun-1", "name": "王敏", "role": "A3", "region": "420105007002"})
@bp.output(ManagerWithPasswordOut, status_code=201, example=_WITH_PASSWORD)
def create(json_data):
    """Make an account one level down; A2 and above wait for a second person."""
    return _with_password(actions.create(current_actor(), **json_data))


@bp.get("/managers")
@bp.input(ManagersIn, location="query")
@bp.output(listing(ManagerShortOut), example={"items": [_SHORT], "next": None})
def list_managers(query_data):
    """The accounts of my area."""
    need_role(current_actor(), A3_AND_ABOVE)
    asked = {**query_data, "after": unpack_id(query_data["after"]), "limit": query_data["limit"] + 1}
    return page(queries.accounts(**asked), query_data["limit"], lambda row: [row["id"]])


@bp.get("/managers/<uuid:account_id>")
@bp.output(ManagerOut, example=_FULL)
def show(account_id):
    """One account, and what I may do with it."""
    need_role(current_actor(), A3_AND_ABOVE)
    return _shown(queries.account(account_id))


@bp.get("/managers/<uuid:account_id>/history")
@bp.input(PageIn, location="query")
@bp.output(listing(ManagerMoveOut), example={"items": [_MOVE], "next": None})
def history(account_id, query_data):
    """What was done to this account."""
    need_role(current_actor(), A3_AND_ABOVE)
    rows = queries.history(account_id, unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row["id"]])


@bp.post("/managers/<uuid:account_id>/approve")
@bp.output(ManagerOut, example=_FULL)
def approve(account_id):
    """Say yes to an account somebody else has proposed."""
    return _shown(actions.approve(current_actor(), account_id))


@bp.post("/managers/<uuid:account_id>/refuse")
@bp.input(ManagerReasonIn, example={"reason": "岗位尚未确定"})
@bp.output(ManagerOut, example=_FULL | {"state": "refused", "moves": [], "grants": []})
def refuse(account_id, json_data):
    """Say no to it."""
    return _shown(actions.refuse(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/withdraw")
@bp.output(ManagerOut, example=_FULL | {"state": "refused", "moves": [], "grants": []})
def withdraw(account_id):
    """Take back my own proposal."""
    return _shown(actions.withdraw(current_actor(), account_id))


@bp.post("/managers/<uuid:account_id>/disable")
@bp.input(ManagerReasonIn, example={"reason": "调离岗位"})
@bp.output(ManagerOut, example=_FULL | {"state": "disabled", "moves": ["enable"], "grants": []})
def disable(account_id, json_data):
    """Out at the next request."""
    return _shown(actions.disable(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/enable")
@bp.output(ManagerOut, example=_FULL)
def enable(account_id):
    """Let a disabled account work again."""
    return _shown(actions.enable(current_actor(), account_id))


@bp.post("/managers/<uuid:account_id>/reset-password")
@bp.input(ResetPasswordIn, example={"forget_totp": False})
@bp.output(ManagerWithPasswordOut, example=_WITH_PASSWORD)
def reset_password(account_id, json_data):
    """A new first password, shown once; all sessions end."""
    return _with_password(actions.reset_password(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/unlock")
@bp.output(ManagerOut, example=_FULL)
def unlock(account_id):
    """Lift the lock of too many failures."""
    return _shown(actions.unlock(current_actor(), account_id))


@bp.post("/managers/<uuid:account_id>/delegate")
@bp.input(DelegateIn, example={"role": "A3", "region": "420105007003", "until": "2026-12-01T18:00:00+08:00"})
@bp.output(ManagerOut, example=_FULL)
def delegate(account_id, json_data):
    """Lend a role of my area until a moment."""
    return _shown(actions.delegate(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/take-back")
@bp.input(TakeBackIn, example={"grant": "019a9f3e-0000-7000-8000-000000000024"})
@bp.output(ManagerOut, example=_FULL)
def take_back(account_id, json_data):
    """End a delegation before its time."""
    return _shown(actions.take_back(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/grant-duty")
@bp.input(DutyIn, example={"duty": "AUD_ADMIN"})
@bp.output(ManagerOut, example=_FULL)
def grant_duty(account_id, json_data):
    """Make somebody system, security or audit administrator."""
    return _shown(actions.grant_duty(current_actor(), account_id, **json_data))


@bp.post("/managers/<uuid:account_id>/revoke-duty")
@bp.input(DutyIn, example={"duty": "AUD_ADMIN"})
@bp.output(ManagerOut, example=_FULL)
def revoke_duty(account_id, json_data):
    """Take such a duty back."""
    return _shown(actions.revoke_duty(current_actor(), account_id, **json_data))
