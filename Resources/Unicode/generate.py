#!/usr/bin/env python3
"""Makes Sources/CWidth/ambiguous.h: the characters whose width Unicode calls ambiguous.

    python3 Resources/Unicode/generate.py

They are those with East_Asian_Width=A in the Unicode data of Python, but marks (which take no
column), format characters, private use, and what is not assigned. Run it with a newer Python when
Unicode has news, and commit what it made unchanged.
"""

import sys
import unicodedata
from pathlib import Path

HEADER = Path(__file__).resolve().parents[2] / "Sources/CWidth/ambiguous.h"
LEFT_OUT = {"Mn", "Me", "Cf", "Co", "Cn"}

ranges = []
for value in range(0xA0, sys.maxunicode + 1):
    character = chr(value)
    if unicodedata.east_asian_width(character) != "A":
        continue
    if unicodedata.category(character) in LEFT_OUT:
        continue
    if ranges and ranges[-1][1] == value - 1:
        ranges[-1][1] = value
    else:
        ranges.append([value, value])

lines = [f"// East_Asian_Width=A of Unicode {unicodedata.unidata_version}; made by Resources/Unicode/generate.py."]
row = ""
for first, last in ranges:
    item = f"{{0x{first:X}, 0x{last:X}}},"
    if len(row) + len(item) > 96:
        lines.append(row)
        row = ""
    row += item + " "
lines.append(row)
HEADER.write_text("\n".join(line.rstrip() for line in lines) + "\n")
