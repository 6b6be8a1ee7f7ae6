#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the requirements of a specification folder that no test names.

requirements.py SPECDIR [NUMBER…]: all numbers found in the folder, or only those given (then it fails if one has no test).
"""
import pathlib
import re
import sys

NUMBER = re.compile(r"\*\*([A-Z]{4}-\d+[a-z]?)\*\*")
TAG = re.compile(r"\[([A-Z]{4}-\d+[a-z]?)\]")


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    tests = pathlib.Path(__file__).parent
    tagged = {tag for path in tests.rglob("*.cpp") for tag in TAG.findall(path.read_text(encoding="utf-8"))}
    spec = pathlib.Path(sys.argv[1])
    known = {number for path in spec.glob("*.md") for number in NUMBER.findall(path.read_text(encoding="utf-8"))}
    wanted = set(sys.argv[2:]) or known
    order = lambda number: (number[:4], int(re.search(r"\d+", number)[0]), number)
    missing = sorted(wanted - tagged, key=order)
    unknown = sorted(tagged - known, key=order) if known else []
    print(f"{len(wanted) - len(missing)} of {len(wanted)} requirements have a test.")
    if missing:
        print("Without a test:", " ".join(missing))
    if unknown:
        print("Named by tests, unknown to the specification:", " ".join(unknown))
    return 1 if sys.argv[2:] and missing else 0


if __name__ == "__main__":
    sys.exit(main())
