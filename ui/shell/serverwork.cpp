// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/serverwork.h"

#include "catalog/reffields.h"
#include "document/documentheader.h"
#include "document/documentsession.h"
#include "editor/editorpane.h"
#include "editor/text/texteditor.h"
#include "servers/serverfindings.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/windowbars.h"

#include <QAction>
#include <QGuiApplication>
#include <QPointer>

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::shell {

using document::DocumentSession;

namespace {

constexpr qsizetype mostNamed = 3;

/// "a, b and 4 more".
QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), mostNamed)))
        shown << name.section(u'/', -1);
    const QString list = shown.join(u", "_s);
    const qsizetype more = names.size() - shown.size();
    return more == 0 ? list : ServerWork::tr("%1 and %Ln more", nullptr, int(more)).arg(list);
}

} // namespace

/// What came of sending one revision of a document.
struct ServerWork::Answer
{
    quint64 revision = 0;
    QList<servers::ServerVerdict> verdicts;
    Diagnostics findings;
    std::optional<Error> failure; ///< the text can't be sent as it is
};

struct ServerWork::SharedProgress
{
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
};

ServerWork::ServerWork(servers::ServerSync &servers, const Process &process, ContentArea &content,
                       BackgroundTasks &tasks, WindowBars &bars, QAction &validate)
    : QObject(&content)
    , m_servers(servers)
    , m_content(content)
    , m_tasks(tasks)
    , m_bars(bars)
    , m_action(validate)
    , m_pushes(servers.services().bulk, process)
{
    connect(&servers, &servers::ServerSync::changed, this, [this] {
        showSync();
        enable();
    });
    connect(&content, &ContentArea::viewMade, this,
            [this](document::DocumentView *view) { view->header().addTool(&m_action); });
    connect(&m_pushes, &servers::PushWatch::pushed, this, &ServerWork::offer);
    connect(&bars, &WindowBars::refreshRequested, this, &ServerWork::refresh);
    // Who comes back from a terminal may have pushed there.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &ServerWork::lookForPushes);
    m_progressTimer.setInterval(100ms);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_refreshTask)
            m_tasks.setProgress(*m_refreshTask, m_progress->done.load(), m_progress->total.load());
    });
    enable();
}

void ServerWork::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                             bool isTrusted)
{
    m_pushes.setSnapshot(snapshot, isTrusted);
    if (!snapshot || snapshot->servers.isEmpty()) {
        m_offered.clear();
        m_bars.setPushed({}, {});
    }
    enable();
}

void ServerWork::showSync()
{
    if (m_servers.isRunning() && !m_syncTask)
        m_syncTask = m_tasks.start(tr("Asking catalog servers"), [this] { m_servers.cancel(); });
    else if (!m_servers.isRunning() && m_syncTask)
        m_tasks.finish(*std::exchange(m_syncTask, std::nullopt));
    if (m_syncTask) {
        const Progress progress = m_servers.running().progress;
        m_tasks.setProgress(*m_syncTask, progress.done, progress.total);
    }
}

int ServerWork::documentInFront() const
{
    const auto *view = m_content.currentView();
    const auto *document =
        view->session().analysis()->tree.documentAt(view->textPane().editor().caretOffset());
    return document != nullptr ? document->index : 0;
}

bool ServerWork::isDescriptor() const
{
    const auto *session = m_content.currentSession();
    if (session == nullptr || !session->isLoaded() || session->analysis()->revision == 0)
        return false;
    const auto &documents = session->analysis()->tree.documents();
    const auto &rules = session->analysis()->rules;
    const int shown = documentInFront();
    return shown < documents.size()
           && (catalog::isEntityApiVersion(documents[shown].topLevel(u"apiVersion"))
               || (rules && rules->entityKinds.holds(documents[shown])));
}

void ServerWork::enable()
{
    m_action.setVisible(!m_servers.servers().isEmpty() && isDescriptor());
    m_action.setEnabled(m_action.isVisible() && m_servers.isTrusted() && !m_validationTask);
    m_action.setToolTip(m_servers.isTrusted()
                            ? tr("Ask the catalog server whether it would take this")
                            : tr("Servers are asked once you trust this workspace"));
}

void ServerWork::validate()
{
    auto *view = m_content.currentView();
    if (view == nullptr || !isDescriptor() || !m_servers.isTrusted())
        return;
    // What was typed into the form counts, too.
    view->whenSettled([this, view] { ask(view->session(), documentInFront()); });
}

void ServerWork::ask(DocumentSession &session, int document)
{
    if (!m_validationTask)
        m_validationTask = m_tasks.start(tr("Validating on the server"), [this] {
            m_validation.cancel();
            finishTask(m_validationTask);
        });
    enable();
    const servers::ServerServices &services = m_servers.services();
    m_validation = inBackground(
        services.bulk, this,
        [text = session.text(), revision = session.revision(), path = session.path(), document,
         servers = m_servers.addresses(), http = &services.http,
         secrets = &services.secrets](std::stop_token stop) {
            Answer answer{.revision = revision};
            const auto sent = servers::sentEntity(text, document, path);
            const auto tree = yaml::SyntaxTree::parse(text, stop);
            if (!sent || !tree) {
                answer.failure = sent ? Error{} : sent.error();
                return answer;
            }
            answer.verdicts = servers::validateOnServers(servers, *sent, *http, *secrets, stop);
            answer.findings = servers::serverFindings(answer.verdicts, *tree, document);
            return answer;
        },
        [this, asked = QPointer(&session), document](const Answer &answer) {
            if (asked != nullptr)
                takeAnswer(*asked, document, answer);
            else
                finishTask(m_validationTask); // its tab was closed meanwhile
        });
}

void ServerWork::takeAnswer(DocumentSession &session, int document, const Answer &answer)
{
    // They spoke of a text that is another one by now.
    if (answer.revision != session.revision())
        return ask(session, document);
    finishTask(m_validationTask);
    if (answer.failure)
        return m_bars.showError(*answer.failure);
    session.setForeignFindings(answer.findings);
    QStringList takers;
    for (const servers::ServerVerdict &verdict : answer.verdicts) {
        if (verdict.failure)
            m_bars.showError(*verdict.failure);
        else if (verdict.findings.isEmpty())
            takers << verdict.server;
    }
    if (!takers.isEmpty())
        m_bars.showNotice(tr("%1 would take it as it is.").arg(takers.join(u", "_s)));
    else
        m_bars.showNotice({});
}

void ServerWork::finishTask(std::optional<int> &task)
{
    if (task)
        m_tasks.finish(*std::exchange(task, std::nullopt));
    enable();
}

void ServerWork::offer(const servers::PushedEntities &pushed)
{
    for (const QString &name : pushed.entities) {
        if (!m_offered.contains(name))
            m_offered << name;
    }
    m_bars.setPushed(
        tr("%1 was pushed to %2 and changes %Ln entity(s): %3.", nullptr, int(m_offered.size()))
            .arg(pushed.push.branch, pushed.push.remote, namesText(m_offered)),
        tr("A catalog server reads them on its next round, in some minutes."));
}

void ServerWork::refresh()
{
    m_bars.setPushed({}, {});
    const QStringList names = std::exchange(m_offered, {});
    if (names.isEmpty() || !m_servers.isTrusted())
        return;
    m_progress = std::make_shared<SharedProgress>();
    if (m_refreshTask)
        m_tasks.finish(*m_refreshTask);
    m_refreshTask = m_tasks.start(tr("Asking the server to read what was pushed"), [this] {
        m_refreshing.cancel();
        m_progressTimer.stop();
        finishTask(m_refreshTask);
    });
    m_progressTimer.start();
    const servers::ServerServices &services = m_servers.services();
    m_refreshing = inBackground(
        services.bulk, this,
        [names, servers = m_servers.addresses(), http = &services.http, secrets = &services.secrets,
         shared = m_progress](std::stop_token stop) {
            const auto progressed = [shared](qsizetype done, qsizetype total) {
                shared->done.store(done, std::memory_order_relaxed);
                shared->total.store(total, std::memory_order_relaxed);
            };
            return servers::refreshAllOnServers(servers, names, *http, *secrets, progressed, stop);
        },
        [this](const QList<servers::RefreshOutcome> &outcomes) {
            m_progressTimer.stop();
            finishTask(m_refreshTask);
            takeOutcomes(outcomes);
        });
}

void ServerWork::takeOutcomes(const QList<servers::RefreshOutcome> &outcomes)
{
    QStringList done;
    for (const servers::RefreshOutcome &outcome : outcomes) {
        if (outcome.asked > 0)
            done << tr("%1 reads %Ln entity(s) again soon.", nullptr, outcome.asked)
                        .arg(outcome.server);
        if (!outcome.unknown.isEmpty())
            done << tr("%1 doesn't know %2 yet.").arg(outcome.server, namesText(outcome.unknown));
        if (outcome.failure)
            m_bars.showError(*outcome.failure);
    }
    m_bars.showNotice(done.join(u' '));
}

} // namespace waymark::shell
