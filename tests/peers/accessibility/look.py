#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: Apache-2.0
"""What assistive technology is told by a running workbench; see README.md beside this file.

look.py tree          every control that shows, and those that lack a name (then: exit status 1)
look.py events [S]    what is announced and where the focus goes, for S seconds (20)
"""

import sys
import time

import pyatspi
from gi.repository import GLib

NEED_NAMES = {
    'button', 'check box', 'combo box', 'list item', 'menu item', 'page tab', 'push button',
    'radio button', 'slider', 'spin button', 'table', 'text', 'toggle button', 'tree table',
}
TEXTS = ('Text', 'EditableText', 'Value', 'Selection', 'Table')
EVENTS = ('object:announcement', 'object:state-changed:focused', 'object:text-changed',
          'object:text-caret-moved')


def workbench():
    for _ in range(60):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.name == 'waymark' and application.childCount:
                return application
        time.sleep(0.5)
    sys.exit('No workbench answers. Is QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 set?')


def children(node):
    for index in range(min(node.childCount, 200)):
        child = node.getChildAtIndex(index)
        if child:
            yield child


def label_of(node):
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ''


def walk(node, depth, nameless):
    if not node.getState().contains(pyatspi.STATE_SHOWING) and depth > 0:
        return
    role, name = node.getRoleName(), node.name
    kinds = ' '.join(kind for kind in pyatspi.listInterfaces(node) if kind in TEXTS)
    label = label_of(node)
    print('  ' * depth + f'{role} "{name}"' + (f' labelled "{label}"' if label else '')
          + (f' ({node.description})' if node.description else '') + (f' [{kinds}]' if kinds else ''))
    if role in NEED_NAMES and not name and not label:
        nameless.append(f'{role} in "{node.parent.name}"')
    for child in children(node):
        walk(child, depth + 1, nameless)


def tree():
    nameless = []
    walk(workbench(), 0, nameless)
    for place in nameless:
        print('without a name:', place)
    return 1 if nameless else 0


def events(seconds):
    def hear(event):
        source = event.source
        print(f'{event.type} {str(event.any_data)!r} from {source.getRoleName()} "{source.name}"',
              flush=True)

    pyatspi.Registry.registerEventListener(hear, *EVENTS)
    GLib.timeout_add_seconds(seconds, pyatspi.Registry.stop)
    pyatspi.Registry.start()
    return 0


if __name__ == '__main__':
    if sys.argv[1:2] == ['tree']:
        sys.exit(tree())
    if sys.argv[1:2] == ['events']:
        sys.exit(events(int(sys.argv[2]) if len(sys.argv) > 2 else 20))
    sys.exit(__doc__)
