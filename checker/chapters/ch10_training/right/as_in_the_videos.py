"""
en: The videos' own script, cut into functions: counters, prints, everything written out; the writer is never closed.
zh: 把视频里的脚本切成函数：计数器、print、全都写开；writer 从不关闭。
"""

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    total_train_step = step
    model.train()
    for data in loader:
        imgs, targets = data
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), total_train_step)
        total_train_step = total_train_step + 1
        if total_train_step % 100 == 0:
            print("训练次数：{}, Loss: {}".format(total_train_step, loss.item()))
    return total_train_step


def evaluate(model, loader, loss_fn):
    mode = model.training
    model.eval()
    total_test_loss = 0
    total_accuracy = 0
    test_data_size = len(loader.dataset)
    with torch.no_grad():
        for data in loader:
            imgs, targets = data
            outputs = model(imgs)
            loss = loss_fn(outputs, targets)
            total_test_loss = total_test_loss + loss.item() * imgs.shape[0]
            accuracy = (outputs.argmax(1) == targets).sum()
            total_accuracy = total_accuracy + accuracy.item()
    if mode:
        model.train()
    print("整体测试集上的正确率: {}".format(total_accuracy / test_data_size))
    return total_test_loss / test_data_size, total_accuracy / test_data_size


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    train_data_size = len(train_loader.dataset)
    test_data_size = len(test_loader.dataset)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    total_train_step = 0
    total_test_step = 0
    writer = SummaryWriter(log_dir)
    result = []
    for i in range(epochs):
        print("-------第 {} 轮训练开始-------".format(i + 1))
        model.train()
        total_train_loss = 0
        for data in train_loader:
            imgs, targets = data
            outputs = model(imgs)
            loss = loss_fn(outputs, targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total_train_step = total_train_step + 1
            total_train_loss = total_train_loss + loss.item() * len(targets)
            writer.add_scalar("train_loss", loss.item(), total_train_step)
        model.eval()
        total_test_loss = 0
        total_accuracy = 0
        for data in test_loader:
            imgs, targets = data
            outputs = model(imgs)
            loss = loss_fn(outputs, targets)
            total_test_loss = total_test_loss + loss.item() * len(targets)
            total_accuracy = total_accuracy + (outputs.argmax(1) == targets).sum().item()
        print("整体测试集上的Loss: {}".format(total_test_loss / test_data_size))
        writer.add_scalar("test_loss", total_test_loss / test_data_size, total_test_step)
        writer.add_scalar("test_accuracy", total_accuracy / test_data_size, total_test_step)
        total_test_step = total_test_step + 1
        torch.save(model.state_dict(), checkpoint_dir + "/epoch_{}.pth".format(i))
        print("模型已保存")
        result.append(
            {
                "train_loss": total_train_loss / train_data_size,
                "test_loss": total_test_loss / test_data_size,
                "test_accuracy": total_accuracy / test_data_size,
            }
        )
    return result
