// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/temporaryworkspace.h"

#include <QMap>

namespace waymark::test {

/// A workspace whose requests are Machines (`shop.io/v1`), with a kind, a policy that denies sizes
/// over 8, and a template of two manifests, the second only for sizes over 4. Not in Git.
class MachineWorkspace
{
public:
    MachineWorkspace();

    void request(const QString &name, int size = 4, const QByteArray &lifetime = "30d") const;
    /// Writes `spec.fulfilment` of its kind anew with these lines.
    void setKind(const QByteArray &more) const;
    void remove(const QString &path) const;
    /// Deliveries and statuses, by path; without what only the loop itself reads.
    [[nodiscard]] QMap<QString, QByteArray> made() const;
    [[nodiscard]] QByteArray status(const QString &name) const;

    const TemporaryWorkspace files;
};

} // namespace waymark::test
