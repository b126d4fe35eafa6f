// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/workspaceopener.h"

#include "assist/newdocument.h"
#include "shell/backgroundtasks.h"
#include "shell/contentarea.h"
#include "shell/questions.h"
#include "shell/windowactions.h"
#include "snapshot/snapshot.h"
#include "workspace/workspacesession.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::shell {

WorkspaceOpener::WorkspaceOpener(const Parts &parts)
    : m_parts(parts)
{
    addActions();
}

void WorkspaceOpener::addActions()
{
    WindowActions &actions = m_parts.actions;
    actions.add(u"workspace.open"_s, tr("Open folder…"), {QKeySequence::Open},
                [this] { askForFolder(); });
    actions.add(u"workspace.new"_s, tr("New workspace…"), {}, [this] { askForNewWorkspace(); });
    actions.add(u"workspace.demo"_s, tr("Demonstration workspace"), {}, [this] { openDemo(); });
    actions.add(u"workspace.reset-demo"_s, tr("Reset the demonstration workspace…"), {},
                [this] { resetDemo(); });
    actions.add(u"workspace.reload"_s, tr("Read the workspace again"), {QKeySequence::Refresh},
                [this] { m_parts.workspace.reload(); });
    actions.add(u"workspace.close"_s, tr("Close workspace"), {},
                [this] { leave([this] { m_parts.workspace.close(); }); });
}

void WorkspaceOpener::enable()
{
    const WindowActions &actions = m_parts.actions;
    actions.action(u"workspace.reload"_s)->setEnabled(m_parts.workspace.isOpen());
    actions.action(u"workspace.close"_s)->setEnabled(m_parts.workspace.isOpen());
    actions.action(u"workspace.reset-demo"_s)
        ->setEnabled(m_parts.services.demo.isDemo(m_parts.workspace.path()));
}

void WorkspaceOpener::open(const QString &path, const std::function<void()> &opening)
{
    leave([this, path = QFileInfo(path).absoluteFilePath(), opening] {
        if (opening)
            opening();
        using Scope = workspace::WorkspaceSession::Scope;
        const bool isAlone =
            m_parts.services.settings.opensAlone(QDir::cleanPath(path)).value_or(false);
        m_parts.workspace.open(path, isAlone ? Scope::Alone : Scope::Around);
    });
}

void WorkspaceOpener::openDemo(const std::function<void()> &opening)
{
    leave([this, opening] {
        if (opening)
            opening();
        prepareDemo(tr("Preparing the demonstration workspace"), false);
    });
}

void WorkspaceOpener::resetDemo()
{
    askBefore(m_parts.window, tr("Reset the demonstration workspace?"),
              tr("Every change you made in it is lost. It starts again with dates up to today."),
              tr("Reset demonstration workspace"), [this] {
                  m_parts.content.closeAll();
                  prepareDemo(tr("Resetting the demonstration workspace"), true);
              });
}

void WorkspaceOpener::prepareDemo(const QString &task, bool isReset)
{
    m_isBusy = true;
    const int running = m_parts.tasks.start(task, {});
    m_background = inBackground(
        m_parts.services.bulk, this,
        [demo = &m_parts.services.demo, isReset](std::stop_token stop) {
            return isReset ? demo->reset(stop) : demo->make(stop);
        },
        [this, running](const Result<QString> &folder) {
            m_isBusy = false;
            m_parts.tasks.finish(running);
            if (!folder)
                return Q_EMIT failed(folder.error());
            m_parts.workspace.open(*folder);
        });
}

void WorkspaceOpener::askForFolder()
{
    auto *dialog = new QFileDialog(m_parts.window, tr("Open a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { open(folder); });
    dialog->open();
}

void WorkspaceOpener::askForNewWorkspace()
{
    auto *dialog = new QFileDialog(m_parts.window, tr("Choose the folder of the new workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setLabelText(QFileDialog::Accept, tr("Create workspace"));
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceOpener::makeWorkspace);
    dialog->open();
}

void WorkspaceOpener::makeWorkspace(const QString &folder)
{
    m_background = inBackground(
        m_parts.services.bulk, this,
        [files = &m_parts.services.files, folder](std::stop_token) -> Result<void> {
            const QString path = folder + u'/' + snapshot::workspaceFileName;
            // A folder that is a workspace already is opened as it is.
            if (files->read(path, defaultReadLimit))
                return {};
            return files->write(path, assist::newWorkspaceText(folder.section(u'/', -1)));
        },
        [this, folder](const Result<void> &written) {
            if (!written)
                return Q_EMIT failed(written.error());
            m_parts.services.settings.setTrusted(folder, true);
            open(folder);
        });
}

void WorkspaceOpener::leave(std::function<void()> then)
{
    m_parts.content.whenSettled([this, then = std::move(then)] { askToLeave(then); });
}

void WorkspaceOpener::askToLeave(const std::function<void()> &then)
{
    const auto modified = m_parts.content.modified();
    if (modified.isEmpty())
        return then();
    QStringList names;
    for (const auto *session : modified)
        names << session->path().section(u'/', -1);
    askToSave(m_parts.window, names, [this, then](SaveAnswer answer) {
        if (answer == SaveAnswer::KeepOpen)
            return;
        if (answer == SaveAnswer::Save)
            return saveAll(then);
        m_parts.content.closeAll();
        then();
    });
}

void WorkspaceOpener::saveAll(const std::function<void()> &then)
{
    // Saves end in any order; the last one, and only that, goes on.
    const auto isDone = std::make_shared<bool>(false);
    for (auto *session : m_parts.content.modified()) {
        connect(
            session, &document::DocumentSession::saved, this,
            [this, then, isDone] {
                if (m_parts.content.modified().isEmpty() && !std::exchange(*isDone, true))
                    then();
            },
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
        session->save();
    }
}

} // namespace waymark::shell
