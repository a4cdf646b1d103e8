"""
source: learners.md section 2.12 (the name is all that is printed)
en: The name alone comes back. How sure is the network? The probability belongs to the answer.
zh: 只返回了名字。网络有多大把握？答案里还要有概率。
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        return classes[model(load_image(image_path)).argmax().item()]
