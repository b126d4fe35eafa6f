// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/foreignrecord.h"

#include "lineage/lineage.h"
#include "yaml/syntaxtree.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qint64 largestForeign = qint64{4} * 1024 * 1024;
constexpr qsizetype mostForeignNodes = 100'000;

/// Entries of an object; those that begin with `_` are the tool's own.
yaml::Value::Mapping answersIn(yaml::Node object)
{
    yaml::Value::Mapping answers;
    for (const yaml::Entry &entry : object.target().entries()) {
        if (entry.key.startsWith(u'_'))
            continue;
        if (auto value = entry.value.target().toValue(mostForeignNodes))
            answers.emplaceBack(entry.key, *std::move(value));
    }
    return answers;
}

QStringList textsIn(yaml::Node list)
{
    QStringList texts;
    for (qsizetype i = 0; i < list.size(); ++i)
        texts.append(list.item(i).target().text());
    return texts;
}

ForeignRecord cruftRecord(yaml::Node root)
{
    const QString checkout = root.value(u"checkout").text();
    return {.tool = u"cruft"_s,
            .source = root.value(u"template").text(),
            .version = checkout.isEmpty() || checkout == "null"_L1 ? root.value(u"commit").text()
                                                                   : checkout,
            .answers = answersIn(root.value(u"context").value(u"cookiecutter")),
            .skipped = textsIn(root.value(u"skip"))};
}

ForeignRecord copierRecord(yaml::Node root)
{
    return {.tool = u"copier"_s,
            .source = root.value(u"_src_path").text(),
            .version = root.value(u"_commit").text(),
            .answers = answersIn(root)};
}

ForeignRecord foxopsRecord(yaml::Node root)
{
    const yaml::Node source = root.value(u"template").target();
    return {.tool = u"foxops"_s,
            .source = source.value(u"repository").text(),
            .version = source.value(u"repository_version").text(),
            .answers = answersIn(root.value(u"variables"))};
}

} // namespace

QList<ForeignRecord> foreignRecordsIn(const QString &folder, const FileSystem &files)
{
    QStringList names{u".cruft.json"_s, u".fengine.yaml"_s};
    // Copier's users give it a name for each template.
    names += QDir(folder).entryList({u".copier-answers*.yml"_s, u".copier-answers*.yaml"_s},
                                    QDir::Files | QDir::Hidden, QDir::Name);
    QList<ForeignRecord> records;
    for (const QString &name : std::as_const(names)) {
        const QString path = folder + u'/' + name;
        if (!QFileInfo(path).isFile())
            continue;
        const auto bytes = files.read(path, largestForeign);
        if (!bytes)
            continue;
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        if (tree->hasErrors() || tree->documents().isEmpty()
            || !tree->documents().front().root.isMapping())
            continue;
        const yaml::Node root = tree->documents().front().root;
        ForeignRecord record = name == ".cruft.json"_L1     ? cruftRecord(root)
                               : name == ".fengine.yaml"_L1 ? foxopsRecord(root)
                                                            : copierRecord(root);
        record.file = name;
        record.source = withoutCredentials(record.source);
        records.append(std::move(record));
    }
    return records;
}

} // namespace waymark::lineage
