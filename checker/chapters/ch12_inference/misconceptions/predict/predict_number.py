"""
source: learners.md section 2.12 (only 4 of 53 map the number to a name)
en: You return the number of the class. The word was asked for: the list of names is there.
zh: 你返回的是类别的编号。要的是名字：名字的列表就在参数里。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        probabilities = model(load_image(image_path)).softmax(1)[0]
    return int(probabilities.argmax()), probabilities.max().item()
