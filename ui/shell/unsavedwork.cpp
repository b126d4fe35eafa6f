// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/unsavedwork.h"

#include "document/recoverydialog.h"
#include "shell/closeddocuments.h"
#include "shell/contentarea.h"
#include "shell/windowbars.h"

namespace waymark::shell {

using document::RecoveryJournal;
using document::UnsavedDocument;

UnsavedWork::UnsavedWork(const Services &services, ContentArea &content, WindowBars &bars,
                         QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_content(content)
    , m_bars(bars)
    , m_window(window)
{
    RecoveryJournal &journal = m_services.recovery;
    connect(&content, &ContentArea::sessionStarted, &journal, &RecoveryJournal::follow);
    connect(&content, &ContentArea::closed, &journal,
            [&journal](const ClosedDocument &closed) { journal.forget(closed.path); });
    connect(&journal, &RecoveryJournal::failed, &bars, &WindowBars::showError);
    connect(&bars, &WindowBars::unsavedReviewRequested, this, &UnsavedWork::review);
}

void UnsavedWork::look()
{
    m_services.recovery.findLeftBehind(
        this, [this](const QList<UnsavedDocument> &documents) { offer(documents); });
}

void UnsavedWork::offer(const QList<UnsavedDocument> &documents)
{
    m_left = documents;
    m_bars.setUnsaved(int(m_left.size()));
}

void UnsavedWork::review()
{
    auto *dialog = new document::RecoveryDialog(m_left, m_services.files, m_services.interactive,
                                                m_services.theme, m_window);
    connect(dialog, &document::RecoveryDialog::restoreRequested, this, &UnsavedWork::restore);
    connect(dialog, &document::RecoveryDialog::discardRequested, this, &UnsavedWork::discard);
    dialog->open();
}

void UnsavedWork::restore(const UnsavedDocument &document)
{
    if (document.workspace.isEmpty() || document.workspace == m_folder)
        return take(document);
    m_waiting.append(document);
    // One at a time: the others are offered again when they belong elsewhere.
    if (m_waiting.size() == 1)
        Q_EMIT workspaceRequested(document.workspace);
}

void UnsavedWork::take(const UnsavedDocument &document)
{
    // Not before the open document keeps itself: a second crash must not lose it either.
    const auto discardKept = [journal = &m_services.recovery, document] {
        journal->flush([journal, document] { journal->discard(document); });
    };
    if (const auto *open = m_content.session(document.path); open != nullptr && open->isLoaded()) {
        m_content.openUnsaved(document.path, document.text);
        discardKept();
    } else {
        auto *waiting = new QObject(this);
        connect(&m_content, &ContentArea::opened, waiting,
                [waiting, discardKept, path = document.path](const QString &opened) {
                    if (opened != path)
                        return;
                    waiting->deleteLater();
                    discardKept();
                });
        if (document.diskHash.isEmpty())
            m_content.openNew(document.path, document.text);
        else
            m_content.openUnsaved(document.path, document.text);
    }
    removeLeft(document);
}

void UnsavedWork::discard(const UnsavedDocument &document)
{
    m_services.recovery.discard(document);
    removeLeft(document);
}

void UnsavedWork::removeLeft(const UnsavedDocument &document)
{
    m_left.removeIf([&](const UnsavedDocument &left) { return left.entry == document.entry; });
    m_bars.setUnsaved(int(m_left.size()));
}

void UnsavedWork::setWorkspace(const QString &folder)
{
    m_folder = folder;
    m_services.recovery.setWorkspace(folder);
    for (const UnsavedDocument &document : std::exchange(m_waiting, {})) {
        if (document.workspace == folder)
            take(document);
    }
}

} // namespace waymark::shell
