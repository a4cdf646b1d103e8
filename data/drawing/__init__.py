"""How the small data sets are drawn. Only `data/draw.py` needs this package."""
