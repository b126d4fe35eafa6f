// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalogtesting.h"

#include "catalog/extract.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

std::shared_ptr<const CatalogSnapshot> catalogOf(const QList<std::pair<QString, QByteArray>> &files)
{
    CatalogInput input;
    input.pool = std::make_shared<StringPool>();
    input.origins = {{Origin::Kind::Folder, u"test"_s, u"/test"_s, {}, false}};
    for (const auto &[path, bytes] : files) {
        const auto tree = *yaml::SyntaxTree::parse(SourceText(bytes));
        if (auto fragment = extract(tree, input.pool))
            input.parts.push_back({std::move(fragment), u"/test/"_s + path, path, 0, {}});
    }
    return CatalogSnapshot::build(std::move(input));
}

std::shared_ptr<const CatalogSnapshot> catalogOf(const QByteArray &text)
{
    return catalogOf({{u"catalog.yaml"_s, text}});
}

QByteArray shopText()
{
    return R"(apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payments-api
  title: Payments
  description: Takes money
  tags: [java, go]
  annotations: {example.com/runbook: "https://wiki.example/run"}
  links: [{url: "https://dash.example", title: Dashboard, type: dashboard}]
spec:
  type: service
  lifecycle: production
  owner: payments-team
  system: shop
  providesApis: [payments]
  dependsOn: ["resource:payments-db", 'component:payments-api']
---
kind: API
apiVersion: backstage.io/v1beta1
metadata: {name: payments, namespace: default}
spec: {type: openapi, lifecycle: production, owner: user:ada, definition: {$text: ./x.yaml}}
---
this is: [broken
---
apiVersion: backstage.io/v1alpha1
kind: resource
metadata: {name: payments-db}
spec: {type: database, owner: payments-team}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: Payments-Team}
spec: {type: team, children: [], members: [ada], profile: {displayName: The payers}}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada}
spec: {memberOf: [payments-team]}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: shop}
spec: {owner: payments-team}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: none}
)";
}

QStringList namesOf(const CatalogSnapshot &catalog, const EntitySet &entities)
{
    QStringList names;
    entities.forEach([&](EntityId id) { names.append(catalog.entity(id).name()); });
    return names;
}

QStringList problemsOf(const CatalogSnapshot &catalog,
                       const QList<std::pair<QString, QByteArray>> &files)
{
    QStringList problems;
    for (const quint32 part : catalog.partsWithProblems()) {
        const QString path = catalog.parts()[part].relativePath;
        const auto file = std::ranges::find(files, path, &std::pair<QString, QByteArray>::first);
        for (const Diagnostic &diagnostic : catalog.problemsIn(part))
            problems.append(diagnostic.code + ": "_L1
                            + QString::fromUtf8(file->second.sliced(diagnostic.range.begin,
                                                                    diagnostic.range.size())));
    }
    return problems;
}

} // namespace waymark::catalog
