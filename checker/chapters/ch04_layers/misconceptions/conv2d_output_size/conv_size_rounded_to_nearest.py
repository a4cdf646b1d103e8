"""
source: mutant: `//` -> `round(... / ...)`
en: Your side is rounded to the nearest whole number. Half a step is still not a step: a position counts only if the
whole kernel fits there.
zh: 你的边长是四舍五入的。可是半步不算一步：只有整个卷积核都放得下，这个位置才算数。
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return round((n + 2 * padding - spread) / stride) + 1
