// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "snapshot/snapshot.h"

#include <QWidget>

namespace waymark::catalog {

/// What a section of the entity page shows.
struct EntityContext
{
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    EntityId id = noEntity;

    [[nodiscard]] Entity entity() const { return snapshot->catalog->entity(id); }
    /// The file that describes it; nullptr where it comes from a server.
    [[nodiscard]] std::shared_ptr<const snapshot::FileEntry> file() const
    {
        return snapshot->file(entity().path());
    }
    bool operator==(const EntityContext &) const = default;
};

/// One section of the entity page. Its work runs in the background; what it showed before stays
/// until there is something newer.
class EntitySection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Called while it is shown: when it comes to the front and when its entity or the workspace
    /// changes.
    virtual void setContext(const EntityContext &context) = 0;
    [[nodiscard]] virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void openRequested(const QString &canonical);
    void placeRequested(const QString &path, waymark::TextRange range);
    /// Another page shall show it.
    void pageRequested(const waymark::link::Place &place);
    void exported(const QString &path);
    void failed(const waymark::Error &error);
    void trustRequested();
};

} // namespace waymark::catalog
