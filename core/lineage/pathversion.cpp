// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/pathversion.h"

#include "goldenpath/masking.h"
#include "goldenpath/questionpages.h"
#include "template/json.h"
#include "yaml/writer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qint64 largestDocument = qint64{1} << 20;
constexpr qsizetype mostAnswers = 100'000;

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

/// Folders that steps name in words, outside of the template's own.
QStringList plainAddresses(const goldenpath::PathTemplate &path, const QString &home)
{
    QStringList folders;
    for (const goldenpath::PathStep &step : path.steps()) {
        QString address = step.input.value(u"url").target().text();
        if (address.startsWith("file://"_L1))
            address.remove(0, 7);
        if (address.isEmpty() || address.contains("${{"_L1) || address.contains("://"_L1))
            continue;
        const QString folder = QDir::cleanPath(QDir(home).absoluteFilePath(address));
        if (!isBelow(folder, home) && !folders.contains(folder))
            folders.append(folder);
    }
    return folders;
}

void addTo(QCryptographicHash &hash, const QString &path, const goldenpath::TreeEntry &entry)
{
    const MadeFile made = madeFile(entry);
    const char *kind = made.isExecutable ? " x " : (made.isLink ? " l " : " f ");
    hash.addData(QByteArray(path.toUtf8() + kind + made.blob + '\n'));
}

/// What may be kept of the answers.
yaml::Value keptAnswers(const goldenpath::PathTemplate &path, const goldenpath::Answers &answers)
{
    const yaml::Value all =
        templates::toYaml(goldenpath::Masking(answers.secrets).masked(answers.parameters));
    const QByteArray text = yaml::Writer(yaml::WriteStyle()).block(all, 0) + '\n';
    const auto tree =
        yaml::SyntaxTree::parse(SourceText(goldenpath::withoutSecrets(path, SourceText(text))));
    const auto kept = tree->documents().isEmpty()
                          ? Result<yaml::Value>(yaml::Value(yaml::Value::Mapping()))
                          : tree->documents().front().root.toValue(mostAnswers);
    return kept.value_or(yaml::Value(yaml::Value::Mapping()));
}

} // namespace

PathVersion versionAtHand(const goldenpath::PathProduct &path, const QString &root)
{
    const QString version = path.product
                                ? path.product->version
                                : path.path->annotation(u"backstage.io/template-version"_s);
    return {.name = path.name(),
            .version = version,
            .path = *path.path,
            .product = path.product,
            .file = path.file,
            .root = root};
}

goldenpath::PathProduct productOf(const goldenpath::PathTemplate &path)
{
    goldenpath::PathProduct found{
        .product = {}, .path = path, .file = path.file(), .place = path.root().fullRange()};
    const DiskFileSystem files;
    const QDir folder = QFileInfo(path.file()).dir();
    for (const QFileInfo &each :
         folder.entryInfoList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = files.read(each.filePath(), largestDocument);
        if (!bytes || !bytes->contains("GoldenPath"))
            continue;
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        for (const yaml::Document &document : tree->documents()) {
            if (!goldenpath::isGoldenPath(document))
                continue;
            const auto product = goldenpath::goldenPathOf(document);
            const QString &address = product.templateAddress;
            const bool isMeant =
                address.startsWith("template:"_L1)
                    ? address.section(u':', 1).section(u'/', -1) == path.name()
                    : QDir::cleanPath(folder.absoluteFilePath(address)) == path.file();
            if (!isMeant)
                continue;
            found.product = product;
            found.file = each.filePath();
            found.place = document.root.fullRange();
            return found;
        }
    }
    return found;
}

QStringList foldersOf(const PathVersion &version)
{
    const QString home = QFileInfo(version.path.file()).path();
    QStringList folders = QStringList{home} + plainAddresses(version.path, home);
    const QString product = QFileInfo(version.file).path();
    if (!isBelow(product, home))
        folders.append(product);
    folders.removeIf([&](const QString &folder) { return !isBelow(folder, version.root); });
    return folders;
}

QString digestOf(const PathVersion &version, const goldenpath::Skeletons &skeletons)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString home = QFileInfo(version.path.file()).path();
    for (const QString &folder : QStringList{home} + plainAddresses(version.path, home)) {
        const auto files = skeletons.folder(folder, {});
        if (!files)
            return {};
        for (const auto &file : **files) {
            const QString path = folder + u'/' + file->path();
            const bool isProduct =
                version.product && path == version.file && path != version.path.file();
            if (!file->isFolder() && !isProduct)
                addTo(hash, QDir(home).relativeFilePath(path), file->entry());
        }
    }
    return "sha256:"_L1 + QString::fromLatin1(hash.result().toHex());
}

Lineage recordOf(const Made &made)
{
    const PathVersion &version = made.version;
    Lineage record{.path = version.name,
                   .version = version.version,
                   .digest = made.digest,
                   .repository = withoutCredentials(version.repository),
                   .file = version.repositoryFile,
                   .commit = version.commit,
                   .date = made.date,
                   .user = made.user,
                   .answers = keptAnswers(version.path, made.answers)};
    record.outputs = templates::toYaml(
        goldenpath::Masking(made.answers.secrets).masked(templates::fromYaml(made.outputs)));
    for (const QString &name : version.path.parameterNames()) {
        const auto *parameters = made.answers.parameters.object();
        if (parameters == nullptr || parameters->find(name) == nullptr)
            record.unanswered.append(name);
    }
    record.files = madeFiles(made.tree);
    return record;
}

} // namespace waymark::lineage
