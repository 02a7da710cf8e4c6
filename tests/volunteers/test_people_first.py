from service.volunteers import queries, actions
from uuid import uuid4
from service.core.geo import Place
from datetime import timedelta

def test_it_runs(as_job, clock):
    with as_job():
        assert queries.brief_of([uuid4()]) == {}
        assert queries.candidates_near(Place(114.2,30.55), category="理发", window_from=clock.now(), window_to=clock.now()+timedelta(hours=1), region_lo="420105", region_hi="420106") == []
        actions.add_load(uuid4(), 1)
