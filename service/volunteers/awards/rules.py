"""What is asked of an award."""

from typing import Final

LEVELS: Final = ("国家级", "省级", "市级", "区级", "街道级", "其他")
MOST_PHOTOS: Final = 4
REVIEW_WORKDAYS: Final = 5
MOST_PENDING: Final = 10
