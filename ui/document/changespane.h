// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/committedversion.h"

#include <QWidget>

class QComboBox;

namespace waymark::theme {
class Theme;
}

namespace waymark::document {

class ComparisonView;

/// What changed in an open document since it was saved or committed, while it is edited.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Against { Saved, Committed };

    ChangesPane(document::DocumentSession &session, const theme::Theme &theme,
                QWidget *parent = nullptr);

    void setCommittedText(CommittedText committed);
    [[nodiscard]] const CommittedVersion &committed() const { return *m_committed; }
    void setAgainst(Against against);
    [[nodiscard]] Against against() const;
    [[nodiscard]] bool isSettled() const;
    /// The old lines beside the new ones, instead of above them.
    void setSideBySide(bool sideBySide);

Q_SIGNALS:
    /// A change was chosen; its place in the text.
    void placeRequested(waymark::TextRange range);
    void closeRequested();
    /// The person chose it.
    void sideBySideChanged(bool sideBySide);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void compareCommitted();

    document::DocumentSession &m_session;
    CommittedVersion *m_committed;
    QComboBox *m_against;
    ComparisonView *m_comparison;
};

} // namespace waymark::document
