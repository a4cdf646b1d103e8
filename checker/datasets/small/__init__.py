"""How the small data sets are drawn. Only `checker/datasets/small/draw.py` needs this package."""
