// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"
#include "policy/servedobject.h"

namespace waymark::test {

/// The set of the policies, bindings, exceptions and parameters in a text.
inline policy::PolicySet policySetOf(const QByteArray &text, const QDateTime &now = {})
{
    policy::PolicySet set(now);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    for (const yaml::Document &document : tree->documents())
        set.add(*tree, document, QStringLiteral("policies.yaml"));
    return set;
}

/// A request to create what a text holds.
struct Asked
{
    explicit Asked(const QByteArray &object, const policy::PolicySet &set)
        : tree(*yaml::SyntaxTree::parse(SourceText(object)))
    {
        const yaml::Document &document = tree.documents().front();
        const yaml::Node metadata = document.root.value(u"metadata").target();
        request.resource =
            set.resources().of(document.topLevel(u"apiVersion"), document.topLevel(u"kind"));
        request.name = metadata.value(u"name").target().text();
        request.space = metadata.value(u"namespace").target().text();
        if (request.space.isEmpty() && request.resource.isNamespaced)
            request.space = QStringLiteral("default");
        request.object = document.root;
    }

    yaml::SyntaxTree tree;
    policy::AdmissionRequest request;
};

} // namespace waymark::test
