"""A QR code as a picture inside a page."""

from functools import lru_cache

import segno


@lru_cache(maxsize=1024)
def drawn(words: str, scale: int = 6) -> str:
    """The SVG element, `scale` pixels a module, error level M (15 %, ISO/IEC 18004).

    Kept, for the choice of the mask costs five milliseconds and screens that wait for somebody ask again and again.
    """
    return str(segno.make(words, error="m", micro=False).svg_inline(scale=scale))
