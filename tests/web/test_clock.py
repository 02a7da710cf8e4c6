"""What time it is: for everybody, by the one clock."""

from datetime import datetime

from service.core import clock as the_clock


def test_everybody_may_ask_what_time_it_is(anyone, clock):
    clock.wind(hours=5)

    reply = anyone.get("/clock")

    assert reply.status == 200
    assert abs((datetime.fromisoformat(reply.json["now"]) - the_clock.now()).total_seconds()) < 5
