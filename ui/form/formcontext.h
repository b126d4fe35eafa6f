// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/entitychoices.h"
#include "form/formedits.h"
#include "form/formmodel.h"
#include "form/mnemonics.h"
#include "form/slices.h"

#include <functional>

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// Which fields are in sight.
enum class FieldFilter {
    All,
    Set,      ///< those the text holds
    Required, ///< those that must be filled in
};

/// What the parts of one form share. Lives in the FormView; parts hold it by reference.
struct FormContext
{
    const theme::Theme &theme;
    FormModel &model;
    FormEdits &edits;
    Pool &pool; ///< for work that somebody waits for
    Slices &slices;
    std::function<void(const JsonPointer &)> showInText;
    /// Asks that a policy's rule doesn't count for this document; may be empty.
    std::function<void(const Diagnostic &)> requestException;
    /// By the title of the repair.
    std::function<void(const Diagnostic &, const QString &)> applyFix;
    /// Something that isn't in the text has changed: show everything again.
    std::function<void()> refresh;
    /// Puts the focus there once everything that was asked for is in the text.
    std::function<void(const JsonPointer &)> enterWhenThere = {};
    std::shared_ptr<const assist::EntityChoices> entities = nullptr; ///< may be null
    FieldFilter filter = FieldFilter::All;
    Mnemonics mnemonics = {};
    int visit = 0; ///< counts the fields that were entered: edits of one visit are one step of undo
};

} // namespace waymark::form
