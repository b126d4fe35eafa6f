// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "policy/admissionpolicy.h"

#include <QDateTime>

namespace waymark::policy {

/// What came of one validation of a policy, or of the policy as a whole, for one resource.
struct Decision
{
    enum class State {
        NotMatched,     ///< the policy or binding isn't for such resources
        ConditionFalse, ///< a match condition says so
        Passed,         ///< evaluated, and true
        False,          ///< evaluated, and false
        Failed,         ///< an error, which `failurePolicy` makes a denial
        Ignored,        ///< an error, which `failurePolicy` lets pass
        Misconfigured,  ///< denies whatever the binding's actions are (policy.md 2.2)
        Undecidable,    ///< something isn't known here that a cluster knows
    };

    State state = State::NotMatched;
    QString policy;
    QString binding;
    int validation = -1; ///< -1: of the policy as a whole
    QString message;     ///< what an API server would say after its own words; of False and errors
    QString reason;      ///< `Invalid`, ...
    bool denies = false; ///< the binding's actions, or for errors of configuration always
    bool warns = false;
    bool audits = false;
    /// The one among those of its policy, binding and parameters that an API server shows.
    bool isFirst = false;
    QList<cel::Read> reads; ///< of False (or asked for): what decided it, in the resource
    quint64 cost = 0;
    /// Of False: why its message expression gave no message, which a server only logs; `message` is
    /// what people read instead.
    QString messageProblem = {};
    /// The exception that allows what is False, and until when; empty: none does.
    QString exception = {};
    QDateTime exceptedUntil = {};

    [[nodiscard]] bool isExcepted() const { return !exception.isEmpty(); }
    /// An API server would refuse the resource for it, exceptions left aside.
    [[nodiscard]] bool isDenial() const;
};

/// `ValidatingAdmissionPolicy 'a' with binding 'b' denied request: ...`, as kubectl prints it.
[[nodiscard]] QString serverWords(const Decision &decision);

} // namespace waymark::policy
