"""What goes wrong goes on: declined, too late, lost to somebody quicker, without network, signed out in the middle."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def offered(neighbours, scenes):
    """An order over the wire, and an offer of it: ``offered("title", "chen", "zhao")`` → its id."""

    def make(title, *words):
        neighbours.citizen(title, "居民刘阿姨")
        return scenes.offered(title, title, *words)

    return make


def test_who_declines_is_thanked_and_the_clerk_sees_why(volunteer, clerk, offered):
    order = offered("帮忙搬一张桌子", "chen")

    volunteer.looks_at_the_offers()
    volunteer.declines(order, "那天有安排")

    clerk.opens_the_order(order)
    clerk.sees_the_order_is("待派单")
    clerk.window.sees_in("order-offers", "那天有安排")
    clerk.window.picture("declined")


def test_nobody_answers_in_time_and_the_order_comes_back_to_the_clerk(volunteer, offered, town, clerk):
    order = offered("下水道堵了", "chen")
    volunteer.looks_at_the_offers()
    volunteer.window.find(f"accept-{order}").wait_for()
    clerk.window.page.close()

    volunteer.window.expects(401)
    town.wind(60 * 25)

    volunteer.window.loses(f"accept-{order}")
    volunteer.window.picture("too-late")


def test_two_accept_at_once_and_the_second_is_told_kindly(volunteer, rival, offered):
    order = offered("换一个插座", "chen", "zhao")
    for somebody in (volunteer, rival):
        somebody.looks_at_the_offers()
        somebody.window.find(f"accept-{order}").wait_for()
    rival.window.expects(409, "/accept")

    volunteer.accepts(order)
    rival.window.tap(f"accept-{order}")

    rival.is_told("已")
    rival.window.picture("somebody-was-quicker")
    assert f"id={order}" not in rival.window.page.url


def test_without_network_nothing_is_lost_and_it_goes_out_by_itself(resident, neighbours):
    resident.fills_in("代办跑腿", "帮忙取一次药")

    with resident.window.without_network():
        resident.window.tap("submit")
        resident.is_told("已为您保存")
        resident.window.keep("without-network")

    resident.is_told("已发送")
    mine = neighbours.people[resident.word].get("/orders?mine=true")["items"]
    assert [one["title"] for one in mine] == ["帮忙取一次药"]


def test_signed_out_in_the_middle_the_form_is_still_there(resident, neighbours):
    resident.fills_in("家电维修", "水龙头漏水")
    resident.window.expects(401)
    neighbours.people[resident.word].post("/me/sessions/end-others")  # from another telephone

    resident.window.tap("submit")
    resident.window.find("as-enter").wait_for()
    resident.window.picture("signed-out")
    resident.window.fill("as-name", neighbours.people[resident.word].way_in[1]["code"].removeprefix("as-"))
    resident.window.tap("as-enter")

    resident.sends_the_order()
    resident.is_told("水龙头漏水")
