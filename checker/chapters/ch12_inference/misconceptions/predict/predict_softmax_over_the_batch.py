"""
source: mutant: dim=1 -> dim=0
en: The softmax runs over the pictures of the batch, not over the classes. With one picture each class gets 1.0. Print
all the probabilities and add them up.
zh: softmax 沿着批里的图片算了，而不是沿着类别算。只有一张图片时，每个类别都是 1.0。把所有概率打印出来加一加。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        scores = model(load_image(image_path))
    return classes[int(scores.argmax(1))], scores.softmax(0).max().item()
