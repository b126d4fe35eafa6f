// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/listedrequest.h"
#include "theme/theme.h"
#include "widgets/status.h"
#include "workspace/requestboard.h"

#include <QObject>

class QBoxLayout;
class QWidget;

namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

/// Makes the cards of a request's page, and keeps the ages in them.
class RequestSections final : public QObject
{
    Q_OBJECT

public:
    RequestSections(const theme::Theme &theme, const ListedRequest &request,
                    const workspace::RequestBoard &board, QWidget *page);

    /// Each may be nullptr where there is nothing to say.
    [[nodiscard]] QWidget *makeProblems();
    [[nodiscard]] QWidget *makeConditions();
    [[nodiscard]] QWidget *makeSteps();
    [[nodiscard]] QWidget *makeManifests();
    [[nodiscard]] QWidget *makeLinks();

    void setNow(const QDateTime &now);

Q_SIGNALS:
    void openRequested(const QString &path, waymark::TextRange range);

private:
    struct Line
    {
        widgets::Status status;
        QString title;
        QString state;
        QString message;
        QString note; ///< in the colour of a warning
        QDateTime since;
    };

    [[nodiscard]] QWidget *makeCard(const QString &title);
    void addLine(QWidget &card, const Line &line);
    void addHint(QWidget &card, const QString &text);
    void addAddress(QWidget &card, const QString &name, const QString &address);

    const theme::Theme &m_theme;
    const ListedRequest m_request;
    const QString m_deliveries;
    QWidget *m_page;
    QList<std::pair<widgets::Label *, QDateTime>> m_ages;
};

} // namespace waymark::requests
