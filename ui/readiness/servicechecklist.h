// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/result.h"
#include "theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace waymark::readiness {

/// What one service has, and what it takes for the next level: every check with its evidence and
/// what to do, those that stand before the next level first.
class ServiceChecklist final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ServiceChecklist(const theme::Theme &theme, QWidget *parent = nullptr);

    void setService(const Scorecard &scorecard, const std::shared_ptr<const EntityScore> &row);

Q_SIGNALS:
    void entityRequested(const QString &canonical);
    void ownerRequested(const QString &owner);
    /// A file as people see it, and a line from 0; -1: none.
    void fileRequested(const QString &file, qsizetype line);

private:
    void addHead(const Scorecard &scorecard, const EntityScore &row);
    void addFigures(const Scorecard &scorecard, const EntityScore &row);
    void addCheck(const Check &check, const CheckResult &result);
    void addWords(const QString &text, bool isSecondary);

    const theme::Theme &m_theme;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::shared_ptr<const EntityScore> m_shown;
};

} // namespace waymark::readiness
