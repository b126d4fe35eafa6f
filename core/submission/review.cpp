// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/review.h"

#include "base/expensive.h"
#include "fulfilment/evaluation.h"
#include "requests/lifetime.h"
#include "text/unifieddifference.h"
#include "yaml/fielddifference.h"
#include "yaml/json.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

/// Values of any size stand in a table.
constexpr qsizetype longestValue = 200;

QString shownValue(const yaml::Node &node)
{
    if (!node)
        return {};
    const yaml::Node target = node.target();
    QString text = target.isScalar() ? target.text() : QString();
    if (!target.isScalar())
        text = QString::fromUtf8(yaml::toJson(target).value_or(QByteArray()));
    text = text.simplified();
    return text.size() > longestValue ? text.first(longestValue) + u'…' : text;
}

/// One request on one side, evaluated when it is asked for.
class Side
{
public:
    Side(const ReviewSide &side, const requests::RequestText *request, const QDateTime &now,
         const QTimeZone &zone, std::stop_token stop)
        : m_side(side)
        , m_request(request)
        , m_now(now)
        , m_zone(zone)
        , m_stop(std::move(stop))
    {}

    [[nodiscard]] bool isThere() const { return m_request != nullptr && !m_request->isWithdrawn; }
    [[nodiscard]] yaml::Node root() const
    {
        return m_request == nullptr ? yaml::Node() : m_request->node().root;
    }

    Verdict judge(QStringList &messages) const
    {
        if (m_request == nullptr)
            return Verdict::NotThere;
        const auto judged = fulfilment::judged(*m_request, m_side.rules, m_stop);
        if (!judged)
            return Verdict::Invalid;
        messages = judged->schemaErrors + judged->policyErrors;
        return !judged->schemaErrors.isEmpty()   ? Verdict::Invalid
               : !judged->policyErrors.isEmpty() ? Verdict::Denied
                                                 : Verdict::Good;
    }

    Result<fulfilment::Manifests> manifests() const
    {
        const requests::RequestKind *kind = isThere() ? kindOf() : nullptr;
        if (kind == nullptr || kind->fulfilment.templateFolder.isEmpty())
            return fulfilment::Manifests();
        const auto files = m_side.templates(kind->fulfilment.templateFolder);
        if (!files)
            return std::unexpected(files.error());
        const auto *entry = m_side.rules.kinds.find(m_request->id.kind);
        const auto expiry = requests::expiryOf(m_request->node(), kind->lifetime, m_now, m_zone);
        return fulfilment::manifestsOf({.kind = *kind,
                                        .schema = entry == nullptr ? nullptr : &entry->schema,
                                        .request = m_request->node(),
                                        .created = m_now,
                                        .expires = expiry.at},
                                       **files, m_stop);
    }

    /// Of everything that decides what comes of it.
    [[nodiscard]] QByteArray digest() const
    {
        if (m_request == nullptr)
            return {};
        QByteArray digest = m_request->bytes() + m_side.rules.lastingDigest;
        const requests::RequestKind *kind = kindOf();
        const QString folder = kind == nullptr ? QString() : kind->fulfilment.templateFolder;
        const auto files = folder.isEmpty()
                               ? std::unexpected(Error())
                               : Result<std::shared_ptr<const goldenpath::SkeletonFiles>>(
                                     m_side.templates(folder));
        return files ? digest + fulfilment::digestOf(**files) : digest;
    }

private:
    [[nodiscard]] const requests::RequestKind *kindOf() const
    {
        const auto &kinds = m_side.list.kinds;
        return m_request->kind < 0 || m_request->kind >= kinds.size() ? nullptr
                                                                      : &kinds[m_request->kind];
    }

    const ReviewSide &m_side;
    const requests::RequestText *m_request;
    const QDateTime &m_now;
    const QTimeZone &m_zone;
    std::stop_token m_stop;
};

void compareManifests(RequestReview &review, const Side &before, const Side &after)
{
    const auto then = before.manifests();
    const auto now = after.manifests();
    if (!now) {
        review.problem = now.error().message;
        return;
    }
    std::map<QString, std::pair<QByteArray, QByteArray>> files;
    for (const fulfilment::Manifest &file : then ? then->files : QList<fulfilment::Manifest>())
        files[file.path].first = file.bytes;
    for (const fulfilment::Manifest &file : now->files)
        files[file.path].second = file.bytes;
    for (const auto &[path, bytes] : files) {
        const QByteArray diff =
            unifiedDifference(SourceText(bytes.first), SourceText(bytes.second), path);
        if (!diff.isEmpty())
            review.manifests.append({path, diff});
    }
}

RequestReview reviewed(const requests::RequestId &id, const QString &file, const Side &before,
                       const Side &after)
{
    RequestReview review{.id = id, .file = file};
    QStringList ignored;
    review.before = before.judge(ignored);
    review.after = after.judge(review.messages);
    if (before.root() && after.root()) {
        for (const yaml::FieldChange &change : yaml::fieldDifference(before.root(), after.root()))
            review.fields.append(
                {change.place, shownValue(change.before), shownValue(change.after)});
    }
    compareManifests(review, before, after);
    return review;
}

} // namespace

QList<RequestReview> reviewOf(const ReviewSide &before, const ReviewSide &after,
                              const QDateTime &now, const QTimeZone &zone, std::stop_token stop)
{
    expensive();
    struct Pair
    {
        const requests::RequestText *before = nullptr;
        const requests::RequestText *after = nullptr;
    };
    std::map<std::pair<QString, QString>, Pair> pairs; // by file, then name
    QHash<requests::RequestId, const requests::RequestText *> earlier;
    const auto place = [](const requests::RequestText &request) {
        return std::pair(request.file->shownPath(), request.id.shown());
    };
    for (const requests::RequestText &request : before.list.requests)
        earlier.insert(request.id, &request);
    for (const requests::RequestText &request : after.list.requests)
        pairs[place(request)] = {earlier.take(request.id), &request};
    for (const requests::RequestText *request : std::as_const(earlier))
        pairs[place(*request)].before = request;
    QList<RequestReview> found;
    for (const auto &[key, pair] : pairs) {
        if (stop.stop_requested())
            break;
        const Side then(before, pair.before, now, zone, stop);
        const Side here(after, pair.after, now, zone, stop);
        if (then.digest() == here.digest())
            continue;
        const auto &id = pair.after != nullptr ? pair.after->id : pair.before->id;
        RequestReview review = reviewed(id, key.first, then, here);
        if (!review.isEmpty())
            found.append(std::move(review));
    }
    return found;
}

} // namespace waymark::submission
