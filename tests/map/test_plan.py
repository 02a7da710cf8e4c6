"""The nearest stations are read off the index, under the fences of the service's own role."""

from sqlalchemy import create_engine, event, make_url, text

from service.core.geo import Place
from service.data.db import db
from service.map import queries
from service.map.layers import queries as layers
from service.map.layers.rules import LAYERS

MANY = text(
    "INSERT INTO station (id, created_at, region, level, name, address, lng, lat, datum, spot, services, opening, demo,"
    " changed_at) SELECT gen_random_uuid(), now(), '420199' || lpad(n::text, 9, '0'), 4, 'x', 'x', 114, 30, 'gcj02',"
    " point(random() * 20000, random() * 20000), '{}', '{}', true, now() FROM generate_series(1, 20000) n"
)


def sent_by(as_job, monkeypatch):
    """The statement and the values that a search for the nearest really sends."""
    sent = []
    monkeypatch.setattr(queries, "straight", lambda statement, values: sent.append((statement, values)) or [])
    with as_job():
        queries.nearest_station(Place(114.22, 30.55), level=4, within_metres=3000)
    (found,) = sent
    return found


def test_the_nearest_are_walked_off_the_index(as_job, monkeypatch, postgres, database):
    statement, values = sent_by(as_job, monkeypatch)
    superuser = make_url(postgres).set(drivername="postgresql+psycopg", database=make_url(database[0]).database)
    engine = create_engine(superuser)

    with engine.connect() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # nobody looks for these by name
        connection.execute(MANY)
        connection.execute(text("SET LOCAL session_replication_role = origin"))
        connection.execute(text("ANALYZE station"))
        connection.execute(text("SET LOCAL ROLE hanyang_service"))
        plan = "\n".join(line for (line,) in connection.exec_driver_sql("EXPLAIN ANALYZE " + statement, values))
        connection.rollback()
    engine.dispose()

    assert "Index Scan using ix_station_spot" in plan, plan
    assert "Order By: (spot <->" in plan, plan
    assert "Sort" not in plan, plan


def test_a_view_is_read_off_the_squares_and_a_street_off_the_index(app, as_job, postgres, database):
    """Both under the fences: what is not leakproof is an index condition only where everybody may read every row (R3)."""
    sent = []
    with as_job():
        def note(connection, cursor, statement, values, *rest):
            sent.append((statement, values))

        event.listen(db.engine, "before_cursor_execute", note)
        layers.view(south_west=Place(114.02, 30.44), north_east=Place(114.32, 30.64), layers=tuple(LAYERS))
        layers.view(south_west=Place(114.218, 30.549), north_east=Place(114.220, 30.551), layers=tuple(LAYERS))
        event.remove(db.engine, "before_cursor_execute", note)
    squares = next(pair for pair in sent if "FROM map_square" in pair[0])
    street = [pair for pair in sent if "map_pin.spot <@" in pair[0]][-1]
    superuser = make_url(postgres).set(drivername="postgresql+psycopg", database=make_url(database[0]).database)
    engine = create_engine(superuser)

    with engine.connect() as connection:
        connection.execute(MANY)
        connection.execute(text("ANALYZE map_pin"))
        connection.execute(text("ANALYZE map_square"))
        connection.execute(text("SET LOCAL ROLE hanyang_service"))
        plans = ["\n".join(line for (line,) in connection.exec_driver_sql("EXPLAIN " + statement, values))
                 for statement, values in (squares, street)]
        connection.rollback()
    engine.dispose()

    assert "pk_map_square" in plans[0], plans[0]
    assert "ix_map_pin_spot" in plans[1], plans[1]
    assert "Seq Scan" not in plans[0] + plans[1], plans
