// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "settings/settings.h"

#include <QObject>

#include <optional>

namespace waymark::shell {

class ContentArea;
class PageHost;
class Places;

/// How the window stands, over a restart: its size, and for each workspace the places
/// that were shown.
class WindowSession final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        settings::Settings &settings;
        ContentArea &content;
        PageHost &pages;
        Places &places;
        QWidget *window;
        QWidget *problems;
    };

    explicit WindowSession(const Parts &parts);

    /// Its size, and whether the problems are shown.
    void restoreFrame() const;
    void rememberFrame() const;
    /// The places that a workspace's folder is left with.
    void rememberPlaces(const QString &folder) const;
    /// Its documents as tabs, none of them in front.
    void restoreDocuments(const QString &folder) const;
    /// The page that was there, and in front of it the document that was.
    void restorePlaces(const QString &folder, bool isPageThere) const;
    /// The page a workspace was left with; nullopt: it wasn't open yet, or there is no such page
    /// any more.
    [[nodiscard]] std::optional<link::Place> pageOf(const QString &folder) const;
    /// A document covers the page once the workspace is there.
    [[nodiscard]] bool endsInDocument(const QString &folder) const;

private:
    [[nodiscard]] QString pathFrom(const QString &document) const;

    const Parts m_parts;
};

} // namespace waymark::shell
