// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "theme/theme.h"
#include "workspace/reconciliation.h"
#include "workspace/requestboard.h"

#include <QDialog>

class QPushButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

/// One run of the loop by hand, where nobody has set one up yet: what it would do is found out
/// first, and done when that is wanted.
class LoopRunDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All of it outlives the dialog.
    struct Services
    {
        const theme::Theme &theme;
        Pool &bulk;
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
    };

    LoopRunDialog(const Services &services, const workspace::RequestBoard &board, QWidget *parent);
    ~LoopRunDialog() override;

    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    void ran(const waymark::fulfilment::ReconcileReport &report);

private:
    using Report = Result<fulfilment::ReconcileReport>;

    void build(const workspace::RequestBoard &board);
    void start(bool isDryRun);
    void showPlan(const Report &report);

    const Services m_services;
    const QString m_folder;
    Task m_run;
    bool m_isBusy = false;
    widgets::Label *m_plan = nullptr;
    QPushButton *m_go = nullptr;
};

/// "14 requests: 13 get ready, 1 invalid."
[[nodiscard]] QString reportSentence(const fulfilment::ReconcileReport &report);

} // namespace waymark::requests
