// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/graph/graphdrawing.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace waymark::widgets {
class Chip;
class EmptyState;
class Label;
} // namespace waymark::widgets

namespace waymark::catalog {

class GraphCanvas;

/// The graph around an entity with what controls it: depth, relations, zoom, export. Layout runs in
/// the background and can be cancelled; what was drawn before stays until then.
class GraphPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GraphPanel(const CatalogServices &services, QWidget *parent = nullptr);
    ~GraphPanel() override;

    /// noEntity: nothing is drawn.
    void setCentre(const std::shared_ptr<const CatalogSnapshot> &snapshot, EntityId centre);
    [[nodiscard]] GraphCanvas &canvas() const { return *m_canvas; }
    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    void openRequested(waymark::catalog::EntityId entity);
    /// For the window's message bar.
    void exported(const QString &path);
    void failed(const waymark::Error &error);

private:
    void buildTools();
    void buildContent();
    void showRelations();
    void layOut();
    void showDrawing(const Result<std::shared_ptr<const GraphDrawing>> &drawing);
    void cancel();
    void showState();
    void sayWhatIsMissing(const QString &canonical);
    [[nodiscard]] QString missingText(const QString &canonical) const;
    void exportAs(const QString &suffix);
    void write(const QString &path, bool isSvg);

    const CatalogServices m_services;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    NeighbourhoodRequest m_request;
    QString m_summary; ///< of what is drawn
    bool m_isBusy = false;
    Task m_layout;
    Task m_export;
    QTimer m_patience; ///< short layouts need no progress
    QHBoxLayout *m_tools = nullptr;
    QComboBox *m_depth = nullptr;
    QHash<RelationType, widgets::Chip *> m_relations;
    QStackedWidget *m_stack = nullptr;
    GraphCanvas *m_canvas = nullptr;
    widgets::EmptyState *m_error = nullptr;
    QWidget *m_busy = nullptr;
    widgets::Label *m_busyText = nullptr;
    widgets::Label *m_state = nullptr;
};

} // namespace waymark::catalog
