#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes characters.txt from the Unihan database (Debian: unicode-data):

    resources/simplified/generate.py > resources/simplified/characters.txt

kSimplifiedVariant of the main block: of several forms the first that mainland China writes (後 is 后, 準 is 准). A character
that mainland China writes itself (kTGHZ2013: 乾, 於, 后) stays as it is.
"""
import bz2
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
HEADER = """\
# Traditional characters and their simplified forms, in pairs. Made by generate.py.
# SPDX-FileCopyrightText: 1991-2022 Unicode, Inc. (Unihan {version})
# SPDX-License-Identifier: Unicode-DFS-2016
"""
PAIRS_A_LINE = 60


def table(name, field):
    """{character: value} of one field."""
    values = {}
    with bz2.open(f"{FOLDER}/{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == field:
                values[chr(int(parts[0][2:], 16))] = parts[2]
    return values


def version():
    """15.0.0"""
    with bz2.open(f"{FOLDER}/Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
        return next(line.split(":")[1].strip() for line in lines if line.startswith("# Unicode version:"))


def main():
    standard = table("Unihan_Readings", "kTGHZ2013")
    pairs = {}
    for c, value in table("Unihan_Variants", "kSimplifiedVariant").items():
        forms = [chr(int(word[2:].split("<")[0], 16)) for word in value.split()]
        written = [form for form in forms if form in standard and ord(form) < 0x10000]
        if c in standard or not written or not 0x4E00 <= ord(c) < 0xA000:
            continue
        pairs[c] = written[0]
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(HEADER.format(version=version()))
    text = [c + pairs[c] for c in sorted(pairs)]
    for start in range(0, len(text), PAIRS_A_LINE):
        sys.stdout.write("".join(text[start : start + PAIRS_A_LINE]) + "\n")


main()
