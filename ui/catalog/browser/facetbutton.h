// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QPointer>

namespace waymark::catalog {

class FacetPopup;

/// A filter chip with a list behind it: says what was chosen, and opens the choices with how many
/// rows each leads to.
class FacetButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `exclusive`: one choice at most, the popup closes with it.
    FacetButton(const theme::Theme &theme, const QString &title, bool exclusive,
                QWidget *parent = nullptr);

    void setChoices(const QList<FacetChoice> &choices);
    [[nodiscard]] const QList<FacetChoice> &choices() const { return m_choices; }
    void setChosen(const QStringList &values);
    /// What is chosen is the list's business: the button looks the same always.
    void setShowsTitleOnly();
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

public Q_SLOTS:
    void openChoices();

Q_SIGNALS:
    void chosenChanged(const QStringList &values);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    void describe();

    const theme::Theme &m_theme;
    QList<FacetChoice> m_choices;
    QStringList m_chosen;
    bool m_isExclusive;
    bool m_showsTitleOnly = false;
    QPointer<FacetPopup> m_popup;
};

} // namespace waymark::catalog
