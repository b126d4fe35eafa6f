// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/requestsfor.h"

#include "analysis/entityfields.h"
#include "base/expensive.h"
#include "yaml/nodewalk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

namespace {

class UseFinder
{
public:
    explicit UseFinder(const catalog::Entity &entity)
        : m_canonical(entity.canonical())
        , m_name(entity.name())
        , m_space(entity.space())
        , m_fields(analysis::fieldsNamedAfter(entity.kind()))
    {}

    std::optional<yaml::Node> in(const yaml::Document &document) const
    {
        std::optional<yaml::Node> found;
        yaml::walk(document.root.value(u"spec"), [&](const yaml::Node &node, bool isEnd) {
            if (!isEnd && !found && node.isScalar() && !node.isKey() && names(node))
                found = node;
        });
        return found;
    }

private:
    bool names(const yaml::Node &node) const
    {
        const QString text = node.text();
        if (text.size() < m_name.size())
            return false;
        if (text.contains(u':')) {
            const auto parsed = catalog::parseRef(text);
            return parsed.isUsable() && parsed.ref.canonical() == m_canonical;
        }
        if (text.compare(m_name, Qt::CaseInsensitive) != 0
            && text.compare(m_space + u'/' + m_name, Qt::CaseInsensitive) != 0)
            return false;
        return m_fields.contains(analysis::fieldOf(node), Qt::CaseInsensitive);
    }

    QString m_canonical;
    QString m_name;
    QString m_space;
    QStringList m_fields;
};

QString dotted(const yaml::Node &node)
{
    QStringList steps;
    for (yaml::Node at = node; at.parent(); at = at.parent()) {
        if (at.key())
            steps.prepend(at.keyText());
    }
    return steps.join(u'.');
}

} // namespace

QList<RequestUse> requestsFor(const Snapshot &snapshot, const catalog::Entity &entity,
                              std::stop_token stop)
{
    expensive();
    QList<RequestUse> uses;
    const UseFinder finder(entity);
    const QByteArray name = entity.name().toUtf8().toLower();
    for (const auto &file : snapshot.files) {
        if (stop.stop_requested())
            return uses;
        const bool hasRequests = std::ranges::any_of(file->documents, &DocumentEntry::isRequest);
        if (!hasRequests)
            continue;
        const SourceText text = file->text();
        if (!text.bytes().toLower().contains(name))
            continue;
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        for (qsizetype i = 0; tree && i < file->documents.size(); ++i) {
            if (!file->documents[i].isRequest || i >= tree->documents().size())
                continue;
            if (const auto node = finder.in(tree->documents()[i]))
                uses << RequestUse{file, int(i), node->range(), dotted(*node)};
        }
    }
    return uses;
}

} // namespace waymark::snapshot
