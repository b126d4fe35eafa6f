# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import shutil
import unittest

from machine import CHECKOUT, DEBIAN_13, MachineTest


class Run(MachineTest):
    """packaging/run of a copy of the checkout, on a Debian 13 that has everything; what it would start prints itself."""

    system = DEBIAN_13

    def setUp(self):
        super().setUp()
        self.checkout = self.folder / "checkout"
        self.checkout.mkdir()
        shutil.copytree(CHECKOUT / "packaging/lib", self.checkout / "packaging/lib")
        for name in ("run", "test", "shell", "packages.txt"):
            shutil.copy(CHECKOUT / "packaging" / name, self.checkout / "packaging" / name)
        for name in ("run-inside.sh", "test-inside.sh"):
            (self.checkout / "packaging/lib" / name).write_text(
                '#!/bin/bash\necho "platform:${QT_QPA_PLATFORM:-}"\nprintf "%s\\n" "$@"\n'
            )
        names = self.run_code("packages_of build run test lint").split()
        listed = self.folder / "installed"
        listed.write_text("".join(f"installed {name}\n" for name in names))
        self.command("dpkg-query", f"cat {listed}")

    def start(self, *arguments, status=0, program="run"):
        return self.run_command((str(self.checkout / "packaging" / program), *arguments), status).splitlines()

    def test_without_a_display_it_says_so_and_offers_a_picture(self):
        self.start(status=3)
        self.assertIn("There is no display", self.said)
        self.assertIn("--screenshot", self.said)

    def test_a_picture_needs_no_display(self):
        self.assertEqual(self.start("--screenshot", "x.png"), ["platform:offscreen", "--demo", "--screenshot", "x.png"])
        self.assertEqual(self.start("--screenshot=x.png"), ["platform:offscreen", "--demo", "--screenshot=x.png"])

    def test_with_a_display_the_demonstration_opens(self):
        self.variables["DISPLAY"] = ":0"
        self.assertEqual(self.start("--yes"), ["platform:", "--demo"])
        self.assertEqual(self.start("--demo"), ["platform:", "--demo"])

    def test_a_folder_and_options_are_told_apart(self):
        self.variables["WAYLAND_DISPLAY"] = "wayland-0"
        (self.folder / "work").mkdir()
        self.assertEqual(
            self.start("--page", "catalog", "work"), ["platform:", f"{self.folder}/work", "--page", "catalog"]
        )

    def test_a_flag_takes_no_value(self):
        self.variables["WAYLAND_DISPLAY"] = "wayland-0"
        (self.folder / "work").mkdir()
        self.assertEqual(self.start("--demo", "work"), ["platform:", f"{self.folder}/work", "--demo"])

    def test_what_is_not_there_is_told(self):
        self.variables["DISPLAY"] = ":0"
        self.start("nowhere", status=3)
        self.assertIn("There is no nowhere", self.said)

    def test_two_workspaces_are_one_too_many(self):
        self.variables["DISPLAY"] = ":0"
        (self.folder / "a").mkdir()
        self.start("a", "b", status=2)
        self.assertIn("Only one", self.said)

    def test_help(self):
        for program in ("run", "test", "shell"):
            self.assertIn(f"packaging/{program}", self.start("--help", program=program)[0])

    def test_tests_pass_their_arguments_on(self):
        out = self.start("--lint", "--changed-since", "main", "--", "-R", "yaml", program="test")
        self.assertEqual(out[1:], ["--lint", "--changed-since", "main", "--", "-R", "yaml"])

    def test_unknown_parts_are_told(self):
        self.start("--nonsense", status=2, program="test")
        self.assertIn("knows no --nonsense", self.said)

    def test_a_shell_runs_a_command_with_its_status(self):
        self.start("bash", "-c", "exit 7", status=7, program="shell")


if __name__ == "__main__":
    unittest.main()
