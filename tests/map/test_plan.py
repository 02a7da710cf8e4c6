"""The nearest stations are read off the index, under the fences of the service's own role."""

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.dialects.postgresql import dialect

from service.core.geo import Place
from service.data.plane import PlanePoint
from service.map import queries

MANY = text(
    "INSERT INTO station (id, created_at, region, level, name, address, lng, lat, datum, spot, services, opening, demo,"
    " changed_at) SELECT gen_random_uuid(), now(), '420199' || lpad(n::text, 9, '0'), 4, 'x', 'x', 114, 30, 'gcj02',"
    " point(random() * 20000, random() * 20000), '{}', '{}', true, now() FROM generate_series(1, 20000) n"
)


def test_the_nearest_are_walked_off_the_index(app, postgres, database):
    superuser = make_url(postgres).set(drivername="postgresql+psycopg", database=make_url(database[0]).database)
    engine = create_engine(superuser)
    with app.app_context(), engine.connect() as connection:
        nearest = queries.nearest_first(queries.stations_by(level=4), Place(114.22, 30.55), 28)
        asked = nearest.compile(dialect=dialect(paramstyle="pyformat"), compile_kwargs={"literal_binds": False})
        spot = PlanePoint().bind_processor(None)
        values = {name: spot(value) if isinstance(value, tuple) else value for name, value in asked.params.items()}
        connection.execute(MANY)
        connection.execute(text("ANALYZE station"))
        connection.execute(text("SET LOCAL ROLE hanyang_service"))

        plan = "\n".join(line for (line,) in connection.exec_driver_sql("EXPLAIN ANALYZE " + asked.string, values))
        connection.rollback()
    engine.dispose()

    assert "Index Scan using ix_station_spot" in plan, plan
    assert "Order By: (spot <->" in plan, plan
    assert "Sort" not in plan, plan
