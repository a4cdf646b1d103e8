"""
source: mutant: softmax -> sigmoid
en: Sigmoid looks at each score by itself, and the results do not add up to 1. One picture belongs to one of the
classes: the probabilities share the 1 among them.
zh: sigmoid 单独看每一个分数，结果加起来不是 1。一张图片只属于其中一类：各类的概率合起来是 1。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).sigmoid()[0]
    return classes[int(probabilities.argmax())], probabilities.max().item()
