// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/graph.h"

#include "catalog/catalogtr.h"
#include "catalog/reffields.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + bytes + '"';
}

} // namespace

QByteArray toDot(const CatalogSnapshot &snapshot, const Neighbourhood &part)
{
    QByteArray dot = "digraph catalog {\n  rankdir=LR;\n  node [shape=box];\n";
    for (qsizetype i = 0; i < part.entities.size(); ++i) {
        if (!part.missing[i].isEmpty()) {
            const EntityRef ref = parseRef(part.missing[i]).ref;
            dot += "  n" + QByteArray::number(i) + " [style=dashed, label="
                   + quoted(kindSpelling(ref.kind) + u'\n' + ref.name) + ", tooltip="
                   + quoted(Tr::tr("%1: there is no such entity").arg(part.missing[i])) + "];\n";
            continue;
        }
        const Entity entity = snapshot.entity(part.entities[i]);
        dot += "  n" + QByteArray::number(i)
               + " [label=" + quoted(entity.kind() + u'\n' + entity.label())
               + ", tooltip=" + quoted(entity.canonical()) + "];\n";
    }
    for (const NeighbourLink &link : part.links) {
        for (const RelationType relation : link.relations)
            dot += "  n" + QByteArray::number(link.from) + " -> n" + QByteArray::number(link.to)
                   + " [label=" + quoted(relationName(relation)) + "];\n";
    }
    return dot + "}\n";
}

} // namespace waymark::catalog
