"""How near one must be, and how near two points may stand."""

from typing import Final

FENCE_METRES: Final = 100  # ST07
THEMES: Final = ("红色足迹", "知音文化", "工业记忆", "绿色生态", "邻里故事", "普法阵地")
POINTS_A_DAY: Final = 3  # P-32; more visits are welcome and bring a badge, but no points
