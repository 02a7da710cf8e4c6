"""The main job across both clients: ordered on one telephone, dispatched at a desk, served on another telephone."""

from datetime import timedelta

import pytest

pytestmark = pytest.mark.browser


def test_a_lamp_is_mended(resident, clerk, volunteer, neighbours, town):
    resident.window.picture("home")
    order = resident.orders("家电维修", "客厅灯不亮")
    resident.window.picture("ordered")

    clerk.opens_the_order(order)
    clerk.window.picture("to-review")
    clerk.approves()
    clerk.offers_it_to(neighbours.volunteers["chen"])
    clerk.window.picture("offered")

    volunteer.looks_at_the_offers()
    volunteer.is_told("为什么邀请您")
    volunteer.window.picture("offers")
    volunteer.accepts(order)
    volunteer.window.picture("accepted")
    clerk.opens_the_order(order)
    clerk.sees_the_order_is("已排期")

    resident.looks_at_the_order()
    resident.is_told("陈立民")
    resident.window.picture("who-comes")
    code = resident.reads_the_code()
    resident.window.picture("code")

    clerk.window.page.close()  # two hours later the session of a manager has ended
    tomorrow = (town.now() + timedelta(days=1)).astimezone(neighbours.known["day"].tzinfo)
    neighbours.until(tomorrow.replace(hour=14, minute=0, second=0, microsecond=0))
    for somebody in (resident, volunteer):
        somebody.window.expects(401)  # an access token lives ten minutes; the client gets itself another
    volunteer.goes_to_work(order)
    volunteer.window.picture("work")
    volunteer.starts(code)
    town.wind(90)
    volunteer.finishes("换了灯泡和启辉器，灯亮了")
    volunteer.window.picture("finished")

    resident.looks_at_the_order()
    resident.confirms()
    resident.rates(5, "很快就修好了")
    resident.window.picture("rated")

    volunteer.sees_hours("1 小时 30 分")
    volunteer.window.picture("hours")
