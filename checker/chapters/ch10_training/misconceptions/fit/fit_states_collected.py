"""
source: mutant: state_dict kept and saved later
en: The state_dicts are kept in a list and saved after the last epoch. A state_dict is not a copy: it shows the
network's own tensors, and these go on moving. All the files hold the last weights.
zh: 把 state_dict 攒在列表里，最后才保存。state_dict 不是副本，里面就是网络自己的张量，会跟着继续变。结果每个文件里
都是最后的参数。
"""

import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    writer = SummaryWriter(log_dir)
    history, states, step = [], [], 0
    for epoch in range(epochs):
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        train_loss, _ = evaluate(model, train_loader, loss_fn)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        states.append(model.state_dict())
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    for epoch, state in enumerate(states):
        torch.save(state, os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
    writer.close()
    return history
