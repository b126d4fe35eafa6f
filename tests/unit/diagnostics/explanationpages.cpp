// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "explanationpages.h"

#include "schema/compiler.h"
#include "schema/registry.h"
#include "schema/schema.h"
#include "yaml/syntaxtree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

yaml::Document firstDocument(const yaml::SyntaxTree &tree)
{
    return tree.documents().isEmpty() ? yaml::Document() : tree.documents().front();
}

Diagnostics againstSchema(const Example &example)
{
    const auto schemaTree = *yaml::SyntaxTree::parse(SourceText(example.schema));
    // Kubernetes' keywords are known in a CRD's schema only.
    const schema::CompileOptions options{.draft = example.schema.contains("x-kubernetes-")
                                                      ? schema::Draft::Crd
                                                      : schema::Draft::Draft2020};
    Diagnostics found;
    const auto compiled = schema::compileSchema(firstDocument(schemaTree).root, u"page"_s,
                                                u"page"_s, {}, options, found);
    const auto tree = *yaml::SyntaxTree::parse(SourceText(example.text));
    return found
           + schema::validate(schema::Schema(compiled), tree, firstDocument(tree))
                 .value_or(Diagnostics());
}

QByteArray definitionWith(const QByteArray &schema)
{
    QByteArray indented = schema;
    indented.replace("\n", "\n        ");
    return "kind: CustomResourceDefinition\n"
           "spec:\n"
           "  group: example.com\n"
           "  names: {kind: Thing}\n"
           "  versions:\n"
           "    - name: v1\n"
           "      schema:\n"
           "        "
           + indented + '\n';
}

Diagnostics inSchema(const Example &example)
{
    const QByteArray text =
        example.text.startsWith("openAPIV3Schema:") ? definitionWith(example.text) : example.text;
    const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
    const yaml::Document document = firstDocument(tree);
    schema::Registry registry;
    if (document.topLevel(u"kind") == "CustomResourceDefinition"_L1)
        return tree.diagnostics() + registry.addCrd(document, u"page"_s);
    return tree.diagnostics() + registry.addSchema({u"v1"_s, u"Thing"_s}, document, u"page"_s);
}

} // namespace

std::vector<Example> examplesOf(const QString &page)
{
    static const QRegularExpression fence(u"^```yaml (wrong|right|schema)\\n(.*?)^```$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    std::vector<Example> examples;
    QByteArray schema;
    for (const QRegularExpressionMatch &match : fence.globalMatch(page)) {
        const QByteArray text = match.captured(2).toUtf8();
        if (match.capturedView(1) == "schema"_L1)
            schema = text;
        else
            examples.push_back({text, schema, match.capturedView(1) == "right"_L1});
    }
    return examples;
}

QString proseOf(const QString &page)
{
    static const QRegularExpression block(u"^```.*?^```$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression quoted(u"“[^”]*”"_s);
    return QString(page).remove(block).remove(quoted);
}

QSet<QString> codesFound(const Example &example, const QString &code)
{
    Diagnostics found;
    if (code.startsWith("yaml."_L1))
        found = yaml::SyntaxTree::parse(SourceText(example.text))->diagnostics();
    else
        found = example.schema.isEmpty() ? inSchema(example) : againstSchema(example);
    QSet<QString> codes;
    for (const Diagnostic &diagnostic : std::as_const(found))
        codes.insert(diagnostic.code);
    return codes;
}

QSet<QString> codesInSources()
{
    const QString core = QStringLiteral(WAYMARK_SOURCE_DIR "/core");
    // A code's room is a folder of core, or one of those that base's errors speak of. New rooms
    // without a folder are found by what they are given to.
    const QStringList rooms = QDir(core).entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                              + QStringList{u"cluster"_s, u"demo"_s, u"explain"_s, u"io"_s,
                                            u"log"_s,     u"path"_s, u"process"_s, u"secret"_s};
    const QRegularExpression inRoom(u"\"((?:%1)\\.[a-z][a-z0-9-]*)\""_s.arg(rooms.join(u'|')));
    static const QRegularExpression given(
        uR"re((?:Error\{\s*|\bcode\s*=\s*)u"([a-z0-9]+\.[a-z0-9-]+)")re"_s);
    static const QRegularExpression span(uR"re(Span\s+\w+[({]\s*"[^"]*")re"_s);
    QSet<QString> codes;
    QStringList paths;
    for (const QString &folder : {core, QStringLiteral(WAYMARK_SOURCE_DIR "/app/cli")}) {
        QDirIterator files(folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll()).remove(span);
        for (const QRegularExpression &pattern : {inRoom, given}) {
            for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
                codes.insert(match.captured(1));
        }
    }
    return codes;
}

} // namespace waymark::test
