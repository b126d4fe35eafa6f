// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "support/temporaryworkspace.h"

namespace waymark::test {

/// A workspace in a Git repository with a remote that is a folder, for tests of what people do with
/// git beside Waymark.
class PushedRepository
{
public:
    /// An empty `main` with nothing pushed.
    PushedRepository();

    void commit(const QString &message) const;
    void push(const QString &branch = QStringLiteral("main")) const;
    /// Fails the test when git does.
    void run(const QStringList &arguments) const;

    const TemporaryWorkspace files;

private:
    SystemProcess m_process;
    QTemporaryDir m_remote;
};

} // namespace waymark::test
