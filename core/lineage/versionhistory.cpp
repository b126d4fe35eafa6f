// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/versionhistory.h"

#include "base/writeerror.h"
#include "lineage/lineagetr.h"
#include "vcs/git.h"
#include "vcs/gitwriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr int longestHistory = 2'000;
constexpr qint64 largestTemplateFile = qint64{64} * 1024 * 1024;

/// What the path's file says its version is; empty where it says nothing.
QString versionIn(const QByteArray &text, const PathVersion &path)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    for (const yaml::Document &document : tree->documents()) {
        if (path.product && goldenpath::isGoldenPath(document)) {
            const auto product = goldenpath::goldenPathOf(document);
            if (product.name == path.name)
                return product.version;
        } else if (!path.product && goldenpath::isTemplate(document)) {
            return document.root.value(u"metadata")
                .value(u"annotations")
                .value(u"backstage.io/template-version")
                .text();
        }
    }
    return {};
}

bool tagNames(const QString &tag, const QString &path, const QString &version)
{
    QString rest = tag;
    if (rest.startsWith(path) && rest.size() > path.size() && u"-/@"_s.contains(rest[path.size()]))
        rest = rest.sliced(path.size() + 1);
    return rest == version || rest == u'v' + version;
}

Error unknownVersion(const QString &version, const PathVersion &path, const QStringList &known)
{
    return {u"lineage.unknown-version"_s,
            Tr::tr("The path “%1” has no version %2.").arg(path.name, version), version,
            Tr::tr("Known are: %1.").arg(known.join(", "_L1))};
}

QString below(const QString &folder, const QString &path)
{
    const QString relative = QDir(folder).relativeFilePath(path);
    return relative == "."_L1 ? QString() : relative;
}

} // namespace

struct VersionHistory::Copies
{
    QTemporaryDir folder;
};

VersionHistory::VersionHistory(PathVersion atHand, const Process &process, QString cacheFolder)
    : m_atHand(std::move(atHand))
    , m_process(process)
    , m_cacheFolder(std::move(cacheFolder))
    , m_copies(m_cacheFolder.isEmpty() ? std::make_unique<Copies>() : nullptr)
{}

VersionHistory::~VersionHistory() = default;

QString VersionHistory::copyFolder() const
{
    return m_copies ? m_copies->folder.path() : m_cacheFolder + "/paths"_L1;
}

Result<QList<KnownVersion>> VersionHistory::versions(std::stop_token stop) const
{
    if (m_versions)
        return *m_versions;
    QList<KnownVersion> found{{m_atHand.version, {}}};
    const auto add = [&](const QString &version, const QString &commit) {
        if (!version.isEmpty()
            && std::ranges::find(found, version, &KnownVersion::version) == found.end())
            found.append({version, commit});
    };
    const auto git = vcs::Git::open(m_process, QFileInfo(m_atHand.file).path(), vcs::Trust::Yes);
    const auto file = git ? git->relativePath(m_atHand.file) : std::nullopt;
    if (!file)
        return *(m_versions = found);
    const auto commits =
        git->log({.revision = u"HEAD"_s, .path = *file, .limit = longestHistory}, stop);
    const auto tags = git->tags(stop);
    if (!commits || !tags)
        return std::unexpected(commits ? tags.error() : commits.error());
    QList<QByteArray> asked;
    const auto nameAt = [&](const QString &commit) {
        return QByteArray(commit.toLatin1() + ':' + file->toUtf8());
    };
    for (const vcs::Commit &commit : *commits)
        asked.append(nameAt(commit.hash));
    for (const auto &[tag, commit] : *tags)
        asked.append(nameAt(commit));
    const auto texts = vcs::GitWriter(m_process, git->workTree()).blobs(asked, stop);
    if (!texts)
        return std::unexpected(texts.error());
    for (const auto &[tag, commit] : *tags) {
        const QString version = versionIn(texts->value(nameAt(commit)), m_atHand);
        if (tagNames(tag, m_atHand.name, version))
            add(version, commit);
    }
    // A version lasts until the commit that says another one.
    QString next = m_atHand.version;
    QString changedBy;
    for (const vcs::Commit &commit : *commits) {
        const QString version = versionIn(texts->value(nameAt(commit.hash)), m_atHand);
        if (version != next)
            add(version, changedBy.isEmpty() ? u"HEAD"_s : changedBy + u'^');
        next = version;
        changedBy = commit.hash;
    }
    std::ranges::stable_sort(found, [](const KnownVersion &a, const KnownVersion &b) {
        return isOlderVersion(b.version, a.version);
    });
    m_versions = found;
    return found;
}

Result<PathVersion> VersionHistory::version(const QString &version, std::stop_token stop) const
{
    const auto known = versions(stop);
    if (!known)
        return std::unexpected(known.error());
    const auto found = std::ranges::find(*known, version, &KnownVersion::version);
    if (found == known->end()) {
        QStringList names;
        for (const KnownVersion &each : *known)
            names.append(each.version);
        return std::unexpected(unknownVersion(version, m_atHand, names));
    }
    return found->commit.isEmpty() ? m_atHand : versionAt(found->commit, std::move(stop));
}

Result<PathVersion> VersionHistory::versionAt(const QString &revision, std::stop_token stop) const
{
    const auto git = vcs::Git::open(m_process, QFileInfo(m_atHand.file).path(), vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto commit = git->resolve(revision, stop);
    if (!commit)
        return std::unexpected(commit.error());
    const QString top = git->workTree();
    const QString file = below(top, m_atHand.file);
    const QByteArray key =
        QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    const QString copy = copyFolder() + u'/' + *commit + u'-' + QString::fromLatin1(key);
    if (!QFileInfo::exists(copy)) {
        if (auto made = makeFolder(copyFolder()); !made)
            return std::unexpected(made.error());
        QTemporaryDir staging(copyFolder() + "/.new-XXXXXX"_L1);
        QStringList folders;
        for (const QString &folder : foldersOf(m_atHand))
            folders.append(below(top, folder));
        const auto exported = vcs::GitWriter(m_process, top)
                                  .exportFiles(*commit, folders, staging.path(), std::move(stop));
        if (!exported)
            return std::unexpected(exported.error());
        // Somebody else may have been faster, with the same bytes.
        if (QDir().rename(staging.path(), copy))
            staging.setAutoRemove(false);
    }
    PathVersion found = m_atHand;
    found.commit = *commit;
    found.root = copy;
    found.file = copy + u'/' + file;
    QString templateFile = copy + u'/' + below(top, m_atHand.path.file());
    const DiskFileSystem files;
    if (found.product) {
        const auto bytes = files.read(found.file, largestTemplateFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        for (const yaml::Document &document : tree->documents()) {
            if (goldenpath::isGoldenPath(document))
                found.product = goldenpath::goldenPathOf(document);
        }
        const QString address = found.product->templateAddress;
        if (!address.startsWith("template:"_L1))
            templateFile = QDir::cleanPath(QFileInfo(found.file).dir().absoluteFilePath(address));
    }
    const auto bytes = files.read(templateFile, largestTemplateFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto path = goldenpath::firstTemplateIn(SourceText(*bytes), templateFile);
    if (!path)
        return std::unexpected(path.error());
    found.path = *std::move(path);
    found.version = found.product ? found.product->version
                                  : found.path.annotation(u"backstage.io/template-version"_s);
    return found;
}

} // namespace waymark::lineage
