// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestsummary.h"
#include "theme/theme.h"

#include <QWidget>

namespace waymark::requests {

/// How requests are spread over the phases: one bar, whose parts are as long as their share. The
/// figures that stand under it say the same in words.
class PhaseBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseBar(const theme::Theme &theme, QWidget *parent = nullptr);

    void setPhases(const QList<RequestSummary::PhaseCount> &phases);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QList<RequestSummary::PhaseCount> m_phases;
};

} // namespace waymark::requests
