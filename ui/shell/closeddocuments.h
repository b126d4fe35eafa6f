// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/palettematch.h"

#include <QByteArray>
#include <QObject>

class QMenu;

namespace waymark::shell {

class ContentArea;
class WindowActions;

/// A document that has no tab any more, and what brings it back as it was.
struct ClosedDocument
{
    QString path;
    QByteArray state;       ///< of its view: mode, caret, what was scrolled to
    QByteArray text;        ///< as it was closed; may be left out where a file holds it
    bool isUnsaved = false; ///< no file holds `text`

    bool operator==(const ClosedDocument &) const = default;
};

/// The documents that this window closed, to be opened again: for each workspace the last one
/// first. What was closed without saving is among them, so that a wrong answer loses nothing as
/// long as the window is there.
class ClosedDocuments final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ClosedDocuments(WindowActions &actions, ContentArea &content);

    /// Those of this workspace count from now on; empty: none is open.
    void setFolder(const QString &folder);
    void enable();
    [[nodiscard]] QList<ClosedDocument> list() const;
    /// Opens the one at that place of `list()` again.
    void reopen(qsizetype index = 0);

    /// In a menu that lists them.
    void fill(QMenu &menu);
    [[nodiscard]] QList<PaletteItem> paletteItems() const;
    /// What a choice of `paletteItems()` asks for. False: it is none of them.
    bool run(const PaletteItem &item);

    static constexpr qsizetype most = 20; ///< of a workspace
    /// Texts that a file holds are kept up to this size, in case the file goes.
    static constexpr qsizetype largestKept = 1024 * 1024;

private:
    void add(ClosedDocument closed);
    [[nodiscard]] QString shownPath(const QString &path) const;

    WindowActions &m_actions;
    ContentArea &m_content;
    QString m_folder;
    QHash<QString, QList<ClosedDocument>> m_closed; ///< by folder
};

} // namespace waymark::shell
