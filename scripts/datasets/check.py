#!/usr/bin/env python3
"""Check datasets against the workbook contract, with what Frictionless cannot say.

    python3 scripts/datasets/check.py [FOLDER…]     (default: every folder of datasets/)

Ids are unique across all node sheets; references resolve, sectors, priorities and rules also in
`datasets/reference`; codes, ranges, patterns and required cells hold; repeated keys, vetoes of
oneself, reversed spans and cyclic parents are refused. Exit 1 and one line an issue otherwise.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

from contract import SHEETS, columns_of
from tables import read

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "datasets/reference"
SPANS = (("valid_from", "valid_to"), ("since", "until"), ("start", "end"),
         ("opened", "closed"), ("opens", "deadline"))
TRUTH = {"true", "false", "yes", "no", "1", "0"}


class Check:
    """One dataset: its sheets, the reference beside it, and the issues found."""

    def __init__(self, folder):
        self.folder = folder
        self.issues = []
        self.sheets = {path.stem: read(path) for path in sorted(folder.glob("*.csv"))}
        reference = {} if folder == REFERENCE else {
            name: read(REFERENCE / f"{name}.csv") for name in ("sectors", "priorities", "rules")}
        self.ids = {name: {row["id"] for row in self.sheets.get(name, [])}
                    | {row["id"] for row in reference.get(name, [])}
                    for name, sheet in SHEETS.items() if sheet.is_node or name == "rules"}
        self.territories = {row["code"] for row in read(REFERENCE / "x_territories.csv")}
        self.countries = {row["code"] for row in read(REFERENCE / "x_countries.csv")}

    def issue(self, sheet, row, column, value, what):
        self.issues.append(f"{self.folder.name}/{sheet}.csv row {row} {column}: {value!r} {what}")

    def run(self):
        if "associations" not in self.sheets:
            self.issues.append(f"{self.folder.name}: no associations.csv")
        self.check_ids()
        for name, rows in self.sheets.items():
            if name in SHEETS:
                self.check_columns(name)
                for number, row in enumerate(rows, start=2):
                    self.check_row(name, number, row)
                self.check_keys(name, rows)
            elif not name.startswith("x_"):
                self.issues.append(f"{self.folder.name}: unknown sheet {name}")
        self.check_parents("sectors")
        self.check_parents("priorities")
        self.check_description()
        self.check_readme()
        return self.issues

    def check_ids(self):
        seen = {}
        for name, rows in self.sheets.items():
            if name not in SHEETS or not SHEETS[name].is_node:
                continue
            for number, row in enumerate(rows, start=2):
                value = row["id"]
                if value in seen:
                    self.issue(name, number, "id", value, f"is also an id of {seen[value]}")
                seen[value] = name
                if value != value.strip() or len(value) > 64 or re.search(r"[\x00-\x1f]", value):
                    self.issue(name, number, "id", value, "is not a good id")

    def check_columns(self, name):
        with open(self.folder / f"{name}.csv", encoding="utf-8", newline="") as file:
            header = file.readline().rstrip("\n").split(",")
        known = columns_of(name)
        for column in header:
            if column not in known and not column.startswith("x_"):
                self.issue(name, 1, column, column, "is no column of the sheet")
        for column in known.values():
            if column.required and column.name not in header:
                self.issue(name, 1, column.name, "", "is a required column")

    def check_row(self, name, number, row):
        known = columns_of(name)
        for column_name, value in row.items():
            column = known.get(column_name)
            if column is None:
                continue
            if value == "":
                if column.required:
                    self.issue(name, number, column_name, value, "must not be empty")
                continue
            if what := self.problem(column, value):
                self.issue(name, number, column_name, value, what)
        for first, last in SPANS:
            if row.get(first) and row.get(last) and row[first] > row[last][:len(row[first])] \
                    and row[first][:len(row[last])] > row[last]:
                self.issue(name, number, first, row[first], f"is after {last} {row[last]}")
        if "a" in row and row["a"] == row.get("b"):
            self.issue(name, number, "b", row["b"], "is the same as a")
        self.check_special(name, number, row)

    def problem(self, column, value):
        """What is wrong with one cell that is not empty, or nothing."""
        if unicodedata.normalize("NFC", value) != value:
            return "is not NFC"
        if column.codes and value not in column.codes:
            return f"is none of {', '.join(column.codes)}"
        if column.pattern and not re.match(column.pattern, value):
            return "has not the form wanted"
        if column.type == "boolean" and value not in TRUTH:
            return "is not true or false"
        if column.type in ("number", "integer"):
            return self.number_problem(column, value)
        if column.nodes and not any(value in self.ids[node] for node in column.nodes):
            return f"is no id of {', '.join(column.nodes)}"
        if column.name == "territory" and value not in self.territories:
            return "is no NUTS 2021 code"
        if column.name == "country" and value not in self.countries:
            return "is no country of the reference table"
        return None

    def number_problem(self, column, value):
        try:
            amount = int(value) if column.type == "integer" else float(value)
        except ValueError:
            return f"is no {column.type}"
        if amount != amount:
            return "is not a number"
        if column.low is not None and amount < column.low:
            return f"is below {column.low}"
        if column.high is not None and amount > column.high:
            return f"is above {column.high}"
        return None

    def check_special(self, name, number, row):
        if name == "requirements":
            sets = {"capability": "capabilities", "sector": "sectors", "priority": "priorities"}
            wanted = sets.get(row["kind"])
            if wanted and row["value"] not in self.ids[wanted]:
                self.issue(name, number, "value", row["value"], f"is no id of {wanted}")
            if row.get("weight") and float(row["weight"]) <= 0:
                self.issue(name, number, "weight", row["weight"], "is not above 0")
        if name == "calls" and row.get("rules") and row["rules"] not in self.ids["rules"]:
            self.issue(name, number, "rules", row["rules"], "is no id of rules")
        if name == "coverage" and row["sheet"] not in SHEETS:
            self.issue(name, number, "sheet", row["sheet"], "is no sheet")
        if name == "associations" and bool(row.get("merged_into")) != (row["status"] == "merged"):
            self.issue(name, number, "merged_into", row.get("merged_into"), "and status disagree")

    def check_keys(self, name, rows):
        sheet, seen = SHEETS[name], {}
        for number, row in enumerate(rows, start=2):
            key = tuple(row.get(column, "") for column in sheet.key)
            similar = name == "sector_links" and row.get("kind") == "similar"
            if sheet.unordered or similar:
                key = tuple(sorted(key[:2])) + key[2:]
            if key in seen and not sheet.is_node:
                self.issue(name, number, "+".join(sheet.key), key, f"repeats row {seen[key]}")
            seen[key] = number

    def check_parents(self, name):
        parents = {row["id"]: row.get("parent", "") for row in self.sheets.get(name, [])}
        for start in parents:
            seen, place = set(), start
            while place in parents and place not in seen:
                seen.add(place)
                place = parents[place]
            if place in seen:
                self.issues.append(f"{self.folder.name}/{name}.csv: {start} is its own ancestor")

    def check_description(self):
        package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        described = {resource["path"]: resource for resource in package["resources"]}
        for name in self.sheets:
            if f"{name}.csv" not in described:
                self.issues.append(f"{self.folder.name}: {name}.csv is not described")
        for path, resource in described.items():
            with open(self.folder / path, encoding="utf-8") as file:
                header = file.readline().rstrip("\n").split(",")
            fields = [field["name"] for field in resource["schema"]["fields"]]
            if header != fields:
                self.issues.append(f"{self.folder.name}/{path}: described with other columns")

    def check_readme(self):
        """Rows of a table `sheet`, `sheet` | count, count | … tell the counts of the files."""
        readme = self.folder / "README.md"
        lines = readme.read_text(encoding="utf-8").splitlines() if readme.exists() else []
        for line in lines:
            cells = [cell.strip() for cell in line.split("|")]
            names = re.findall(r"`(\w+)`", cells[1]) if len(cells) > 3 else []
            counts = [re.sub(r"\s", "", count) for count in cells[2].split(",")] if names else []
            if len(names) != len(counts) or not all(count.isdigit() for count in counts):
                continue
            for name, count in zip(names, counts):
                rows = len(self.sheets.get(name, []))
                if rows != int(count):
                    self.issues.append(f"{self.folder.name}/README.md: {name} has {rows} rows, "
                                       f"not {count}")


def main():
    folders = [Path(name).resolve() for name in sys.argv[1:]]
    folders = folders or sorted(path.parent for path in ROOT.glob("datasets/*/datapackage.json"))
    found = 0
    for folder in folders:
        check = Check(folder)
        issues = check.run()
        found += len(issues)
        rows = sum(len(rows) for rows in check.sheets.values())
        print(f"{folder.name}: {len(check.sheets)} sheets, {rows} rows, {len(issues)} issues")
        for line in issues:
            print("  " + line)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
