"""The small data sets that ship with the kit, and the script that drew them."""
