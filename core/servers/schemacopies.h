// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "net/http.h"
#include "schema/schemastore.h"

namespace waymark::servers {

/// Copies of schemas from the net in the user's cache folder, with the time they were fetched. To
/// read them asks nobody; `fetch` does, and is for trusted workspaces only.
class SchemaCopies final : public schema::RemoteSchemas
{
public:
    /// `cacheFolder` is the user's, for all of Waymark; empty: there are no copies.
    explicit SchemaCopies(QString cacheFolder);

    [[nodiscard]] std::optional<QByteArray> copyOf(const QString &uri) const override;
    /// When the copy was fetched or last found to be current; invalid where there is none.
    [[nodiscard]] QDateTime fetchedAt(const QString &uri) const;

    /// Fetches a schema, or finds the copy to be current still (by its ETag). Blocks: for the
    /// background and the command line. At most 8 MB; https only. Fails as `HttpClient` does, with
    /// `schema.unreadable` where the answer is no YAML or JSON, and as writing does.
    [[nodiscard]] Result<void> fetch(const QString &uri, const net::HttpClient &client,
                                     const Clock &clock, std::stop_token stop) const;

private:
    [[nodiscard]] QString pathOf(const QString &uri, QLatin1StringView suffix) const;

    QString m_folder;
};

} // namespace waymark::servers
