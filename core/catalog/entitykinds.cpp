// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitykinds.h"

#include "catalog/fieldformat.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

EntityKinds::EntityKinds(const yaml::Node &list)
{
    const yaml::Node items = list.target();
    for (auto item = items.firstChild(); items.isSequence() && item; item = item.nextSibling()) {
        std::pair kind(item.target().value(u"apiVersion").target().text(),
                       item.target().value(u"kind").target().text());
        if (canBeOwnKind(kind.first, kind.second) && !m_kinds.contains(kind))
            m_kinds.append(std::move(kind));
    }
}

bool EntityKinds::holds(const yaml::Document &document) const
{
    return !isEmpty() && contains(document.topLevel(u"apiVersion"), document.topLevel(u"kind"))
           && !document.root.value(u"metadata").value(u"name").text().isEmpty();
}

bool EntityKinds::mayBeIn(const QByteArray &text) const
{
    return std::ranges::any_of(m_kinds, [&](const std::pair<QString, QString> &kind) {
        return text.contains(kind.first.toUtf8());
    });
}

bool canBeOwnKind(const QString &apiVersion, const QString &kind)
{
    constexpr std::array others{"apps"_L1,       "autoscaling"_L1, "batch"_L1,
                                "extensions"_L1, "policy"_L1,      "waymark.dev"_L1};
    const qsizetype slash = apiVersion.indexOf(u'/');
    const QStringView group = QStringView(apiVersion).first(std::max<qsizetype>(slash, 0));
    return !group.isEmpty() && !group.endsWith(".k8s.io"_L1)
           && std::ranges::none_of(others, [&](QLatin1StringView other) { return group == other; })
           && isValidApiVersion(apiVersion) && isValidKind(kind);
}

} // namespace waymark::catalog
