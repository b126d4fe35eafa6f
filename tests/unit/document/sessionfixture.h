// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "support/temporaryworkspace.h"

#include <memory>

namespace waymark::test {

/// What the tests of document sessions stand on: a folder, the disk and two pools.
class SessionFixture
{
protected:
    /// An empty folder and rules that know the kind of `request.yaml`, which is written.
    void begin();

    /// A session with its first findings; the program ends where there are none.
    [[nodiscard]] std::unique_ptr<document::DocumentSession> opened(const QString &name);
    /// Types at the end of the text.
    static void append(document::DocumentSession &session, const QByteArray &bytes);

    const DiskFileSystem m_files;
    Pool m_interactive{QStringLiteral("interactive"), 2};
    Pool m_bulk{QStringLiteral("bulk"), 1};
    std::shared_ptr<analysis::Rules> m_rules;
    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

} // namespace waymark::test
