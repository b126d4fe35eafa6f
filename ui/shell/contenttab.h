// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentview.h"
#include "shell/contentarea.h"

namespace waymark::shell {

/// A document in the bar of the content area, from the first time it is shown with what it needs.
struct ContentArea::Tab
{
    QString path;
    QByteArray state; ///< for the view, once it is made
    std::optional<TextRange> wanted;
    std::optional<link::DocumentPlace> place; ///< wanted, too
    std::optional<QByteArray> unsaved;        ///< goes into the text once it is loaded
    std::optional<QByteArray> last;           ///< what the file held, in case it is gone
    std::unique_ptr<document::DocumentSession> session;
    document::DocumentView *view = nullptr;

    /// Nothing that was typed into the form is on its way to the text.
    [[nodiscard]] bool isSettled() const { return view == nullptr || view->isSettled(); }
};

} // namespace waymark::shell
