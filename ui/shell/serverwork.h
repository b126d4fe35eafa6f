// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "servers/pushwatch.h"
#include "servers/serverchecks.h"
#include "servers/serversync.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QAction;

namespace waymark::document {
class DocumentSession;
}

namespace waymark::shell {

class BackgroundTasks;
class ContentArea;
class WindowBars;

/// What catalog servers are asked, as background tasks: for their entities, whether they would take
/// the document in front, and to read again what was pushed. The last two never unasked.
class ServerWork final : public QObject
{
    Q_OBJECT

public:
    /// `validate` is the action for the document in front; this switches it.
    ServerWork(servers::ServerSync &servers, const Process &process, ContentArea &content,
               BackgroundTasks &tasks, WindowBars &bars, QAction &validate);

    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot, bool isTrusted);
    /// Somebody may have pushed.
    void lookForPushes() { m_pushes.look(); }
    /// Another document, server or trust: what can be asked.
    void enable();
    /// Sends the document in front to every server, and shows what they say at its lines.
    void validate();

private:
    struct Answer;

    [[nodiscard]] int documentInFront() const;
    [[nodiscard]] bool isDescriptor() const;
    void ask(document::DocumentSession &session, int document);
    void takeAnswer(document::DocumentSession &session, int document, const Answer &answer);
    void showSync();
    void offer(const servers::PushedEntities &pushed);
    void refresh();
    void takeOutcomes(const QList<servers::RefreshOutcome> &outcomes);
    void finishTask(std::optional<int> &task);

    servers::ServerSync &m_servers;
    ContentArea &m_content;
    BackgroundTasks &m_tasks;
    WindowBars &m_bars;
    QAction &m_action;
    servers::PushWatch m_pushes;
    QStringList m_offered; ///< canonical names, until they are asked for
    std::optional<int> m_syncTask;
    Task m_validation;
    std::optional<int> m_validationTask;
    Task m_refreshing;
    std::optional<int> m_refreshTask;
    QTimer m_progressTimer;
    struct SharedProgress;
    std::shared_ptr<SharedProgress> m_progress;
};

} // namespace waymark::shell
