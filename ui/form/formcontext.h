// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formedits.h"
#include "form/formmodel.h"

#include <functional>

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// What the parts of one form share. Lives in the FormView; parts hold it by reference.
struct FormContext
{
    const theme::Theme &theme;
    FormModel &model;
    FormEdits &edits;
    std::function<void(const JsonPointer &)> showInText;
    /// By the title of the repair.
    std::function<void(const Diagnostic &, const QString &)> applyFix;
    int visit = 0; ///< counts the fields that were entered: edits of one visit are one step of undo
};

} // namespace waymark::form
