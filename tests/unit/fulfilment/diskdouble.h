// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/deliverydisk.h"

#include <functional>

namespace waymark::fulfilment {

/// The real disk, until something happens.
class DiskDouble : public DeliveryDisk
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override
    {
        return isFaulty(path) ? failed(path) : m_disk.read(path);
    }
    [[nodiscard]] Result<bool> isThere(const QString &path) const override
    {
        if (isFaulty(path))
            return std::unexpected(failed(path).error());
        return m_disk.isThere(path);
    }
    [[nodiscard]] Result<QStringList> files(const QString &folder) const override
    {
        if (isFaulty(folder))
            return std::unexpected(failed(folder).error());
        return m_disk.files(folder);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes,
                                     const QString &top) const override
    {
        if (!mayChange(path))
            return std::unexpected(failed(path).error());
        return m_disk.write(path, bytes, top);
    }
    [[nodiscard]] Result<void> remove(const QString &path, const QString &top) const override
    {
        if (!mayChange(path))
            return std::unexpected(failed(path).error());
        if (keepsWhatIsRemoved)
            return {};
        return m_disk.remove(path, top);
    }
    void settle(const QString & /*folder*/) const override {}
    [[nodiscard]] Result<std::shared_ptr<void>> lock(const QString &path) const override
    {
        return m_disk.lock(path);
    }

    mutable int changes = 0;     ///< that were made, or tried
    mutable QStringList changed; ///< their paths
    int dies = -1;               ///< before that change; -1: never
    bool keepsWhatIsRemoved = false;
    QString unreadable; ///< part of the paths that nobody can read
    QString unwritable; ///< part of the paths that nobody can write

private:
    [[nodiscard]] bool isDead() const { return dies >= 0 && changes > dies; }
    [[nodiscard]] bool isFaulty(const QString &path) const
    {
        return isDead() || (!unreadable.isEmpty() && path.contains(unreadable));
    }
    [[nodiscard]] bool mayChange(const QString &path) const
    {
        ++changes;
        changed.append(path);
        return !isDead() && (unwritable.isEmpty() || !path.contains(unwritable));
    }
    [[nodiscard]] static std::unexpected<Error> failedWith(const QString &path)
    {
        return std::unexpected(
            Error{QStringLiteral("io.write"), QStringLiteral("the disk is gone"), path, {}});
    }
    [[nodiscard]] static Result<QByteArray> failed(const QString &path) { return failedWith(path); }

    LocalDeliveryDisk m_disk;
};

} // namespace waymark::fulfilment
