// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"
#include "workspace/documentsession.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace waymark::document {
class DocumentView;
}

namespace waymark::shell {

/// What stands in the middle of the window: the page in front, and the open documents as tabs
/// beside it. Sessions and views are made when a tab is first shown.
class ContentArea final : public QWidget
{
    Q_OBJECT

public:
    ContentArea(const theme::Theme &theme, workspace::DocumentSession::Services services,
                QWidget *parent = nullptr);
    ~ContentArea() override;

    void setPage(QWidget *page);
    void setPageTitle(const QString &title, const QString &icon);
    void showPage();
    [[nodiscard]] bool showsPage() const;

    /// Opens a file or brings its tab to the front. Without a range the caret stays where it is.
    void openDocument(const QString &path, std::optional<TextRange> range = {});
    /// A tab for a file that isn't there yet.
    void openNew(const QString &path, const QByteArray &text);
    /// A tab that is loaded when it is first shown.
    void addUnloaded(const QString &path, const QByteArray &state);
    void step(int tabs);
    /// Asks first where something isn't saved.
    void closeCurrent();
    /// Without asking.
    void closeAll();

    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] QList<QByteArray> states() const;
    [[nodiscard]] QString currentPath() const; ///< empty when a page is in front
    [[nodiscard]] workspace::DocumentSession *currentSession() const;
    [[nodiscard]] workspace::DocumentSession *session(const QString &path) const;
    [[nodiscard]] document::DocumentView *currentView() const;
    /// Of all tabs that are loaded.
    [[nodiscard]] QList<workspace::DocumentSession *> sessions() const;
    [[nodiscard]] QList<workspace::DocumentSession *> modified() const;

    void setRules(const std::shared_ptr<const workspace::Rules> &rules);
    void fileChanged(const QString &path);

Q_SIGNALS:
    /// Another page or document is in front.
    void currentChanged();
    /// A document was opened, closed, analysed or edited.
    void documentsChanged();
    void opened(const QString &path);
    void placeChanged(qsizetype line, qsizetype column, const waymark::JsonPointer &pointer);
    void failed(const waymark::Error &error);

private:
    struct Tab;

    [[nodiscard]] Tab &addTab(const QString &path);
    void prepare(Tab &tab, bool isNew);
    void select(qsizetype index);
    void closeTab(qsizetype index);
    void removeTab(qsizetype index);
    void showState(const Tab &tab);
    [[nodiscard]] qsizetype indexOf(const QString &path) const;
    [[nodiscard]] Tab *current() const;

    const theme::Theme &m_theme;
    workspace::DocumentSession::Services m_services;
    std::shared_ptr<const workspace::Rules> m_rules;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::vector<std::unique_ptr<Tab>> m_open; ///< tab n+1 of the bar
};

} // namespace waymark::shell
