// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "workspace/documentsession.h"

#include <QWidget>

#include <functional>

class QComboBox;

namespace waymark::theme {
class Theme;
}

namespace waymark::document {

class ComparisonView;

/// A file as it was committed last; nullopt where it never was. Called in the background.
using CommittedText =
    std::function<Result<std::optional<QByteArray>>(const QString &path, std::stop_token stop)>;

/// What changed in an open document since it was saved or committed, while it is edited.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Against { Saved, Committed };

    ChangesPane(workspace::DocumentSession &session, const theme::Theme &theme,
                QWidget *parent = nullptr);

    void setCommittedText(CommittedText committed);
    void setAgainst(Against against);
    [[nodiscard]] Against against() const;
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// A change was chosen; its place in the text.
    void placeRequested(waymark::TextRange range);
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void compareCommitted(const Result<std::optional<QByteArray>> &committed);

    workspace::DocumentSession &m_session;
    CommittedText m_committed;
    QComboBox *m_against;
    ComparisonView *m_comparison;
    std::optional<QByteArray> m_lastCommitted; ///< while it is shown: asked for once
    bool m_isReading = false;
    Task m_reading;
};

} // namespace waymark::document
