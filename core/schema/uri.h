// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::schema {

/// The parts of a URI reference (RFC 3986, appendix B), as written. A null part isn't there, which
/// is not the same as an empty one.
struct UriParts
{
    QString scheme;
    QString authority;
    QString path;
    QString query;
    QString fragment;

    [[nodiscard]] QString toString() const;
};

[[nodiscard]] UriParts splitUri(QStringView uri);

/// `reference` as seen from `base` (RFC 3986, section 5.2). Both may be plain file paths.
[[nodiscard]] QString resolveUri(const QString &base, const QString &reference);

/// A path as a URI reference: the characters that would end it are escaped. URIs stay as they are.
[[nodiscard]] QString uriFromPath(QString path);
/// The path that `uriFromPath` made it of, or that a `file:` URI names; empty for other URIs.
[[nodiscard]] QString pathFromUri(const QString &uri);

/// Everything before `#`.
[[nodiscard]] QString withoutFragment(const QString &uri);

} // namespace waymark::schema
