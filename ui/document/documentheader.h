// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentview.h"
#include "document/verdict.h"

#include <QWidget>

#include <optional>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QComboBox;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::document {

/// The line over form and text: what this document is, how it is shown, how it stands, and undo,
/// redo and save.
class DocumentHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentHeader(const theme::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &name, const QString &kind);
    /// Names of the documents of the file; the choice shows where there are two or more.
    void setDocuments(const QStringList &names, int current);
    void setMode(DocumentView::Mode mode);
    void setNoForm(const QString &why); ///< empty: there is one
    void setVerdict(const analysis::Verdict &verdict);
    void setHistory(const QString &undo, const QString &redo, bool canUndo, bool canRedo);
    void setSave(bool canSave, bool isModified);
    void setChangesShown(bool shown);
    /// One more thing to do with the document, as long as the action is visible; one of high
    /// priority stands at the end, with its icon text.
    void addTool(QAction *action);

Q_SIGNALS:
    void modeRequested(waymark::document::DocumentView::Mode mode);
    void documentRequested(int document);
    void undoRequested();
    void redoRequested();
    void saveRequested();
    void nextProblemRequested();
    /// Where the verdict follows from rules, not from mistakes.
    void rulesRequested();
    /// Where the verdict is that nothing was checked.
    void schemaRequested(const QPoint &global);
    void changesRequested(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpModes(QWidget *holder);

    const theme::Theme &m_theme;
    widgets::Label *m_name;
    widgets::Label *m_kind;
    QComboBox *m_documents;
    QButtonGroup *m_modes;
    QToolButton *m_verdict;
    QToolButton *m_changes;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_save;
    QHBoxLayout *m_tools;
    std::optional<analysis::Verdict> m_shownVerdict;
};

} // namespace waymark::document
