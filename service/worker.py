"""The worker process: the main thread listens to Redis for wake-ups, four others go their rounds and need no Redis."""

import signal
import threading
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any

import structlog
from flask import Flask
from redis.exceptions import RedisError
from rq.serializers import JSONSerializer
from sqlalchemy.exc import SQLAlchemyError

from service import jobs
from service.outside import queue

log = structlog.get_logger("worker")
TICK_SECONDS = 1.0
LISTEN_SECONDS = 30  # the worker's time to live in Redis: recovery after a kill is about as long (safety.md 0.2)


def run(app: Flask) -> None:
    """Work until told to stop; a database or Redis that is away is waited for."""
    stop = threading.Event()
    rounds = {
        "ticker": partial(jobs.tick, outside=False), "carrier": jobs.carry, "exporter": partial(jobs.export, stop.is_set),
        "importer": partial(jobs.bring_in, stop.is_set),
    }
    threads = [threading.Thread(target=_go_round, args=(app, stop, go), name=name) for name, go in rounds.items()]
    for thread in threads:
        thread.start()
    log.info("worker up")
    while not stop.is_set():
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        signal.signal(signal.SIGINT, lambda *_: stop.set())
        if queue.is_up():
            _listen(app, stop)
        else:
            stop.wait(1)
    for thread in threads:
        thread.join(20)
    log.info("worker down")


def _go_round(app: Flask, stop: threading.Event, go: Callable[[], int]) -> None:
    while not stop.is_set():
        started = monotonic()
        with app.app_context():
            try:
                go()
            except SQLAlchemyError as wrong:
                log.warning("database away", error=type(wrong).__name__)
            except Exception as wrong:
                log.error("round failed", exc_info=wrong)
        stop.wait(max(0.05, TICK_SECONDS - (monotonic() - started)))


def _listen(app: Flask, stop: threading.Event) -> None:
    class Listener(jobs.Worker):
        def request_stop(self, signum: Any, frame: Any) -> None:
            stop.set()
            super().request_stop(signum, frame)

    try:
        with app.app_context():
            listener = Listener([queue.queue()], connection=queue.listening(), serializer=JSONSerializer,
                                worker_ttl=LISTEN_SECONDS, maintenance_interval=30)
            listener.work(logging_level="WARNING")
    except (RedisError, OSError) as wrong:
        log.warning("redis away", error=type(wrong).__name__)
        stop.wait(2)
