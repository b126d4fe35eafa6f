// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

namespace waymark::test {

/// A folder with files, gone at the end of the test.
class TemporaryWorkspace
{
public:
    /// Creates folders on the way. `path` is relative.
    void write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] QString path(const QString &relative = {}) const;

private:
    QTemporaryDir m_folder;
};

/// A workspace of three roots: `mine` with a request and its Workspace file, `platform` with the
/// request's kind, and the fleet `services/one` and `services/two` with a component each. Every
/// root is on a branch of its own.
void writeThreeRoots(const TemporaryWorkspace &workspace);

/// The CustomResourceDefinition of the demonstration workspace and the request of issue 2.
[[nodiscard]] QByteArray environmentRequestCrd();
[[nodiscard]] QByteArray paymentsStaging();

} // namespace waymark::test
