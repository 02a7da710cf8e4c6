"""Invented people: names from our own lists, phones from one block, ID numbers of districts that do not exist (演示数据)."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

from service.core import identity
from service.core.identity import Sex

# Written down with rough frequencies; nobody in particular is meant.
_SURNAMES: Final = {
    "王": 70, "李": 72, "张": 66, "刘": 54, "陈": 48, "杨": 31, "黄": 24, "赵": 22, "吴": 21, "周": 22, "徐": 15, "孙": 14,
    "马": 11, "朱": 13, "胡": 16, "郭": 12, "何": 13, "林": 9, "高": 10, "罗": 10, "郑": 9, "梁": 7, "谢": 8, "宋": 8,
    "唐": 8, "许": 7, "邓": 7, "冯": 6, "韩": 6, "曹": 6, "曾": 6, "彭": 9, "萧": 3, "蔡": 6, "潘": 5, "田": 6, "董": 5,
    "袁": 6, "于": 4, "余": 8, "叶": 5, "蒋": 5, "杜": 5, "苏": 4, "魏": 5, "程": 7, "吕": 4, "丁": 5, "沈": 4, "任": 4,
    "姚": 4, "卢": 4, "傅": 3, "钟": 4, "姜": 3, "崔": 3, "谭": 4, "廖": 4, "范": 4, "汪": 5, "陆": 3, "金": 3, "石": 3,
    "戴": 3, "贾": 3, "韦": 2, "夏": 5, "邱": 3, "方": 4, "侯": 3, "邹": 4, "熊": 6, "孟": 2, "秦": 3, "白": 2, "江": 4,
    "阎": 2, "薛": 2, "尹": 2, "段": 3, "雷": 4, "黎": 3, "史": 2, "龙": 3, "陶": 3, "贺": 2, "顾": 2, "毛": 3, "郝": 2,
    "龚": 4, "邵": 2, "万": 5, "钱": 2, "严": 3, "覃": 2, "武": 2, "戚": 1, "欧阳": 2, "诸葛": 1, "上官": 1,
}  # fmt: skip
_MEN: Final = "建国军伟强勇平刚志明华文辉斌涛超峰磊鹏宇浩俊杰博轩子豪然晨阳泽楠恒毅诚德福贵生林春汉江波海洋松柏立新成东"
_WOMEN: Final = "秀英芳兰桂珍玉梅红霞丽娟燕敏静洁慧莉婷雪琳颖佳怡欣悦梓涵诗雨思琪雅馨春花凤云香月琴巧蓉莲荷晓萍蕾蓓嘉宁安然"

# Below 4201 these district codes are not assigned, so that no number drawn here can be anybody's.
_NOWHERE: Final = tuple(str(code) for code in range(420190, 420200))
_PHONES: Final = "1990"
LAST_SERIAL: Final = 499  # of `identity.invent_id_number`

# Years of age → how many of a hundred volunteers.
_AGES: Final = (
    ((18, 24), 14), ((25, 34), 19), ((35, 44), 18), ((45, 54), 16), ((55, 64), 19), ((65, 74), 12), ((75, 80), 2),
)


def full_name(chance: Random, sex: Sex) -> str:
    """A surname and one or two further characters."""
    surname = chance.choices(_FAMILIES, cum_weights=_FAMILY_WEIGHTS)[0]
    letters = _MEN if sex == "male" else _WOMEN
    return surname + "".join(chance.choices(letters, k=2 if chance.random() < 0.78 else 1))


def phone(number: int) -> str:
    """The mobile number of the demo person with this running number: ``1990`` and seven digits. ValueError beyond."""
    if not 0 <= number < 10_000_000:
        raise ValueError(f"序号须在 0 到 9999999 之间：{number}")
    return f"{_PHONES}{number:07d}"


def birth_date(chance: Random, today: date) -> date:
    """Of an adult between 18 and 80."""
    (youngest, oldest), = chance.choices([ages for ages, _ in _AGES], weights=[share for _, share in _AGES])
    return today - timedelta(days=chance.randrange(youngest * 366, (oldest + 1) * 365))


def papers(chance: Random, today: date, serial: int) -> Iterator[tuple[str, Sex, date]]:
    """ID number, sex and birth date of ever new people; no number comes twice under one serial (0–499)."""
    seen: set[tuple[date, Sex, str]] = set()
    while True:
        sex: Sex = "female" if chance.random() < 0.56 else "male"
        who = (birth_date(chance, today), sex, chance.choice(_NOWHERE))
        if who not in seen:
            seen.add(who)
            yield identity.invent_id_number(who[0], sex, serial, who[2]), sex, who[0]


def _summed(weights: dict[str, int]) -> list[int]:
    total = 0
    return [total := total + weight for weight in weights.values()]


_FAMILIES: Final = tuple(_SURNAMES)
_FAMILY_WEIGHTS: Final = _summed(_SURNAMES)
