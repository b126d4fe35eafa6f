// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace waymark {

/// The page on a code, of a diagnostic or an error, as Markdown: what it means, why it matters, a
/// wrong and a right example, what to do. Fails with `explain.unknown-code`, the nearest known
/// codes in `next`; a code without its room (`tab-indent`) finds those of all rooms. Any thread.
[[nodiscard]] Result<QString> explanationOf(const QString &code);

/// Every code that has a page, by name.
[[nodiscard]] QStringList explainedCodes();

/// What is wrong, in a few words: the first line of a page.
[[nodiscard]] QString explanationTitle(const QString &page);

/// The same of a code, for lists: in the reader's language where the catalog's findings have it.
/// The code where it has no page. Any thread.
[[nodiscard]] QString findingTitle(const QString &code);

} // namespace waymark
