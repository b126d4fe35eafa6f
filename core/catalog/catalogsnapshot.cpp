// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogsnapshot.h"

#include "catalog/builtinlinks.h"

#include <QUrl>

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
    std::vector<EntityId> found;
    for (quint32 number = 0; number < m_parts.size(); ++number) {
        const Part &part = m_parts[number];
        if (part.path != path)
            continue;
        for (EntityId i = 0; i < part.fragment->entities.size(); ++i)
            found.push_back(m_firsts[number] + i);
    }
    return found;
}

const Diagnostics &CatalogSnapshot::problemsIn(quint32 part) const
{
    static const Diagnostics none;
    return m_problems.empty() ? none : m_problems[part];
}

std::vector<quint32> CatalogSnapshot::partsWithProblems() const
{
    std::vector<quint32> parts;
    for (quint32 part = 0; part < m_problems.size(); ++part) {
        if (!m_problems[part].isEmpty())
            parts.push_back(part);
    }
    return parts;
}

QString CatalogSnapshot::linkOf(const QString &annotation, const QString &value) const
{
    if (!m_annotationLinks.contains(annotation))
        return builtInLink(annotation, value);
    QString link = m_annotationLinks.value(annotation);
    if (!link.startsWith("https://"_L1) && !link.startsWith("http://"_L1))
        return {};
    // The value comes from many hands: it must not lead to another server or page.
    return link.replace("{value}"_L1,
                        QString::fromLatin1(QUrl::toPercentEncoding(value.trimmed())));
}

} // namespace waymark::catalog
