// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "support/requestrules.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <chrono>

namespace waymark::test {

/// Until a view is ready to be used. Nothing is measured by it: a machine that builds beside the
/// tests may take long.
inline constexpr std::chrono::seconds longestWait{60};

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

/// The visible widget that a screen reader would call so; nullptr if there is none.
template<typename Widget>
Widget *named(const QWidget &root, const QString &accessibleName)
{
    for (Widget *widget : root.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName && widget->isVisibleTo(&root))
            return widget;
    }
    return nullptr;
}

} // namespace waymark::test
