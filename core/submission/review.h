// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "goldenpath/skeleton.h"
#include "requests/requestlist.h"

#include <QTimeZone>

#include <functional>
#include <stop_token>

namespace waymark::submission {

/// What a request is worth by the rules of its side.
enum class Verdict { NotThere, Good, Denied, Invalid };

struct FieldChangeRow
{
    QString field;  ///< as a person reads it
    QString before; ///< in one line; empty: it wasn't there
    QString after;

    bool operator==(const FieldChangeRow &) const = default;
};

struct ManifestChange
{
    QString path;    ///< below the folder of deliveries
    QByteArray diff; ///< as `diff -u` prints it

    bool operator==(const ManifestChange &) const = default;
};

/// What became of one request between two states of a workspace.
struct RequestReview
{
    requests::RequestId id;
    QString file;
    Verdict before = Verdict::NotThere;
    Verdict after = Verdict::NotThere;
    QStringList messages; ///< what is wrong with it after
    QList<FieldChangeRow> fields;
    QList<ManifestChange> manifests;
    QString problem; ///< why there are no manifests; empty: there are, or none are made

    [[nodiscard]] bool isEmpty() const
    {
        return before == after && fields.isEmpty() && manifests.isEmpty() && problem.isEmpty();
    }
};

struct ReviewSide
{
    const requests::RequestList &list;
    const analysis::Rules &rules;
    /// The template in a folder (absolute), as it is on that side.
    std::function<Result<std::shared_ptr<const goldenpath::SkeletonFiles>>(const QString &)>
        templates;
};

/// Every request that says something else, is judged otherwise or makes other manifests, by file.
/// Where neither its text nor rules nor its template differ, nothing is evaluated. May take long:
/// not on the UI thread.
[[nodiscard]] QList<RequestReview> reviewOf(const ReviewSide &before, const ReviewSide &after,
                                            const QDateTime &now, const QTimeZone &zone,
                                            std::stop_token stop = {});

[[nodiscard]] QString verdictName(Verdict verdict); ///< `not-there`, `good`, `denied`, `invalid`

// `from` and `to` are what people call the two states.
[[nodiscard]] QByteArray reviewMarkdown(const QList<RequestReview> &review, const QString &from,
                                        const QString &to);
[[nodiscard]] QByteArray reviewJson(const QList<RequestReview> &review, const QString &from,
                                    const QString &to);

/// What the comment with a review begins with.
inline constexpr QLatin1StringView reviewMarker("<!-- waymark:review -->");

} // namespace waymark::submission
