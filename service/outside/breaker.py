"""A circuit breaker: when a neighbour is ill, stop ringing for a while."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

FAILURES = 5
WITHIN_SECONDS = 10.0
REST_SECONDS = 30.0


class Resting(Exception):
    """The breaker is open; nothing was sent."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"resting for {seconds:.0f} s")
        self.seconds = seconds


class Breaker:
    """Five failures within ten seconds open it for thirty; then one call may try, and decides."""

    def __init__(
        self,
        failures: int = FAILURES,
        within: float = WITHIN_SECONDS,
        rest: float = REST_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._within = within
        self._rest = rest
        self._clock = clock
        self._lock = Lock()
        self._failed_at: deque[float] = deque(maxlen=failures)
        self._resting_until: float | None = None

    @contextmanager
    def watch(self, *failures: type[Exception]) -> Iterator[None]:
        """Let one call through and remember how it went; raises `Resting` where none may pass.

        Only the named exceptions count as failures: any other answer shows that the neighbour is well.
        """
        trial = self._let_through()
        try:
            yield
        except failures:
            self._failed(trial)
            raise
        except Exception:
            self._went_well(trial)
            raise
        self._went_well(trial)

    def _let_through(self) -> bool:
        """Whether the call that goes through is the trial after a rest."""
        with self._lock:
            if self._resting_until is None:
                return False
            now = self._clock()
            if now < self._resting_until:
                raise Resting(self._resting_until - now)
            # The others rest on, and if the trial is never heard of again (its thread was killed),
            # the next one comes after another rest.
            self._resting_until = now + self._rest
            return True

    def _failed(self, trial: bool) -> None:
        with self._lock:
            now = self._clock()
            self._failed_at.append(now)
            often = len(self._failed_at) == self._failed_at.maxlen and now - self._failed_at[0] <= self._within
            # A call that left before the breaker opened and fails late must not prolong the rest.
            if trial or (often and self._resting_until is None):
                self._resting_until = now + self._rest

    def _went_well(self, trial: bool) -> None:
        # Nor may a late success end it: only the trial knows how the neighbour is now.
        if trial:
            with self._lock:
                self._failed_at.clear()
                self._resting_until = None
