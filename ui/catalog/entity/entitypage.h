// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "link/place.h"
#include "snapshot/snapshot.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLayout;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace waymark::widgets {
class EmptyState;
class Label;
} // namespace waymark::widgets

namespace waymark::catalog {

class EntitySection;

/// Everything that is known of one entity, in sections that are made when they are first shown.
class EntityPage final : public QWidget
{
    Q_OBJECT

public:
    enum Section {
        Overview,
        Relations,
        Definition,
        Documentation,
        Problems,
        Requests,
        Source,
        History,
        SectionCount
    };

    explicit EntityPage(const CatalogServices &services, QWidget *parent = nullptr);
    ~EntityPage() override;

    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    /// Canonical name; one that isn't there shows where it may have gone.
    void setEntity(const QString &canonical);
    [[nodiscard]] const QString &entity() const { return m_name; }
    void setStarred(bool isStarred);
    void showSection(Section section);
    [[nodiscard]] Section section() const;
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void openRequested(const QString &canonical);
    void placeRequested(const QString &path, waymark::TextRange range);
    /// Another page shall show it.
    void pageRequested(const waymark::link::Place &place);
    void starRequested(const QString &canonical);
    void renameRequested(const QString &canonical);
    void ownerRequested(const QStringList &canonical);
    void linkRequested(const QString &canonical);
    void validateRequested(const QString &canonical);
    void refreshRequested(const QString &canonical);
    void listRequested();
    void sectionChanged();
    void exported(const QString &path);
    void failed(const waymark::Error &error);
    /// The workspace is to be trusted, so that Git may run.
    void trustRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead();
    void showEntity();
    void showHead(const Entity &entity);
    void showIcon(const Entity &entity);
    void showSections(const Entity &entity);
    void showCurrentSection();
    [[nodiscard]] EntitySection *makeSection(Section section);
    [[nodiscard]] Entity found() const;

    const CatalogServices m_services;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QString m_name; ///< canonical
    bool m_isStarred = false;
    QHash<int, EntitySection *> m_sections;
    QList<Section> m_tabSections; ///< what each tab shows
    QWidget *m_whole = nullptr;
    QVBoxLayout *m_column = nullptr;
    widgets::Label *m_title = nullptr;
    QWidget *m_icon = nullptr;
    widgets::Label *m_facts = nullptr;
    QLayout *m_links = nullptr;
    QToolButton *m_star = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_more = nullptr;
    QAction *m_validate = nullptr; ///< on the servers
    QAction *m_refresh = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_content = nullptr;
    QStackedWidget *m_stack = nullptr;
    widgets::EmptyState *m_missing = nullptr;
};

} // namespace waymark::catalog
