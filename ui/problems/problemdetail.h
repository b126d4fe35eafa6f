// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/fixes.h"
#include "problems/problem.h"
#include "theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace waymark::problems {

/// A way to repair all findings that are like one, and how many that are.
struct RepairAll
{
    FixChoice choice;
    int count = 0;

    bool operator==(const RepairAll &) const = default;
};

/// One finding in full: what is wrong, why it matters, what to do next, and the repairs as buttons.
class ProblemDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemDetail(const theme::Theme &theme, QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void setProblem(const Problem *problem, const QList<RepairAll> &everywhere = {});

Q_SIGNALS:
    void fixRequested(const waymark::Fix &fix);
    /// Every finding of this kind in the file.
    void fixEverywhereRequested(const waymark::FixChoice &choice);
    void placeRequested();
    /// The page on a finding's code.
    void explainRequested(const QString &code);

private:
    void addText(const QString &heading, const QString &text);
    [[nodiscard]] bool shows(const Problem *problem, const QList<RepairAll> &everywhere) const;
    void addFixes();
    void addEverywhere();
    void addLinks();

    const theme::Theme &m_theme;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    Diagnostic m_shown;
    QList<RepairAll> m_everywhere;
};

} // namespace waymark::problems
