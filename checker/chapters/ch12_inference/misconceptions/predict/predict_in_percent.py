"""
source: mutant: probability -> probability * 100
en: This is in percent. A probability lies between 0 and 1.
zh: 这是百分数。概率在 0 和 1 之间。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return classes[int(probabilities.argmax())], probabilities.max().item() * 100
