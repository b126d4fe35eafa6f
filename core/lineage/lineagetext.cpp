// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/safepath.h"
#include "lineage/lineage.h"
#include "lineage/lineagetr.h"
#include "yaml/syntaxtree.h"
#include "yaml/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype mostAnswerNodes = 100'000;

Error unreadableRecord(const QString &file, const QString &why)
{
    return {u"lineage.unreadable"_s, Tr::tr("%1 can't be read: %2").arg(file, why), file,
            Tr::tr("Take the file from the last commit, or write it anew with “waymarkctl paths "
                   "adopt”.")};
}

QString wordAt(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

QDate dayAt(yaml::Node node, QStringView key)
{
    return QDate::fromString(wordAt(node, key), Qt::ISODate);
}

/// `100644 HASH`, as Git lists files.
std::optional<MadeFile> madeFileFrom(const QString &text)
{
    const QString mode = text.section(u' ', 0, 0);
    const QByteArray blob = text.section(u' ', 1).toLatin1();
    const bool isHash = blob.size() == 40 && std::ranges::all_of(blob, [](char c) {
                            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                        });
    if (!isHash || (mode != "100644"_L1 && mode != "100755"_L1 && mode != "120000"_L1))
        return std::nullopt;
    return MadeFile{blob, mode == "100755"_L1, mode == "120000"_L1};
}

QString textOf(const MadeFile &file)
{
    const auto mode =
        file.isLink ? "120000 "_L1 : (file.isExecutable ? "100755 "_L1 : "100644 "_L1);
    return mode + QString::fromLatin1(file.blob);
}

/// Fails where a path isn't its own safe form.
Result<void> checkPlace(const QString &path, const QString &file)
{
    const auto safe = goldenpath::safePath(path);
    if (safe && *safe == path && !path.isEmpty())
        return {};
    return std::unexpected(
        Error{u"lineage.outside"_s,
              Tr::tr("%1 names “%2”, which is no file of the project.").arg(file, path), file,
              Tr::tr("Take the file from a commit that you trust.")});
}

Result<void> readFiles(yaml::Node spec, const QString &file, Lineage &lineage)
{
    for (const yaml::Entry &entry : spec.value(u"files").target().entries()) {
        if (auto checked = checkPlace(entry.key, file); !checked)
            return checked;
        const auto made = madeFileFrom(entry.value.target().text());
        if (!made)
            return std::unexpected(unreadableRecord(
                file, Tr::tr("what it says of the file “%1” is no digest.").arg(entry.key)));
        lineage.files.emplace(entry.key, *made);
    }
    for (const yaml::Entry &entry : spec.value(u"deleted").target().entries()) {
        if (auto checked = checkPlace(entry.key, file); !checked)
            return checked;
        lineage.deleted.emplace(entry.key,
                                QDate::fromString(entry.value.target().text(), Qt::ISODate));
    }
    return {};
}

void readDecisions(yaml::Node spec, Lineage &lineage)
{
    const yaml::Node skipped = spec.value(u"skipped").target();
    for (qsizetype i = 0; i < skipped.size(); ++i) {
        const yaml::Node each = skipped.item(i).target();
        lineage.skipped.append({wordAt(each, u"version"), wordAt(each, u"reason"),
                                wordAt(each, u"by"), dayAt(each, u"since"), dayAt(each, u"until")});
    }
    const yaml::Node own = spec.value(u"own").target();
    for (qsizetype i = 0; i < own.size(); ++i) {
        const yaml::Node each = own.item(i).target();
        lineage.own.append({wordAt(each, u"files"), wordAt(each, u"reason")});
    }
}

/// Adds what is said; what isn't said isn't written.
class RecordWriter
{
public:
    void add(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            m_entries.emplaceBack(key, text);
    }
    void add(const QString &key, QDate date) { add(key, date.toString(Qt::ISODate)); }
    void add(const QString &key, const yaml::Value &value)
    {
        const bool isEmpty = value.isNull() || (value.mapping() && value.mapping()->isEmpty())
                             || (value.sequence() && value.sequence()->isEmpty());
        if (!isEmpty)
            m_entries.emplaceBack(key, value);
    }
    [[nodiscard]] yaml::Value made() const { return m_entries; }

private:
    yaml::Value::Mapping m_entries;
};

yaml::Value decisions(const QList<SkippedVersion> &skipped)
{
    yaml::Value::Sequence items;
    for (const SkippedVersion &each : skipped) {
        RecordWriter item;
        item.add(u"version"_s, each.version);
        item.add(u"reason"_s, each.reason);
        item.add(u"by"_s, each.by);
        item.add(u"since"_s, each.since);
        item.add(u"until"_s, each.until);
        items.append(item.made());
    }
    return items;
}

yaml::Value ownFiles(const QList<OwnFiles> &own)
{
    yaml::Value::Sequence items;
    for (const OwnFiles &each : own) {
        RecordWriter item;
        item.add(u"files"_s, each.files);
        item.add(u"reason"_s, each.reason);
        items.append(item.made());
    }
    return items;
}

yaml::Value specOf(const Lineage &lineage)
{
    RecordWriter spec;
    spec.add(u"path"_s, lineage.path);
    spec.add(u"version"_s, lineage.version);
    spec.add(u"digest"_s, lineage.digest);
    RecordWriter source;
    source.add(u"repository"_s, lineage.repository);
    source.add(u"file"_s, lineage.file);
    source.add(u"commit"_s, lineage.commit);
    spec.add(u"source"_s, source.made());
    spec.add(u"date"_s, lineage.date);
    spec.add(u"user"_s, lineage.user);
    spec.add(u"answers"_s, lineage.answers);
    yaml::Value::Sequence unanswered;
    for (const QString &name : lineage.unanswered)
        unanswered.append(name);
    spec.add(u"unanswered"_s, unanswered);
    spec.add(u"outputs"_s, lineage.outputs);
    spec.add(u"skipped"_s, decisions(lineage.skipped));
    spec.add(u"own"_s, ownFiles(lineage.own));
    yaml::Value::Mapping deleted;
    for (const auto &[path, since] : lineage.deleted)
        deleted.emplaceBack(path, since.toString(Qt::ISODate));
    spec.add(u"deleted"_s, deleted);
    yaml::Value::Mapping files;
    for (const auto &[path, made] : lineage.files)
        files.emplaceBack(path, textOf(made));
    spec.add(u"files"_s, files);
    return spec.made();
}

} // namespace

Result<Lineage> readLineage(const SourceText &text, const QString &file)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    if (tree->hasErrors())
        return std::unexpected(unreadableRecord(file, tree->diagnostics().front().message));
    const yaml::Document document =
        tree->documents().isEmpty() ? yaml::Document() : tree->documents().front();
    const yaml::Node spec = document.root.value(u"spec").target();
    if (document.topLevel(u"kind") != "Lineage"_L1 || !spec.isMapping()
        || wordAt(spec, u"path").isEmpty())
        return std::unexpected(unreadableRecord(file, Tr::tr("it is no record of a project.")));
    const yaml::Node source = spec.value(u"source").target();
    Lineage lineage{.path = wordAt(spec, u"path"),
                    .version = wordAt(spec, u"version"),
                    .digest = wordAt(spec, u"digest"),
                    .repository = wordAt(source, u"repository"),
                    .file = wordAt(source, u"file"),
                    .commit = wordAt(source, u"commit"),
                    .date = dayAt(spec, u"date"),
                    .user = wordAt(spec, u"user")};
    const yaml::Node unanswered = spec.value(u"unanswered").target();
    for (qsizetype i = 0; i < unanswered.size(); ++i)
        lineage.unanswered.append(unanswered.item(i).target().text());
    lineage.answers = yaml::Value::Mapping();
    lineage.outputs = yaml::Value::Mapping();
    for (const auto &[key, value] :
         {std::pair(u"answers"_s, &lineage.answers), std::pair(u"outputs"_s, &lineage.outputs)}) {
        const yaml::Node node = spec.value(key).target();
        if (!node.isMapping())
            continue;
        auto read = node.toValue(mostAnswerNodes);
        if (!read)
            return std::unexpected(unreadableRecord(file, read.error().message));
        *value = *std::move(read);
    }
    readDecisions(spec, lineage);
    if (auto read = readFiles(spec, file, lineage); !read)
        return std::unexpected(read.error());
    return lineage;
}

QByteArray lineageText(const Lineage &lineage)
{
    const yaml::Value::Mapping document{
        {u"apiVersion"_s, u"waymark.dev/v1alpha1"_s},
        {u"kind"_s, u"Lineage"_s},
        {u"metadata"_s, yaml::Value::Mapping{{u"name"_s, lineage.path}}},
        {u"spec"_s, specOf(lineage)},
    };
    return "# Where this project came from; “waymarkctl paths upgrade” reads it and keeps it.\n"
           + yaml::Writer(yaml::WriteStyle()).block(document, 0) + '\n';
}

} // namespace waymark::lineage
