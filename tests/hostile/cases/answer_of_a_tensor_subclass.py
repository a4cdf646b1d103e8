"""A tensor that answers every question of torch's itself, and claims to be equal.

outcome: halve=failed|raised
label: wrong_type wrong_element raised
"""

import torch


class Agreeing(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def halve(x):
    return (x * 2).as_subclass(Agreeing)
