// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestchanges.h"

#include "base/expensive.h"
#include "requests/extensioncheck.h"
#include "requests/requeststr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// Why nothing of its text can be changed.
Error noTextError(const ListedRequest &request)
{
    const RequestRow &row = request.row;
    if (request.file && !row.text)
        return {u"requests.undescribed"_s,
                Tr::tr("No RequestKind describes %1.").arg(row.id.kind.kind),
                {},
                Tr::tr("Open %1 in the editor.").arg(row.file)};
    return {u"requests.no-text"_s,
            Tr::tr("%1 has no text in the workspace any more.").arg(row.id.shown()),
            {},
            Tr::tr("Take it back from Git, or make a new request.")};
}

/// The changes of one file come together: two requests may stand in it.
void addEdits(catalog::ChangeSet &changes, const RequestText &text, const TextEdits &edits)
{
    const auto found =
        std::ranges::find(changes.files, text.file->path, &catalog::FileChange::path);
    if (found == changes.files.end())
        changes.files.append({.path = text.file->path, .before = text.tree.text(), .edits = edits});
    else
        found->edits += edits;
}

void finish(ChangePlan &plan)
{
    for (catalog::FileChange &file : plan.changes.files)
        std::ranges::sort(file.edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    std::ranges::stable_sort(plan.requests, [](const PlannedChange &a, const PlannedChange &b) {
        return std::tuple(!a.isProduction(), a.environmentClass, a.id.name)
               < std::tuple(!b.isProduction(), b.environmentClass, b.id.name);
    });
    plan.production = int(std::ranges::count_if(plan.requests, [](const PlannedChange &change) {
        return change.isProduction() && !change.refusal;
    }));
}

PlannedChange plannedOf(const RequestRow &row)
{
    return {.id = row.id,
            .environmentClass = environmentClassOf(row),
            .before = row.expires,
            .after = {},
            .refusal = {}};
}

} // namespace

ChangePlan planExtension(const QList<ListedRequest> &requests, const Extension &extension,
                         const QTimeZone &zone, const analysis::Rules &rules, const QDateTime &now,
                         std::stop_token stop)
{
    expensive();
    ChangePlan plan;
    for (const ListedRequest &request : requests) {
        if (stop.stop_requested())
            return plan;
        const RequestRow &row = request.row;
        PlannedChange change = plannedOf(row);
        if (!row.text || !row.kind) {
            change.refusal = noTextError(request);
        } else {
            const QDateTime created = row.status ? row.status->created : now;
            const auto made =
                allowedExtension(*row.text, *row.kind, extension, created, zone, rules);
            if (made) {
                change.before = made->before;
                change.after = made->after;
                addEdits(plan.changes, *row.text, made->edits);
            } else {
                change.refusal = made.error();
            }
        }
        plan.requests.append(change);
    }
    finish(plan);
    plan.changes.title = Tr::tr(
        "Extend %n request(s)", nullptr,
        int(std::ranges::count_if(plan.requests, [](const auto &one) { return !one.refusal; })));
    return plan;
}

ChangePlan planWithdrawal(const QList<ListedRequest> &requests, const QDateTime &now,
                          std::stop_token stop)
{
    expensive();
    ChangePlan plan;
    for (const ListedRequest &request : requests) {
        if (stop.stop_requested())
            return plan;
        const RequestRow &row = request.row;
        PlannedChange change = plannedOf(row);
        if (!row.text) {
            change.refusal = noTextError(request);
        } else {
            const auto edits = withdrawn(row.text->tree, row.text->node(), now);
            if (!edits)
                change.refusal = edits.error();
            else if (edits->isEmpty())
                change.refusal = Error{u"requests.withdrawn"_s,
                                       Tr::tr("%1 is taken back already.").arg(row.id.shown()),
                                       {},
                                       Tr::tr("Submit the change if that isn't done.")};
            else
                addEdits(plan.changes, *row.text, *edits);
        }
        plan.requests.append(change);
    }
    finish(plan);
    plan.changes.title = Tr::tr(
        "Withdraw %n request(s)", nullptr,
        int(std::ranges::count_if(plan.requests, [](const auto &one) { return !one.refusal; })));
    return plan;
}

std::optional<Extension> extensionFrom(const QString &text, const QTimeZone &zone)
{
    const QString typed = text.trimmed();
    if (const auto duration = durationOf(typed))
        return Extension{.by = duration, .until = {}};
    constexpr qsizetype dateLength = 10;
    const QDate day = typed.size() == dateLength ? QDate::fromString(typed, Qt::ISODate) : QDate();
    const QDateTime until = day.isValid() ? day.addDays(1).startOfDay(zone) : rfc3339(typed);
    return until.isValid() ? std::optional(Extension{.by = {}, .until = until}) : std::nullopt;
}

} // namespace waymark::requests
