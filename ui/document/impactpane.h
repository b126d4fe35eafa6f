// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/impactmodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
class LinkButton;
class TableView;
} // namespace waymark::widgets

namespace waymark::document {

class ImpactFeed;

/// Under a text of rules: what it does to the documents of the workspace before it ships, in one
/// line, and as a table where that is wanted. Hidden for other texts.
class ImpactPane final : public QWidget
{
    Q_OBJECT

public:
    /// `feed` outlives the pane.
    ImpactPane(ImpactFeed &feed, const theme::Theme &theme, QWidget *parent = nullptr);
    ~ImpactPane() override;

    /// The table, or the line alone.
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    [[nodiscard]] bool isSettled() const;
    /// The document that expressions show their values on: the one that was chosen for that, else
    /// that of the row that people look at; nullopt: any.
    [[nodiscard]] std::optional<rehearsal::TriedDocument> tried() const;
    /// Shows the table and puts the focus on its first row.
    void open();

Q_SIGNALS:
    /// The document of a row.
    void documentRequested(const QString &path, waymark::TextRange range);
    /// By Escape: the focus goes back.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void present();
    void presentOwners();
    void presentRows();
    void presentTried();
    void presentProgress();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool hasLines() const;
    void popUpMenu(const QPoint &global);
    void copyForReview();

    const theme::Theme &m_theme;
    ImpactFeed &m_feed;
    QToolButton *m_head;
    widgets::Label *m_summary;
    widgets::LinkButton *m_again; ///< stops, or begins again
    QComboBox *m_owners;
    QComboBox *m_tried;
    widgets::LinkButton *m_copy;
    widgets::TableView *m_table;
    ImpactModel *m_model;
    std::shared_ptr<const ImpactReport> m_shown; ///< nullptr before the first
    QTimer m_tick;
};

} // namespace waymark::document
