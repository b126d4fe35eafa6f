// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/services.h"

#include <QObject>

namespace waymark::shell {

class ContentArea;
class WindowBars;

/// Keeps what isn't saved for the case that the program dies, and offers what an earlier run left
/// behind. Between the window's parts and the journal; no widgets of its own but the dialog.
class UnsavedWork final : public QObject
{
    Q_OBJECT

public:
    UnsavedWork(const Services &services, ContentArea &content, WindowBars &bars, QWidget *window);

    /// Looks for what is left behind, and shows a bar if there is something.
    void look();
    /// The workspace in `folder` is on screen now (empty: none): what waits for it is restored.
    void setWorkspace(const QString &folder);

Q_SIGNALS:
    /// A document to restore belongs to this workspace.
    void workspaceRequested(const QString &folder);

private:
    void offer(const QList<document::UnsavedDocument> &documents);
    void review();
    void restore(const document::UnsavedDocument &document);
    void discard(const document::UnsavedDocument &document);
    void take(const document::UnsavedDocument &document);
    void removeLeft(const document::UnsavedDocument &document);

    const Services m_services;
    ContentArea &m_content;
    WindowBars &m_bars;
    QWidget *m_window;
    QString m_folder;
    QList<document::UnsavedDocument> m_left;    ///< to be decided
    QList<document::UnsavedDocument> m_waiting; ///< to be restored once their workspace is open
};

} // namespace waymark::shell
