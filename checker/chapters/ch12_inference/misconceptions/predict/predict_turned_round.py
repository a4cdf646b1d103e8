"""
source: mutant: the two items of the result change places
en: Both are right, but in the other order: first the name, then the probability.
zh: 两样都对，但顺序反了：先是名字，再是概率。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return probabilities.max().item(), classes[int(probabilities.argmax())]
