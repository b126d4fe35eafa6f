// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <expected>
#include <utility>
#include <vector>

namespace waymark::policy {

/// An absolute URL or path, read as Go's net/url reads it. QUrl doesn't do: it normalizes, and
/// takes and refuses other texts.
struct RequestUrl
{
    static constexpr QByteArrayView typeName = "kubernetes.URL";

    // Views of the text; the text outlives them.
    QByteArrayView schemeText; ///< as written
    QByteArrayView rest;       ///< all behind it
    QByteArrayView host;       ///< with the port
    QByteArrayView path;
    QByteArrayView query;

    [[nodiscard]] QByteArray scheme() const;
    /// Still with what is escaped in it decoded.
    [[nodiscard]] QByteArray hostText() const;
    [[nodiscard]] QByteArray hostname() const;
    [[nodiscard]] QByteArray port() const;
    [[nodiscard]] QByteArray escapedPath() const;
    /// In the order of the text; parts that can't be decoded are left out.
    [[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> parameters() const;
    bool operator==(const RequestUrl &other) const
    {
        return rest == other.rest && scheme() == other.scheme();
    }
};

/// The error is Go's. `hasFragments`: as `url()` cuts them off; a `#` is part of the path
/// otherwise.
[[nodiscard]] std::expected<RequestUrl, QByteArray> readRequestUrl(QByteArrayView text,
                                                                   bool hasFragments);

} // namespace waymark::policy
