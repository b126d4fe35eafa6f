// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "support/requestrules.h"
#include "theme/theme.h"
#include "ui/support/named.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::test {

/// A session of a file of its own, loaded and analysed once.
class OpenDocument
{
public:
    explicit OpenDocument(const QByteArray &bytes,
                          std::shared_ptr<const analysis::Rules> rules = requestRules())
        : m_path(m_folder.filePath(QStringLiteral("request.yaml")))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        session = std::make_unique<document::DocumentSession>(
            m_path, std::move(rules),
            document::DocumentSession::Services{m_interactive, m_bulk, m_files});
        session->load();
        const bool isReady = QTest::qWaitFor([this] { return isAnalyzed(); }, longestWait);
        Q_ASSERT(isReady);
    }

    [[nodiscard]] bool isAnalyzed() const
    {
        return session->isLoaded() && session->analysis()->revision == session->revision();
    }
    [[nodiscard]] const QByteArray &bytes() const { return session->text().bytes(); }
    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeToDisk(const QByteArray &bytes) const
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    DiskFileSystem m_files; ///< before the pools, whose work uses it
    Pool m_interactive{QStringLiteral("interactive"), 1};
    Pool m_bulk{QStringLiteral("bulk"), 1};

public:
    std::unique_ptr<document::DocumentSession> session;
};

} // namespace waymark::test
