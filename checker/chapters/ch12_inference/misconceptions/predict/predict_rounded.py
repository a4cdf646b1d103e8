"""
source: mutant: item() -> round(item(), 2)
en: The probability is rounded. Rounding is for what people read; whoever calculates on with it needs all of it.
zh: 概率被四舍五入了。那是给人看的；后面还要接着算的话，就需要完整的数。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return classes[int(probabilities.argmax())], round(probabilities.max().item(), 2)
