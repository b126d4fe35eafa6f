// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestrow.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

LifecycleInput::Check checkOf(const RequestText &text)
{
    const auto &documents = text.file->documents;
    if (text.document >= documents.size())
        return LifecycleInput::Check::NotChecked;
    return documents[text.document].errors > 0 ? LifecycleInput::Check::Invalid
                                               : LifecycleInput::Check::Valid;
}

QString causeOf(const RequestStatus &status)
{
    const auto failed = std::ranges::find(status.steps, Step::Phase::Failed, &Step::phase);
    if (failed != status.steps.cend())
        return failed->name + ": "_L1 + failed->message;
    const Condition *lifetime = status.condition(u"LifetimeReadable");
    return lifetime != nullptr && lifetime->status == "False"_L1 ? lifetime->message : QString();
}

/// What it waits for, and since when; invalid where it waits for nothing.
QDateTime waitsSince(const RequestStatus &status)
{
    if (status.phase == Phase::Provisioning || status.phase == Phase::Failed)
        return status.created;
    if (status.phase != Phase::Deleting && status.phase != Phase::RetireFailed)
        return {};
    const Step *retire = status.step(u"retire");
    return retire == nullptr ? QDateTime() : retire->since;
}

void addStatus(RequestRow &row, const RequestStatus &status, const QDateTime &now)
{
    row.status = status;
    row.phase = status.phase;
    row.cause = causeOf(status);
    row.since = waitsSince(status);
    const auto expected = row.kind ? row.kind->fulfilment.expected : std::nullopt;
    row.isOverdue = row.since.isValid() && expected && row.since.secsTo(now) > expected->count();
}

void addText(RequestRow &row, const RequestText &text, const RowInput &input)
{
    const yaml::Document &document = text.node();
    row.text = text;
    row.owner = document.root.value(u"spec").target().value(u"owner").target().text();
    row.file = text.file->shownPath();
    row.line = text.tree.text().lineAt(document.root.fullRange().begin);
    const QDateTime created = row.status ? row.status->created : QDateTime();
    const Expiry expiry = expiryOf(document, row.kind->lifetime, created, input.zone);
    row.life = lifetimeAt(expiry, row.kind->lifetime, input.now);
    row.expires = expiry.at;
    if (row.status) {
        const QByteArray digest =
            QCryptographicHash::hash(text.bytes(), QCryptographicHash::Sha256).toHex();
        row.hasUnseenChange = row.status->digest != "sha256:"_L1 + QString::fromLatin1(digest);
        return;
    }
    row.phase = phaseOf({.stage = input.stageOf(text.file->path),
                         .check = checkOf(text),
                         .isWithdrawn = text.isWithdrawn});
}

} // namespace

const Step *failedStepOf(const RequestRow &row)
{
    if (!row.status)
        return nullptr;
    const auto failed = std::ranges::find(row.status->steps, Step::Phase::Failed, &Step::phase);
    return failed == row.status->steps.cend() ? nullptr : &*failed;
}

QList<RequestRow> rowsOf(const RowInput &input)
{
    QHash<RequestId, const RequestStatus *> statuses;
    for (const RequestStatus &status : input.statuses)
        statuses.insert(status.request, &status);
    QList<RequestRow> rows;
    for (const RequestText &text : input.list.requests) {
        RequestRow row;
        row.id = text.id;
        row.kind = input.list.kinds[text.kind];
        if (const RequestStatus *status = statuses.take(text.id))
            addStatus(row, *status, input.now);
        addText(row, text, input);
        rows.append(std::move(row));
    }
    for (const RequestStatus &status : input.statuses) {
        if (!statuses.contains(status.request))
            continue;
        RequestRow row;
        row.id = status.request;
        const auto kind =
            std::ranges::find(input.list.kinds, status.request.kind, &RequestKind::resource);
        if (kind != input.list.kinds.cend())
            row.kind = *kind;
        addStatus(row, status, input.now);
        row.expires = status.expires;
        rows.append(std::move(row));
    }
    return rows;
}

QList<RequestRow> rowsNamed(const QList<RequestRow> &rows, const QString &name)
{
    QList<RequestRow> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&](const RequestRow &row) {
        return name == row.id.name || name == row.id.kind.kind + u'/' + row.id.name
               || name == row.id.space + u'/' + row.id.name || name == row.id.shown();
    });
    return found;
}

} // namespace waymark::requests
