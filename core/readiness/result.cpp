// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/result.h"

#include <algorithm>
#include <tuple>

namespace waymark::readiness {

bool CheckResult::operator==(const CheckResult &other) const
{
    const auto rest = [](const CheckResult &each) {
        return std::tie(each.own, each.isExempt, each.counts, each.evidenceClass, each.evidence,
                        each.message, each.next, each.exception, each.isUnneeded, each.expired,
                        each.isSelfAnswered);
    };
    const bool sameMeasure =
        measure == other.measure || (measure && other.measure && *measure == *other.measure);
    return sameMeasure && rest(*this) == rest(other);
}

bool Readiness::hasErrors() const
{
    return !problems.isEmpty() || std::ranges::any_of(rows, [](const auto &row) {
        return std::ranges::any_of(row->results, [](const CheckResult &result) {
            return result.counts && result.own == Outcome::Error;
        });
    });
}

} // namespace waymark::readiness
