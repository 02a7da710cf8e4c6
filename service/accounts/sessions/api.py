"""URLs of signing in and out, and of the places where one is signed in."""

from uuid import UUID

from apiflask import APIBlueprint

from service.accounts.sessions import actions, queries
from service.accounts.sessions.schemas import (
    EndedOut,
    EnrolledIn,
    PasswordIn,
    RefreshIn,
    SessionOut,
    SignedInOut,
    WeChatIn,
)
from service.web.access import answered, asks_first, current_actor, need_person, needs_no_key, signing_in
from service.web.limits import by_address, by_username
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("sessions", __name__, tag="账号 Accounts")

_PERSON = {"id": "019a9f3e-0000-7000-8000-000000000001", "name": "李建国"}
_SIGNED_IN = {
    "access_token": "eyJ…", "refresh_token": "Yk3…", "expires_in": 600, "person": _PERSON, "must_change_password": False,
}
_SESSION = {
    "id": "019a9f3e-0000-7000-8000-000000000003", "kind": "mp", "created_at": "2026-11-20T01:30:00+00:00",
    "renewed_at": "2026-11-20T01:30:00+00:00", "expires_at": "2026-12-20T01:30:00+00:00", "current": True,
}


@bp.post("/auth/wechat")
@signing_in
@by_address
@asks_first(actions.ask_who_signs_in, "code")
@bp.input(WeChatIn, example={"code": "as-grandma-li"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def sign_in_by_wechat(json_data):
    """Sign in with a WeChat code."""
    return actions.sign_in_by_wechat(answered())


@bp.post("/auth/password")
@signing_in
@by_address
@by_username
@bp.input(PasswordIn, example={"username": "demo-community", "password": "…", "totp": "123456"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def sign_in_by_password(json_data):
    """A manager signs in with user name, password and second factor."""
    return actions.sign_in_by_password(**json_data)


@bp.post("/auth/totp/confirm")
@signing_in
@by_address
@bp.input(EnrolledIn, example={"ticket": "Yk3…", "totp": "123456"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def sign_in_by_enrolment(json_data):
    """The first code of a second factor just enrolled lets its owner in."""
    return actions.sign_in_by_enrolment(**json_data)


@bp.post("/auth/refresh")
@signing_in
@by_address
@bp.input(RefreshIn, example={"refresh_token": "Yk3…"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def refresh(json_data):
    """The next pair of tokens."""
    return actions.refresh(**json_data)


@bp.post("/auth/logout")
@needs_no_key
@bp.output({}, status_code=204)
def sign_out():
    """End this session."""
    actions.sign_out(current_actor())
    return ""


@bp.get("/me/sessions")
@bp.input(PageIn, location="query")
@bp.output(listing(SessionOut), example={"items": [_SESSION], "next": None})
def sessions(query_data):
    """Where I am signed in, the newest first."""
    me = current_actor()
    after = unpack_id(query_data["after"])
    rows = queries.sessions_of(need_person(me), after, query_data["limit"] + 1)
    found = [row._asdict() | {"current": row.id == me.session_id} for row in rows]
    return page(found, query_data["limit"], lambda row: [row["id"]])


@bp.post("/me/sessions/<uuid:session_id>/end")
@bp.output({}, status_code=204)
def end_session(session_id: UUID):
    """End one of my sessions."""
    actions.end_one(current_actor(), session_id)
    return ""


@bp.post("/me/sessions/end-others")
@bp.output(EndedOut, example={"ended": 2})
def end_other_sessions():
    """End all my sessions but this one."""
    return {"ended": actions.end_others(current_actor())}
