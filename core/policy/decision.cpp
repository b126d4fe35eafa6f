// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/decision.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

bool Decision::isDenial() const
{
    switch (state) {
    case State::False:
    case State::Failed:
        return denies;
    case State::Misconfigured:
        return true;
    case State::NotMatched:
    case State::ConditionFalse:
    case State::Passed:
    case State::Ignored:
    case State::Undecidable:
        break;
    }
    return false;
}

QString serverWords(const Decision &decision)
{
    const QString words =
        decision.isDenial()
            ? u"ValidatingAdmissionPolicy '%1' with binding '%2' denied request: %3"_s
            : u"Validation failed for ValidatingAdmissionPolicy '%1' with binding '%2': %3"_s;
    return words.arg(decision.policy, decision.binding, decision.message);
}

} // namespace waymark::policy
