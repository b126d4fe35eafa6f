// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "requests/clusterobjects.h"
#include "theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace waymark::widgets {
class Card;
class Label;
class LinkButton;
} // namespace waymark::widgets

namespace waymark::requests {

/// How what a request was delivered as stands in the cluster: asked when the card is first seen and
/// on demand, what fails first, what is ready folded into a number.
class ClusterCard final : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the card.
    struct Services
    {
        Pool &bulk;
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
    };

    ClusterCard(const theme::Theme &theme, const Services &services,
                const ClusterQuestion &question, QWidget *parent);
    ~ClusterCard() override;

    [[nodiscard]] bool isSettled() const { return !m_isAsking; }

Q_SIGNALS:
    /// The cluster answered; `worst` is what fails or isn't there, empty where nothing is.
    void answered(const QString &worst);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void show(const Result<QList<ClusterObject>> &objects);
    void addObject(const ClusterObject &object);

    const theme::Theme &m_theme;
    const Services m_services;
    const ClusterQuestion m_question;
    Task m_asking;
    bool m_isAsking = false;
    bool m_wasAsked = false;
    widgets::Card *m_card;
    widgets::LinkButton *m_again;
    widgets::Label *m_state;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_column;
};

} // namespace waymark::requests
