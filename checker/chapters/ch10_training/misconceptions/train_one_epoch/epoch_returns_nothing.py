"""
source: learners.md section 3.2 (no return), mutant
en: The work is done, and nothing is handed back: None comes out. `step` in here is a name of its own, the caller does
not see it grow.
zh: 活儿都干完了，却什么也没有返回，得到的是 None。函数里的 `step` 是自己的名字，调用者看不到它变大。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
