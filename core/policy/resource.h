// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QHash>

namespace waymark::policy {

/// What an API server calls the kind of a document.
struct Resource
{
    QString group; ///< empty for the core group
    QString version;
    QString kind;
    QString plural; ///< lower case: `environmentrequests`
    bool isNamespaced = true;
    QString subResource = {}; ///< `ephemeralcontainers`; empty: the resource itself
    bool isAssumed = false;   ///< nobody defines the kind here: plural and scope follow the rule

    bool operator==(const Resource &) const = default;
};

/// Knows how kinds are called, from the CustomResourceDefinitions added and from Kubernetes itself;
/// all others by the rule that Kubernetes has for them (`meta.UnsafeGuessKindToResource`).
class ResourceNames
{
public:
    void addCrd(const yaml::Document &crd);

    [[nodiscard]] Resource of(const QString &apiVersion, const QString &kind) const;
    /// What the definitions that were added define, version by version, in order.
    [[nodiscard]] QList<Resource> defined() const;

private:
    struct Names
    {
        QString plural;
        bool isNamespaced = true;
        QStringList versions = {};
    };

    QHash<std::pair<QString, QString>, Names> m_names; ///< by group and kind
};

} // namespace waymark::policy
