"""Which festivals a day is: those of 我们的节日, and the days of volunteers."""

from datetime import date
from typing import Final

from borax.calendars.lunardate import LunarDate

LUNAR: Final = {
    (1, 1): "春节", (1, 15): "元宵节", (5, 5): "端午节", (7, 7): "七夕节", (8, 15): "中秋节", (9, 9): "重阳节",
}
SOLAR: Final = {
    (1, 1): "元旦", (3, 5): "学雷锋纪念日", (5, 1): "劳动节", (6, 1): "儿童节", (10, 1): "国庆节", (12, 5): "国际志愿者日",
}
_FIRST_YEAR, _LAST_YEAR = 1901, 2099


def festivals(day: date) -> list[str]:
    """The names of the festivals on this day, Chinese ones first; the lunar ones for 1901 to 2099."""
    found = []
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        lunar = LunarDate.from_solar(day)
        if not lunar.leap and (name := LUNAR.get((lunar.month, lunar.day))):
            found.append(name)
    if _is_tomb_sweeping(day):
        found.append("清明节")
    if name := SOLAR.get((day.month, day.day)):
        found.append(name)
    return found


def _is_tomb_sweeping(day: date) -> bool:
    """清明, by the usual formula of the solar term, good for 2000 to 2099."""
    if day.month != 4 or not 2000 <= day.year <= 2099:
        return False
    years = day.year % 100
    return day.day == int(years * 0.2422 + 4.81) - years // 4
