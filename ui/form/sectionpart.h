// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace waymark::form {

class ChoiceBar;
class HelpLine;
class SectionHead;

/// A headed part that folds: what groups and lists have in common.
class SectionPart : public FormPart
{
    Q_OBJECT

public:
    SectionPart(FormContext &context, int level, QWidget *parent);

    /// Instead of the field's own title, for items of a list.
    void setTitle(const QString &title) { m_title = title; }
    /// Stands before the schema's own help.
    void setIntroduction(const QString &text) { m_introduction = text; }
    [[nodiscard]] SectionHead &head() const { return *m_head; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// What it is until a person decides.
    void setOpenAtFirst(bool open) { m_opensAtFirst = open; }
    void setTools(QWidget *tools) override;

protected:
    /// Head, help and problems. `summary` is what the head says of what is inside.
    void presentHead(const QString &summary, bool isFoldable);
    void showNotices(const QList<Notice> &notices) override;
    [[nodiscard]] QString title() const;
    /// What it is while nobody has decided.
    [[nodiscard]] virtual bool isOpenByItself() const = 0;
    /// What its kind can do besides.
    virtual void addActions(QMenu &menu) { Q_UNUSED(menu); }

    int m_level;
    SectionHead *m_head;
    ChoiceBar *m_forms;
    HelpLine *m_help;
    ProblemLines *m_problems;
    QVBoxLayout *m_body;
    QToolButton *m_menu;

private:
    void openMenu();
    void propose(Proposal::Action action, const QString &label);

    bool m_isItem = false; ///< its tools remove it
    QString m_title;
    QString m_introduction;
    std::optional<bool> m_isOpen; ///< nullopt: nobody decided yet
    std::optional<bool> m_opensAtFirst;
};

} // namespace waymark::form
