# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
import unittest

import layers
from sources import Source

MODULES = {
    "QString": "QtCore",
    "qstring.h": "QtCore",
    "QWidget": "QtWidgets",
    "QIcon": "QtGui",
    "QTest": "QtTest",
    "KDirWatch": "KCoreAddons",
    "KSyntaxHighlighting/Definition": "KSyntaxHighlighting",
}


def findings(files):
    return [str(finding) for finding in layers.check([Source(path, text) for path, text in files.items()], MODULES)]


class Layers(unittest.TestCase):
    def assertFound(self, files, place, word):
        found = findings(files)
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(place + ":"), found)
        self.assertIn(word, found[0])

    def test_rooms_above_may_be_included(self):
        self.assertEqual(
            findings(
                {
                    "core/text/range.h": "#pragma once\n#include <QString>\n",
                    "core/yaml/tree.h": '#include "text/range.h"\n#include <KDirWatch>\n#include <vector>\n',
                    "core/yaml/tree.cpp": '#include "yaml/tree.h"\n',
                    "ui/editor/view.cpp": '#include "editor/view.h"\n#include "yaml/tree.h"\n#include <QWidget>\n',
                    "ui/catalog/page.cpp": '#include "catalog/page.h"\n#include "editor/view.h"\n',
                    "ui/editor/view.h": "",
                    "ui/shell/window.cpp": '#include "catalog/page.h"\n',
                    "ui/catalog/page.h": "",
                    "tests/unit/yaml/tst_tree.cpp": '#include "yaml/tree.h"\n#include <QTest>\n',
                    "app/waymark/main.cpp": '#include "catalog/page.h"\n#include <QWidget>\n',
                }
            ),
            [],
        )

    def test_a_room_below_may_not(self):
        self.assertFound(
            {"core/text/range.cpp": '\n#include "yaml/tree.h"\n', "core/yaml/tree.h": ""},
            "core/text/range.cpp:2",
            "yaml",
        )

    def test_core_knows_no_ui(self):
        self.assertFound(
            {"core/text/range.cpp": '#include "editor/view.h"\n', "ui/editor/view.h": ""}, "core/text/range.cpp:1", "ui"
        )

    def test_core_includes_no_gui_header_in_any_form(self):
        for form in ("QWidget", "QtWidgets/QWidget", "QtGui/QIcon", "QIcon", "KSyntaxHighlighting/Definition"):
            self.assertFound({"core/text/range.cpp": f"#include <{form}>\n"}, "core/text/range.cpp:1", form)

    def test_the_command_line_has_no_widgets(self):
        for path in ("app/cli/validate.cpp", "app/waymarkctl/main.cpp", "tests/cli/tst_validate.cpp"):
            self.assertFound({path: "#include <QWidget>\n"}, f"{path}:1", "QtWidgets")

    def test_unit_tests_know_no_ui(self):
        self.assertFound(
            {"tests/unit/text/tst_range.cpp": '#include "editor/view.h"\n', "ui/editor/view.h": ""},
            "tests/unit/text/tst_range.cpp:1",
            "ui",
        )

    def test_a_page_includes_no_other_page(self):
        self.assertFound(
            {"ui/requests/page.cpp": '#include "catalog/page.h"\n', "ui/catalog/page.h": ""},
            "ui/requests/page.cpp:1",
            "catalog",
        )

    def test_a_page_may_include_the_room_of_core_with_its_name(self):
        self.assertEqual(
            findings({"ui/requests/page.cpp": '#include "catalog/entity.h"\n', "core/catalog/entity.h": ""}), []
        )

    def test_a_foundation_room_includes_no_page(self):
        self.assertFound(
            {"ui/widgets/chip.cpp": '#include "catalog/page.h"\n', "ui/catalog/page.h": ""},
            "ui/widgets/chip.cpp:1",
            "catalog",
        )

    def test_widgets_know_no_domain(self):
        self.assertFound(
            {"ui/widgets/chip.cpp": '#include "catalog/entity.h"\n', "core/catalog/entity.h": ""},
            "ui/widgets/chip.cpp:1",
            "catalog",
        )

    def test_nothing_includes_app(self):
        self.assertFound({"ui/shell/window.cpp": '#include "cli/main.h"\n', "app/cli/main.h": ""}, "ui/shell/window.cpp:1", "app")

    def test_an_unknown_room_of_core(self):
        self.assertFound({"core/utils/thing.h": ""}, "core/utils/thing.h:1", "utils")

    def test_the_own_header_comes_first(self):
        self.assertFound(
            {"core/text/a.cpp": '#include <QString>\n#include "text/a.h"\n', "core/text/a.h": ""}, "core/text/a.cpp:1", "a.h"
        )

    def test_a_commented_include_is_none(self):
        self.assertEqual(findings({"core/text/a.cpp": "// #include <QWidget>\n/*\n#include <QIcon>\n*/\n"}), [])


if __name__ == "__main__":
    unittest.main()
