// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/submitdialog.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;

namespace waymark::document {
class DocumentView;
}

namespace waymark::shell {

class ContentArea;
struct Services;

/// The sheet that hands requests in, over whatever is in front: what is open and unsaved is saved
/// first, because the file on the disk is what is published.
class SubmitSheet final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. `submitFront` is the action for the document in front; this
    /// switches it. `window` is what the sheet belongs to.
    SubmitSheet(const Services &services, ContentArea &content, QAction &submitFront,
                QWidget *window);

    /// The workspace is that folder. Git runs in it, with its hooks, where it is trusted alone.
    void enable(const QString &folder, bool isTrusted);
    void submitFront();
    void submit(const QStringList &paths);
    /// Goes on with what was begun on that branch.
    void finish(const QString &branch);
    /// Another workspace is open, or none.
    void close();

    [[nodiscard]] bool isSettled() const { return m_dialog == nullptr || m_dialog->isSettled(); }

Q_SIGNALS:
    /// Branches and the like are others now.
    void changed();
    void said(const QString &sentence);
    void failed(const waymark::Error &error);

private:
    void save(document::DocumentView &view, const QStringList &paths);
    void show(requests::SubmitDialog *dialog);
    [[nodiscard]] bool isRequest() const;

    const Services &m_services;
    ContentArea &m_content;
    QAction &m_action;
    QWidget *m_window;
    QString m_folder;
    bool m_isTrusted = false;
    std::unique_ptr<QObject> m_afterSaving; ///< what waits for a file to be saved
    QPointer<requests::SubmitDialog> m_dialog;
};

} // namespace waymark::shell
