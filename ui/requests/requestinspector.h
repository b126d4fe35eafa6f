// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestcause.h"
#include "theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace waymark::requests {

/// What is known of the selected request, at the right of the rows.
class RequestInspector final : public QScrollArea
{
    Q_OBJECT

public:
    explicit RequestInspector(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `others`: how many more are selected.
    void setRequest(const ListedRequest &request, const RequestCause &cause, const QDateTime &now,
                    int others);

Q_SIGNALS:
    void showRequested();
    void placeRequested(waymark::TextRange range);
    void ownerRequested(const QString &owner);

private:
    void addHead(const ListedRequest &request, int others);
    void addCause(const RequestCause &cause);
    void addFacts(const ListedRequest &request, const QDateTime &now);
    void addProblems(const ListedRequest &request);

    const theme::Theme &m_theme;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QString m_shown; ///< what of, so that nothing is made anew for nothing
};

} // namespace waymark::requests
