// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/who.h"
#include "theme/theme.h"

#include <QUrl>
#include <QWidget>

#include <memory>

class QGridLayout;
class QVBoxLayout;

namespace waymark::catalog {

/// Who answers for an entity, in one look: owner, contact, on-call, runbook, dashboards, what it
/// needs and what needs it. Made for one card; another card is another view.
class WhoView final : public QWidget
{
    Q_OBJECT

public:
    WhoView(const theme::Theme &theme, std::shared_ptr<const CatalogSnapshot> snapshot,
            const WhoCard &card, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &canonical);

private:
    void addOwner(const WhoCard &card);
    void addContacts(const QString &name, const QList<Contact> &contacts, const QString &missing);
    void addEntities(const QString &name, const std::vector<EntityId> &ids);
    void addRow(const QString &name, const QList<QWidget *> &values);
    [[nodiscard]] QWidget *entityLink(EntityId id);
    [[nodiscard]] QWidget *contactLink(const Contact &contact);
    /// A value that says nothing for itself: what it is, where it leads if that is known, and a
    /// button that copies it.
    [[nodiscard]] QWidget *contactText(const Contact &contact, const QUrl &url = {});

    const theme::Theme &m_theme;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    bool m_isPreliminary; ///< what it has to do with others isn't known yet
    QGridLayout *m_grid;
};

} // namespace waymark::catalog
