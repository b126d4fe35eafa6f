// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/formpart.h"

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
    void showProblems(const Diagnostics &problems);
    /// Where in this section a finding is, in words; empty where that needs none.
    [[nodiscard]] virtual QString placeOf(const Diagnostic &problem) const
    {
        Q_UNUSED(problem);
        return {};
    }
    [[nodiscard]] PreviewLines *previewLines() override;
    [[nodiscard]] QString title() const;
    /// What it is while nobody has decided.
    [[nodiscard]] virtual bool isOpenByItself() const = 0;
    /// What its kind can do besides.
    virtual void addActions(QMenu &menu) { Q_UNUSED(menu); }

    int m_level;
    SectionHead *m_head;
    QVBoxLayout *m_body;
    QToolButton *m_menu;

private:
    void openMenu();
    void proposeHere(Proposal::Action action, const QString &label);
    void showHelp(const QString &text);
    void showForms(bool isShown);
    ProblemLines &problemLines();
    void insert(int place, QWidget *widget);

    QVBoxLayout *m_inner;
    HelpLine *m_help = nullptr; ///< like the next three, made when it has something to say
    ProblemLines *m_problems = nullptr;
    PreviewLines *m_preview = nullptr;
    ChoiceBar *m_forms = nullptr;
    bool m_isItem = false; ///< its tools remove it
    QString m_title;
    QString m_introduction;
    std::optional<bool> m_isOpen; ///< nullopt: nobody decided yet
    std::optional<bool> m_opensAtFirst;
};

} // namespace waymark::form
