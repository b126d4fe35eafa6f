// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/serverobjects.h"

namespace waymark::policy {

namespace {

// apiserver, `pkg/admission/plugin/cel/compile.go`: the declarations of both variables.
constexpr char schemaText[] = R"yaml(
request:
  type: object
  properties:
    kind: &kind
      type: object
      properties: {group: {type: string}, version: {type: string}, kind: {type: string}}
    resource: &resource
      type: object
      properties: {group: {type: string}, version: {type: string}, resource: {type: string}}
    subResource: {type: string}
    requestKind: *kind
    requestResource: *resource
    requestSubResource: {type: string}
    name: {type: string}
    namespace: {type: string}
    operation: {type: string, enum: [CREATE, UPDATE, DELETE, CONNECT]}
    userInfo:
      type: object
      properties:
        username: {type: string}
        uid: {type: string}
        groups: &texts {type: array, items: {type: string}}
        extra: {type: object, additionalProperties: *texts}
    dryRun: {type: boolean}
    options: {x-kubernetes-int-or-string: true}
  required: [kind, resource, name, namespace, operation, userInfo]
namespace:
  type: object
  properties:
    metadata:
      type: object
      properties:
        name: {type: string}
        generateName: {type: string}
        namespace: {type: string}
        labels: &words {type: object, additionalProperties: {type: string}}
        annotations: *words
        UID: {type: string}
        creationTimestamp: {type: string, format: date-time}
        deletionGracePeriodSeconds: {type: integer}
        deletionTimestamp: {type: string, format: date-time}
        generation: {type: integer}
        resourceVersion: {type: string}
        finalizers: *texts
      required: [name]
    spec: {type: object, properties: {finalizers: *texts}}
    status:
      type: object
      properties:
        phase: {type: string}
        conditions:
          type: array
          items:
            type: object
            properties:
              status: {type: string}
              type: {type: string}
              lastTransitionTime: {type: string, format: date-time}
              message: {type: string}
              reason: {type: string}
  required: [metadata]
)yaml";

yaml::Node declared(QStringView word)
{
    static const yaml::SyntaxTree tree =
        yaml::SyntaxTree::parse(SourceText(schemaText)).value_or(yaml::SyntaxTree());
    return tree.documents().front().root.value(word);
}

} // namespace

SchemaPlace requestSchema()
{
    return SchemaPlace::ofDefinition(declared(u"request"), false);
}

SchemaPlace namespaceSchema()
{
    return SchemaPlace::ofDefinition(declared(u"namespace"), false);
}

} // namespace waymark::policy
