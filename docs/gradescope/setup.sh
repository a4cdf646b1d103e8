#!/usr/bin/env bash
# Gradescope runs this once, when the autograder is built. Put the kit into the ZIP as `kit/`, beside this file.
set -euo pipefail
apt-get update && apt-get install -y python3 python3-venv libseccomp2
python3 -m venv /autograder/venv
/autograder/venv/bin/pip install --no-cache-dir -e "/autograder/source/kit[grade]" -c /autograder/source/kit/constraints.txt
