"""
source: learners.md rank 5
en: What you hand to the loss as answers has the shape of pictures. Read the two lines that move things aloud, left
side and right side.
zh: 作为答案交给损失函数的东西，形状却是图片的。把搬运的两行念一遍，等号左边和右边各是什么？
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = imgs.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
