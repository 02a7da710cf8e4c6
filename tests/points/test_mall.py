"""Exchanging points: what may be had, how it is fetched, and what is given back (PT03–PT08, PT14)."""

import io
from datetime import datetime
from uuid import UUID, uuid4

import pytest

from service.core import clock as the_clock
from service.points import actions as ledger
from service.points import queries
from service.points.expiry import actions as expiry
from service.points.redemptions import actions as redemptions
from service.points.shops import actions as shops
from service.routes import BASE
from service.web import boundary
from tests.matrix.world import picture
from tests.people import Reply


@pytest.fixture
def counter(mall):
    return mall.counter()


@pytest.fixture
def keeper(mall, counter):
    return mall.keeper(counter)


@pytest.fixture
def good(mall, counter):
    return mall.good(counter)


@pytest.fixture
def volunteer(mall):
    return mall.rich()


def redeem(who, good, **more):
    return who.post("/redemptions", {"goods_id": good, "quantity": 1} | more)


def sweep(app):
    with app.app_context(), boundary.job("sweep-redemptions") as actor:
        return redemptions.sweep_redemptions(actor)


def has(who):
    found = who.get("/me/points").json
    return found["balance"], found["frozen"], found["available"]


def agrees(app, who=None):
    with app.app_context(), boundary.job("tests"):
        return queries.check_all(UUID(who.person_id) if who else None) == []


def test_PT04_redeeming_freezes_the_points_and_locks_the_piece(app, mall, counter, good, volunteer):
    made = redeem(volunteer, good)

    assert (made.status, made.json["state"], made.json["points"]) == (201, "to_pickup", 100)
    assert has(volunteer) == (1000, 100, 900)
    assert mall.shelf(good, counter) == {"received": 10, "stock": 9, "locked": 1, "picked": 0, "scrapped": 0}
    assert len(made.json["code"]) == 6
    assert agrees(app, volunteer)


def test_PT05_the_counter_hands_over_against_the_code_once_and_sees_no_name(app, mall, counter, good, volunteer, keeper):
    made = redeem(volunteer, good).json

    seen = keeper.post("/redemptions/look-up", {"code": made["code"]}).json
    handed = keeper.post(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]})
    again = keeper.post(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]})

    assert (seen["id"], seen["name"], seen["code"], seen["qr"]) == (made["id"], "洗衣液", None, None)
    assert volunteer.person_id not in str(seen)
    assert (handed.status, handed.json["state"]) == (200, "picked_up")
    assert (again.status, again.problem) == (422, "wrong-pickup-code")
    assert has(volunteer) == (900, 0, 900)
    assert mall.shelf(good, counter) == {"received": 10, "stock": 9, "locked": 0, "picked": 1, "scrapped": 0}
    (entry, *_) = volunteer.get("/me/points/entries").json["items"]
    assert (entry["kind"], entry["amount"], entry["note"]) == ("spend", -100, "兑换 洗衣液 × 1")
    assert agrees(app, volunteer)


def test_PT05_a_qr_is_as_good_and_cannot_be_made_up(good, volunteer, keeper):
    made = redeem(volunteer, good).json
    forged = made["qr"][:-1] + ("A" if made["qr"][-1] != "A" else "B")

    assert keeper.post("/redemptions/look-up", {"code": forged}).problem == "wrong-pickup-code"
    assert keeper.post(f"/redemptions/{made['id']}/pick-up", {"code": made["qr"]}).status == 200


def test_PT05_a_code_of_another_counter_is_refused(mall, good, volunteer):
    made = redeem(volunteer, good).json
    elsewhere = mall.keeper(mall.counter(name="别处超市"))

    assert elsewhere.post("/redemptions/look-up", {"code": made["code"]}).problem == "wrong-pickup-code"
    assert elsewhere.post("/redemptions/look-up", {"code": made["qr"]}).problem == "wrong-pickup-code"
    assert elsewhere.get(f"/redemptions/{made['id']}").status == 404


def test_PT05_the_fifth_wrong_code_closes_the_ear_and_tells_the_street(mall, good, volunteer, keeper, clock):
    made = redeem(volunteer, good).json
    wrong = f"{(int(made['code']) + 1) % 1_000_000:06d}"

    left = [keeper.post("/redemptions/look-up", {"code": wrong}).json["tries_left"] for _ in range(5)]

    assert left == [4, 3, 2, 1, 0]
    assert keeper.post("/redemptions/look-up", {"code": made["code"]}).problem == "counter-locked"
    clock.wind(minutes=11)
    mall.renew(keeper)
    assert keeper.post("/redemptions/look-up", {"code": made["code"]}).status == 200


def test_PT05_nobody_without_the_counter_hands_over(good, volunteer, manager, mall):
    made = redeem(volunteer, good).json
    for who in (volunteer, manager("wulidun"), mall.rich()):
        assert who.post("/redemptions/look-up", {"code": made["code"]}).status == 403


def test_PT04_what_is_fetched_by_its_own_keeper_is_not(mall, counter, good):
    keeper = mall.keeper(counter)
    mall.earn(keeper, 200)
    made = redeem(keeper, good).json

    answer = keeper.post(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]})

    assert (answer.status, answer.problem) == (403, "wrong-role")


def test_PT06_what_nobody_fetches_goes_back_to_the_lots_it_came_from(app, mall, counter, good, volunteer, clock):
    before = volunteer.get("/me/points").json["expiring"]
    made = redeem(volunteer, good).json
    clock.wind(days=7, minutes=1)

    assert sweep(app) >= 1
    assert sweep(app) == 0
    mall.renew(volunteer)

    assert volunteer.get(f"/redemptions/{made['id']}").json["state"] == "expired"
    assert has(volunteer) == (1000, 0, 1000)
    assert volunteer.get("/me/points").json["expiring"] == before
    assert mall.shelf(good, counter)["stock"] == 10


def test_PT06_three_times_in_a_quarter_and_there_is_a_ban(app, mall, good, volunteer, clock):
    clock.wind(days=(40 - the_clock.now().timetuple().tm_yday) % 365)  # early in a quarter
    for _ in range(3):
        mall.renew(volunteer)
        assert redeem(volunteer, good).status == 201
        clock.wind(days=7, minutes=1)
        sweep(app)

    mall.renew(volunteer)
    assert redeem(volunteer, good).problem == "banned"
    clock.wind(days=31)
    mall.renew(volunteer)
    assert redeem(volunteer, good).status == 201


def test_PT06_points_whose_year_ends_on_the_shelf_get_a_week(app, mall, counter, volunteer, clock):
    good = mall.good(counter, points=600)
    ends = volunteer.get("/me/points").json["expiring"][0]["expires_at"]
    clock.wind(seconds=(datetime.fromisoformat(ends) - the_clock.now()).total_seconds() - 3600)
    mall.renew(volunteer)
    made = redeem(volunteer, good).json
    clock.wind(hours=2)
    mall.renew(volunteer)
    with app.app_context(), boundary.job("sweep-points") as actor:
        expiry.sweep_expiry(actor)
    assert has(volunteer) == (600, 600, 0)

    volunteer.done(f"/redemptions/{made['id']}/cancel")

    assert has(volunteer) == (600, 0, 600)
    clock.wind(days=7, minutes=1)
    mall.renew(volunteer)
    with app.app_context(), boundary.job("sweep-points") as actor:
        expiry.sweep_expiry(actor)
    assert has(volunteer) == (0, 0, 0)
    assert agrees(app, volunteer)


def test_PT04_the_first_hour_the_balance_and_the_stock_are_asked(mall, counter, good, someone):
    poor, short = someone(), mall.rich(80)
    scarce = mall.good(counter, pieces=1, points=10)

    assert redeem(poor, good).problem == "no-hour-yet"
    assert redeem(short, good).problem == "not-enough-points"
    assert redeem(mall.rich(), scarce, quantity=2).problem == "sold-out"


def test_PT08_limits_of_the_month_by_thing_and_by_points(mall, counter, clock):
    volunteer = mall.rich(3000)
    two, dear = mall.good(counter, month_limit=2), mall.good(counter, points=1900)

    assert [redeem(volunteer, two).status for _ in range(2)] == [201, 201]
    assert redeem(volunteer, two).problem == "month-is-full"
    assert redeem(volunteer, dear).problem == "month-is-full"
    cheap = redeem(volunteer, mall.good(counter, points=1800))
    assert cheap.status == 201


def test_PT08_stars_make_things_cheaper_and_some_are_for_stars_only(app, mall, counter):
    volunteer = mall.rich()
    cheaper = mall.good(counter, points=101, star_percents=[{"star": 1, "percent": 90}, {"star": 3, "percent": 50}])
    noble = mall.good(counter, min_star=1)
    assert redeem(volunteer, noble).problem == "stars-wanted"
    with app.app_context(), boundary.job("tests"):
        ledger.keep_star(UUID(volunteer.person_id), 2)

    assert volunteer.get(f"/goods/{cheaper}").json["my_points"] == 91
    assert redeem(volunteer, cheaper).json["points"] == 91
    assert redeem(volunteer, noble).status == 201


def test_PT03_nothing_is_on_before_somebody_else_has_checked_it_and_nothing_has_a_price(mall, manager, anyone):
    street, district = manager("wulidun"), manager("district")
    assert street.post("/goods", {"kind": "goods", "name": "米 10 元一袋", "points": 9}).status == 422
    made = street.done("/goods", {"kind": "goods", "name": "大米", "points": 90})["id"]
    assert anyone.get(f"/goods/{made}").status == 404
    street.done(f"/goods/{made}/submit")
    assert street.post(f"/goods/{made}/approve").status == 403

    district.done(f"/goods/{made}/approve")

    assert anyone.get(f"/goods/{made}").json["name"] == "大米"
    own = district.done("/goods", {"kind": "honour", "name": "荣誉绶带", "points": 9})["id"]
    district.done(f"/goods/{own}/submit")
    assert district.post(f"/goods/{own}/approve").problem == "own-good"
    assert street.post(f"/goods/{made}/edit", {"points": 80}).problem == "not-while-on"


def photo_of(who, purpose="good"):
    """Somebody sends a photo in; its id."""
    form = {"photo": (io.BytesIO(picture()), "a.jpg"), "purpose": purpose}
    headers = {"Authorization": f"Bearer {who.token}", "Idempotency-Key": uuid4().hex}
    reply = Reply(who.client.post(f"{BASE}/photos", data=form, content_type="multipart/form-data", headers=headers))
    assert reply.status == 201, reply
    return reply.json["id"]


def test_PT03_a_thing_has_photos_which_everybody_sees_once_it_is_on(mall, counter, manager, anyone):
    street, other = manager("wulidun"), manager("district")
    first, second, third = (photo_of(street) for _ in range(3))
    draft = {"kind": "goods", "name": "雨伞", "points": 80, "photos": [second, first]}
    good = street.done("/goods", draft)
    shown = f"/goods/{good['id']}/pictures"
    assert (good["photo_id"], set(good["photos"])) == (second, {first, second})
    assert anyone.get(f"{shown}/{first}").status == 404
    assert street.get(f"{shown}/{first}").status == 200

    changed = street.done(f"/goods/{good['id']}/edit", {"photos": [third, second], "points": 90})
    assert (changed["photo_id"], changed["photos"]) == (third, [third, second])
    kept = other.done(f"/goods/{good['id']}/edit", {"photos": [second]})
    assert kept["photos"] == [second]
    street.done(f"/goods/{good['id']}/submit")
    other.done(f"/goods/{good['id']}/approve")

    answer = anyone.get(f"{shown}/{second}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "image/jpeg")
    for gone in (first, third):
        assert anyone.get(f"{shown}/{gone}").status == 404
    listed = {one["id"]: one["photo_id"] for one in anyone.get("/goods", {"limit": 100}).json["items"]}
    assert listed[good["id"]] == second


def test_PT03_photos_are_ones_own_for_this_and_three_at_most(manager):
    street, district = manager("wulidun"), manager("district")
    draft = {"kind": "goods", "name": "雨伞", "points": 80}

    assert street.post("/goods", draft | {"photos": [photo_of(district)]}).problem == "no-such-photo"
    assert street.post("/goods", draft | {"photos": [photo_of(street, "evidence")]}).problem == "no-such-photo"
    assert street.post("/goods", draft | {"photos": [str(uuid4()) for _ in range(4)]}).status == 422


def test_PT07_a_counter_opens_by_two_and_closes_with_its_contract(app, mall, manager, anyone, clock):
    applied = manager("wulidun-1").done("/pickup-points", mall_merchant(mall, contract_until="2027-06-30"))["id"]
    assert anyone.get(f"/pickup-points/{applied}").status == 404
    assert manager("jianqiao").post(f"/pickup-points/{applied}/approve").status == 404
    manager("wulidun").done(f"/pickup-points/{applied}/approve")
    assert anyone.get(f"/pickup-points/{applied}").json["state"] == "open"

    clock.wind(days=400)
    with app.app_context(), boundary.job("sweep-pickup-contracts") as actor:
        shops.sweep_contracts(actor)

    assert anyone.get(f"/pickup-points/{applied}").json["state"] == "closed"


def mall_merchant(mall, **changes):
    from_mall = {
        "kind": "merchant", "name": "江城书店", "hours": "每天 10:00–20:00", "region": "420105007002",
        "address": "汉阳大道 9 号", "place": {"lng": 114.2189, "lat": 30.5541}, "contract_from": "2026-01-01",
        "contract_until": "2099-12-31",
    }
    return from_mall | changes


def test_PT07_a_keeper_who_is_removed_stands_there_no_more(mall, counter, keeper, good, volunteer, manager):
    made = redeem(volunteer, good).json
    manager("wulidun-1").done(f"/pickup-points/{counter}/keepers/remove", {"person_id": keeper.person_id})

    assert keeper.post("/redemptions/look-up", {"code": made["code"]}).status == 403


def test_who_keeps_a_counter_is_shown_masked_and_may_be_an_account_of_the_area(counter, keeper, manager, anyone):
    clerk = manager("wulidun-1")

    (shown,) = clerk.get(f"/pickup-points/{counter}/keepers").json["items"]

    assert (shown["person_id"], shown["phone"][3:7]) == (keeper.person_id, "****")
    nobody = clerk.post(f"/pickup-points/{counter}/keepers", {"username": "nobody-here"})
    assert nobody.problem == "nobody-of-this-name"
    both = clerk.post(f"/pickup-points/{counter}/keepers", {"username": "a", "phone": "13900000000"})
    assert (both.status, both.json["errors"][0]["pointer"]) == (422, "/phone")
    assert keeper.get(f"/pickup-points/{counter}/keepers").status == 403


def test_whoever_closes_the_account_is_told_what_waits_and_it_goes_back(mall, counter, good, volunteer):
    made = redeem(volunteer, good).json
    (waiting,) = volunteer.get("/me/leaving").json["open_work"]
    assert (waiting["kind"], waiting["id"], waiting["lets_go"]) == ("redemption", made["id"], True)
    assert volunteer.post("/me/leaving/close", {"give_back": False}).status == 409

    volunteer.done("/me/leaving/close", {"give_back": True})

    assert mall.shelf(good, counter)["locked"] == 0
    assert volunteer.get(f"/redemptions/{made['id']}").json["state"] == "cancelled"
    assert has(volunteer) == (1000, 0, 1000)


def test_what_the_counter_has_not_got_is_called_off(mall, counter, good, volunteer, keeper):
    made = redeem(volunteer, good).json

    off = keeper.done(f"/redemptions/{made['id']}/call-off", {"reason": "到货破损"})

    assert off["state"] == "refunded"
    assert has(volunteer) == (1000, 0, 1000)
    assert mall.shelf(good, counter)["stock"] == 10


def fetched(volunteer, keeper, good):
    made = redeem(volunteer, good).json
    keeper.done(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]})
    return made["id"]


@pytest.mark.parametrize(("verdict", "sound", "points", "shelf"), [
    ("refund", True, 1000, {"stock": 10, "picked": 0, "scrapped": 0}),
    ("refund", False, 1000, {"stock": 9, "picked": 0, "scrapped": 1}),
    ("replace", False, 900, {"stock": 8, "picked": 1, "scrapped": 1}),
    ("keep", False, 900, {"stock": 9, "picked": 1, "scrapped": 0}),
])
def test_a_quality_issue_is_decided_by_the_street(
    app, mall, counter, good, volunteer, keeper, manager, verdict, sound, points, shelf
):
    made = fetched(volunteer, keeper, good)
    volunteer.done(f"/redemptions/{made}/question", {"reason": "瓶盖漏液"})

    manager("wulidun").done(f"/redemptions/{made}/resolve", {"verdict": verdict, "sound": sound, "note": "已核实"})

    assert has(volunteer)[0] == points
    assert {name: mall.shelf(good, counter)[name] for name in shelf} == shelf
    assert agrees(app, volunteer)


def test_after_a_week_it_is_done_and_no_longer_questioned(app, mall, good, volunteer, keeper, clock):
    made = fetched(volunteer, keeper, good)
    clock.wind(days=7, minutes=1)
    mall.renew(volunteer)

    assert volunteer.post(f"/redemptions/{made}/question", {"reason": "坏了"}).problem == "too-late-to-question"
    sweep(app)
    assert volunteer.get(f"/redemptions/{made}").json["state"] == "done"


def test_PT10_points_that_were_no_points_are_taken_back_also_from_the_shelf(app, mall, counter):
    volunteer = mall.someone()
    first = mall.earn(volunteer, 80)
    mall.earn(volunteer, 80)
    good = mall.good(counter, points=150)
    made = redeem(volunteer, good).json
    with app.app_context(), boundary.job("tests"):
        ledger.claw_back(UUID(volunteer.person_id), record_id=first, at=the_clock.now())

    assert volunteer.get(f"/redemptions/{made['id']}").json["state"] == "cancelled"
    assert has(volunteer) == (80, 0, 80)
    assert mall.shelf(good, counter)["stock"] == 10
    assert agrees(app, volunteer)


def test_a_debt_is_paid_by_what_is_refunded(app, mall, counter, keeper, manager):
    volunteer = mall.someone()
    record = mall.earn(volunteer, 80)
    good = mall.good(counter, points=80)
    made = fetched(volunteer, keeper, good)
    with app.app_context(), boundary.job("tests"):
        ledger.claw_back(UUID(volunteer.person_id), record_id=record, at=the_clock.now())
    assert volunteer.get("/me/points").json["debt"] == 80
    volunteer.done(f"/redemptions/{made}/question", {"reason": "瓶盖漏液"})

    manager("wulidun").done(f"/redemptions/{made}/resolve", {"verdict": "refund", "sound": True, "note": "属实"})

    found = volunteer.get("/me/points").json
    assert (found["balance"], found["debt"]) == (0, 0)
    assert agrees(app, volunteer)


def test_PT09_a_gift_to_the_pool_is_for_good(app, volunteer, anyone):
    before = anyone.get("/points/pool").json["points"]

    assert volunteer.post("/me/points/donate", {"points": 9}).status == 422
    volunteer.done("/me/points/donate", {"points": 30})

    assert has(volunteer) == (970, 0, 970)
    assert anyone.get("/points/pool").json["points"] == before + 30
    assert agrees(app, volunteer)


def test_PT14_the_donation_book_is_open_and_corrected_by_a_new_line(manager, anyone):
    gift = {
        "donor": "琴台便民超市", "item": "洗衣液", "quantity": 40, "unit": "瓶", "given_on": "2026-05-20",
        "purpose": "积分商城兑换",
    }
    line = manager("wulidun").done("/donations", gift)
    assert manager("jianqiao").post("/donations", gift | {"corrects": line["id"]}).status == 422

    manager("wulidun").done("/donations", gift | {"quantity": 38, "corrects": line["id"]})

    shown = anyone.get("/donations", {"region": "420105007"}).json["items"]
    assert [(one["quantity"], one["corrects"]) for one in shown[:2]] == [(38, line["id"]), (40, None)]


def test_a_stranger_knows_nothing_of_an_exchange(good, volunteer, mall, manager):
    made = redeem(volunteer, good).json["id"]
    for who in (mall.rich(), manager("jianqiao"), manager("wulidun-1")):
        assert who.get(f"/redemptions/{made}").status == 404
        assert who.post(f"/redemptions/{made}/cancel").status in (403, 404)
    moves = volunteer.get(f"/redemptions/{made}/history").json["items"]
    assert [move["move"] for move in moves] == ["redeem"]
