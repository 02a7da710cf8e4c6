"""URLs of what belongs to oneself."""

from apiflask import APIBlueprint

from service.accounts import actions, queries
from service.accounts.schemas import MeOut, NameIn, PhoneIn, SettingsIn
from service.web.access import answered, asks_first, current_actor, need_person

bp = APIBlueprint("accounts", __name__, tag="账号 Accounts")

_ME = {
    "id": "019a9f3e-0000-7000-8000-000000000001", "name": "李建国", "phone": "138****5678", "elder_mode": False,
    "volunteer_id": None, "registration": None,
    "roles": [{"grant": "019a9f3e-0000-7000-8000-000000000002", "role": "A3", "area": "420105007001"}],
}


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


@bp.post("/me/name")
@bp.input(NameIn, example={"name": "刘桂兰"})
@bp.output(MeOut, example=_ME)
def set_name(json_data):
    """What I want to be called; a volunteer's or manager's name is a checked one and stays."""
    return queries.me_view(actions.set_name(current_actor(), **json_data), current_actor())


@bp.post("/me/settings")
@bp.input(SettingsIn, example={"elder_mode": True})
@bp.output(MeOut, example=_ME)
def set_elder_mode(json_data):
    """Larger text and fewer choices, remembered."""
    return queries.me_view(actions.set_elder_mode(current_actor(), **json_data), current_actor())
