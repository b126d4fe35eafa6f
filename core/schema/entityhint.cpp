// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/entityhint.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

QStringList oneOrMore(yaml::Node node)
{
    const yaml::Node value = node ? node.target() : node;
    if (value.isScalar())
        return {value.text()};
    QStringList texts;
    if (value.isSequence()) {
        for (yaml::Node item = value.firstChild(); item; item = item.nextSibling())
            texts << item.target().text();
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace

std::optional<EntityHint> entityHintOf(yaml::Node node)
{
    const yaml::Node hint = node ? node.target() : node;
    if (!hint.isMapping())
        return std::nullopt;
    EntityHint found;
    found.kinds = oneOrMore(hint.value(u"kind"));
    if (found.kinds.isEmpty())
        return std::nullopt;
    found.defaultKind = hint.value(u"defaultKind").text();
    if (found.defaultKind.isEmpty())
        found.defaultKind = found.kinds.front();
    found.types = oneOrMore(hint.value(u"type"));
    if (const QString owner = hint.value(u"ownedBy").text(); !owner.isEmpty())
        found.ownedBy = JsonPointer::parse(owner);
    found.isWarning = hint.value(u"severity").text() == "warning"_L1;
    return found;
}

std::optional<EntityHint> entityHintOfFilter(yaml::Node filter)
{
    const yaml::Node value = filter ? filter.target() : filter;
    EntityHint found;
    const auto add = [&](yaml::Node one) {
        if (!one.isMapping())
            return;
        found.kinds += oneOrMore(one.value(u"kind"));
        found.types += oneOrMore(one.value(u"spec.type"));
    };
    if (value.isSequence()) {
        for (yaml::Node item = value.firstChild(); item; item = item.nextSibling())
            add(item.target());
    } else {
        add(value);
    }
    found.kinds.removeDuplicates();
    found.types.removeDuplicates();
    if (found.kinds.isEmpty())
        return std::nullopt;
    found.defaultKind = found.kinds.front();
    return found;
}

} // namespace waymark::schema
