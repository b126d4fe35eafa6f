// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/runpreview.h"
#include "text/textrange.h"

#include <QWidget>

class QListWidget;
class QStandardItemModel;
class QTabWidget;
class QTreeView;

namespace waymark::editor {
class CodeView;
}
namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
class TableView;
} // namespace waymark::widgets

namespace waymark::paths {

class FileTreeModel;

/// What a path makes of the answers so far: its files, the steps it takes and what is wrong.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /// `preview` outlives the pane.
    PreviewPane(const RunPreview &preview, Pool &pool, const theme::Theme &theme,
                QWidget *parent = nullptr);
    ~PreviewPane() override;

    void showFile(const QString &path);
    void showProblems();
    /// Files have their colours.
    [[nodiscard]] bool isSettled() const { return m_hasLanguages; }

Q_SIGNALS:
    /// A finding's place, such as in the template.
    void placeRequested(const QString &path, waymark::TextRange range);

private:
    void present();
    void presentFile();
    void presentSteps();
    void presentProblems();
    void markChanges(const QByteArray &before, const QByteArray &after);
    [[nodiscard]] static QString firstFile(const goldenpath::FileTree &tree);

    const RunPreview &m_preview;
    const theme::Theme &m_theme;
    QTabWidget *m_tabs;
    QTreeView *m_files;
    FileTreeModel *m_model;
    widgets::Label *m_name;
    editor::CodeView *m_code;
    widgets::TableView *m_steps;
    QStandardItemModel *m_stepRows;
    QListWidget *m_problems;
    QString m_file; ///< that is shown
    QByteArray m_bytes;
    bool m_hasLanguages = false;
    bool m_isPresenting = false;
    std::shared_ptr<void> m_keptLanguages;
    Task m_languages;
};

} // namespace waymark::paths
