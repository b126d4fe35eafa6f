// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "goldenpath/filetree.h"
#include "text/sourcetext.h"
#include "yaml/value.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>

namespace waymark::lineage {

/// In a project's folder: where it came from. The schema is `lineage.json`.
inline constexpr QLatin1StringView lineageFileName(".waymark/lineage.yaml");
/// Where an upgrade that isn't finished keeps what it needs.
constexpr QLatin1StringView upgradeFolder(".waymark/upgrade");

/// A file as the path made it. Git's own name of the bytes, so that a clone that ever committed
/// them has them still.
struct MadeFile
{
    QByteArray blob; ///< SHA-1, as `git hash-object` says
    bool isExecutable = false;
    bool isLink = false;

    bool operator==(const MadeFile &) const = default;
};

/// A version that somebody decided not to take.
struct SkippedVersion
{
    QString version;
    QString reason;
    QString by;
    QDate since;
    QDate until; ///< from then on it is behind again; invalid: for good

    bool operator==(const SkippedVersion &) const = default;
};

/// Files that stay as they are whatever the path does, by glob.
struct OwnFiles
{
    QString files;
    QString reason;

    bool operator==(const OwnFiles &) const = default;
};

/// The record of one project. By value; holds no secret.
struct Lineage
{
    QString path;       ///< name of the GoldenPath, else of the Template
    QString version;    ///< empty: it has none
    QString digest;     ///< of the template with its skeleton
    QString repository; ///< where the path came from: an address without credentials; may be empty
    QString file;       ///< of the path in that repository
    QString commit;     ///< of that repository when the project was made or upgraded
    QDate date;
    QString user;                      ///< who ran it, as templates see it
    yaml::Value answers;               ///< a mapping, defaults filled in
    QStringList unanswered;            ///< questions that had neither an answer nor a default
    yaml::Value outputs;               ///< of steps that aren't run here, by step
    std::map<QString, MadeFile> files; ///< by safe path
    std::map<QString, QDate> deleted;  ///< files of the path that were taken out of the project
    QList<SkippedVersion> skipped;
    QList<OwnFiles> own;

    [[nodiscard]] bool isSkipped(const QString &wanted, QDate today) const;
    bool operator==(const Lineage &) const = default;
};

/// Fails with `lineage.unreadable`, and with `lineage.outside` where it names files that aren't in
/// the project. `file` names the text in errors.
[[nodiscard]] Result<Lineage> readLineage(const SourceText &text, const QString &file);
/// The same record is always the same bytes.
[[nodiscard]] QByteArray lineageText(const Lineage &lineage);

/// Of the project in a folder. Fails with `lineage.none` where there is no record.
[[nodiscard]] Result<Lineage> lineageOf(const QString &folder);

[[nodiscard]] QByteArray blobOf(QByteArrayView bytes);
[[nodiscard]] MadeFile madeFile(const goldenpath::TreeEntry &entry);
/// Every file and link of a tree but the record itself.
[[nodiscard]] std::map<QString, MadeFile> madeFiles(const goldenpath::FileTree &tree);

/// An address of a repository without the name and password in it.
[[nodiscard]] QString withoutCredentials(const QString &address);

/// Whether `a` comes before `b`, as Semantic Versioning orders versions; what is no version is
/// ordered by its text.
[[nodiscard]] bool isOlderVersion(const QString &a, const QString &b);

} // namespace waymark::lineage
