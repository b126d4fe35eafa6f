// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/documentation.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QWidget>

class QListView;
class QStandardItemModel;
class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class Label;
class LinkButton;
} // namespace waymark::widgets

namespace waymark::catalog {

/// Where an entity's documentation is looked for.
struct DocsPlace
{
    QString annotation; ///< `backstage.io/techdocs-ref`
    QString descriptor; ///< the file
    QString root;       ///< the folder that isn't left

    bool operator==(const DocsPlace &) const = default;
};

/// A page of Markdown: its images come from memory, so that painting never reads a file.
class DocsPageView final : public QTextBrowser
{
    Q_OBJECT

public:
    DocsPageView(const theme::Theme &theme, QWidget *parent);

    void setPage(const QString &markdown, const QHash<QString, QImage> &images);
    /// False where no heading has that anchor.
    bool showAnchor(const QString &anchor);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void style();
    void wrapLines();

    const theme::Theme &m_theme;
    QHash<QString, QImage> m_images; ///< by what the page calls them
    QString m_markdown;
};

/// The documentation of an entity: table of contents and pages, links between them followed.
class DocsView final : public QWidget
{
    Q_OBJECT

public:
    explicit DocsView(const CatalogServices &services, QWidget *parent = nullptr);
    ~DocsView() override;

    void setPlace(const DocsPlace &place);
    void showPage(const QString &path, const QString &anchor = {});
    [[nodiscard]] QString currentPage() const { return m_page; }
    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    /// A page is to be edited.
    void editRequested(const QString &path);

private:
    struct LoadedPage
    {
        QString path;
        QString markdown;
        QHash<QString, QImage> images;
    };

    void build();
    void fillContents();
    void follow(const QString &link);
    void showError(const Error &error);
    void showCurrentEntry();
    [[nodiscard]] static Result<LoadedPage> loadPage(const DocsSite &site, const QString &path,
                                                     const FileSystem &files);

    const CatalogServices m_services;
    std::optional<DocsPlace> m_place;
    DocsSite m_site;
    QString m_page;
    bool m_isBusy = false;
    Task m_task;
    QListView *m_contents = nullptr;
    QStandardItemModel *m_model = nullptr;
    DocsPageView *m_view = nullptr;
    widgets::Label *m_title = nullptr;
    widgets::LinkButton *m_edit = nullptr;
    widgets::Label *m_problem = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace waymark::catalog
