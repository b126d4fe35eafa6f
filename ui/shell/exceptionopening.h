// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "snapshot/snapshot.h"

#include <QDate>

namespace waymark::document {
class DocumentSession;
}

namespace waymark::shell {

class ContentArea;

/// Opens an ExceptionRequest for what a finding of a text is about, filled in as far as it is known
/// and not saved. `owners`: who sits in front, their own name first (see `Myself`); may be empty.
void openExceptionDraft(ContentArea &content, const snapshot::Snapshot &snapshot,
                        const document::DocumentSession &session, const Diagnostic &finding,
                        const QStringList &owners, const QDate &today);

} // namespace waymark::shell
