// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/sections/formpart.h"

class QGridLayout;
class QMenu;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

class ChoiceBar;
class FieldEditor;
class HelpLine;
class PreviewLines;

/// One field: label, what is typed into, what else can be done with it, help, and what is wrong.
/// The label stands left where there is room, else above.
class FieldRow final : public FormPart
{
    Q_OBJECT

public:
    FieldRow(FormContext &context, QWidget *parent);
    ~FieldRow() override;

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;
    void setTools(QWidget *tools) override;

protected:
    void present(bool isStale) override;
    void showNotices(const QList<Notice> &notices) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] PreviewLines *previewLines() override;
    void previewChanged() override;

private:
    void arrange(bool isWide);
    void arrangeAgain();
    void makeEditor();
    void connectEditor();
    [[nodiscard]] QString title() const;
    void showLabel();
    void showForms();
    void showHelp();
    void showProblems();
    ProblemLines &problemLines();
    void describe();
    void openMenu();
    void fillMenu(QMenu &menu);
    void addValueActions(QMenu &menu);
    void addPlaceActions(QMenu &menu);
    [[nodiscard]] bool hasMenu() const;
    [[nodiscard]] Proposal proposal(Proposal::Action action, const yaml::Value &value) const;
    void takeEntered(const yaml::Value &value);
    void takeEmptied();

    // Most rows of a large form never need what is made only when it has something to say.
    QGridLayout *m_grid;
    widgets::Label *m_label;
    ChoiceBar *m_forms = nullptr;
    FieldEditor *m_editor = nullptr;
    QToolButton *m_more;
    HelpLine *m_help = nullptr;
    ProblemLines *m_problems = nullptr;
    PreviewLines *m_preview = nullptr;
    QWidget *m_tools = nullptr;
    FieldKind m_kind = FieldKind::Line;
    std::shared_ptr<const FieldShape> m_shape;
    std::shared_ptr<const assist::EntityChoices> m_catalog; ///< as it was presented with
    QString m_said;                                         ///< which problems were said last
    std::optional<bool> m_isWide;
    std::optional<FieldState> m_presented;
    QChar m_mnemonic;
    bool m_isBehind = false; ///< what is typed in shows more than the state
    bool m_isLong = false;   ///< a line is typed in as several
};

} // namespace waymark::form
