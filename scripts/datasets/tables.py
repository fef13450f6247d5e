"""Sheets on disk: CSV as the workbook contract wants it, and the description beside it.

UTF-8, comma, LF, quotes only where needed; a number has no needless zeros; the same rows give
the same bytes.
"""

import csv
import json
import unicodedata
from pathlib import Path

from contract import EVERYWHERE, SHEETS, Column, columns_of

PROFILE_TYPES = {"string": "string", "number": "number", "integer": "integer",
                 "boolean": "boolean"}


def cell(value):
    """The text of one cell: empty for unknown, never NaN, no trailing zeros."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return unicodedata.normalize("NFC", str(value))


def read(path):
    """All rows of a CSV file as dictionaries of text."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def header(sheet_name, rows, extra=()):
    """Own columns of the sheet, then those of every row and of the user that are in use.

    An own column stays even where all its cells are empty: the reader sees what is unknown.
    """
    used = {name for row in rows for name, value in row.items() if cell(value)}
    own = [c.name for c in SHEETS[sheet_name].columns] if sheet_name in SHEETS else []
    shared = [c.name for c in EVERYWHERE if c.name in used and c.name not in own]
    users = [name for name in extra if name in used]
    unknown = used - set(own) - set(shared) - set(users)
    if unknown:
        raise ValueError(f"{sheet_name}: no such columns: {sorted(unknown)}")
    return own + users + shared


def write_table(path, columns, rows):
    """Write rows with exactly these columns."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([cell(row.get(name)) for name in columns])


class Dataset:
    """A folder of sheets under way: add sheets, then write them all with their description."""

    def __init__(self, folder, name, title, description, sources, licenses):
        self.folder = Path(folder)
        self.about = {"name": name, "title": title, "description": description,
                      "sources": sources, "licenses": licenses}
        self.resources = []

    def add(self, sheet_name, rows, extra=()):
        """A sheet of the contract. `extra` lists the x_ columns in their order."""
        columns = header(sheet_name, rows, [column.name for column in extra])
        known = columns_of(sheet_name) | {column.name: column for column in extra}
        self._add(sheet_name, SHEETS[sheet_name].about, [known[c] for c in columns], rows)

    def add_own(self, sheet_name, about, columns, rows):
        """A sheet of our own (x_…), described by its columns."""
        self._add(sheet_name, about, list(columns), rows)

    def _add(self, sheet_name, about, columns, rows):
        self.folder.mkdir(parents=True, exist_ok=True)
        write_table(self.folder / f"{sheet_name}.csv", [c.name for c in columns], rows)
        self.resources.append((sheet_name, about, columns))

    def describe(self):
        """Write `datapackage.json` (Frictionless Data Package 1)."""
        present = {name for name, _, _ in self.resources}
        package = dict(self.about)
        package["profile"] = "data-package"
        package["resources"] = [resource(*r, present) for r in self.resources]
        path = self.folder / "datapackage.json"
        path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def resource(name, about, columns, present):
    """One sheet as a Frictionless resource."""
    schema = {"fields": [field(column) for column in columns], "missingValues": [""]}
    key = SHEETS[name].key if name in SHEETS else (columns[0].name,) if columns else ()
    named = {column.name: column for column in columns}
    if name in SHEETS and all(named[k].required for k in key):
        schema["primaryKey"] = list(key)
    elif name not in SHEETS and named[key[0]].required:
        schema["primaryKey"] = list(key)
    foreign = [foreign_key(name, column) for column in columns if checkable(column, present)]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "name": name.replace("_", "-"), "path": f"{name}.csv", "profile": "tabular-data-resource",
        "title": name, "description": about, "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True},
        "schema": schema,
    }


def checkable(column, present):
    """A reference is checkable by Frictionless if it has one target that is in this package.

    Sectors and priorities may come from the reference dataset, so they are left to `check.py`.
    """
    return (len(column.nodes) == 1 and column.nodes[0] in present
            and column.nodes[0] not in ("sectors", "priorities"))


def foreign_key(sheet_name, column):
    target = column.nodes[0]
    return {"fields": column.name,
            "reference": {"resource": "" if target == sheet_name else target.replace("_", "-"),
                          "fields": "id"}}


def field(column):
    described = {"name": column.name, "type": PROFILE_TYPES[column.type]}
    if column.about:
        described["description"] = column.about
    if column.type == "boolean":
        described["trueValues"] = ["true", "yes", "1"]
        described["falseValues"] = ["false", "no", "0"]
    rules = {}
    if column.required:
        rules["required"] = True
    if column.name == "id" and column.required:
        rules["minLength"], rules["maxLength"] = 1, 64
    if column.codes:
        rules["enum"] = list(column.codes)
    if column.low is not None:
        rules["minimum"] = column.low
    if column.high is not None:
        rules["maximum"] = column.high
    if column.pattern:
        rules["pattern"] = column.pattern
    if rules:
        described["constraints"] = rules
    return described


__all__ = ["Column", "Dataset", "cell", "read", "write_table"]
