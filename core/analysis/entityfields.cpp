// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/entityfields.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

QStringList fieldsNamedAfter(QStringView kind)
{
    if (kind == "Group"_L1)
        return {u"owner"_s, u"team"_s, u"group"_s};
    if (kind == "User"_L1)
        return {u"owner"_s, u"requester"_s, u"user"_s};
    if (kind == "Component"_L1)
        return {u"component"_s, u"components"_s, u"service"_s, u"services"_s, u"app"_s};
    if (kind == "Resource"_L1)
        return {u"resource"_s, u"resources"_s, u"database"_s, u"databases"_s};
    const QString own = kind.toString().toLower();
    return {own, own + u's'};
}

QString fieldOf(const yaml::Node &node)
{
    yaml::Node at = node;
    QString key = at.key() ? at.keyText() : QString();
    if (key == "name"_L1 || key == "ref"_L1) {
        at = at.parent();
        key.clear();
    }
    if (key.isEmpty() && at.parent() && at.parent().isSequence())
        at = at.parent();
    return key.isEmpty() && at.key() ? at.keyText() : key;
}

} // namespace waymark::analysis
