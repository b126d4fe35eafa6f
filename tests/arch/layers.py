# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""Includes against the table of layers and rooms."""

from pathlib import Path, PurePosixPath

import rules
from sources import Finding


def installed_modules(roots=("/usr/include", "/usr/local/include")):
    """Header name -> module, for every Qt and KDE header of this machine: `QWidget`, `qwidget.h` -> QtWidgets.

    Debian's Qt headers share one root, so `#include <QWidget>` says nothing about the module that it is from.
    """
    modules = {}
    for root in map(Path, roots):
        for qt in sorted(root.glob("**/qt6/")):
            for folder in qt.glob("Qt*/"):
                for header in folder.iterdir():
                    modules[header.name] = folder.name
        for folder in root.glob("KF6/*/"):
            for header in folder.rglob("*"):
                modules[str(header.relative_to(folder))] = folder.name
    return modules


def module_of(name, modules):
    """The Qt or KDE module of an include, None for any other library."""
    parts = PurePosixPath(name).parts
    if len(parts) > 1 and (parts[0].startswith("Qt") or parts[0] in modules.values()):
        return parts[0]
    return modules.get(name)


def _allowed_core(source):
    """The rooms of core that a file may include, and those of ui."""
    folders = source.folders
    room = folders[1] if len(folders) > 1 else ""
    if folders[0] == "core":
        if room in rules.CORE_ROOMS:
            return rules.CORE_ROOMS[: rules.CORE_ROOMS.index(room) + 1]
        return rules.CORE_ROOMS if room == "" else []
    if folders[0] == "ui" and room in ("theme", "widgets"):
        return rules.CORE_FOR_WIDGETS
    return rules.CORE_ROOMS


def _allowed_ui(source):
    """A test for names of ui rooms that a file may include."""
    folders = source.folders
    room = folders[1] if len(folders) > 1 else ""
    if folders[0] == "ui":
        if room in rules.UI_FOUNDATION:
            return lambda other: other in rules.UI_FOUNDATION[: rules.UI_FOUNDATION.index(room) + 1]
        if room == "settings":
            return lambda other: other == "settings" or other in rules.UI_FOUNDATION
        if room in ("shell", ""):
            return lambda other: True
        return lambda other: other in (room, "settings") or other in rules.UI_FOUNDATION
    return lambda other: _has_window(source)


def _has_window(source):
    """Whether the file belongs to the workbench: what else there is must build without a display library."""
    folders, name = source.folders, PurePosixPath(source.path).name
    if folders[0] == "ui" or folders[:2] == ("tests", "ui"):
        return True
    if folders[0] == "app":
        return folders[1:2] not in (("cli",), ("waymarkctl",))
    return folders[:2] in (("tests", "bench"), ("tests", "support")) and name.startswith(("bench_ui", "gui", "ui"))


def _check_library(source, include, modules):
    module = module_of(include.name, modules)
    if module is None or _has_window(source):
        return None
    allowed = rules.TEST_MODULES if source.folders[0] == "tests" else rules.CORE_MODULES
    if module in allowed:
        return None
    return f"<{include.name}> is of {module}; without a window only {', '.join(sorted(allowed))} are used"


def _check_project(source, include, paths):
    name = include.name
    parts = PurePosixPath(name).parts
    if len(parts) < 2:
        return None
    own = source.folders[0]
    # A room has the same name in every layer, so where an include leads is told by the file that exists.
    layers = [layer for layer in ("core", "ui", "app", "tests") if f"{layer}/{name}" in paths]
    if own in layers:
        layers = [own]
    if not layers:
        return None
    layer, room = layers[0], parts[0]
    if layer == "app" and own not in ("app", "tests"):
        return f'"{name}" is of app, which nothing includes'
    if layer == "ui":
        if not _has_window(source):
            return f'"{name}" is of ui; {own} knows nothing of windows here'
        if not _allowed_ui(source)(room):
            return f'"{name}": ui/{source.folders[1]} may not include the room {room}'
    if layer == "core" and room not in _allowed_core(source):
        where = "/".join(source.folders[:2])
        return f'"{name}": {where} may not include the room {room} (see tests/arch/rules.py)'
    return None


def _check_own_header(source, paths):
    """A source includes its own header first, so that the header is compiled with nothing before it."""
    header = source.path.removesuffix(".cpp") + ".h"
    if source.suffix != ".cpp" or header not in paths or not source.includes:
        return None
    if PurePosixPath(source.includes[0].name).name != PurePosixPath(header).name:
        return Finding(source.path, source.includes[0].line, f"include {PurePosixPath(header).name} first")
    return None


def check(sources, modules):
    paths = {source.path for source in sources}
    for source in sources:
        if source.suffix not in (".h", ".cpp") or source.folders[:1] not in (("core",), ("ui",), ("app",), ("tests",)):
            continue
        if source.folders[0] == "core" and len(source.folders) > 1 and source.folders[1] not in rules.CORE_ROOMS:
            yield Finding(source.path, 1, f"{source.folders[1]} is no room of core (see tests/arch/rules.py)")
        own_header = _check_own_header(source, paths)
        if own_header:
            yield own_header
        for include in source.includes:
            message = (
                _check_library(source, include, modules) if include.system else _check_project(source, include, paths)
            )
            if message:
                yield Finding(source.path, include.line, message)
