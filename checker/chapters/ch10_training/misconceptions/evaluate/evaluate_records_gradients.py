"""
source: learners.md rank 52
en: The forward passes are recorded for a backward() that never comes. That costs memory and time. What switches the
recording off works only on what stands inside of it; on a line of its own it does nothing.
zh: 前向传播都被记录下来，等着一个永远不会来的 backward()，白白占用内存和时间。关掉记录的那个工具只对包在它里面的代
码有效；单独写成一行什么也不做。
"""


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    for imgs, targets in loader:
        outputs = model(imgs)
        total_loss += loss_fn(outputs, targets).item() * len(targets)
        correct += (outputs.argmax(1) == targets).sum().item()
        samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
