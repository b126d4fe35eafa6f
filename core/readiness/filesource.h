// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace waymark::readiness {

/// The files that checks may ask about, as they are at one moment: of a work tree, or of a commit.
/// Paths are absolute and clean. Any thread.
class FileSource
{
public:
    FileSource() = default;
    virtual ~FileSource() = default;
    Q_DISABLE_COPY_MOVE(FileSource)

    /// All of them, sorted.
    [[nodiscard]] virtual const std::vector<QString> &paths() const = 0;
    /// Fails as files do, also over a size that nobody wants to check.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path) const = 0;
    /// The same for the same content, cheaply told; empty where that can't be.
    [[nodiscard]] virtual QByteArray stamp(const QString &path) const = 0;
    /// When it was committed last; nullopt: it never was, or nobody can tell.
    [[nodiscard]] virtual std::optional<QDateTime> changed(const QString &path) const = 0;
    /// The files that are otherwise than in another source: that came, went or hold something else;
    /// nullptr: nobody knows, so each has to be asked again.
    [[nodiscard]] virtual const QSet<QString> *changesSince(const FileSource &other) const;
};

/// No file a check looks into is larger.
inline constexpr qint64 largestCheckedFile = qint64{4} * 1024 * 1024;

/// Files in memory: of a commit, and for tests.
class MemoryFiles final : public FileSource
{
public:
    /// By absolute path.
    explicit MemoryFiles(std::map<QString, QByteArray> files, QHash<QString, QDateTime> times = {});

    [[nodiscard]] const std::vector<QString> &paths() const override { return m_paths; }
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override;
    [[nodiscard]] QByteArray stamp(const QString &path) const override;
    [[nodiscard]] std::optional<QDateTime> changed(const QString &path) const override;

private:
    std::map<QString, QByteArray> m_files;
    QHash<QString, QDateTime> m_times;
    std::vector<QString> m_paths;
};

} // namespace waymark::readiness
