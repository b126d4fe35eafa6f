// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/newdocument.h"
#include "base/result.h"
#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::assist {

/// A request that there is already.
struct EarlierRequest
{
    std::shared_ptr<const snapshot::FileEntry> file;
    int document = 0; ///< in the file, from 0

    bool operator==(const EarlierRequest &) const = default;
    [[nodiscard]] const snapshot::DocumentEntry &entry() const { return file->documents[document]; }
    /// Its name, else where it is: a request may leave its name to the server.
    [[nodiscard]] QString label() const
    {
        return entry().name.isEmpty() ? file->shownPath() : entry().name;
    }
};

/// What is known of a request before anybody writes it.
struct RequestStart
{
    QList<Prefilled> values;
    QString team;    ///< whom it is for, as the kind's fields name teams; empty: nobody knows
    int earlier = 0; ///< so many requests of the team the values of remembered fields are from

    bool operator==(const RequestStart &) const = default;
};

/// Those of a kind, the team's (may be empty) first, then by name. Of a workspace that may be
/// large: not on the UI thread, as everything here.
[[nodiscard]] QList<EarlierRequest> earlierRequests(const snapshot::Snapshot &snapshot,
                                                    const schema::KindEntry &kind,
                                                    const QString &team);

/// The team of `mine` (canonical names of the catalog) that a request of the kind is for: the only
/// one, else the only one that has asked before. Empty where that doesn't decide.
[[nodiscard]] QString teamFor(const snapshot::Snapshot &snapshot, const schema::KindEntry &kind,
                              const QStringList &mine);

/// Whom it is for, in the field that names a team, and, in fields that the kind says are remembered
/// (`ui:options: {remember: true}`), what most of the team's requests say. Nothing else is guessed:
/// a classification of data that was right for another request may be wrong for this one.
[[nodiscard]] RequestStart requestStart(const snapshot::Snapshot &snapshot,
                                        const schema::KindEntry &kind, const QStringList &mine,
                                        std::stop_token stop = {});

/// The document of a file as the first text of another of that name: with its comments, without
/// what an API server or a controller wrote into it.
[[nodiscard]] Result<QByteArray> requestLike(const SourceText &file, int document,
                                             const QString &name);

} // namespace waymark::assist
