// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/fieldedit.h"

#include <QWidget>

class QPushButton;

namespace waymark::theme {
class Theme;
}

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

/// What a change that isn't made yet is about, where there is more to say than its lines do.
struct ChangeQuestion
{
    QString text; ///< what is lost, say
    QString make; ///< on the button that makes it
    QString drop;
};

/// The lines of the text that a change takes away and puts in, before it is made. Enter makes it,
/// Escape drops it.
class PreviewLines final : public QWidget
{
    Q_OBJECT

public:
    PreviewLines(const theme::Theme &theme, QWidget *parent);

    /// Before the lines are known: they can be waited for, or the answer given at once.
    void ask(const ChangeQuestion &question);
    /// Hidden while there is nothing to show or to ask.
    void setPreview(const assist::EditPreview &preview);
    /// Nothing is asked or shown any more.
    void clear();
    /// The question and all lines as one text, for screen readers.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void applied();
    void dropped();

private:
    class Lines;

    QWidget *m_question;
    widgets::Label *m_text;
    Lines *m_lines;
    QPushButton *m_make;
    QPushButton *m_drop;
};

} // namespace waymark::form
