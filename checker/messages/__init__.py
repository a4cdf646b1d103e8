"""Every sentence the kit says, in every language: the catalogue, what error messages mean, and how a line is shown."""
