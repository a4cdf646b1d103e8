"""
en: An optimizer class of one's own, derived from torch's; the update by sgd_update.
zh: 继承 torch 的优化器自己写一个类；用 sgd_update 来更新。
"""

import torch


class HandMadeSGD(torch.optim.Optimizer):
    def __init__(self, params, lr, momentum):
        super().__init__(params, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                velocity = self.state[p].get("velocity")
                value, self.state[p]["velocity"] = sgd_update(p, p.grad, velocity, group["lr"], group["momentum"])
                p.copy_(value)


def make_sgd(model, lr=0.01, momentum=0.9):
    return HandMadeSGD([p for p in model.parameters() if p.requires_grad], lr, momentum)


def sgd_update(param, grad, velocity, lr, momentum):
    v = grad.clone() if velocity is None else velocity.clone().mul_(momentum).add_(grad)
    return param.clone().add_(v, alpha=-lr), v
