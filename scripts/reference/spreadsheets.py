#!/usr/bin/env python3
"""Writes Tests/Fixtures/openpyxl.xlsx, the file that XLSXReaderTests reads.

Made with openpyxl 3.1.5. The archive's time stamps and the document's are fixed, so that the file
is the same byte for byte each time.
"""
import datetime
import io
import os
import zipfile

import openpyxl

PLACE = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "Tests", "Fixtures")
MOMENT = datetime.datetime(2024, 1, 1)


def workbook():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "associations"
    sheet.append(["id", "name", "founded", "active", "weight", "as_of"])
    day = datetime.date(2024, 5, 1)
    sheet.append(["A-1", "Elkartea & <Lagunak> ñ 🙂", 1992, True, 0.1, day])
    sheet.append(["007", None, 0, False, 1e6, datetime.datetime(2024, 5, 1, 9, 30)])
    sheet["B3"].value = "=1+1"
    sheet["B3"].data_type = "s"
    sheet.append(["B", "two\nlines", "=1990+1", None, -0.25, None])
    sheet["A6"] = "C"
    sheet["B6"] = "_x005F_x0041_"
    sheet["C6"] = 2001
    sheet["E6"] = 12345678901234567890
    sheet["F6"] = datetime.date(2024, 2, 29)
    sheet["A1"].font = openpyxl.styles.Font(bold=True)
    book.create_sheet("empty")
    slots = book.create_sheet("slots")
    slots.append(["id", "start", "end"])
    slots.append(["s1", datetime.time(9, 30), datetime.datetime(2024, 12, 31, 23, 59, 59)])
    return book


def main():
    made = io.BytesIO()
    workbook().save(made)
    os.makedirs(PLACE, exist_ok=True)
    with zipfile.ZipFile(made) as source:
        with zipfile.ZipFile(os.path.join(PLACE, "openpyxl.xlsx"), "w") as target:
            for name in source.namelist():
                part = source.read(name)
                if name == "docProps/core.xml":
                    # openpyxl writes the clock over the time that it was given.
                    start = part.index(b"<dcterms:modified")
                    start = part.index(b">", start) + 1
                    end = part.index(b"<", start)
                    part = part[:start] + b"2024-01-01T00:00:00Z" + part[end:]
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(info, part)


if __name__ == "__main__":
    main()
