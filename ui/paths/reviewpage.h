// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/runpreview.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
}

namespace waymark::paths {

/// The last page of the questions: every answer, secrets as dots, and where the files go.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(const theme::Theme &theme, QWidget *parent = nullptr);

    void setAnswers(const goldenpath::Answers &answers);
    /// The folder that the files go to; what the person has chosen stays.
    void proposeTarget(const QString &folder);
    [[nodiscard]] QString target() const;
    /// What stands in the way, such as a folder that isn't empty; empty: nothing.
    void setRefusal(const QString &words);
    void enter();

private:
    const theme::Theme &m_theme;
    QWidget *m_rows;
    QFormLayout *m_table;
    QLineEdit *m_target;
    widgets::Label *m_refusal;
    bool m_isChosen = false;
};

} // namespace waymark::paths
