// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/exception.h"
#include "snapshot/snapshot.h"

#include <functional>
#include <stop_token>

namespace waymark::rehearsal {

/// Whether an exception still does something.
enum class ExceptionUse {
    NotInForce, ///< pending, rejected, not begun, expired
    Needed,     ///< its rule is false for its target
    Unneeded,   ///< the target follows the rule
    Unknown,    ///< whether it does, only a cluster or its older version could say
    NoTarget,   ///< the workspace has no such document
    NotPolicy,  ///< it is about something else than a policy
};

/// `needed`: as JSON says it.
[[nodiscard]] QString useName(ExceptionUse use);

struct ReviewedException
{
    policy::Exception exception;
    QString shown; ///< its path, as people see it
    ExceptionUse use = ExceptionUse::NotInForce;
    /// What only its target, the catalog and CODEOWNERS say; what its own text says isn't in it.
    Diagnostics findings;
};

/// The same wish, more than once.
struct RepeatedWish
{
    QString what;      ///< a roadmap tag, or `policy#0`
    QStringList names; ///< of the exceptions
    QStringList teams; ///< each once
};

struct ExceptionReview
{
    QList<ReviewedException> exceptions; ///< by path
    QList<RepeatedWish> repeated;        ///< the most frequent first
};

/// Evaluates every exception's rule for its target, under the exception as well: one that is no
/// longer needed, that is wider than what it excuses, whose target is gone, that was agreed on by
/// somebody who doesn't own the rule, or asked for by another team than the target's. `isAsked`
/// says which files matter; empty: all. nullopt when stopped.
[[nodiscard]] std::optional<ExceptionReview>
reviewExceptions(const snapshot::Snapshot &snapshot, std::stop_token stop = {},
                 const std::function<bool(const QString &path)> &isAsked = {});

} // namespace waymark::rehearsal
