// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tabstops.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

namespace waymark::widgets {

namespace {

/// What is one control to a person, whatever it is made of.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) != nullptr
           || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
           || qobject_cast<const QLineEdit *>(widget) != nullptr
           || qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
}

bool isStop(const QWidget *widget)
{
    if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr)
        return false;
    // Nothing to do in one whose contents are in view.
    const auto *scroll = qobject_cast<const QScrollArea *>(widget);
    return scroll == nullptr || scroll->verticalScrollBar()->maximum() > 0
           || scroll->horizontalScrollBar()->maximum() > 0;
}

class Collecting
{
public:
    explicit Collecting(const QWidget *also)
        : m_also(also)
    {}

    void collect(QWidget *widget)
    {
        if (widget->isHidden() || !widget->isEnabled())
            return;
        if (widget == m_also || isStop(widget))
            order.append(widget);
        if (const auto *scroll = qobject_cast<QScrollArea *>(widget)) {
            if (scroll->widget() != nullptr)
                collect(scroll->widget());
            return;
        }
        if (!isWhole(widget))
            collectChildren(widget);
    }

    QList<QWidget *> order;

private:
    void collectChildren(QWidget *widget)
    {
        QList<QWidget *> laidOut;
        if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                laidOut.append(splitter->widget(i));
        } else if (const QLayout *layout = widget->layout()) {
            addFrom(layout, laidOut);
        }
        for (QWidget *child : std::as_const(laidOut))
            collect(child);
        // What lies over the others has no place among them.
        for (QObject *child : widget->children()) {
            auto *other = qobject_cast<QWidget *>(child);
            if (other != nullptr && !other->isWindow() && !laidOut.contains(other))
                collect(other);
        }
    }

    static void addFrom(const QLayout *layout, QList<QWidget *> &laidOut)
    {
        for (int i = 0; i < layout->count(); ++i) {
            QLayoutItem *item = layout->itemAt(i);
            if (QWidget *widget = item->widget())
                laidOut.append(widget);
            else if (const QLayout *inner = item->layout())
                addFrom(inner, laidOut);
        }
    }

    const QWidget *m_also;
};

} // namespace

QList<QWidget *> tabStops(QWidget &root, const QWidget *also)
{
    Collecting collecting(also);
    collecting.collect(&root);
    return collecting.order;
}

QWidget *neighbourOf(const QList<QWidget *> &stops, const QWidget *from, bool forward)
{
    qsizetype at = stops.indexOf(from);
    for (qsizetype i = 0; at < 0 && i < stops.size(); ++i) {
        if (isWhole(stops[i]) && stops[i]->isAncestorOf(from))
            at = i;
    }
    return at < 0 ? nullptr : stops.value(forward ? at + 1 : at - 1);
}

} // namespace waymark::widgets
