# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import json
import sys
import unittest

from machine import CHECKOUT, MachineTest

sys.path.insert(0, str(CHECKOUT / "packaging/lib"))
import suites


class Pinned(unittest.TestCase):
    """What packaging/test --suites fetches."""

    def test_each_package_has_its_version_and_checksum(self):
        wanted = json.loads((CHECKOUT / "packaging/suites/package.json").read_text())["dependencies"]
        locked = json.loads((CHECKOUT / "packaging/suites/package-lock.json").read_text())["packages"]
        for name, version in wanted.items():
            self.assertRegex(version, r"^\d+\.\d+\.\d+$")
            self.assertEqual(locked[f"node_modules/{name}"]["version"], version)
            self.assertIn("integrity", locked[f"node_modules/{name}"])

    def test_no_registry_is_named(self):
        for package in json.loads((CHECKOUT / "packaging/suites/package-lock.json").read_text())["packages"].values():
            self.assertNotIn("resolved", package)


class Layout(unittest.TestCase):
    def test_a_module_is_read(self):
        self.assertEqual(suites.module_value('// Generated\n\nexport default {"id": "A"};\n'), {"id": "A"})

    def test_values_one_after_the_other_are_told_apart(self):
        self.assertEqual(suites.documents_of('{"a": 1}\n"b"\nnull\n'), [{"a": 1}, "b", None])
        self.assertEqual(suites.documents_of(""), [])

    def test_a_case_has_what_the_one_before_it_has(self):
        module = {
            "id": "ABCD",
            "cases": [
                {"yaml": "a\n", "tree": "+STR\n +DOC\n", "json": '"a"\n'},
                {"yaml": "a", "json": '"b"\n'},
                {"yaml": "[", "fail": True},
            ],
        }
        cases = suites.cases_of(module)
        self.assertEqual([case["id"] for case in cases], ["ABCD/00", "ABCD/01", "ABCD/02"])
        self.assertEqual([case["events"] for case in cases], ["+STR\n+DOC\n"] * 3)
        self.assertEqual([case.get("json_docs") for case in cases], [["a"], ["b"], None])
        self.assertEqual([case["fail"] for case in cases], [False, False, True])

    def test_names_have_as_many_digits_as_the_suites_own(self):
        self.assertEqual([case["id"] for case in suites.cases_of({"id": "A", "cases": [{"yaml": ""}]})], ["A"])
        many = suites.cases_of({"id": "A", "cases": [{"yaml": ""}] * 11})
        self.assertEqual((many[0]["id"], many[10]["id"]), ("A/000", "A/010"))


class Fetching(MachineTest):
    def fetch(self, status=0):
        return self.run_code(
            f'. $checkout/packaging/lib/suites.sh; suites_folder={self.folder}/suites; fetch_suites', status
        )

    def test_without_npm_it_says_what_to_do(self):
        self.fetch(status=3)
        self.assertIn("npm is needed", self.said)

    def test_another_file_than_the_pinned_one_is_refused(self):
        self.command("npm", "true")
        self.command("wget", 'while [ "$1" != -O ]; do shift; done; echo other >"$2"')
        self.variables["WAYMARK_DEBIAN_MIRROR"] = "http://mirror.invalid/debian"
        self.fetch(status=3)
        self.assertIn("not the one that was expected", self.said)

    def test_what_is_there_is_not_fetched_again(self):
        sum_of = "printf %s \"$(sha256sum <$checkout/packaging/test | cut -d' ' -f1)\""
        self.command("npm", f"echo npm >>{self.folder}/calls")
        self.command("wget", f'while [ "$1" != -O ]; do shift; done; cp {CHECKOUT}/packaging/test "$2"')
        self.variables["WAYMARK_DEBIAN_MIRROR"] = "http://mirror.invalid/debian"
        self.run_code(
            f". $checkout/packaging/lib/suites.sh; suites_folder={self.folder}/suites\n"
            f"json_suite_sum=$({sum_of}); fetch_suites; fetch_suites"
        )
        self.assertEqual((self.folder / "calls").read_text(), "npm\n")


if __name__ == "__main__":
    unittest.main()
