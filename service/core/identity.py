"""Who somebody is on paper: resident ID card numbers (GB 11643-1999), ages and mobile numbers."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

import phonenumbers
from stdnum.cn import ric
from stdnum.exceptions import InvalidComponent

Sex = Literal["male", "female"]

UNDER_8: Final = "under_8"
CHILD: Final = "8_13"
YOUTH: Final = "14_17"
ADULT: Final = "18_plus"
AgeBand = Literal["under_8", "8_13", "14_17", "18_plus"]

# The first two digits (GB/T 2260), with 81–83 for the residence permits of people from Hong Kong, Macao and Taiwan.
PROVINCES = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)
_EARLIEST_BIRTH_YEAR = 1900
_SHAPE = re.compile(r"[0-9]{17}[0-9X]")
_PHONE_SHAPE = re.compile(r"\+?[0-9 ()-]{11,24}")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ＋－（）\u3000", "0123456789Xx+-() ")


@dataclass(frozen=True)
class IdCard:
    """What an ID number says: the number itself (18 characters, X upper-case), date of birth and sex."""

    number: str
    birth_date: date
    sex: Sex


def _half_width(text: str) -> str:
    return text.translate(_HALF_WIDTH).strip()


def read_id_number(text: str) -> IdCard:
    """Read an 18-digit resident ID number. ValueError with a reason for people, which never repeats the number.

    Full-width digits, blanks and a small x are forgiven; other scripts' digits are not. Shape, province, date of birth
    and check digit (ISO 7064 MOD 11-2, GB 11643) are tested. The county is not: `ric.validate` would refuse whoever was
    born before their county had its code, in Hanyang everybody born before 1983. Whether the birth lies in the future
    is for the caller, who knows the day (`age_on` refuses it).
    """
    number = "".join(_half_width(text).split()).upper()
    if not _SHAPE.fullmatch(number):
        raise ValueError("身份证号码应为18位：17位数字加1位数字或X")
    if int(number[:2]) not in PROVINCES:
        raise ValueError("身份证号码的地区代码不存在")
    try:
        birth_date = ric.get_birth_date(number)
    except InvalidComponent:
        raise ValueError("身份证号码中的出生日期不存在") from None
    if birth_date.year < _EARLIEST_BIRTH_YEAR:
        raise ValueError("身份证号码中的出生日期过早")
    if ric.calc_check_digit(number) != number[-1]:
        raise ValueError("身份证号码校验位不正确，请核对")
    return IdCard(number, birth_date, "male" if int(number[16]) % 2 else "female")


def invent_id_number(birth_date: date, sex: Sex, serial: int, area: str = "420105") -> str:
    """A number with a right check digit for an invented person (演示数据). It may by chance be somebody's: demo only.

    serial: 0–499, together with sex the three-digit order code (odd men, even women). area: six digits.
    ValueError for what cannot be written so.
    """
    if not 0 <= serial <= 499:
        raise ValueError(f"顺序号须在 0 到 499 之间：{serial}")
    body = f"{area}{birth_date:%Y%m%d}{serial * 2 + (sex == 'male'):03d}"
    return read_id_number(body + ric.calc_check_digit(f"{body}0")).number


def age_on(birth_date: date, day: date) -> int:
    """Full years (周岁) on `day`. A year is full on the birthday itself; 29 February turns on 1 March in common years.

    民法典 arts. 17–20 count in 周岁 by the solar calendar. (Criminal practice starts a day later; not our question.)
    ValueError for a day before the birth.
    """
    if day < birth_date:
        raise ValueError("出生日期晚于当前日期")
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (not had_birthday)


def age_band(age: int) -> AgeBand:
    """Which rules for minors apply (domain §2.5): under 8 no account, 8–13 a member of the guardian's account,
    14–17 with the guardian's consent, from 18 (民法典 art. 17) for themselves. ValueError for a negative age."""
    if age < 0:
        raise ValueError("年龄不能为负")
    if age < 8:
        return UNDER_8
    if age < 14:
        return CHILD
    return YOUTH if age < 18 else ADULT


def normal_phone(text: str) -> str:
    """A mainland mobile number as its 11 digits, whatever it was dressed in (+86, blanks, hyphens, full width).

    ValueError for landlines, other countries and anything not assigned to mobiles (numbering plan: phonenumbers).
    """
    phone = _half_width(text)
    if not _PHONE_SHAPE.fullmatch(phone):
        raise ValueError("请填写11位手机号码")
    try:
        parsed = phonenumbers.parse(phone, "CN")
    except phonenumbers.NumberParseException:
        raise ValueError("请填写11位手机号码") from None
    national = str(parsed.national_number)
    is_mobile = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE
    if parsed.country_code != 86 or len(national) != 11 or not is_mobile:
        raise ValueError("请填写11位中国大陆手机号码")
    return national
