// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "shell/palettematch.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QScrollArea;
class QStandardItemModel;

namespace waymark::widgets {
class Label;
class OverlayList;
} // namespace waymark::widgets

namespace waymark::shell {

/// Pages, actions and documents by name, over the window: type, choose, Enter.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(const theme::Theme &theme, Pool &interactive, QWidget *window);
    ~CommandPalette() override;

    /// Pages and actions; documents and entities are those of the snapshot, which may be null.
    void setItems(std::shared_ptr<const QList<PaletteItem>> items,
                  std::shared_ptr<const snapshot::Snapshot> snapshot);
    void popUp(bool onlyDocuments);
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }

Q_SIGNALS:
    void chosen(const waymark::shell::PaletteItem &item);
    /// From the card of an entity.
    void entityRequested(const QString &canonical);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void showFound(const QList<PaletteItem> &found);
    void chooseTyped();
    void choose(const QModelIndex &index);
    void showCard();
    void place();

    const theme::Theme &m_theme;
    std::shared_ptr<const QList<PaletteItem>> m_items;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    bool m_onlyDocuments = false;
    Latest<PaletteQuery, QList<PaletteItem>> m_latest;
    QList<PaletteItem> m_found;
    bool m_isChosen = false; ///< Enter was pressed; the first match is taken as soon as it is known
    QLineEdit *m_text;
    widgets::OverlayList *m_list;
    QStandardItemModel *m_model;
    widgets::Label *m_nothing;
    QScrollArea *m_card;        ///< who answers for the entity that is chosen
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace waymark::shell
