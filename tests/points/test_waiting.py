"""What of the mall waits on whose desk, and for whom it does not (AD03)."""

import pytest

from tests.points.mall import MERCHANT


def waits(who, kind):
    """What they find of this kind, by what it is about."""
    return {item["about"]: item["title"] for item in who.get("/todos", {"kind": kind, "limit": 100}).json["items"]}


@pytest.mark.does("AD03")
def test_a_counter_waits_for_the_street_and_a_thing_for_the_district(mall, manager):
    clerk, street, district = manager("wulidun-1"), manager("wulidun"), manager("district")
    counter = clerk.done("/pickup-points", MERCHANT)["id"]
    assert waits(street, "pickup-review")[f"mall-shops:{counter}"] == MERCHANT["name"]
    for nobody in (clerk, manager("jianqiao"), district):
        assert f"mall-shops:{counter}" not in waits(nobody, "pickup-review")
    street.done(f"/pickup-points/{counter}/approve")
    assert f"mall-shops:{counter}" not in waits(street, "pickup-review")

    thing = street.done("/goods", {"kind": "goods", "name": "洗衣液", "points": 100, "month_limit": 5})["id"]
    street.done(f"/goods/{thing}/receive", {"pickup_id": counter, "quantity": 2, "note": "入库"})
    assert f"mall-goods:{thing}" not in waits(district, "good-review")
    street.done(f"/goods/{thing}/submit")
    assert waits(district, "good-review")[f"mall-goods:{thing}"] == "洗衣液 · 100 分"
    assert waits(street, "good-review") == {}
    district.done(f"/goods/{thing}/approve")
    assert f"mall-goods:{thing}" not in waits(district, "good-review")


@pytest.mark.does("AD03")
def test_what_was_bad_waits_for_the_street_of_its_counter(mall, manager):
    counter = mall.counter()
    thing, volunteer, street = mall.good(counter), mall.rich(), manager("wulidun")
    made = volunteer.done("/redemptions", {"goods_id": thing, "pickup_id": counter})
    mall.keeper(counter).done(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]})
    assert f"mall-redemptions:{made['id']}" not in waits(street, "redemption-issue")

    volunteer.done(f"/redemptions/{made['id']}/question", {"reason": "瓶盖漏液"})

    assert waits(street, "redemption-issue")[f"mall-redemptions:{made['id']}"] == "洗衣液 有质量问题"
    assert f"mall-redemptions:{made['id']}" not in waits(manager("jianqiao"), "redemption-issue")
    street.done(f"/redemptions/{made['id']}/resolve", {"verdict": "keep", "note": "试用无异常"})
    assert f"mall-redemptions:{made['id']}" not in waits(street, "redemption-issue")


@pytest.mark.does("AD03")
def test_what_one_of_the_district_asked_for_waits_for_another(manager):
    maker, other = manager("district"), manager("district-2")
    draft = maker.done("/points/rules", {
        "effective_from": "2170-05-04", "points_per_hour": 10, "day_minutes": 480, "first_registration": 5,
        "organiser_percent": 20, "civic_day": 20, "basis": "汉文明办〔2026〕31 号",
    })["id"]

    assert waits(other, "points-rules")[f"mall-rules:{draft}"] == "自 2170-05-04 起施行"
    assert f"mall-rules:{draft}" not in waits(maker, "points-rules")
    maker.done(f"/points/rules/drafts/{draft}/withdraw")
    assert f"mall-rules:{draft}" not in waits(other, "points-rules")
