# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import sys
import unittest
from pathlib import Path
from unittest import mock

from machine import CHECKOUT, MachineTest

sys.path.insert(0, str(CHECKOUT / "packaging/lib"))

import tidy


class Base(MachineTest):
    """Which commit CI's tidy compares with."""

    def setUp(self):
        super().setUp()
        self.variables |= {"PATH": self.variables["PATH"] + ":/usr/bin", "GIT_CONFIG_GLOBAL": "/dev/null"}
        self.git("git init -q . && git config user.name n && git config user.email e@example")

    def git(self, code):
        return self.run_code(f"cd {self.home}\n{code}").strip()

    def commit(self, hour):
        date = f"2026-01-01T{hour:02}:00:00Z"
        self.git(f"GIT_COMMITTER_DATE={date} git commit -q --allow-empty -m {hour} --date {date}")

    def base(self, folder="."):
        code = ". $checkout/packaging/lib/lint.sh; base=$(recent_base); [ -z \"$base\" ] || git log -1 --format=%s \"$base\""
        return self.git(f"cd {folder}\n{code}")

    def test_is_before_what_was_submitted_together(self):
        for hour in (1, 2, 10, 11, 12, 13):
            self.commit(hour)
        self.assertEqual(self.base(), "2")

    def test_is_none_in_a_young_repository(self):
        self.commit(10)
        self.commit(12)
        self.assertEqual(self.base(), "")

    def test_is_none_in_a_shallow_clone(self):
        for hour in (1, 2, 10):
            self.commit(hour)
        self.git(f"git clone -q --depth 1 file://{self.home} {self.folder}/shallow")
        self.assertEqual(self.base(f"{self.folder}/shallow"), "")


class Tidy(MachineTest):
    """packaging/lib/tidy.py on a made-up project with made-up tools."""

    def setUp(self):
        super().setUp()
        self.project = self.folder / "project"
        self.write("core/base/a.h", "")
        self.write("core/base/a.cpp", '#include "base/a.h"\n')
        self.write("core/text/b.cpp", '#include "base/a.h"\n#include "text/b.h"\n')
        self.write("core/text/b.h", "")
        self.write("core/text/c.cpp", '#include "text/b.h"\n')
        self.write(".clang-tidy", "")
        patch = mock.patch.object(tidy, "ROOT", self.project)
        patch.start()
        self.addCleanup(patch.stop)

    def write(self, name, text):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def chosen(self, *changed):
        sources = sorted(self.project.glob("core/*/*.cpp"))
        found = tidy.sources_for({self.project / name for name in changed}, sources)
        return [str(source.relative_to(self.project)) for source in found]

    def test_looks_at_changed_sources(self):
        self.assertEqual(self.chosen("core/text/c.cpp", "README.md"), ["core/text/c.cpp"])

    def test_looks_at_a_changed_header_through_its_own_source(self):
        self.assertEqual(self.chosen("core/text/b.h"), ["core/text/b.cpp"])
        self.assertEqual(self.chosen("core/base/a.h"), ["core/base/a.cpp"])

    def test_looks_at_a_header_once(self):
        self.assertEqual(self.chosen("core/text/b.h", "core/text/c.cpp"), ["core/text/c.cpp"])

    def test_a_header_that_is_gone_needs_nobody(self):
        self.assertEqual(self.chosen("core/base/gone.h"), [])

    def run_tidy(self, *arguments):
        """Exit status and what was printed."""
        build = self.project / "build/tidy"
        build.mkdir(parents=True, exist_ok=True)
        entries = [
            {"directory": str(build), "file": str(source), "command": f"ccache clang++ -DX -o o -c {source}"}
            for source in self.project.glob("core/*/*.cpp")
        ]
        (build / "compile_commands.json").write_text(tidy.json.dumps(entries))
        printed = []
        with (
            mock.patch.dict("os.environ", self.variables | {"XDG_CACHE_HOME": str(self.home)}),
            mock.patch.object(sys, "argv", ["tidy.py", *arguments, "--jobs", "1", str(build)]),
            mock.patch("builtins.print", lambda text, **_: printed.append(text)),
        ):
            return tidy.main(), "\n".join(printed)

    def tools(self, clang="", clang_tidy="", clazy=""):
        for name, script in (("clang++", clang), ("clang-tidy", clang_tidy), ("clazy-standalone", clazy)):
            self.command(name, f'[ "$1" != --version ] || exit 0\n{script}')

    def test_a_clean_source_is_looked_at_once(self):
        self.tools()
        self.assertEqual(self.run_tidy(), (0, "3 sources looked at, findings in 0 folders, 0 sources known to be clean"))
        self.assertEqual(self.run_tidy(), (0, "0 sources looked at, findings in 0 folders, 3 sources known to be clean"))
        self.write("core/text/b.h", "int changed;\n")
        self.assertIn("2 sources looked at", self.run_tidy()[1])

    def test_findings_of_every_tool_fail(self):
        finding = "echo 'a.cpp:1:1: warning: this [that]'"
        for tool in ("clang", "clang_tidy", "clazy"):
            self.tools(**{tool: finding})
            status, said = self.run_tidy()
            self.assertEqual(status, 1, tool)
            self.assertIn("a.cpp:1:1: warning: this [that]", said)
            self.assertIn("findings in 2 folders", said)

    def test_a_tool_that_crashes_is_a_finding(self):
        self.tools(clang_tidy="exit 134")
        status, said = self.run_tidy()
        self.assertEqual(status, 1)
        self.assertIn("ended with status 134", said)

    def test_what_time_did_not_suffice_for_is_named(self):
        self.tools()
        status, said = self.run_tidy("--minutes", "0")
        self.assertEqual(status, tidy.LEFT_OUT)
        self.assertIn("NOT LOOKED AT, since 0 minutes were over: core/base (1), core/text (2)", said)
        self.assertIn("0 sources looked at", said)

    def test_included_headers_are_found_through_each_other(self):
        self.write("core/text/d.cpp", '#include "text/d.h"\n')
        self.write("core/text/d.h", '#include "base/a.h"\n')
        found = tidy.files_of(self.project / "core/text/d.cpp")
        self.assertIn(Path(self.project / "core/base/a.h"), found)


if __name__ == "__main__":
    unittest.main()
