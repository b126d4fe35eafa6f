// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

#include <QDateTime>

namespace waymark::policy {

/// A document that asks that a rule does not count for one target for a limited time
/// (`ExceptionRequest`, waymark.dev/v1alpha1).
struct Exception
{
    enum class Outcome { Pending, Granted, Facilitated, Rejected };

    QString name;
    QString path;
    int document = 0;
    TextRange nameRange;
    TextRange untilRange;
    TextRange ruleRange;

    QString policy;      ///< the rule's policy; empty: it is about something else
    int validation = -1; ///< of the policy; -1: all of them

    QString scorecard; ///< of the check; empty: it is about something else
    QString check;

    QString targetApiVersion;
    QString targetKind;
    QString targetName;
    QString targetSpace;  ///< empty: whatever the namespace
    QString targetEntity; ///< a reference, as it is written; empty: a document

    QDateTime from;  ///< from this instant on; invalid: since ever
    QDateTime until; ///< up to this instant, which doesn't belong to it any more; invalid: never
    Outcome outcome = Outcome::Pending;
    QString requestedBy;
    QString decidedBy;
    QString team;    ///< that answers for the target
    QString roadmap; ///< the tag under which the same wish is counted; may be empty
    TextRange targetRange;
    TextRange decidedByRange;

    /// Whether the rule's not counting was agreed on, and counts at that time. The one function
    /// that knows; expired from the instant `until` on (policy.md row 1).
    [[nodiscard]] bool isInForce(const QDateTime &now) const;
    [[nodiscard]] bool isExpired(const QDateTime &now) const
    {
        return until.isValid() && now >= until;
    }
    /// The next instant at which either answer may change; invalid: they stay.
    [[nodiscard]] QDateTime nextChange(const QDateTime &now) const;
    [[nodiscard]] bool isFor(const QString &apiVersion, const QString &kind, const QString &name,
                             const QString &space) const;

    bool operator==(const Exception &) const = default;
};

/// The instant that a date (in UTC) or a time stands for: a date's begin, or with `isLast` the one
/// at which its day is over. Invalid for anything else.
[[nodiscard]] QDateTime instantOf(const QString &text, bool isLast = false);

[[nodiscard]] bool isException(const yaml::Document &document);
/// The document is one. A date without a time is that whole day, in UTC.
[[nodiscard]] Exception readException(const yaml::Document &document, const QString &path);

/// What has to be said of an exception by itself at that time: expired, about to expire within
/// `noticeDays`, agreed on by whom asked for it, for a policy that isn't there.
[[nodiscard]] Diagnostics problemsOf(const Exception &exception, bool hasPolicy,
                                     const QDateTime &now);
inline constexpr int noticeDays = 14;

} // namespace waymark::policy
