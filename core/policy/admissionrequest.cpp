// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/admissionrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::policy {

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

QByteArray AdmissionRequest::toJson() const
{
    const QJsonObject kind{
        {u"group"_s, resource.group}, {u"version"_s, resource.version}, {u"kind"_s, resource.kind}};
    const QJsonObject plural{{u"group"_s, resource.group},
                             {u"version"_s, resource.version},
                             {u"resource"_s, resource.plural}};
    return QJsonDocument(
               QJsonObject{
                   {u"kind"_s, kind},
                   {u"resource"_s, plural},
                   {u"subResource"_s, resource.subResource},
                   {u"requestKind"_s, kind},
                   {u"requestResource"_s, plural},
                   {u"requestSubResource"_s, resource.subResource},
                   {u"name"_s, name},
                   {u"namespace"_s, space},
                   {u"operation"_s, operationName(operation)},
                   {u"userInfo"_s, QJsonObject{{u"username"_s, user},
                                               {u"groups"_s, QJsonArray::fromStringList(groups)}}},
                   {u"dryRun"_s, isDryRun},
               })
        .toJson(QJsonDocument::Compact);
}

} // namespace waymark::policy
