"""
source: mutant: `x @ weight.T + bias` -> `(x + bias) @ weight.T`
en: You add the bias to the inputs. There is one number of it for each output: when is its turn?
zh: 你把 bias 加到了输入上。它对每个输出各有一个数：应该什么时候加？
"""


def linear_by_hand(x, weight, bias):
    return (x + bias) @ weight.T
