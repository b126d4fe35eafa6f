// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schematesting.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema::test {

namespace {

QByteArray indented(const QByteArray &text, int columns)
{
    QByteArray out;
    for (const QByteArray &line : text.split('\n'))
        out += line.isEmpty() ? "\n"_ba : QByteArray(columns, ' ') + line + '\n';
    return out;
}

} // namespace

yaml::SyntaxTree parsed(const QByteArray &text)
{
    return *yaml::SyntaxTree::parse(SourceText(text));
}

yaml::Document documentOf(const yaml::SyntaxTree &tree)
{
    return tree.documents().isEmpty() ? yaml::Document() : tree.documents().front();
}

Schema schemaOf(const QByteArray &text)
{
    const yaml::SyntaxTree tree = parsed(text);
    Diagnostics found;
    auto compiled =
        compileSchema(documentOf(tree).root, u"test.yaml"_s, u"test.yaml"_s, {}, {}, found);
    for (const Diagnostic &finding : found)
        qCritical("the test's schema: %ls", qUtf16Printable(finding.message));
    Q_ASSERT(found.isEmpty());
    return Schema(compiled);
}

Schema crdWithSpec(const QByteArray &specSchema, Diagnostics *found)
{
    const QByteArray text = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Thing, plural: things}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
)" + indented(specSchema, 14);
    const yaml::SyntaxTree tree = parsed(text);
    Registry registry;
    const Diagnostics findings = registry.addCrd(documentOf(tree), u"crd.yaml"_s);
    if (found)
        *found = findings;
    const KindEntry *kind = registry.find({u"example.com/v1"_s, u"Thing"_s});
    return kind ? kind->schema : Schema();
}

Diagnostics findingsIn(const Schema &schema, const QByteArray &text)
{
    const yaml::SyntaxTree tree = parsed(text);
    return validate(schema, tree, documentOf(tree)).value_or(Diagnostics());
}

QByteArray applied(const QByteArray &text, const Fix &fix)
{
    return SourceText(text).applied(fix.edits).bytes();
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList listed(const QString &name)
{
    QStringList lines;
    const QByteArray text = fileContent(QStringLiteral(WAYMARK_TEST_DATA "/schema/") + name);
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines;
}

} // namespace waymark::schema::test
