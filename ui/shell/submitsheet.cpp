// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/submitsheet.h"

#include "document/documentheader.h"
#include "document/documentview.h"
#include "shell/contentarea.h"
#include "shell/services.h"
#include "submission/record.h"
#include "vcs/gitfolder.h"
#include "vcs/head.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

requests::SubmitDialog::Services dialogServices(const Services &services)
{
    return {services.theme, services.bulk, services.files,  services.process,
            services.clock, services.http, services.secrets};
}

} // namespace

SubmitSheet::SubmitSheet(const Services &services, ContentArea &content, QAction &submitFront,
                         QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_content(content)
    , m_action(submitFront)
    , m_window(window)
{
    m_action.setPriority(QAction::HighPriority);
    connect(&content, &ContentArea::viewMade, this,
            [this](document::DocumentView *view) { view->header().addTool(&m_action); });
    enable({}, false);
}

bool SubmitSheet::isRequest() const
{
    const auto *session = m_content.currentSession();
    return session != nullptr && session->isLoaded()
           && std::ranges::any_of(session->analysis()->kinds, [](const auto &kind) {
                  return kind != nullptr && kind->isRequest;
              });
}

void SubmitSheet::enable(const QString &folder, bool isTrusted)
{
    m_folder = folder;
    m_isTrusted = isTrusted;
    m_action.setVisible(!folder.isEmpty() && isRequest());
    m_action.setEnabled(m_action.isVisible() && isTrusted);
    m_action.setToolTip(isTrusted ? tr("Check this request and hand it in (Ctrl+Shift+Return)")
                                  : tr("Git runs, and requests are handed in, once you trust this "
                                       "workspace"));
}

void SubmitSheet::submitFront()
{
    if (isRequest())
        submit({m_content.currentSession()->path()});
}

void SubmitSheet::submit(const QStringList &paths)
{
    m_afterSaving.reset();
    if (!m_isTrusted || paths.isEmpty())
        return;
    for (document::DocumentView *view : m_content.views()) {
        const bool isMeant = paths.contains(view->session().path());
        // What was typed into the form counts, too.
        if (isMeant && (!view->isSettled() || view->session().isModified()))
            return save(*view, paths);
    }
    show(new requests::SubmitDialog(dialogServices(m_services), m_folder, paths, m_window));
}

/// What can't be saved says so where it stands, and nothing is handed in.
void SubmitSheet::save(document::DocumentView &view, const QStringList &paths)
{
    m_afterSaving = std::make_unique<QObject>();
    auto *context = m_afterSaving.get();
    auto *session = &view.session();
    const auto goOn = [this, paths] {
        submit(paths);
    };
    connect(session, &document::DocumentSession::saved, context, goOn, Qt::QueuedConnection);
    connect(
        session, &document::DocumentSession::failed, context, [this] { m_afterSaving.reset(); },
        Qt::QueuedConnection);
    view.whenSettled([&view, goOn, alive = QPointer(context)] {
        if (alive == nullptr)
            return;
        if (view.session().isModified())
            view.save();
        else
            goOn();
    });
}

void SubmitSheet::finish(const QString &branch)
{
    const auto head = m_isTrusted ? vcs::headOf(m_folder) : std::nullopt;
    const auto record = head ? submission::recordOf(vcs::commonGitFolderOf(head->workTree), branch,
                                                    m_services.files)
                             : std::nullopt;
    if (!record || record->isFinished())
        return Q_EMIT failed({u"submission.nothing-begun"_s,
                              tr("The submission on %1 is no longer unfinished.").arg(branch),
                              {},
                              tr("Another program finished it, or it was taken back.")});
    show(new requests::SubmitDialog(dialogServices(m_services), head->workTree, *record, m_window));
}

void SubmitSheet::show(requests::SubmitDialog *dialog)
{
    close();
    m_dialog = dialog;
    connect(dialog, &requests::SubmitDialog::submitted, this, [this](const QString &sentence) {
        Q_EMIT said(sentence);
        Q_EMIT changed();
    });
    connect(dialog, &QDialog::finished, this, &SubmitSheet::changed);
    connect(dialog, &requests::SubmitDialog::openRequested, this,
            [this](const QString &path) { m_content.openDocument(path); });
    dialog->open();
}

void SubmitSheet::close()
{
    m_afterSaving.reset();
    delete m_dialog;
}

} // namespace waymark::shell
