// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "theme/theme.h"

#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace waymark::catalog {

/// The selected entity beside the rows: what it is and who answers for it.
class WhoPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit WhoPanel(const theme::Theme &theme, QWidget *parent = nullptr);

    void setEntity(const std::shared_ptr<const CatalogSnapshot> &snapshot, EntityId id,
                   bool isStarred);

Q_SIGNALS:
    void openRequested(const QString &canonical);
    void sourceRequested(const QString &canonical);
    void starRequested(const QString &canonical);

private:
    void addHead(const Entity &entity, bool isStarred);
    void addState(const Entity &entity);

    const theme::Theme &m_theme;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    EntityId m_id = noEntity;
    bool m_isStarred = false;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace waymark::catalog
