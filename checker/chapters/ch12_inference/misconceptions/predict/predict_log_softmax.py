"""
source: mutant: softmax -> log_softmax
en: The number is negative: it is the logarithm of the probability. Look at the name of the function once more.
zh: 这个数是负的：它是概率的对数。再看一眼函数的名字。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).log_softmax(1)[0]
    return classes[int(probabilities.argmax())], probabilities.max().item()
