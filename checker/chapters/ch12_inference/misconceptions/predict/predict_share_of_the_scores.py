"""
source: mutant: softmax -> division by the sum
en: You divide the score by the sum of the scores. Scores may be negative: print this number for all classes.
zh: 你用分数除以分数之和。分数可能是负的：把每个类别的这个数都打印出来看看。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        scores = model(load_image(image_path))[0]
    return classes[int(scores.argmax())], (scores.max() / scores.sum()).item()
