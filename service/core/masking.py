"""Masks: what is left of a name, a phone or an ID number for people who need not know it, and of free text for logs.

GB/T 35273-2020 §7.2 (limits on display). Every mask errs towards hiding.
"""

import re
import unicodedata

from service.core import identity

COMPOUND_SURNAMES = frozenset(
    re.findall(
        "..",
        "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容"
        "仲孙钟离长孙宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕拓跋百里东郭呼延羊舌令狐轩辕"
        "西门第五完颜耶律纳兰淳于单于左丘",
    )
)


def name(text: str) -> str:
    """李建国 → 李*, 欧阳娜娜 → 欧阳*, Alice → A*. One star whatever the length; a single character is all star.

    Two characters are a surname and a given name: 欧阳 alone is 欧*.
    """
    written = unicodedata.normalize("NFC", text).strip()
    if len(written) < 2:
        return "*" if written else ""
    kept = 2 if len(written) > 2 and written[:2] in COMPOUND_SURNAMES else 1
    return f"{written[:kept]}*"


def phone(text: str) -> str:
    """13812345678 → 138****5678. What is not a mobile number keeps its last two characters at most."""
    try:
        digits = identity.normal_phone(text)
    except ValueError:
        return _tail(text)
    return f"{digits[:3]}****{digits[-4:]}"


def id_number(text: str) -> str:
    """18 characters → the first three, thirteen stars, the last two. Any other length keeps the last two at most.

    Province and half the city remain; area, birth, sex and most of the order code do not.
    """
    number = "".join(text.split()).upper()
    return f"{number[:3]}{'*' * 13}{number[-2:]}" if len(number) == 18 else _tail(number)


def _tail(text: str) -> str:
    """All stars, but for the last two of something long enough to keep a secret."""
    trimmed = text.strip()
    return f"{'*' * 4}{trimmed[-2:]}" if len(trimmed) >= 8 else "*" * min(len(trimmed), 4)


# A run of digits starts here, also right behind an escaped character (%E5%8F%B7 and \u53f7 end in a digit).
_START = r"(?:(?<!\d)|(?<=%[0-9A-Fa-f]\d)|(?<=\\u[0-9A-Fa-f]{3}\d))"
_WORD_START = r"(?:(?<![A-Za-z0-9_-])|(?<=%[0-9A-Fa-f]{2})|(?<=\\u[0-9A-Fa-f]{4})|(?<=\\[nrt]))"
_SECRETS = re.compile(
    rf"""
    (?= [\d+＋A-FOTUa-fotu] ) (?:                    # only these begin anything below: three times as fast
    (?P<plain> (?<![0-9A-Za-z])                     # identifiers and digests: left as they are
        (?: [0-9A-Fa-f]{{8}}(?:-[0-9A-Fa-f]{{4}}){{3}}-[0-9A-Fa-f]{{12}} | [0-9a-f]{{32,64}} ) (?![0-9A-Za-z])
      | (?: (?<=%[0-9A-Fa-f]) | (?<=\\u[0-9A-Fa-f]{{3}}) ) \d (?= \d{{17}}[XxＸｘ] ) )   # an escape's last digit
  | (?P<jwt> {_WORD_START} eyJ[A-Za-z0-9_-]++ (?: \.[A-Za-z0-9_-]*+ ){{2,4}} )
  | (?P<token_word> (?i: token | code (?= (?:[\s"'\\]|%22){{0,3}} (?:[:=]|%3[ad]) ) ) )
    (?P<token_gap> (?: [\s"'\\:=>(,] | %[0-9A-Fa-f]{{2}} ){{0,12}} (?: [Bb]earer[ ] )? )
    (?P<token> [A-Za-z0-9_-]{{43,}}+ (?: \.[A-Za-z0-9_-]++ )*+ )
  | (?P<openid_word> (?i: (?:open|union)_?id ) )
    (?P<openid_gap>
        (?:[\s"'\\]|%22){{0,8}} (?: [:=：＝>] | %3[AaDd] ) (?:[\s"'\\]|%22){{0,8}}
      | [^A-Za-z0-9_-]{{1,8}} (?= [A-Za-z0-9_-]{{20}} ) )
    (?P<openid> [^\s"'\\,;&<>()\[\]{{}}，。；（）]++ )
  | (?P<id> {_START} \d{{6}} (?P<id_gap>[ -]?) \d{{8}} (?P=id_gap) \d{{3}}[\dXxＸｘ] (?!\d) )
  | (?P<phone> {_START} (?: (?:[+＋]|00)? [8８][6６] [ -]? )?
        [1１][3-9３-９]\d (?P<phone_gap>[ -]?) \d{{4}} (?P=phone_gap) \d{{4}} (?!\d) )
    )
    """,
    re.VERBOSE,
)


def _masked(found: re.Match[str]) -> str:
    kind = found.lastgroup
    match kind:
        case "jwt":
            return "eyJ***"
        case "token":
            return f"{found['token_word']}{found['token_gap']}***"
        case "openid":
            return f"{found['openid_word']}{found['openid_gap']}***"
        case "id":
            return _masked_id(found["id"])
        case "phone":
            digits = re.sub(r"\D", "", unicodedata.normalize("NFKC", found["phone"]))[-11:]
            return f"{digits[:3]}****{digits[-4:]}"
        case _:
            return found[0]


def _masked_id(written: str) -> str:
    """Only what is an ID number: order and team numbers have 18 digits too, but no such province, date or check."""
    number = re.sub(r"[ -]", "", unicodedata.normalize("NFKC", written))
    try:
        return id_number(identity.read_id_number(number).number)
    except ValueError:
        return written


def text(s: str) -> str:
    """`s` with mobile numbers, valid ID numbers, JWTs, long tokens and openids masked; for logs and free text.

    Masks by shape, so it is the net below masking by key, not instead of it. UUIDs, digests, timestamps and division
    codes pass untouched. A number of 18 digits whose check digit is wrong is taken for no ID number. Linear in length.
    """
    return _SECRETS.sub(_masked, s)
