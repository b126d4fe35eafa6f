// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

#include <QList>
#include <QStringList>

namespace waymark::catalog {

/// A `$ref` that leads nowhere.
struct BrokenRef
{
    QString file;       ///< that it stands in, absolute
    qsizetype line = 0; ///< there, from 0
    QString message;    ///< what is wrong
    QString next;       ///< what to do

    bool operator==(const BrokenRef &) const = default;
};

/// An API's definition of several files as one: what `$openapi` and `$asyncapi` stand for.
struct RefBundle
{
    QByteArray text;   ///< YAML; the file's own bytes where it refers to no other
    QStringList files; ///< that its `$ref`s lead to, absolute; whether or not they are there
    QList<BrokenRef> broken;
};

/// Whether a text may refer to other files; most don't, and needn't be read for it.
[[nodiscard]] bool mayReferElsewhere(QByteArrayView bytes);

/// Puts in what the `$ref`s of a file name, as Backstage's module does: each part at the place that
/// names it first, and a `$ref` to that place everywhere else, so circles end. Addresses are left
/// as they are. `bytes` are those of `path`; nothing outside of `root` is read (empty: anywhere).
/// Fails with `catalog.placeholder` for a file that is no YAML or JSON object, and with
/// `catalog.too-large` for one that Waymark doesn't put together.
[[nodiscard]] Result<RefBundle> bundled(const QByteArray &bytes, const QString &path,
                                        const QString &root, const FileSystem &files);

} // namespace waymark::catalog
