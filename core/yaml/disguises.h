// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

class Reporter;
struct TreeData;

/// Finds characters that make keys, values and comments others than they look like
/// (`text/invisible.h`): one finding for each key, value or comment, whose fix replaces all of its
/// characters. In comments only those that turn the text around. Linear in the text, and fast where
/// it is ASCII.
void checkDisguises(const TreeData &tree, Reporter &reporter);

/// Of the fixes of `finding` only those stay that do no more about a disguised character in its
/// place than replace it; the fix that replaces it is offered too. Others would step around it and
/// change the value. `found` are the findings of the text's syntax.
void respectDisguises(const QByteArray &bytes, const Diagnostics &found, Diagnostic &finding);

} // namespace waymark::yaml
