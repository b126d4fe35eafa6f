// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formpart.h"

class QGridLayout;
class QMenu;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

class FieldEditor;
class HelpLine;
class ProblemLines;

/// One field: label, what is typed into, what else can be done with it, help, and what is wrong.
/// The label stands left where there is room, else above.
class FieldRow final : public FormPart
{
    Q_OBJECT

public:
    FieldRow(FormContext &context, QWidget *parent);

    [[nodiscard]] FormPart *reveal(const JsonPointer &pointer, Reveal how) override;
    void enter() override;
    /// The form can't make the change that was asked for.
    void setNotice(const QString &text);

protected:
    void present(bool isStale) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool isWide);
    void makeEditor();
    void describe();
    void openMenu();
    void fillMenu(QMenu &menu);
    [[nodiscard]] bool hasMenu() const;
    void propose(Proposal::Action action, const yaml::Value &value);
    void announce(const QString &text);

    QGridLayout *m_grid;
    widgets::Label *m_label;
    FieldEditor *m_editor = nullptr;
    QToolButton *m_more;
    HelpLine *m_help;
    ProblemLines *m_problems;
    FieldKind m_kind = FieldKind::Line;
    std::shared_ptr<const FieldShape> m_shape;
    QString m_said; ///< the problems as they were said last
    std::optional<bool> m_isWide;
    std::optional<FieldState> m_presented;
    bool m_isBehind = false; ///< what is typed in shows more than the state
};

} // namespace waymark::form
