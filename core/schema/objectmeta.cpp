// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemabuilder.h"

namespace waymark::schema {

namespace {

// What an API server checks in the metadata of a custom resource (names: RFC 1123). A null stands
// for "not set" everywhere, and tools write it: `creationTimestamp: null`.
constexpr char resourceNames[] = R"yaml(
if: {required: [generateName]}
else: {required: [name]}
properties:
  name:
    description: The name of the object, unique among its kind in its namespace.
    errorMessage: A name is at most 253 lower-case letters, digits, hyphens and dots, and begins and ends with a letter or digit.
    type: string
    minLength: 1
    maxLength: 253
    pattern: ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$
  generateName:
    description: The beginning of a name that the API server completes.
    errorMessage: It holds lower-case letters, digits, hyphens and dots, and begins with a letter or digit.
    type: [string, 'null']
    pattern: ^([a-z0-9]([-a-z0-9.]*)?)?$
)yaml";

// Of an embedded resource nobody knows the kind, so nobody knows what names it may have: the server
// (objectmeta/validation.go) puts in a name where there is none, and else asks for what may be a
// segment of a path.
constexpr char embeddedNames[] = R"yaml(
properties:
  name:
    description: The name of the object, where it has one.
    errorMessage: A name has no “/” and no “%”, and isn't “.” or “..”.
    type: [string, 'null']
    pattern: ^([^/%.]|\.[^/%.]|\.\.[^/%])[^/%]*$|^$
  generateName:
    description: The beginning of a name that the API server completes.
    errorMessage: It has no “/” and no “%”.
    type: [string, 'null']
    pattern: ^[^/%]*$
)yaml";

constexpr char commonFields[] = R"yaml(
  namespace:
    description: The namespace the object belongs to.
    errorMessage: A namespace is at most 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit.
    type: [string, 'null']
    maxLength: 63
    pattern: ^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$
  labels:
    description: Short values to select objects by.
    type: [object, 'null']
    propertyNames: {$ref: '#/$defs/qualifiedName'}
    additionalProperties:
      errorMessage: A label's value is at most 63 letters, digits, hyphens, underscores and dots, and begins and ends with a letter or digit.
      type: [string, 'null']
      maxLength: 63
      pattern: ^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$
  annotations:
    description: Notes that tools read. Every value is a text, so numbers and booleans are quoted.
    type: [object, 'null']
    x-waymark-total-size: 262144
    propertyNames: {$ref: '#/$defs/qualifiedName'}
    additionalProperties: {type: [string, 'null']}
  finalizers:
    description: What has to happen before the object is deleted.
    type: [array, 'null']
    items: {$ref: '#/$defs/qualifiedName'}
  ownerReferences:
    description: Objects whose deletion deletes this one.
    type: [array, 'null']
    contains: {description: At most one owner is the controller., type: object, required: [controller], properties: {controller: {const: true}}}
    minContains: 0
    maxContains: 1
    items:
      type: object
      additionalProperties: false
      required: [apiVersion, kind, name, uid]
      properties:
        apiVersion: {type: string, minLength: 1}
        kind: {type: string, minLength: 1}
        name: {type: string, minLength: 1}
        uid: {type: string, minLength: 1}
        controller: {type: [boolean, 'null']}
        blockOwnerDeletion: {type: [boolean, 'null']}
  uid: {description: Set by the API server., type: [string, 'null'], readOnly: true}
  resourceVersion: {description: Set by the API server., type: [string, 'null'], readOnly: true}
  generation: {description: Set by the API server., type: [integer, 'null'], readOnly: true}
  creationTimestamp: {description: Set by the API server., type: [string, 'null'], format: date-time, readOnly: true}
  deletionTimestamp: {description: Set by the API server., type: [string, 'null'], format: date-time, readOnly: true}
  deletionGracePeriodSeconds: {description: Set by the API server., type: [integer, 'null'], readOnly: true}
  selfLink: {description: Set by old API servers., type: [string, 'null'], readOnly: true}
  managedFields: {description: Set by the API server., type: [array, 'null'], readOnly: true}
$defs:
  qualifiedName:
    errorMessage: A key is at most 63 letters, digits, hyphens, underscores and dots, with a domain and a slash before it where it has one.
    type: string
    maxLength: 317
    pattern: ^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$
title: Metadata
description: Who the object is, and words to find it by.
type: object
additionalProperties: false
)yaml";

yaml::SyntaxTree treeOf(const QByteArray &ownFields)
{
    return yaml::SyntaxTree::parse(SourceText(ownFields + (commonFields + 1)))
        .value_or(yaml::SyntaxTree());
}

} // namespace

yaml::Node objectMetaSchema(MetadataOf owner)
{
    static const yaml::SyntaxTree resource = treeOf(resourceNames);
    static const yaml::SyntaxTree embedded = treeOf(embeddedNames);
    const auto &documents = (owner == MetadataOf::Resource ? resource : embedded).documents();
    return documents.isEmpty() ? yaml::Node() : documents.front().root;
}

} // namespace waymark::schema
