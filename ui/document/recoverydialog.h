// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "document/recovery.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
}

namespace waymark::document {

class ComparisonView;

/// What an earlier run of the program couldn't save: each document with what differs from the disk,
/// to restore or to discard. Deleted when it is closed; what isn't decided stays for later.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT

public:
    RecoveryDialog(QList<document::UnsavedDocument> documents, const FileSystem &files, Pool &pool,
                   const theme::Theme &theme, QWidget *parent);

Q_SIGNALS:
    void restoreRequested(const waymark::document::UnsavedDocument &document);
    void discardRequested(const waymark::document::UnsavedDocument &document);

private:
    void showCurrent();
    void showDisk(const document::UnsavedDocument &document, const Result<QByteArray> &disk);
    void restore();
    void restoreAll();
    void discard();
    void removeCurrent();

    QList<document::UnsavedDocument> m_documents; ///< a row of the list each
    const FileSystem &m_files;
    Pool &m_pool;
    QListWidget *m_list;
    widgets::Label *m_path;
    widgets::Label *m_state;
    ComparisonView *m_comparison;
    QPushButton *m_restoreAll;
    Task m_reading;
};

} // namespace waymark::document
