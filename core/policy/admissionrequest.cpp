// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/admissionrequest.h"

#include "cel/collections.h"

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

cel::Value newMap(std::initializer_list<std::pair<const char *, cel::Value>> entries,
                  cel::Arena &arena)
{
    cel::MapBuilder builder;
    for (const auto &[key, value] : entries)
        (void)builder.add(cel::newString(key, arena), value, arena);
    return builder.finish(arena);
}

} // namespace

NamespaceLabels AdmissionRequest::namespaceLabels() const
{
    if (!namespaceObject)
        return {};
    // A cluster gives each namespace its own name as a label.
    Labels labels = labelsOf(namespaceObject);
    labels.insert(u"kubernetes.io/metadata.name"_s, space);
    return {labels};
}

QList<Labels> AdmissionRequest::labels() const
{
    QList<Labels> labels;
    for (const yaml::Node &node : {object, oldObject}) {
        if (node)
            labels.append(labelsOf(node));
    }
    return labels;
}

cel::Value AdmissionRequest::toValue(cel::Arena &arena) const
{
    const auto text = [&](const QString &of) {
        return cel::newString(of.toUtf8(), arena);
    };
    const cel::Value kind = newMap({{"group", text(resource.group)},
                                    {"kind", text(resource.kind)},
                                    {"version", text(resource.version)}},
                                   arena);
    const cel::Value plural = newMap({{"group", text(resource.group)},
                                      {"resource", text(resource.plural)},
                                      {"version", text(resource.version)}},
                                     arena);
    std::vector<cel::Value> members;
    for (const QString &group : groups)
        members.push_back(text(group));
    const cel::Value person =
        newMap({{"groups", cel::newList(members, arena)}, {"username", text(user)}}, arena);
    return newMap({{"dryRun", cel::Value::of(isDryRun)},
                   {"kind", kind},
                   {"name", text(name)},
                   {"namespace", text(space)},
                   {"operation", text(operationName(operation))},
                   {"requestKind", kind},
                   {"requestResource", plural},
                   {"requestSubResource", text(resource.subResource)},
                   {"resource", plural},
                   {"subResource", text(resource.subResource)},
                   {"userInfo", person}},
                  arena);
}

} // namespace waymark::policy
