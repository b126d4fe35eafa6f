# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""The one table of layers and rooms; ARCHITECTURE.md explains it."""

# Each room of core may include itself and those before it. Pure questions stand below, sessions on top.
CORE_ROOMS = (
    "base text link diagnostics net vcs yaml objectstatus cel schema policy catalog analysis snapshot rehearsal assist "
    "form template goldenpath lineage evidence requests fulfilment submission readiness insights product document servers "
    "workspace demo"
).split()

# Rooms of ui that others are made of, each may include itself and those before it; then the pages, which know these
# and no other page; then those that know everything.
UI_FOUNDATION = "theme widgets page editor form document".split()
UI_TOP = "settings shell".split()

# What theme and widgets may know of core: they hold no words of the domain.
CORE_FOR_WIDGETS = "base text diagnostics".split()

# Qt and KDE modules with no display in them. Tests may use QtTest as well.
CORE_MODULES = {"QtCore", "QtNetwork", "QtSql", "QtQml", "QtConcurrent", "KCoreAddons"}
TEST_MODULES = CORE_MODULES | {"QtTest"}

# Libraries that nothing without a window may load, and those that are loaded on first use only.
GUI_LIBRARIES = ("Qt6Gui", "Qt6Widgets", "Qt6Svg", "Qt6Charts", "Qt6PrintSupport", "KF6SyntaxHighlighting")
LATE_LIBRARIES = ("Qt6Qml", "Qt6Network", "Qt6Sql", "KF6CoreAddons", "re2", "spdlog", "yaml-cpp")

# Lines of a file, from which on it must be split.
MOST_LINES = {".cpp": 500, ".h": 200}

# Names that are the same in every language.
UNTRANSLATED = {"Waymark", "YAML", "JSON", "SARIF", "Git", "Kubernetes", "Backstage", "Aa", "true", "false"}
