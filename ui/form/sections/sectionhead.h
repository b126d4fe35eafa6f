// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
class StatusGlyph;
} // namespace waymark::widgets

namespace waymark::form {

/// The line over a group or list: fold arrow, title, what is in it, what is wrong in it, actions.
class SectionHead final : public QWidget
{
    Q_OBJECT

public:
    SectionHead(const theme::Theme &theme, int level, QWidget *parent);

    void setTitle(const QString &title, const QString &summary);
    /// Why something in it can't be read; empty where all can.
    void setDamage(const QString &why);
    /// How many findings a folded section hides; 0 hides the mark.
    void setProblemCount(int count);
    void setFoldable(bool foldable);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void addAction(QWidget *action);
    /// Left of one that is there already.
    void addActionBefore(QWidget *other, QWidget *action);

Q_SIGNALS:
    void openRequested(bool open);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void describeFold();
    void makeCount();
    void makeDamage();

    const theme::Theme &m_theme;
    QHBoxLayout *m_row;
    QToolButton *m_fold;
    widgets::Label *m_title;
    widgets::Label *m_summary;
    widgets::StatusGlyph *m_glyph = nullptr; ///< made with the first problem
    widgets::Label *m_count = nullptr;
    QWidget *m_damage = nullptr;
    bool m_isOpen = true;
    bool m_isFoldable = true;
};

} // namespace waymark::form
