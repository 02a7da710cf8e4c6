"""Four levels of managers: who makes, checks and governs whose account."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from service.accounts import actions as accounts
from service.accounts.managers.models import ManagerAccount
from service.accounts.models import Credential
from service.core import clock as the_clock
from service.data.db import db
from tests.accounts.conftest import OWN_PASSWORD
from tests.conftest import PASSWORD
from tests.people import Someone

DISTRICT, WULIDUN, FIRST, SECOND = "420105", "420105007", "420105007002", "420105007003"
JIANQIAO, JIANQIAO_FIRST, POINT = "420105002", "420105002001", "420105007002001"


def body(role, region, **more):
    return {"username": f"x-{uuid4().hex[:10]}", "name": "新人", "role": role, "region": region, **more}


def in_minutes(minutes):
    return (the_clock.now() + timedelta(minutes=minutes)).isoformat(timespec="seconds")


def in_days(days):
    return in_minutes(days * 24 * 60)


@pytest.mark.does("AD01")
def test_a_street_makes_a_clerk_who_changes_the_first_password_and_works(manager, made_by):
    account, clerk = made_by(manager("wulidun"), "A3", FIRST)

    assert (account["state"], account["must_change_password"], len(account["password"])) == ("active", True, 19)
    clerk.comes_in()
    assert [(r["role"], r["area"]) for r in clerk.get("/me").json["roles"]] == [("A3", FIRST)]
    assert clerk.get("/managers").status == 200


def test_until_the_first_password_is_changed_no_role_counts(manager, made_by):
    _, guard = made_by(manager("wulidun-1"), "A4", POINT)
    _, clerk = made_by(manager("wulidun"), "A3", FIRST)
    clerk.comes_in()
    clerk_again = made_by(clerk, "A4", POINT)[1]
    signed_in = guard.tries().json
    guard._signed_in(signed_in)

    assert signed_in["must_change_password"] is True
    assert guard.get("/me").json["roles"] == []
    guard.done("/me/password", {"old": guard.password, "new": OWN_PASSWORD})
    assert [r["role"] for r in guard.get("/me").json["roles"]] == ["A4"]
    assert clerk_again.tries().status == 200


@pytest.mark.parametrize(
    ("parent", "role", "region", "problem"),
    [
        ("wulidun", "A4", POINT, "above-your-rights"),
        ("wulidun", "A2", WULIDUN, "above-your-rights"),
        ("wulidun", "A1", DISTRICT, "above-your-rights"),
        ("wulidun-1", "A3", FIRST, "above-your-rights"),
        ("wulidun", "A3", JIANQIAO_FIRST, "outside-your-area"),
        ("wulidun-1", "A4", SECOND + "001", "outside-your-area"),
        ("wulidun-1-point", "A4", POINT, "wrong-role"),
    ],
)
def test_nobody_makes_accounts_above_or_beside_themselves(manager, parent, role, region, problem):
    reply = manager(parent).post("/managers", body(role, region))

    assert (reply.status, reply.problem) == (403, problem)


@pytest.mark.parametrize(
    ("role", "region", "pointer"),
    [("A3", WULIDUN, "/region"), ("A2", FIRST, "/region"), ("A4", FIRST, "/region"), ("A3", "420105007999", "/region")],
)
def test_the_code_must_be_a_division_of_the_roles_level(manager, role, region, pointer):
    reply = manager("district").post("/managers", body(role, region))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize("weak", ["short", "password1234", "aaaabbbbaaaa", "123456123456", "hanyang123456"])
def test_a_first_password_is_not_an_easy_one(manager, weak):
    reply = manager("wulidun").post("/managers", body("A3", FIRST, password=weak))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/password")


def test_a_given_password_is_not_shown_again(manager):
    account = manager("wulidun").done("/managers", body("A3", FIRST, password="seven geese fly south"))

    assert account["password"] is None
    assert account["must_change_password"] is True


def test_a_user_name_is_taken_once(manager):
    street = manager("wulidun")
    wanted = body("A3", FIRST)
    street.done("/managers", wanted)

    reply = street.post("/managers", wanted)

    assert (reply.status, reply.problem) == (409, "username-taken")


def test_a_street_managers_account_waits_for_a_second_person(manager, made_by, clock):
    maker, checker = manager("district"), manager("district-2")
    account, newcomer = made_by(maker, "A2", WULIDUN)
    path = f"/managers/{account['id']}"

    assert account["state"] == "proposed"
    assert "approve" not in account["moves"]
    assert newcomer.tries().problem == "wrong-password"
    assert maker.post(f"{path}/approve").problem == "maker-is-checker"
    assert "approve" in checker.get(path).json["moves"]
    assert checker.done(f"{path}/approve")["checked_by"]["name"] == "管理员district-2"
    newcomer.comes_in()
    assert [r["role"] for r in newcomer.get("/me").json["roles"]] == ["A2"]
    assert checker.post(f"{path}/approve").problem == "not-now"


def test_a_lower_level_does_not_see_a_proposal_above_it_nor_checks_one_beside_it(manager, made_by):
    district_account, _ = made_by(manager("district"), "A1", DISTRICT)
    street_account, _ = made_by(manager("district"), "A2", WULIDUN)
    street = manager("wulidun")

    assert street.post(f"/managers/{district_account['id']}/approve").problem == "no-such-manager"
    assert street.post(f"/managers/{street_account['id']}/approve").problem == "not-your-account"
    manager("district-2").done(f"/managers/{district_account['id']}/refuse", {"reason": "岗位尚未确定"})


def test_a_refused_or_withdrawn_proposal_lets_nobody_in(manager, made_by):
    maker, checker = manager("district"), manager("district-2")
    refused, one = made_by(maker, "A2", WULIDUN)
    withdrawn, other = made_by(maker, "A2", WULIDUN)

    checker.done(f"/managers/{refused['id']}/refuse", {"reason": "岗位尚未确定"})
    assert checker.post(f"/managers/{withdrawn['id']}/withdraw").problem == "not-your-account"
    maker.done(f"/managers/{withdrawn['id']}/withdraw")

    assert {maker.get(f"/managers/{a['id']}").json["state"] for a in (refused, withdrawn)} == {"refused"}
    assert [one.tries().problem, other.tries().problem] == ["wrong-password"] * 2


def test_the_database_itself_refuses_a_checker_who_is_the_maker(app, manager, made_by, as_job):
    account, _ = made_by(manager("district"), "A2", WULIDUN)

    with pytest.raises(IntegrityError, match="maker_is_not_checker"), as_job():
        db.session.execute(text("UPDATE manager_account SET checked_by = made_by WHERE id = :id"), {"id": account["id"]})
    with pytest.raises(IntegrityError, match="two_persons"), as_job():
        db.session.execute(text("UPDATE manager_account SET state = 'active' WHERE id = :id"), {"id": account["id"]})


def test_a_manager_sees_the_accounts_of_the_own_area_only(manager, made_by):
    beside, _ = made_by(manager("jianqiao"), "A3", JIANQIAO_FIRST)
    below, _ = made_by(manager("wulidun"), "A3", FIRST)
    street = manager("wulidun")

    found = street.get("/managers", {"limit": 100}).json["items"]

    assert all(item["region"].startswith(WULIDUN) for item in found)
    assert below["id"] in [item["id"] for item in found]
    never = street.get(f"/managers/{uuid4()}")
    for path in ("", "/history"):
        reply = street.get(f"/managers/{beside['id']}{path}")
        assert (reply.status, reply.problem) == (404, "no-such-manager")
        assert {k: v for k, v in reply.json.items() if k != "request_id"} == {
            k: v for k, v in never.json.items() if k != "request_id"
        }
    moves = {
        "approve": None,
        "withdraw": None,
        "refuse": {"reason": "x"},
        "disable": {"reason": "x"},
        "enable": None,
        "reset-password": {},
        "unlock": None,
        "take-back": {"grant": str(uuid4())},
        "delegate": {"role": "A3", "region": FIRST, "until": "2030-01-01T00:00:00Z"},
    }
    for move, sent in moves.items():
        assert street.post(f"/managers/{beside['id']}/{move}", sent).problem == "no-such-manager"


def test_the_list_is_paged_and_filtered(manager, made_by):
    street = manager("wulidun")
    for _ in range(3):
        made_by(street, "A3", SECOND)

    first = street.get("/managers", {"limit": 2, "role": "A3", "region": SECOND}).json
    second = street.get("/managers", {"limit": 100, "role": "A3", "region": SECOND, "after": first["next"]}).json

    ids = [item["id"] for item in first["items"] + second["items"]]
    assert len(ids) == len(set(ids)) >= 4
    assert {item["region"] for item in first["items"] + second["items"]} == {SECOND}
    assert street.get("/managers", {"state": "proposed", "region": SECOND}).json["items"] == []


def test_a_resident_and_a_point_are_told_that_this_is_not_for_them(someone, manager):
    for who in (someone(), manager("wulidun-1-point")):
        assert who.get("/managers").problem == "wrong-role"
        assert who.get(f"/managers/{uuid4()}").problem == "wrong-role"


def test_a_disabled_manager_is_out_at_the_next_request_and_back_when_enabled(manager, made_by):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    clerk.comes_in()
    path = f"/managers/{account['id']}"

    street.done(f"{path}/disable", {"reason": "调离岗位"})

    assert clerk.get("/me").problem == "session-ended"
    assert clerk.post("/auth/refresh", {"refresh_token": clerk.refresh_token}).problem == "refresh-invalid"
    assert clerk.tries(totp=None).problem == "wrong-password"
    assert street.done(f"{path}/enable")["state"] == "active"
    assert clerk.tries().problem == "totp-required"


def test_a_disabled_credential_shuts_the_door_even_where_a_session_was_left_open(manager, made_by, as_job):
    account, clerk = made_by(manager("wulidun"), "A3", FIRST)
    clerk.comes_in()

    with as_job():
        db.session.execute(
            text("UPDATE credential SET disabled_at = now() WHERE person_id = :who"), {"who": account["person_id"]}
        )

    assert clerk.get("/me").problem == "session-ended"


def test_a_new_first_password_ends_the_sessions_and_must_be_changed(manager, made_by, clock):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    clerk.comes_in()

    clerk.password = street.done(f"/managers/{account['id']}/reset-password", {"forget_totp": True})["password"]

    assert clerk.get("/me").status == 401
    assert clerk.tries().problem == "totp-enrolment-required"
    clerk.comes_in()
    assert clerk.get("/managers").status == 200


def test_unlocking_lets_a_manager_try_again(app, manager, made_by):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    right, clerk.password = clerk.password, "not this one, surely"
    for _ in range(5):
        clerk.tries()
    clerk.password = right
    assert clerk.tries().problem == "account-locked"
    assert street.get(f"/managers/{account['id']}").json["locked_until"] is not None

    street.done(f"/managers/{account['id']}/unlock")

    assert clerk.tries().problem == "totp-enrolment-required"


def test_nobody_does_anything_to_their_own_account(manager):
    for username in ("district", "wulidun", "wulidun-1"):
        me = manager(username)
        mine = next(
            item["id"] for item in me.get("/managers", {"limit": 100}).json["items"] if item["person_id"] == me.person_id
        )
        assert me.get(f"/managers/{mine}").json["moves"] == []
        for move, sent in (("disable", {"reason": "x"}), ("reset-password", {}), ("unlock", None), ("approve", None)):
            assert me.post(f"/managers/{mine}/{move}", sent).problem == "not-yourself"


def test_colleagues_of_one_community_see_each_other_and_leave_each_other_alone(manager, as_job):
    one = manager("wulidun-1")
    other = next(
        item["id"] for item in one.get("/managers", {"limit": 100}).json["items"] if item["username"] == "wulidun-1b"
    )

    assert one.post(f"/managers/{other}/disable", {"reason": "x"}).problem == "not-your-account"


@pytest.fixture
def third_district_manager(app, as_job, manager):
    """One more A1, gone again after the test, and everybody else enabled."""
    username = f"third-{uuid4().hex[:8]}"
    with as_job():
        accounts.make_manager(username, PASSWORD, "第三位", "A1", DISTRICT, totp=False)
    yield username
    first = manager("district")
    for item in first.get("/managers", {"limit": 100, "role": "A1", "state": "disabled"}).json["items"]:
        if item["username"] == "district-2":
            first.done(f"/managers/{item['id']}/enable")
    for item in first.get("/managers", {"limit": 100, "role": "A1", "state": "active"}).json["items"]:
        if item["username"] == username:
            first.done(f"/managers/{item['id']}/disable", {"reason": "测试结束"})


def _district_ids(first):
    return {i["username"]: i["id"] for i in first.get("/managers", {"limit": 100, "role": "A1"}).json["items"]}


def test_the_last_two_district_managers_stay(manager):
    first = manager("district")

    reply = first.post(f"/managers/{_district_ids(first)['district-2']}/disable", {"reason": "x"})

    assert (reply.status, reply.problem) == (409, "last-district-managers")


@pytest.mark.parametrize("round_", range(5))
def test_of_three_district_managers_two_stay_even_when_two_are_disabled_at_once(
    app, manager, third_district_manager, round_
):
    first = manager("district")
    third = Someone(app).by_password(third_district_manager, PASSWORD)
    ids = _district_ids(first)
    start, replies = threading.Barrier(2), []

    def disable(who, target):
        start.wait()
        replies.append(who.post(f"/managers/{target}/disable", {"reason": "同时"}))

    threads = [
        threading.Thread(target=disable, args=(first, ids[third_district_manager])),
        threading.Thread(target=disable, args=(third, ids["district-2"])),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(reply.status for reply in replies)[0] == 200
    assert len([reply for reply in replies if reply.status == 200]) == 1
    active = Someone(app).by_password("district", PASSWORD).get("/managers", {"role": "A1", "state": "active"}).json["items"]
    assert len(active) == 2


def test_a_colleague_stands_in_until_a_moment_and_not_longer(manager, made_by, clock):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    clerk.comes_in()

    sent = {"role": "A3", "region": SECOND, "until": in_minutes(4)}
    lent = street.done(f"/managers/{account['id']}/delegate", sent)["grants"]

    held = next(g for g in lent if g["area"] == SECOND)
    clerk.hat = f"A3:{held['grant']}"
    assert {i["region"][:12] for i in clerk.get("/managers").json["items"]} <= {SECOND}
    assert clerk.post("/managers", body("A4", SECOND + "001")).problem == "delegated-role"
    clock.wind(minutes=4, seconds=1)
    assert clerk.get("/managers").problem == "no-such-role"


def test_a_delegation_is_taken_back_before_its_time_and_can_be_given_again(manager, made_by):
    street = manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    clerk.comes_in()
    path, sent = f"/managers/{account['id']}", {"role": "A3", "region": SECOND, "until": in_days(3)}
    grant = next(g["grant"] for g in street.done(f"{path}/delegate", sent)["grants"] if g["area"] == SECOND)

    assert len(street.done(f"{path}/take-back", {"grant": grant})["grants"]) == 1
    assert street.post(f"{path}/take-back", {"grant": grant}).problem == "no-such-grant"
    assert len(street.done(f"{path}/delegate", sent)["grants"]) == 2


def test_a_delegation_lifts_nobody_and_ends_some_day(manager, made_by):
    district, street = manager("district"), manager("wulidun")
    account, _ = made_by(street, "A3", FIRST)
    path = f"/managers/{account['id']}/delegate"

    assert district.post(path, {"role": "A2", "region": WULIDUN, "until": in_days(3)}).problem == "lifts-above-level"
    assert street.post(path, {"role": "A1", "region": DISTRICT, "until": in_days(3)}).problem == "above-your-rights"
    assert street.post(path, {"role": "A3", "region": JIANQIAO_FIRST, "until": in_days(3)}).problem == "outside-your-area"
    for until in (in_days(-1), in_days(181)):
        reply = street.post(path, {"role": "A3", "region": SECOND, "until": until})
        assert reply.json["errors"][0]["pointer"] == "/until"


def test_nobody_holds_two_of_the_three_duties_and_the_district_none(manager, made_by, as_job):
    district, street = manager("district"), manager("wulidun")
    account, clerk = made_by(street, "A3", FIRST)
    path = f"/managers/{account['id']}"
    own = _district_ids(district)["district-2"]

    held = district.done(f"{path}/grant-duty", {"duty": "AUD_ADMIN"})["grants"]

    assert {g["role"] for g in held} == {"A3", "AUD_ADMIN"}
    assert district.post(f"{path}/grant-duty", {"duty": "SEC_ADMIN"}).problem == "holds-another-duty"
    assert street.post(f"{path}/grant-duty", {"duty": "AUD_ADMIN"}).problem == "not-your-account"
    assert district.post(f"/managers/{own}/grant-duty", {"duty": "SYS_ADMIN"}).problem == "district-manager-holds-no-duty"
    with pytest.raises(IntegrityError, match="uq_role_grant_one_duty"), as_job():
        db.session.execute(
            text(
                "INSERT INTO role_grant (id, created_at, person_id, role, scope_kind, scope_key, valid_from)"
                " VALUES (gen_random_uuid(), now(), :who, 'SYS_ADMIN', 'DISTRICT', '420105', now())"
            ),
            {"who": account["person_id"]},
        )
    district.done(f"{path}/revoke-duty", {"duty": "AUD_ADMIN"})
    assert district.post(f"{path}/revoke-duty", {"duty": "AUD_ADMIN"}).problem == "no-such-grant"
    district.done(f"{path}/grant-duty", {"duty": "SEC_ADMIN"})


def test_a_duty_needs_the_second_factor_and_its_own_hat(manager, made_by):
    district = manager("district")
    account, guard = made_by(manager("wulidun-1"), "A4", POINT)
    assert guard.tries().status == 200
    district.done(f"/managers/{account['id']}/grant-duty", {"duty": "SEC_ADMIN"})

    assert guard.tries().problem == "totp-enrolment-required"


def test_the_history_tells_who_did_what(manager, made_by):
    street = manager("wulidun")
    account, _ = made_by(street, "A3", FIRST)
    street.done(f"/managers/{account['id']}/disable", {"reason": "调离岗位"})
    manager("district").done(f"/managers/{account['id']}/enable")

    items = street.get(f"/managers/{account['id']}/history").json["items"]

    assert [(i["move"], i["from_state"], i["to_state"], i["by_role"], i["note"]) for i in items] == [
        ("enable", "disabled", "active", "A1", None),
        ("disable", "active", "disabled", "A2", "调离岗位"),
        ("create", None, "active", "A2", None),
    ]


def test_every_deed_stands_in_the_audit(manager, made_by, as_job):
    street = manager("wulidun")
    account, _ = made_by(street, "A3", FIRST)
    street.done(f"/managers/{account['id']}/disable", {"reason": "调离岗位"})

    with as_job():
        deeds = db.session.scalars(
            text("SELECT deed FROM audit_entry WHERE subject = :who ORDER BY id"), {"who": f"manager:{account['id']}"}
        ).all()
        stored = db.session.execute(
            select(Credential.password_hash)
            .join(ManagerAccount, ManagerAccount.person_id == Credential.person_id)
            .where(ManagerAccount.id == account["id"])
        ).scalar_one()

    assert list(deeds) == ["manager-create", "manager-disable"]
    assert stored.startswith("$argon2id$")


def test_the_other_district_managers_are_told_of_a_proposal(manager, made_by, as_job):
    account, _ = made_by(manager("district"), "A2", WULIDUN)

    with as_job():
        told = db.session.scalars(
            text("SELECT payload->>'template' FROM letter WHERE about = :about"), {"about": f"manager:{account['id']}"}
        ).all()

    assert set(told) == {"manager-proposed"}


def test_an_account_is_found_by_name_or_user_name_and_only_in_ones_area(manager):
    street = manager("wulidun")
    made = street.done("/managers", body("A3", FIRST, name=f"欧阳{uuid4().hex[:6]}"))

    def found(person, q):
        return [item["id"] for item in person.get("/managers", {"q": q}).json["items"]]

    assert found(street, made["name"]) == found(street, made["username"][:8]) == [made["id"]]
    assert found(street, made["username"][2:]) == []
    assert found(manager("jianqiao"), made["name"]) == []
