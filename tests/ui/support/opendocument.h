// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/documentsession.h"

#include <QAccessible>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <chrono>

namespace waymark::test {

/// The rules of one kind: the demonstration workspace's EnvironmentRequest.
inline std::shared_ptr<const workspace::Rules> requestRules()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR
                              "/resources/demo/template/platform/kinds/environmentrequest.yaml"));
    auto rules = std::make_shared<workspace::Rules>();
    if (file.open(QIODevice::ReadOnly)) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(file.readAll()));
        rules->kinds.addCrd(tree->documents().first(), file.fileName());
    }
    return rules;
}

inline const QByteArray paymentsStaging = R"(apiVersion: platform.kubedojo.io/v1
kind: EnvironmentRequest
metadata:
  name: payments-staging
spec:
  owner: payments-team
  purpose: integration-test
  lifetime: 14d
  region: eu-central-1
  dataClassification: internal
  services:
    - name: payments-api
      replicas: 2
    - name: payments-worker
      replicas: 1
)";

/// Until a view is ready to be used. Nothing is measured by it: a machine that builds beside the
/// tests may take long.
inline constexpr std::chrono::seconds longestWait{60};

/// A session of a file of its own, loaded and analysed once.
class OpenDocument
{
public:
    explicit OpenDocument(const QByteArray &bytes,
                          std::shared_ptr<const workspace::Rules> rules = requestRules())
        : m_path(m_folder.filePath(QStringLiteral("request.yaml")))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        session = std::make_unique<workspace::DocumentSession>(
            m_path, std::move(rules),
            workspace::DocumentSession::Services{m_interactive, m_bulk, m_files});
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
    Pool m_interactive{QStringLiteral("interactive"), 1};
    Pool m_bulk{QStringLiteral("bulk"), 1};
    DiskFileSystem m_files;

public:
    std::unique_ptr<workspace::DocumentSession> session;
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
