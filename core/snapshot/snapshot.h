// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "base/filesystem.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/serverentities.h"
#include "text/packedtext.h"
#include "vcs/head.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace waymark::snapshot {

/// The file in a workspace's folder that lists its roots (DESIGN.md section 1).
inline constexpr QLatin1StringView workspaceFileName("waymark.yaml");

enum class RootRole { Mine, Platform, Fleet };

/// A folder whose documents belong to the workspace, with its own Git state or none.
struct Root
{
    QString path; ///< absolute, clean
    QString name; ///< what people call it
    RootRole role = RootRole::Mine;
    std::optional<vcs::Head> head; ///< nullopt: not in a Git work tree
    bool isFollowed = false;       ///< only files that Locations name belong to the workspace
};

/// What a table says of one document without opening it.
struct DocumentEntry
{
    QString apiVersion;
    QString kind;
    QString name;
    QString space; ///< `metadata.namespace`, `default` where it isn't set and the kind has one
    QString title; ///< `metadata.title`
    QString description;
    QString owner;          ///< `spec.owner`
    QString type;           ///< `spec.type`
    QString lifecycle;      ///< `spec.lifecycle`
    int index = 0;          ///< in its file, from 0
    qsizetype line = 0;     ///< of its first content, from 0
    bool isRequest = false; ///< its kind is defined by a CustomResourceDefinition of the workspace
    int errors = 0;
    int warnings = 0;
    /// What the kind's `additionalPrinterColumns` show of it: name and text, those of wide lists
    /// left out.
    QList<std::pair<QString, QString>> columns;

    bool operator==(const DocumentEntry &) const = default;
};

/// The entries of a file's documents, with what was found in each counted; without columns where no
/// table will show them.
[[nodiscard]] QList<DocumentEntry> documentEntries(const yaml::SyntaxTree &tree,
                                                   const QList<analysis::KindOfDocument> &kinds,
                                                   const Diagnostics &diagnostics,
                                                   bool withColumns = true);

/// Takes the texts from the pool, so that they aren't kept twice: of documents that are entities.
void shareTexts(QList<DocumentEntry> &entries, catalog::StringPool &pool);

/// Counts the findings of each document anew.
void countProblems(QList<DocumentEntry> &entries, const Diagnostics &diagnostics);

/// One file of the workspace as it was when last read.
struct FileEntry
{
    QString path;         ///< absolute
    int root = 0;         ///< index in Snapshot::roots
    QString rootName;     ///< empty where there is only one root
    QString relativePath; ///< to its root
    PackedText packed;    ///< its text, as it was read
    QList<DocumentEntry> documents;
    Diagnostics diagnostics; ///< all of them, by place
    Diagnostics own;         ///< those of `diagnostics` that this file alone decides
    Diagnostics between;     ///< and those that other files of the catalog cause
    Diagnostics reviewed;    ///< and those of a review of the whole workspace, which comes later
    std::shared_ptr<const catalog::Fragment> entities; ///< nullptr where there are none
    bool isNamed = false; ///< by a Location, so that documents of kinds of one's own are entities
    std::optional<FileStamp> stamp; ///< what the disk said when it was read; nullopt: ask again
    QStringList skeletons;          ///< folders of template text that its documents name
    bool definesRules = false;      ///< others are checked by what it says
    QList<SuppressedFinding> suppressed;
    QList<SuppressedFinding> ownSuppressed; ///< those of `suppressed` that this file alone decides
    QList<SuppressedFinding> reviewedSuppressed; ///< and of those that the review found
    bool hasSuppressions = false;                ///< comments in it ask for some
    bool mayNameEntities = false; ///< a document of it may be checked against the entities
    bool standsAlone = false;     ///< no other file and no net decide on `own`
    QStringList readsFiles;       ///< that placeholders name: what is in them decides on `own`
    QStringList leadsTo;          ///< files and folders of Locations: whether they are there does
    QByteArray hash;              ///< of its bytes; empty where nothing is kept for another start
    /// `packed` is empty: who asks for the text has it read again. Only in a snapshot that ends
    /// before the file system does; nullptr: the text is here.
    const FileSystem *leftOn = nullptr;

    /// Its text, as it was read. Unpacks it: keep what you get as long as you look at it. Empty
    /// where it was left on a disk and was changed there since.
    [[nodiscard]] SourceText text() const;
    /// Whether a document of it is an entity of the catalog.
    [[nodiscard]] bool holdsEntity(int document) const;
    /// What people see of the path: relative to its root, whose name stands before it where there
    /// are several.
    [[nodiscard]] QString shownPath() const;
};

/// Which files of a workspace have to be looked at again when something else on the disk changed.
struct Dependencies
{
    QStringList exclude;              ///< globs that leave files out, relative to each root
    QStringList skeletons;            ///< folders of template text, absolute
    QHash<QString, QStringList> read; ///< by file that a placeholder names: those that name it
    QHash<QString, QStringList> led;  ///< by where a Location leads to: the Location's file
};

/// What a cache of files was made by, and what it holds.
struct CacheDigests
{
    QByteArray rules;    ///< `Rules::lastingDigest`: by others, only the entities hold
    QByteArray entities; ///< `Rules::entitiesDigest`, for files that may name some
    QByteArray content;  ///< of the files in it: the same again need not be written

    bool operator==(const CacheDigests &) const = default;
};

/// What is kept of the files of a workspace for another start: a large file that is seldom
/// written, and a small one with what changed since.
struct KeptFiles
{
    CacheDigests digests;               ///< of both together
    CacheDigests large;                 ///< of the large one alone
    QHash<QString, QByteArray> inLarge; ///< by path: what tells one state of a file from another
};

/// The workspace at one moment: immutable, shared with the UI. A later one shares every untouched
/// file.
struct Snapshot
{
    quint64 number = 0;
    QString folder; ///< that was opened
    QString title;
    QList<Root> roots;
    QList<std::shared_ptr<const FileEntry>> files; ///< by root, then path
    std::shared_ptr<const analysis::Rules> rules;
    std::shared_ptr<const catalog::CatalogSnapshot> catalog; ///< never null once it is loaded
    QList<catalog::ServerAddress> servers;   ///< whose entities belong to the catalog, too
    QHash<QString, QString> annotationLinks; ///< see WorkspaceFile
    catalog::EntityKinds entityKinds;        ///< of one's own that are entities
    QList<std::shared_ptr<const catalog::ServerEntities>>
        serverEntities;                               ///< as far as they are kept
    QHash<int, catalog::RepositoryOwners> codeOwners; ///< by root
    QList<Error> failures;                            ///< files and folders that couldn't be read
    bool isPartial = false;                           ///< only the first entities: the load goes on
    std::shared_ptr<const Dependencies> dependencies; ///< nullptr until all is loaded
    std::shared_ptr<const KeptFiles> kept; ///< in the cache when it was read; nullptr: nothing

    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const;
    /// nullptr for a file that isn't part of the workspace.
    [[nodiscard]] std::shared_ptr<const FileEntry> file(const QString &path) const;
    /// Its index in `files`; -1 for a file that isn't part of the workspace.
    [[nodiscard]] qsizetype indexOf(const QString &path) const { return m_byPath.value(path, -1); }
    /// Where new documents go: the first root that is the person's own, else the first one. nullptr
    /// where there is no root.
    [[nodiscard]] const Root *ownRoot() const;
    /// The root that holds `path`, or nullptr.
    [[nodiscard]] const Root *rootOf(const QString &path) const;
    /// Must be called once after `files` is complete.
    void indexFiles();

private:
    QHash<QString, qsizetype> m_byPath;
};

[[nodiscard]] std::shared_ptr<const Dependencies>
dependenciesOf(const QList<std::shared_ptr<const FileEntry>> &files, const QStringList &exclude);

} // namespace waymark::snapshot
