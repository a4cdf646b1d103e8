"""
source: made up
en: Each step begins again at the start. Where is the sum kept?
zh: 每一步都从头开始。累计的结果存在哪里？
"""


class Counter:
    def __init__(self, start):
        self.count = start

    def step(self, by):
        return self.count + by
