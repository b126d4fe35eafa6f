# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import pty
import os
import unittest

from machine import MachineTest


class Say(MachineTest):
    def test_a_step_that_fails_shows_the_end_of_its_log(self):
        self.run_code('step() { for i in $(seq 70); do echo "line $i"; done; return 7; }; logged step step', status=7)
        self.assertNotIn("line 20\n", self.said)
        self.assertIn("line 21\n", self.said)
        self.assertIn("line 70\n", self.said)

    def test_a_step_that_fails_shows_its_errors_if_they_can_be_told(self):
        self.run_code(
            "step() { echo 'a.cpp:1: error: wrong'; for i in $(seq 30); do echo \"line $i\"; done; return 1; }\n"
            "log_errors='error:'; logged step step",
            status=1,
        )
        self.assertIn("a.cpp:1: error: wrong", self.said)
        self.assertNotIn("line 30\n", self.said)

    def test_a_step_that_passes_is_quiet(self):
        self.assertEqual(self.run_code("logged step echo much"), "")
        self.assertNotIn("much", self.said)

    def test_an_error_is_said_with_what_to_do(self):
        self.run_code("fail 3 'It failed.' 'Do this.' 'And that.'", status=3)
        self.assertEqual(self.said, "error: It failed.\n       Do this.\n       And that.\n")

    def answered(self, answer):
        """Whether `ask` takes what a person types for a yes."""
        person, terminal = pty.openpty()
        try:
            os.write(person, answer)
            out = self.run_code("ask 'Install?' && echo yes || echo no", stdin=terminal)
        finally:
            os.close(person)
            os.close(terminal)
        return out.strip()

    def test_a_person_is_asked(self):
        self.assertEqual(self.answered(b"\n"), "yes")
        self.assertEqual(self.answered(b"y\n"), "yes")
        self.assertEqual(self.answered(b"n\n"), "no")
        self.assertEqual(self.answered(b"\x04"), "no")

    def test_a_person_who_declines_changes_nothing(self):
        self.is_root()
        person, terminal = pty.openpty()
        try:
            os.write(person, b"n\n")
            self.run_code("may_use_root 'Install 3 packages?'; echo went on", status=3, stdin=terminal)
        finally:
            os.close(person)
            os.close(terminal)
        self.assertIn("nothing was changed", self.said)

    def test_yes_asks_nobody(self):
        self.is_root()
        self.assertEqual(self.run_code("assume_yes=1; may_use_root 'Install?'; echo went on"), "went on\n")


if __name__ == "__main__":
    unittest.main()
