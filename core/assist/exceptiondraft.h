// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/formhints.h"
#include "yaml/syntaxtree.h"

#include <QDate>

namespace waymark::assist {

/// An ExceptionRequest that nobody has saved yet.
struct ExceptionDraft
{
    QString name; ///< a DNS label: the document's, and its file's
    QByteArray text;
    qsizetype gap = 0; ///< where the reason is to be written, in `text`
};

/// How long a draft asks for. Whoever writes it changes that; the one who agrees decides.
inline constexpr int askedDays = 30;

/// Whether a rule broke that an ExceptionRequest can speak of: one of an admission policy, unless
/// it is the border of a path, where the way out is what the platform has instead.
[[nodiscard]] bool canBeExcepted(const Diagnostic &finding);

/// Asks that the rule which `finding` is about doesn't count for its document: rule, target, team
/// (the first field of which `hints`, may be nullptr, say that it names a Group), who asks (an
/// entity reference, may be empty) and the days are filled in. The reason is left open: nobody else
/// knows it.
[[nodiscard]] ExceptionDraft exceptionDraft(const Diagnostic &finding,
                                            const yaml::Document &document,
                                            const schema::FormHints *hints, const QString &person,
                                            const QDate &today);

} // namespace waymark::assist
