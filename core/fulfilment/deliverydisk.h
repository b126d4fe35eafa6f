// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace waymark::fulfilment {

/// What the loop does with its two folders, as an interface so that tests can stop it anywhere.
/// That something isn't there is an answer; that nobody can tell is a failure, and never the same.
class DeliveryDisk
{
public:
    virtual ~DeliveryDisk() = default;

    [[nodiscard]] virtual Result<QByteArray> read(const QString &path) const = 0;
    /// Whether something is at that place.
    [[nodiscard]] virtual Result<bool> isThere(const QString &path) const = 0;
    /// Files below a folder (absolute), relative to it and sorted; none where there is no folder.
    [[nodiscard]] virtual Result<QStringList> files(const QString &folder) const = 0;
    /// Replaces the file in one step and makes the folders on the way. It is on the disk for good
    /// after the next `settle()`. Fails where a folder below `top` is a link: it may lead anywhere.
    [[nodiscard]] virtual Result<void> write(const QString &path, const QByteArray &bytes,
                                             const QString &top) const = 0;
    /// Nothing there is fine, a link on the way isn't. Folders that are empty then go too, up to
    /// `top`.
    [[nodiscard]] virtual Result<void> remove(const QString &path, const QString &top) const = 0;
    /// All that was written below the folder outlasts a loss of power: once for a thousand files,
    /// since once for each takes seconds.
    virtual void settle(const QString &folder) const = 0;
    /// Keeps every other run out until it is gone. Fails with `requests.busy`.
    [[nodiscard]] virtual Result<std::shared_ptr<void>> lock(const QString &path) const = 0;
};

class LocalDeliveryDisk final : public DeliveryDisk
{
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path) const override;
    [[nodiscard]] Result<bool> isThere(const QString &path) const override;
    [[nodiscard]] Result<QStringList> files(const QString &folder) const override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes,
                                     const QString &top) const override;
    [[nodiscard]] Result<void> remove(const QString &path, const QString &top) const override;
    void settle(const QString &folder) const override;
    [[nodiscard]] Result<std::shared_ptr<void>> lock(const QString &path) const override;
};

} // namespace waymark::fulfilment
