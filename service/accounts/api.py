"""URLs of accounts: signing in and out, and what belongs to oneself."""

from apiflask import APIBlueprint

from service.accounts import actions, queries
from service.accounts.schemas import MeOut, PasswordIn, PhoneIn, RefreshIn, SettingsIn, SignedInOut, WeChatIn
from service.web.access import answered, asks_first, current_actor, need_person, signing_in

bp = APIBlueprint("accounts", __name__, tag="账号 Accounts")

_PERSON = {"id": "019a9f3e-0000-7000-8000-000000000001", "name": "李建国"}
_SIGNED_IN = {"access_token": "eyJ…", "refresh_token": "Yk3…", "expires_in": 600, "person": _PERSON}
_ME = {
    "id": _PERSON["id"], "name": "李建国", "phone": "138****5678", "elder_mode": False, "volunteer_id": None,
    "roles": [{"grant": "019a9f3e-0000-7000-8000-000000000002", "role": "A3", "area": "420105007001"}],
}


@bp.post("/auth/wechat")
@signing_in
@asks_first(actions.ask_who_signs_in, "code")
@bp.input(WeChatIn, example={"code": "as-grandma-li"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def sign_in_by_wechat(json_data):
    """Sign in with a WeChat code."""
    return actions.sign_in_by_wechat(answered())


@bp.post("/auth/password")
@signing_in
@bp.input(PasswordIn, example={"username": "demo-community", "password": "…", "totp": "123456"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def sign_in_by_password(json_data):
    """A manager signs in with user name, password and second factor."""
    return actions.sign_in_by_password(**json_data)


@bp.post("/auth/refresh")
@signing_in
@bp.input(RefreshIn, example={"refresh_token": "Yk3…"})
@bp.output(SignedInOut, example=_SIGNED_IN)
def refresh(json_data):
    """The next pair of tokens."""
    return actions.refresh(**json_data)


@bp.post("/auth/logout")
@bp.output({}, status_code=204)
def sign_out():
    """End this session."""
    actions.sign_out(current_actor())
    return ""


@bp.get("/me")
@bp.output(MeOut, example=_ME)
def me():
    """Who I am here, and in which roles."""
    return queries.me_view(queries.person(need_person(current_actor())), current_actor())


@bp.post("/me/phone")
@asks_first(actions.ask_for_phone, "code")
@bp.input(PhoneIn, example={"code": "phone-13812345678"})
@bp.output(MeOut, example=_ME)
def prove_phone(json_data):
    """Bind the phone number that WeChat vouches for."""
    return queries.me_view(actions.prove_phone(current_actor(), answered()), current_actor())


@bp.post("/me/settings")
@bp.input(SettingsIn, example={"elder_mode": True})
@bp.output(MeOut, example=_ME)
def set_elder_mode(json_data):
    """Larger text and fewer choices, remembered."""
    return queries.me_view(actions.set_elder_mode(current_actor(), **json_data), current_actor())
