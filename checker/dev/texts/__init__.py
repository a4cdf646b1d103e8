"""A chapter's texts as one file for a translator, and that file taken back."""
