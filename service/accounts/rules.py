"""What a person may be called. No Flask, no database."""

import re
from typing import Final

# Han characters and Latin letters, inside them a dot, a blank or a hyphen: "阿依古丽·买买提", "Anna Li".
_WORD = r"[A-Za-z\u3400-\u9fff\U00020000-\U0003ffff]"
NAME: Final = rf"^{_WORD}(?:[·. -]?{_WORD})*\Z"
OFFICIAL: Final = (
    "管理员", "客服", "社区", "街道", "街办", "居委", "政府", "民警", "警察", "实践站", "实践所", "实践中心", "系统", "官方",
    "平台",
)


def sounds_official(name: str) -> bool:
    """Would somebody take this for the name of an office? A neighbour who opens the door must not be misled."""
    bare = re.sub(r"[·. -]", "", name)
    return any(word in bare for word in OFFICIAL)
