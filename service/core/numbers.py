"""Numbers that people read out: of volunteers, orders, activities and teams (domain §3.4).

None of them is a secret or a key to anything; none contains or is computed from an ID card number (MZ/T 061-2015).
"""

import re
from datetime import date

from stdnum.iso7064 import mod_11_10

from service.core import regions

_VOLUNTEER = re.compile(r"HY([0-9]{12})")


def _counted(sequence: int, digits: int) -> str:
    """A running number from 1, padded. ValueError when it no longer fits: numbers are never cut."""
    if not 1 <= sequence < 10**digits:
        raise ValueError(f"序号须在 1 到 {10**digits - 1} 之间：{sequence}")
    return f"{sequence:0{digits}d}"


def volunteer_number(year: int, sequence: int) -> str:
    """``HY`` + two digits of the year (2000–2099) + nine of the sequence (from 1) + a check digit: ``HY260000000018``.

    The check digit is that of ISO/IEC 7064 MOD 11,10 over the eleven digits before it: one digit misread is always
    found, two neighbours swapped nearly always.
    """
    if not 2000 <= year <= 2099:
        raise ValueError(f"年份须在 2000 到 2099 之间：{year}")
    digits = f"{year % 100:02d}{_counted(sequence, 9)}"
    return f"HY{digits}{mod_11_10.calc_check_digit(digits)}"


def is_volunteer_number(text: str) -> bool:
    """Is this a volunteer number, exactly as written by `volunteer_number`? Nothing is trimmed or guessed."""
    found = _VOLUNTEER.fullmatch(text)
    return found is not None and mod_11_10.is_valid(found[1])


def _scope_tail(region: str) -> str:
    """Three digits of street and of community: ``007001`` for 420105007001 and its points, ``007000`` for 420105007."""
    regions.level(region)
    return region[6:12].ljust(6, "0")


def order_number(day: date, region: str, sequence: int) -> str:
    """``OD`` + yyyymmdd + six digits of street and community + four of the sequence (from 1).

    ``OD202611200070010001``. Unique within a district if the sequence counts per day and tail. A level-4 point has
    the tail of its community. ValueError for a code that is none, or a sequence above 9999.
    """
    return f"OD{day:%Y%m%d}{_scope_tail(region)}{_counted(sequence, 4)}"


def activity_number(day: date, region: str, sequence: int) -> str:
    """``AC``, then as in `order_number`."""
    return f"AC{day:%Y%m%d}{_scope_tail(region)}{_counted(sequence, 4)}"


def team_number(scope: str, sequence: int) -> str:
    """``T`` + the team's division code (6, 9, 12 or 15 digits) + three of the sequence (from 1): ``T420105007001001``.

    The length of the whole tells the level, so a point's 15 + 3 is never a community's 12 + 3.
    ValueError for a code that is none, or a sequence above 999.
    """
    regions.level(scope)
    return f"T{scope}{_counted(sequence, 3)}"
