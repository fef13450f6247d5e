"""The check sees what is wrong: each test spoils one cell of the example and looks for the issue.

    python3 scripts/datasets/check_test.py
"""

import csv
import shutil
import tempfile
import unittest
from pathlib import Path

from check import ROOT, Check


class SpoiltExample(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp()) / "example"
        shutil.copytree(ROOT / "datasets/example", self.folder)
        self.addCleanup(shutil.rmtree, self.folder.parent)

    def spoil(self, sheet, row, column, value):
        """Put a value into one cell (row 2 is the first below the header)."""
        path = self.folder / f"{sheet}.csv"
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        lines[row - 1][lines[0].index(column)] = value
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)

    def only_issue(self, *words):
        issues = Check(self.folder).run()
        self.assertEqual(len(issues), 1, issues)
        for word in words:
            self.assertIn(word, issues[0])

    def test_the_example_as_it_is_has_no_issue(self):
        self.assertEqual(Check(self.folder).run(), [])

    def test_an_id_of_another_node_sheet_is_not_free(self):
        self.spoil("practices", 6, "id", "p29")
        issues = Check(self.folder).run()
        self.assertIn("practices.csv row 6 id: 'p29' is also an id of partners", " ".join(issues))

    def test_a_sector_may_come_from_the_reference_but_not_from_nowhere(self):
        self.spoil("activities", 2, "sector", "30.4")
        self.assertEqual(Check(self.folder).run(), [])
        self.spoil("activities", 2, "sector", "30.45")
        self.only_issue("activities.csv row 2 sector", "is no id of sectors")

    def test_a_share_above_one_is_refused(self):
        self.spoil("activities", 2, "share", "1.01")
        self.only_issue("share", "above 1")

    def test_a_required_cell_must_be_filled(self):
        self.spoil("figures", 5, "value", "")
        self.only_issue("figures.csv row 5 value", "must not be empty")

    def test_a_code_must_be_one_of_the_contract(self):
        self.spoil("companies", 3, "size", "huge")
        self.only_issue("companies.csv row 3 size", "is none of micro")

    def test_nobody_has_a_veto_against_itself(self):
        self.spoil("vetoes", 4, "b", "FOOD")
        self.only_issue("vetoes.csv row 4 b", "same as a")

    def test_a_pair_written_the_other_way_round_is_the_same_pair(self):
        self.spoil("vetoes", 3, "a", "CAST")
        self.spoil("vetoes", 3, "b", "STEEL")
        self.spoil("vetoes", 3, "scope", "fusion")
        self.only_issue("vetoes.csv row 3", "repeats row 2")

    def test_a_sector_cannot_be_its_own_ancestor(self):
        self.spoil("priorities", 3, "parent", "s3-talent")
        issues = " ".join(Check(self.folder).run())
        self.assertIn("s3-digital is its own ancestor", issues)

    def test_a_readme_tells_the_true_counts(self):
        text = "| sheet | rows | what |\n|---|---|---|\n| `companies`, `slots` | 900, 11 | x |\n"
        (self.folder / "README.md").write_text(text, encoding="utf-8")
        self.only_issue("README.md", "slots has 10 rows, not 11")

    def test_a_requirement_names_something_that_is_there(self):
        self.spoil("requirements", 2, "value", "cap-magic")
        self.only_issue("requirements.csv row 2 value", "is no id of capabilities")


if __name__ == "__main__":
    unittest.main()
