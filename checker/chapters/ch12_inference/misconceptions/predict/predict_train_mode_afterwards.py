"""
source: learners.md rank 6 (mode switched back without asking)
en: The answer is right. Afterwards your code puts the network into train mode, and it did not come in that mode.
zh: 答案是对的。但之后你的代码把网络切到了训练模式，而它传进来时不是这个模式。
"""


def predict(model, image_path, classes):
    model.eval()
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    model.train()
    return classes[int(probabilities.argmax())], probabilities.max().item()
