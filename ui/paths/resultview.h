// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathcatalog.h"
#include "goldenpath/run.h"
#include "goldenpath/staging.h"

#include <QWidget>

class QScrollArea;

namespace waymark::theme {
class Theme;
}

namespace waymark::paths {

/// What a run has made: where it is, where its links lead, what the platform provides from now on
/// and what is still owed.
class ResultView final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setResult(const goldenpath::PathProduct &path, const goldenpath::RunResult &result,
                   const goldenpath::WritePlan &written, const QString &folder);
    void focusFirst();

Q_SIGNALS:
    void againRequested(); ///< the same path from its start
    void pathRequested();

private:
    const theme::Theme &m_theme;
    QScrollArea *m_scroll;
    QWidget *m_first = nullptr;
};

} // namespace waymark::paths
