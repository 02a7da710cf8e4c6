"""The main job across both clients: ordered on one telephone, dispatched at a desk, served on another telephone.

The volunteer keeps its time, and orders something with it (PT13).
"""

from datetime import timedelta

import pytest

from service.data import engines
from tests.browser.people import Resident

pytestmark = pytest.mark.browser


def test_a_lamp_is_mended(resident, clerk, volunteer, neighbours, town):
    resident.window.picture("home")
    order = resident.orders("家电维修", "客厅灯不亮")
    resident.window.picture("ordered")

    clerk.opens_the_order(order)
    clerk.window.picture("to-review")
    clerk.approves("高龄")
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
    volunteer.goes_to("pages/volunteer/hours")
    volunteer.window.page.locator("[data-testid^='choose-'][data-testid$='-time']").filter(visible=True).first.click()
    volunteer.is_told("核定后存成时间")
    volunteer.window.picture("points-or-time")

    resident.looks_at_the_order()
    resident.confirms()
    resident.rates(5, "很快就修好了")
    resident.window.picture("rated")

    volunteer.sees_hours("1 小时 30 分")
    volunteer.window.picture("hours")

    volunteer.goes_to("pages/volunteer/time")
    volunteer.window.sees_in("time-balance", "1 小时 30 分")
    volunteer.window.sees_in("time-not-yet", "60 周岁")
    given_a_star(town, neighbours.volunteers["chen"])
    volunteer.goes_to("pages/volunteer/hours")
    volunteer.window.tap("to-time")
    volunteer.window.find("time-order").wait_for()
    volunteer.window.picture("time")
    asks = Resident(volunteer.window)
    asks.fills_in("家电维修", "水龙头漏水")
    asks.window.tap("time-units-1")
    asks.window.picture("pays-with-time")
    asks.sends_the_order()
    asks.window.sees_in("order-time", "预留 1 小时")
    volunteer.goes_to("pages/volunteer/time")
    volunteer.window.tap("time-prefer-time")
    volunteer.is_told("默认存成时间")
    volunteer.window.sees_in("time-held", "1 小时")


def given_a_star(town, volunteer_id):
    """As after a hundred hours and everything that goes with them (test_proof_stories)."""
    with engines.connected(town.note["database_owner_url"]) as connection:
        connection.execute(
            "UPDATE point_account SET star = 1 WHERE kind = 'person'"
            " AND person_id = (SELECT person_id FROM volunteer WHERE id = %s)", (volunteer_id,)
        )
