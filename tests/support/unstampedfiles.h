// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

namespace waymark::test {

/// The disk of a moment after everything was written: nothing has a stamp yet, so each load reads
/// each file. On the real one that depends on how long the test has taken.
class UnstampedFiles final : public FileSystem
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        return m_disk.write(path, bytes);
    }
    [[nodiscard]] std::optional<FileStamp> stamp(const QString &) const override
    {
        return std::nullopt;
    }

private:
    DiskFileSystem m_disk;
};

} // namespace waymark::test
