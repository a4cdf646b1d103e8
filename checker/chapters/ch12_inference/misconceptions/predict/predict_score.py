"""
source: learners.md section 2.12 (torch.max of the scores)
en: The word is right. The number beside it is a raw score: it may be negative or larger than 1. What makes
probabilities of scores?
zh: 词是对的。旁边的数是原始分数，可能是负的，也可能大于 1。怎样把分数变成概率？
"""


def predict(model, image_path, classes):
    with torch.no_grad():
        score, number = torch.max(model(load_image(image_path)), 1)
    return classes[number.item()], score.item()
