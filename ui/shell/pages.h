// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "documents/listing.h"
#include "home/overview.h"
#include "theme/theme.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace waymark::shell {

/// What pages ask of the window.
class PageRequests : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void open(const QString &path, waymark::TextRange range);
    void create();
    void showProblems();
    void go(const waymark::home::Target &target);
};

/// What the window tells a page. A function that doesn't concern it does nothing.
struct Page
{
    QWidget *widget = nullptr;
    std::function<void(const std::shared_ptr<const workspace::Snapshot> &)> setSnapshot;
    std::function<void(const documents::Filter &)> setFilter;
    std::function<void(const QStringList &)> setRecentDocuments;
    std::function<void(bool)> setInspectorShown;
    std::function<void()> focusFilter;
    std::function<void()> focus;     ///< where keys go when the page comes to the front
    std::function<bool()> isSettled; ///< shows the newest of what it was told
};

struct PageContext
{
    const theme::Theme &theme;
    Pool &interactive;
    PageRequests &requests;
};

/// One line of the table of pages, in the order of the navigation.
struct PageEntry
{
    QString id;
    QString title;
    QString icon;
    std::function<Page(const PageContext &)> make;
};

/// Every page there is. A later page adds its line here and nothing else in the shell.
[[nodiscard]] QList<PageEntry> allPages();

} // namespace waymark::shell
