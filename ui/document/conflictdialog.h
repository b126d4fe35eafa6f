// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "document/documentsession.h"
#include "text/linemerge.h"

#include <QDialog>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
}

namespace waymark::document {

/// Asks about the lines that the person and another program both changed: mine, theirs or both, for
/// each conflict. Deleted when it is closed.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Neither is owned; the dialog closes when the session's question is over.
    ConflictDialog(document::DocumentSession &session, const theme::Theme &theme, Pool &pool,
                   QWidget *parent);

Q_SIGNALS:
    /// The conflicts are on screen.
    void shown();

private:
    void merge();
    void showMerge();
    [[nodiscard]] QWidget *conflictCard(qsizetype number);
    [[nodiscard]] QWidget *sideOf(const QString &title, const SourceText &text, LineSpan lines);
    void chooseAll(Side side);
    void finish();

    document::DocumentSession &m_session;
    const theme::Theme &m_theme;
    Pool &m_pool;
    SourceText m_mine;
    SourceText m_theirs;
    quint64 m_revision = 0;
    LineMerge m_merge;
    widgets::Label *m_summary;
    QVBoxLayout *m_cards;
    QList<QButtonGroup *> m_choices;
    QPushButton *m_accept;
    Task m_task;
};

} // namespace waymark::document
