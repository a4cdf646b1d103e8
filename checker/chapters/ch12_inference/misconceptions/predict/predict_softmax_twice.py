"""
source: mutant: softmax -> softmax, twice
en: The softmax is taken twice, and the second one makes everything nearly equal. With two classes, what is the most
that it can give?
zh: softmax 做了两次，第二次把所有概率都拉得差不多了。只有两个类别时，它最多能给出多少？
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1).softmax(1)[0]
    return classes[int(probabilities.argmax())], probabilities.max().item()
