# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""The workbench as a person starts it: its options, the log, the trace, a picture."""

import json
import os
import signal
import stat
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from machine import CHECKOUT

WORKBENCH = next(
    (Path(path) for path in os.environ.get("WAYMARK_PROGRAMS", "").split(":") if Path(path).name == "waymark"), None
)
KIND = "resources/demo/template/platform/kinds/environmentrequest.yaml"


@unittest.skipUnless(WORKBENCH, "the workbench is not built here")
class Workbench(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        self.workspace = self.folder / "shop"
        self.workspace.mkdir()
        (self.folder / "runtime").mkdir(mode=0o700)
        (self.workspace / "kind.yaml").write_text((CHECKOUT / KIND).read_text())

    def environment(self):
        environment = os.environ | {
            "HOME": str(self.folder),
            "QT_QPA_PLATFORM": "offscreen",
            "WAYMARK_TOKEN": "s3cr3tvalue",
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
        }
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = str(self.folder / name.lower())
        return environment

    def run_workbench(self, *arguments, status=0):
        done = subprocess.run(
            (WORKBENCH, *arguments), env=self.environment(), capture_output=True, text=True, timeout=90
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def test_saves_a_picture_and_a_trace_and_logs_what_it_did(self):
        picture = self.folder / "window.png"
        trace = self.folder / "trace.json"
        done = self.run_workbench(
            str(self.workspace),
            *("--screenshot", str(picture), "--size", "1024x700", "--theme", "dark"),
            *("--trace", str(trace), "--log-level", "debug"),
        )
        data = picture.read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", data[16:24]), (1024, 700))

        events = json.loads(trace.read_text())
        events = events["traceEvents"] if isinstance(events, dict) else events
        names = {event["name"] for event in events}
        self.assertLessEqual({"first paint", "workspace shown", "workspace.load"}, names)

        log = (self.folder / "state/waymark/waymark.log").read_text()
        for text in (log, done.stderr):
            self.assertIn(f"read {self.workspace}", text)
            self.assertNotIn("s3cr3tvalue", text)
        # A picture is the same on every machine: nothing is remembered for it.
        self.assertFalse((self.folder / "config/waymark/waymark.ini").exists())

    def test_says_what_is_wrong_with_a_command_line(self):
        for arguments, expected in (
            (("--log-level", "loud"), "--log-level"),
            (("--size", "large"), "1600x1000"),
            (("--page", "nowhere"), "--page"),
            (("--page", "catalog?colour=red"), "knows nothing of “colour”"),
            (("--page", "waymark:document/../x.yaml"), "leads out of the workspace"),
            (("--nonsense",), "--nonsense"),
        ):
            with self.subTest(arguments=arguments):
                self.assertIn(expected, self.run_workbench(*arguments, status=2).stderr)

    def test_says_where_a_picture_cant_be_written(self):
        done = self.run_workbench("--screenshot", str(self.folder / "gone/x.png"), status=3)
        self.assertIn("gone/x.png can't be written", done.stderr)

    def wait_until_idle(self, pid):
        """Until its event loop waits: a library that is just being loaded has no frames above it yet."""
        polls = ("7 ", "271 ", "73 ")  # poll and ppoll of x86-64, ppoll of arm64
        try:
            while not Path(f"/proc/{pid}/syscall").read_text().startswith(polls):
                time.sleep(0.01)
        except OSError:  # not every kernel tells
            pass

    def test_a_crash_leaves_a_note_and_ends_as_a_crash(self):
        process = subprocess.Popen(
            (WORKBENCH, "--log-level", "debug", str(self.workspace)),
            env=self.environment(),
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(process.stderr.close)
        for line in process.stderr:
            if f"read {self.workspace}" in line:
                break
        self.wait_until_idle(process.pid)
        process.send_signal(signal.SIGSEGV)
        self.assertEqual(process.wait(timeout=60), -signal.SIGSEGV)
        notes = list((self.folder / "state/waymark").glob("crash-*.txt"))
        self.assertEqual(len(notes), 1)
        note = notes[0].read_text()
        self.assertRegex(note, r"waymark \d+\.\d+\.\d+\nbuilt with Qt 6\.\d+\.\d+, .*spdlog \d")
        self.assertRegex(note, r"runs with Qt 6\.\d+\.\d+ on ")
        self.assertIn("workspace.load", note)
        addresses, names = note.split("where, as addresses\n")[1].split("where, by name\n")
        self.assertIn("libQt6Core.so.6", addresses)
        self.assertRegex(names, r"#\d+ QEventLoop::exec\(")
        self.assertRegex(names, r"#\d+ waymark::app::run\(int, char\*\*\)")

    def test_a_link_is_opened_in_the_window_that_runs(self):
        window = subprocess.Popen(
            (WORKBENCH, "--log-level", "debug", str(self.workspace)),
            env=self.environment(),
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(window.stderr.close)
        self.addCleanup(window.wait, timeout=60)
        self.addCleanup(window.kill)
        for line in window.stderr:
            if f"read {self.workspace}" in line:
                break
        # It listens from its first paint on, which may come after that line.
        socket = self.folder / "runtime/waymark-links"
        deadline = time.monotonic() + 60
        while not socket.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual(stat.S_IMODE(socket.stat().st_mode), 0o600)
        self.run_workbench("waymark:requests?text=cart")
        for line in window.stderr:
            if "another program opens a link" in line:
                break
        self.assertIsNone(window.poll())

    def test_tells_help_with_examples_and_its_version(self):
        self.assertIn("Examples:", self.run_workbench("--help").stdout)
        self.assertRegex(self.run_workbench("--version").stdout, r"^waymark \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
