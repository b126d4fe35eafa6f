// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

CatalogSnapshot::CatalogSnapshot()
    : m_pool(std::make_shared<StringPool>())
{}

Entity CatalogSnapshot::findCanonical(QStringView canonical) const
{
    const auto name = m_pool->find(canonical);
    const EntityId id = name ? findId(*name) : noEntity;
    return id == noEntity ? Entity() : entity(id);
}

std::vector<EntityId> CatalogSnapshot::entitiesIn(const QString &path) const
{
    // Rows stand by part, and a part's entities side by side.
    std::vector<EntityId> found;
    EntityId first = 0;
    for (const Part &part : m_parts) {
        const auto count = EntityId(part.fragment->entities.size());
        if (part.path == path) {
            for (EntityId i = 0; i < count; ++i)
                found.push_back(first + i);
        }
        first += count;
    }
    return found;
}

const Diagnostics &CatalogSnapshot::problemsIn(quint32 part) const
{
    static const Diagnostics none;
    const auto found = m_problems.constFind(part);
    return found == m_problems.cend() ? none : *found;
}

std::vector<quint32> CatalogSnapshot::partsWithProblems() const
{
    std::vector<quint32> parts(m_problems.keyBegin(), m_problems.keyEnd());
    std::ranges::sort(parts);
    return parts;
}

QString CatalogSnapshot::linkOf(const QString &annotation, const QString &value) const
{
    QString link = m_annotationLinks.value(annotation);
    if (!link.startsWith("https://"_L1) && !link.startsWith("http://"_L1))
        return {};
    // The value comes from many hands: it must not lead to another server or page.
    return link.replace("{value}"_L1,
                        QString::fromLatin1(QUrl::toPercentEncoding(value.trimmed())));
}

} // namespace waymark::catalog
