// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "requests/requestchanges.h"
#include "theme/theme.h"
#include "workspace/requestboard.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

/// Extends or withdraws requests, one or many: what becomes of each and every byte that changes
/// stand here before anything is written, and what is of class production is confirmed by typing
/// how many.
class RequestChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Change { Extend, Withdraw };

    /// All of it outlives the dialog.
    struct Services
    {
        const theme::Theme &theme;
        Pool &interactive;
        Pool &bulk;
        const FileSystem &files;
    };

    RequestChangeDialog(const Services &services, Change change,
                        const std::shared_ptr<const workspace::RequestBoard> &board,
                        const QList<ListedRequest> &requests, QWidget *parent);
    ~RequestChangeDialog() override;

    [[nodiscard]] bool isSettled() const { return m_latest.isIdle() && !m_isApplying; }

Q_SIGNALS:
    /// All files are written. What undoes it is `inverted(changes)`.
    void applied(const waymark::catalog::ChangeSet &changes);

private:
    struct Planned
    {
        QString input;
        bool isRead = true; ///< the input says how long
        ChangePlan plan;
        QString difference; ///< as `git diff` prints it
    };

    void build();
    [[nodiscard]] QWidget *makeInput();
    void plan();
    void showPlan(const Planned &planned);
    void showRequests();
    void enableApply();
    void apply();

    const Services m_services;
    const Change m_change;
    const std::shared_ptr<const workspace::RequestBoard> m_board;
    Latest<QString, Planned> m_latest;
    Task m_applying;
    bool m_isApplying = false;
    ChangePlan m_plan;
    QLineEdit *m_input = nullptr; ///< nullptr where nothing is asked
    widgets::Label *m_state = nullptr;
    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_difference = nullptr;
    QWidget *m_confirmation = nullptr;
    widgets::Label *m_production = nullptr;
    QLineEdit *m_number = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace waymark::requests
