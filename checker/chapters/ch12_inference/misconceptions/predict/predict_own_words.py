"""
source: learners.md section 3.12 (class list edited)
en: The words are those of CIFAR10, whatever list is handed in. Another network knows other classes.
zh: 不管传进来什么列表，用的都是 CIFAR10 的词。别的网络认识的是别的类别。
"""

WORDS = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return WORDS[int(probabilities.argmax())], probabilities.max().item()
