// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/kindentry.h"
#include "yaml/syntaxtree.h"

namespace waymark::requests {

/// Which request: what doesn't change while it lives. Where its text stands may.
struct RequestId
{
    schema::KindKey kind;
    QString space; ///< namespace
    QString name;

    /// `EnvironmentRequest/payments-staging`, with the namespace where that isn't `default`.
    [[nodiscard]] QString shown() const
    {
        return kind.kind + u'/'
               + (space == QLatin1StringView("default") ? name : space + u'/' + name);
    }

    bool operator==(const RequestId &) const = default;
    friend size_t qHash(const RequestId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.kind, id.space, id.name);
    }
};

/// Of a document with apiVersion, kind and metadata.name.
[[nodiscard]] inline RequestId requestIdOf(const yaml::Document &document)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const QString space = metadata.value(u"namespace").target().text();
    return {{document.topLevel(u"apiVersion"), document.topLevel(u"kind")},
            space.isEmpty() ? QStringLiteral("default") : space,
            metadata.value(u"name").target().text()};
}

} // namespace waymark::requests
