# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import subprocess
import tempfile
import unittest
from pathlib import Path

import files
import links
import sources
import translations
from sources import Source

HEADER = "{0} SPDX-FileCopyright" "Text: 2026 The Waymark authors\n{0} SPDX-License" "-Identifier: Apache-2.0\n"


def in_files(path, text):
    return [str(finding) for finding in files.check([Source(path, text)])]


class Files(unittest.TestCase):
    def test_sizes(self):
        body = HEADER.format("//")
        self.assertEqual(in_files("core/yaml/a.cpp", body + "\n" * 498), [])
        self.assertEqual(len(in_files("core/yaml/a.cpp", body + "\n" * 499)), 1)
        self.assertEqual(in_files("core/yaml/a.h", body + "\n" * 198), [])
        self.assertEqual(len(in_files("core/yaml/a.h", body + "\n" * 199)), 1)

    def test_licence_lines(self):
        self.assertEqual(in_files("packaging/run", "#!/bin/bash\n" + HEADER.format("#")), [])
        self.assertEqual(in_files("packaging/lib/a.sh", "# shellcheck shell=bash\n" + HEADER.format("#")), [])
        self.assertEqual(len(in_files("packaging/run", "#!/bin/bash\necho\n")), 1)
        self.assertEqual(len(in_files("core/yaml/a.h", "#pragma once\n")), 1)
        self.assertEqual(len(in_files("core/CMakeLists.txt", "\n")), 1)
        self.assertEqual(in_files("resources/demo/template/run.py", "#!/bin/sh\n"), [])
        self.assertEqual(in_files("README.md", "# Waymark\n"), [])


class Links(unittest.TestCase):
    LDD = """\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6Core.so.6 => /usr/lib/x86_64-linux-gnu/libQt6Core.so.6 (0x00007f)
\tlibQt6Gui.so.6 => /usr/lib/x86_64-linux-gnu/libQt6Gui.so.6 (0x00007f)
\t/lib64/ld-linux-x86-64.so.2 (0x00007f)
"""

    def test_a_display_library_is_found(self):
        loaded = links.parse_ldd(self.LDD)
        self.assertEqual(links.unwanted(loaded, ("Qt6Gui", "Qt6Widgets")), ["Qt6Gui"])

    def test_a_longer_name_is_another_library(self):
        self.assertEqual(links.unwanted(["libQt6GuiTools.so.6", "libQt6Core.so.6"], ("Qt6Gui",)), [])

    def test_real_programs_are_read(self):
        self.assertIn("libc.so.6", links.loaded_by("/bin/ls"))

    def test_what_is_not_built_is_skipped(self):
        self.assertEqual(links.main(["/nowhere/libwaymark-core.so"]), links.SKIPPED)


class Translations(unittest.TestCase):
    @staticmethod
    def found(message, language='language="de"', context="a::b"):
        text = f'<TS version="2.1" {language}><context><name>{context}</name>\n{message}\n</context></TS>'
        return [str(finding) for finding in translations.check([Source("translations/waymark_de.ts", text)])]

    def test_good(self):
        for message in (
            "<message><source>%1 of %2</source><translation>%2: %1</translation></message>",
            "<message><source>Open</source><translation type='unfinished'></translation></message>",
            "<message numerus='yes'><source>%n files</source><translation><numerusform>eine Datei</numerusform>"
            "<numerusform>%n Dateien</numerusform></translation></message>",
        ):
            self.assertEqual(self.found(message), [])

    def test_bad(self):
        for message in (
            "<message><source>%1 of %2</source><translation>%1</translation></message>",
            "<message><source>%1 files</source><translation>%2 Dateien</translation></message>",
            "<message><source>Open</source><translation></translation></message>",
            "<message><source>Saved</source><translation>Gespeichert!</translation></message>",
            "<message><source>Open</source>",
        ):
            with self.subTest(message=message):
                self.assertEqual(len(self.found(message)), 1)
        self.assertEqual(len(self.found("", "")), 1)

    def test_a_context_has_its_namespace(self):
        good = "<message><source>Open</source><translation>Öffnen</translation></message>"
        self.assertEqual(len(self.found(good, context="Tr")), 1)
        self.assertEqual(self.found(good), [])

    def test_the_line_is_told(self):
        found = self.found("<message><source>a &amp; %1</source><translation>a</translation></message>")
        self.assertTrue(found[0].startswith("translations/waymark_de.ts:2:"), found)


class Sources(unittest.TestCase):
    def test_positions_stay(self):
        text = "int a; // one\n/* two\n three */ auto s = R\"x(a\n\"b)x\"; auto c = '\"'; auto n = 1'000;\n"
        source = Source("core/a.cpp", text)
        for view in (source.code, source.without_comments):
            self.assertEqual(len(view), len(text))
            self.assertEqual(view.count("\n"), text.count("\n"))
        self.assertNotIn("two", source.without_comments)
        self.assertIn("auto n = 1'000;", source.code)
        self.assertNotIn("b)", source.code)

    def test_the_tree_holds_new_files_and_no_ignored_or_binary_ones(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            subprocess.run(["git", "init", "-q", folder], check=True)
            (root / ".gitignore").write_text("/build/\n")
            (root / "a.h").write_text("int a;\n")
            (root / "build").mkdir()
            (root / "build" / "b.h").write_text("int b;\n")
            (root / "c.png").write_bytes(b"\x89PNG\xff\xfe")
            self.assertEqual([source.path for source in sources.read_tree(root)], [".gitignore", "a.h"])


if __name__ == "__main__":
    unittest.main()
