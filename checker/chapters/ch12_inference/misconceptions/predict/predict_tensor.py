"""
source: learners.md section 2.12 (prints the raw tensor)
en: The probability is still a tensor. A plain Python float was asked for: print its type.
zh: 概率还是一个张量。要的是普通的 Python float：打印它的类型看看。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return classes[int(probabilities.argmax())], probabilities.max()
