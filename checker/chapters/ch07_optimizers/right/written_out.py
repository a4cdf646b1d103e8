"""
en: Everything by hand where it may be: cross entropy from logsumexp, gradients cleared by zero_() in every group.
zh: 能自己写的都自己写：交叉熵用 logsumexp，在每个参数组里用 zero_() 清零。
"""

import torch
from torch.optim import SGD


def make_sgd(model, lr=0.01, momentum=0.9):
    to_learn = []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            to_learn.append(parameter)
    return SGD(to_learn, lr=lr, momentum=momentum, weight_decay=0, dampening=0, nesterov=False)


def train_step(model, loss_fn, optimizer, imgs, targets):
    for group in optimizer.param_groups:
        for parameter in group["params"]:
            if parameter.grad is not None:
                parameter.grad.zero_()
    prediction = model(imgs)
    loss = loss_fn(prediction, targets)
    loss.backward()
    optimizer.step()
    answer = loss.item()
    del loss, prediction
    return answer


def cross_entropy(logits, target):
    right = logits.gather(1, target.unsqueeze(1)).squeeze(1)
    return (torch.logsumexp(logits, dim=1) - right).mean()


def train_epochs(model, loader, epochs, lr):
    optimizer = make_sgd(model, lr=lr, momentum=0.0)
    answer = []
    for epoch in range(1, epochs + 1):
        sum_of_losses = 0.0
        number_of_samples = 0
        for imgs, targets in loader:
            loss = train_step(model, cross_entropy, optimizer, imgs, targets)
            for _ in range(len(imgs)):
                sum_of_losses += loss
                number_of_samples += 1
        answer.append(sum_of_losses / number_of_samples)
    return answer


def sgd_update(param, grad, velocity, lr, momentum):
    if velocity is None:
        new_velocity = 1.0 * grad
    else:
        new_velocity = grad + velocity.mul(momentum)
    new_param = param.clone()
    new_param -= lr * new_velocity
    return (new_param, new_velocity)
