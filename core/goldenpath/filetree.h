// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace waymark::goldenpath {

/// What a run made, as long as it is nowhere but in memory.
struct TreeEntry
{
    enum class Kind { File, Folder, Link };

    Kind kind = Kind::File;
    QByteArray bytes;       ///< of a link where it leads
    int mode = 0644;        ///< the lower nine bits; the umask is taken off when it is written
    QString source = {};    ///< the file that it was made from, absolute; may be empty
    bool isAssumed = false; ///< something in it follows from outputs that nobody knows
};

/// Files, folders and links below one folder, by safe path (`goldenpath/safepath.h`). No path leads
/// through a link or a file, and whatever is in a folder has an entry for the folder.
class FileTree
{
public:
    using Entries = std::map<QString, TreeEntry>;

    [[nodiscard]] const Entries &entries() const { return m_entries; }
    /// nullptr: there is nothing. The root isn't an entry.
    [[nodiscard]] const TreeEntry *find(const QString &path) const;
    [[nodiscard]] bool contains(const QString &path) const { return path.isEmpty() || find(path); }
    [[nodiscard]] bool isFolder(const QString &path) const;
    [[nodiscard]] qsizetype fileCount() const;
    [[nodiscard]] qint64 size() const { return m_size; } ///< of all files, bytes

    /// Replaces what is there; folders are made on the way. Fails where a file or a link is in the
    /// way (`path.in-the-way`) and beyond what a run may make (`path.too-large`).
    [[nodiscard]] Result<void> add(const QString &path, TreeEntry entry);
    [[nodiscard]] Result<void> addFolder(const QString &path);
    /// With all that is below it; nothing there is fine.
    void remove(const QString &path);
    /// With all that is below it. Fails where there is nothing at `from`, or something at `to` and
    /// `overwrites` isn't set.
    [[nodiscard]] Result<void> move(const QString &from, const QString &to, bool overwrites);

    /// What is added while it is set follows from outputs that nobody knows.
    void setAssuming(bool isAssuming) { m_isAssuming = isAssuming; }
    /// Something that follows from them was done to it, or left.
    void noteAssumed() { ++m_assumedChanges; }
    /// How often that, or an assumed entry was added.
    [[nodiscard]] qsizetype assumedChanges() const { return m_assumedChanges; }

    /// The entries below `path`, in order.
    [[nodiscard]] QStringList below(const QString &path) const;

private:
    [[nodiscard]] Result<void> makeParents(const QString &path);

    Entries m_entries;
    qint64 m_size = 0;
    bool m_isAssuming = false;
    qsizetype m_assumedChanges = 0;
};

/// What one run may make.
inline constexpr qsizetype mostEntries = 50'000;
inline constexpr qint64 mostBytes = qint64{1} << 30;

} // namespace waymark::goldenpath
