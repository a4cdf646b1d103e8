"""
en: As short as it gets: comprehensions, sums of generators, a walrus.
zh: 能多短就多短：推导式、对生成器求和、海象运算符。
"""

import torch
from torch.utils.tensorboard import SummaryWriter


def update(loss, optimizer):
    optimizer.zero_grad(), loss.backward(), optimizer.step()
    return loss.item()


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    losses = [update(loss_fn(model.train()(x), y), optimizer) for x, y in loader]
    [writer.add_scalar("train_loss", loss, number) for number, loss in enumerate(losses, step)]
    return step + len(losses)


def evaluate(model, loader, loss_fn):
    mode, n = model.training, len(loader.dataset)
    with torch.no_grad():
        rows = [(loss_fn(out := model.eval()(x), y) * len(y), (out.argmax(1) == y).sum()) for x, y in loader]
    model.train(mode)
    return tuple(sum(column).item() / n for column in zip(*rows))


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    f, o, w = torch.nn.CrossEntropyLoss(), torch.optim.NAdam(model.parameters(), lr), SummaryWriter(log_dir)

    def epoch(i):
        train_one_epoch(model, train_loader, f, o, w, i * len(train_loader))
        test = evaluate(model, test_loader, f)
        w.add_scalar("test_loss", test[0], i), w.add_scalar("test_accuracy", test[1], i)
        torch.save(model.state_dict(), f"{checkpoint_dir}/epoch_{i}.pth")
        return dict(zip(("train_loss", "test_loss", "test_accuracy"), (evaluate(model, train_loader, f)[0], *test)))

    return [epoch(i) for i in range(epochs)]
