#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Plumbline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes readings.txt from the Unihan database (Debian: unicode-data):

    resources/pinyin/generate.py > resources/pinyin/readings.txt

kTGHZ2013 has every reading of the 8,105 characters that mainland China writes, those of surnames and places among them
(单 shan, 厦 xia). Other characters of the main block take the readings of their simplified form, and kMandarin, or
kHanyuPinyin where Unihan knows nothing else.
"""
import bz2
import re
import sys
import unicodedata

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
HEADER = """\
# Plain pinyin without tones (ü is v) of each character, all readings; one syllable a line. Made by generate.py.
# SPDX-FileCopyrightText: 1991-2022 Unicode, Inc. (Unihan {version})
# SPDX-License-Identifier: Unicode-DFS-2016
"""


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
    with bz2.open(f"{FOLDER}/Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
        return next(line.split(":")[1].strip() for line in lines if line.startswith("# Unicode version:"))


def plain(syllable):
    """lǚ → lv"""
    text = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return re.sub("[^a-z]", "", text)


def syllables(value):
    """"036.140:chán 064.090:dān,…" or "chán" → {"chan", "dan"}"""
    words = re.split("[ ,]", re.sub(r"[0-9.,*]+:", " ", value))
    return {plain(word) for word in words} - {""}


def main():
    standard = {c: syllables(v) for c, v in table("Unihan_Readings", "kTGHZ2013").items()}
    mandarin = table("Unihan_Readings", "kMandarin")
    dictionary = table("Unihan_Readings", "kHanyuPinyin")
    simplified = table("Unihan_Variants", "kSimplifiedVariant")
    readings = dict(standard)
    for c in map(chr, range(0x4E00, 0xA000)):
        if c in standard:
            continue
        found = syllables(mandarin.get(c, ""))
        for variant in simplified.get(c, "").split():
            found |= standard.get(chr(int(variant[2:], 16)), set())
        found = found or syllables(dictionary.get(c, ""))
        if found:
            readings[c] = found
    of_syllable = {}
    for c, found in readings.items():
        for syllable in found:
            of_syllable.setdefault(syllable, []).append(c)
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(HEADER.format(version=version()))
    for syllable in sorted(of_syllable):
        sys.stdout.write(f"{syllable} {''.join(sorted(of_syllable[syllable]))}\n")


main()
