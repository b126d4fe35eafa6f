// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using page::ChangeHistory;

void MainWindow::connectChanges()
{
    connect(&m_changes, &ChangeHistory::changed, this, [this] {
        const auto name = [this](const QString &id, const catalog::ChangeSet *changes,
                                 const QString &with, const QString &without) {
            m_actions->action(id)->setText(changes != nullptr ? with.arg(changes->title) : without);
        };
        name(u"files.undo"_s, m_changes.toUndo(), tr("Undo: %1"), tr("Undo the change of files"));
        name(u"files.redo"_s, m_changes.toRedo(), tr("Make again: %1"),
             tr("Make the change of files again"));
        enableActions();
    });
    connect(&m_changes, &ChangeHistory::undone, this, [this](const QString &title) {
        m_bars->showOffer(tr("%1: undone.").arg(title), {}, tr("Make it again"),
                          [this] { m_changes.redo(); });
    });
    connect(&m_changes, &ChangeHistory::redone, this, [this](const QString &title) {
        m_bars->showOffer(tr("%1: made again.").arg(title), {}, tr("Undo"),
                          [this] { m_changes.undo(); });
    });
    connect(&m_changes, &ChangeHistory::refused, m_bars, &WindowBars::showError);
    connect(m_content, &ContentArea::viewMade, this, [this](document::DocumentView *view) {
        view->setTakesOver([this, view](bool isUndo) { return takesOver(*view, isUndo); });
    });
}

bool MainWindow::takesOver(const document::DocumentView &view, bool isUndo)
{
    const catalog::ChangeSet *changes = isUndo ? m_changes.toUndo() : m_changes.toRedo();
    const document::DocumentSession &session = view.session();
    if (changes == nullptr || session.isModified())
        return false;
    const auto own = std::ranges::find(changes->files, session.path(), &catalog::FileChange::path);
    if (own == changes->files.end())
        return false;
    // Whatever else was done to the text since is undone first.
    const SourceText left = isUndo ? own->after() : own->before;
    if (left != session.text())
        return false;
    if (isUndo)
        m_changes.undo();
    else
        m_changes.redo();
    return true;
}

} // namespace waymark::shell
