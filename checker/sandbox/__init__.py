"""The sandbox for untrusted code: what this machine can build, and how it is built. Needs no torch."""
