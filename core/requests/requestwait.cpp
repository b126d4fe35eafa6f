// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestwait.h"

#include "catalog/entityref.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

using For = RequestWait::For;

QStringList named(const QString &name)
{
    return name.isEmpty() ? QStringList() : QStringList{name};
}

bool hasUnreadableEnd(const RequestRow &row)
{
    const Condition *end = row.status ? row.status->condition(u"LifetimeReadable") : nullptr;
    return end != nullptr && end->status == "False"_L1;
}

/// The text is at fault, which its owner alone can mend.
bool isOwnersToMend(const RequestRow &row)
{
    const Step *failed = failedStepOf(row);
    return hasUnreadableEnd(row)
           || (failed != nullptr && (failed->name == "validate"_L1 || failed->name == "policy"_L1));
}

RequestWait review(const RequestRow &row, const QStringList &codeOwners)
{
    if (!codeOwners.isEmpty())
        return {For::Reviewer, codeOwners, row.since};
    const bool isReviewed =
        row.kind && !row.kind->reviewer.isEmpty() && row.kind->reviews == RequestKind::Reviews::All;
    if (isReviewed || (row.phase == Phase::InReview && row.kind))
        return {For::Reviewer, named(row.kind->reviewer), row.since};
    // Nobody has to agree: it is merged by who asked for it.
    return {For::Owner, named(row.owner), row.since};
}

} // namespace

RequestWait waitOf(const RequestRow &row, const QStringList &codeOwners)
{
    const RequestWait owner{For::Owner, named(row.owner), row.since};
    const RequestWait platform{For::Platform, named(row.kind ? row.kind->owner : QString()),
                               row.since};
    switch (row.phase) {
    case Phase::Draft:
    case Phase::Valid:
    case Phase::Rejected:
        return owner;
    case Phase::Submitted:
    case Phase::InReview:
        return review(row, codeOwners);
    case Phase::Provisioning:
    case Phase::Deleting:
    case Phase::RetireFailed:
        return platform;
    case Phase::Invalid:
    case Phase::Failed:
    case Phase::Degraded: {
        const Step *failed = failedStepOf(row);
        RequestWait wait = row.phase == Phase::Invalid || isOwnersToMend(row) ? owner : platform;
        if (failed != nullptr)
            wait.since = failed->since;
        return wait;
    }
    case Phase::Expired:
        return {For::Owner, named(row.owner), row.expires};
    case Phase::Ready:
    case Phase::Expiring:
        return hasUnreadableEnd(row) ? owner : row.hasUnseenChange ? platform : RequestWait();
    case Phase::Retired:
    case Phase::Withdrawn:
    case Phase::Unknown:
        break;
    }
    return {};
}

bool isAnyMine(const QStringList &names, const QStringList &mine)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        return std::ranges::any_of(std::array{u"group"_s, u"user"_s}, [&](const QString &kind) {
            const auto parsed = catalog::parseRef(name, {.kind = kind});
            return parsed.isUsable() && mine.contains(parsed.ref.canonical());
        });
    });
}

} // namespace waymark::requests
