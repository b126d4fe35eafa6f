// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "focuswalk.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// So many pixels are other ones where the focus is seen.
constexpr int leastDifference = 8;
/// Some draw their frame around themselves.
constexpr int around = 3;
/// More of a large one needn't be in view.
constexpr int leastInView = 20;

bool isText(const QWidget &widget)
{
    return qstrcmp(widget.metaObject()->className(), "waymark::editor::TextEditor") == 0;
}

int difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return leastDifference;
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return count;
}

} // namespace

QString wordsFor(const QWidget *widget)
{
    if (widget == nullptr)
        return u"nothing"_s;
    QString name = widget->accessibleName();
    if (name.isEmpty())
        name = widget->property("text").toString();
    const QString within =
        widget->parentWidget() != nullptr
            ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
            : QString();
    return u"%1 \"%2\" in %3"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()).section(u':', -1), name,
        within.section(u':', -1));
}

void FocusWalk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &m_window, key, modifiers);
    // What the key made has its place and size from now on.
    QCoreApplication::processEvents();
}

void FocusWalk::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void FocusWalk::goRound(Qt::Key key, Qt::KeyboardModifiers modifiers, int most)
{
    m_stops.clear();
    m_complaints.clear();
    for (int pressed = 0; pressed <= most; ++pressed) {
        const QPointer<QWidget> stop = QApplication::focusWidget();
        if (stop == nullptr) {
            m_complaints << u"the focus is lost after %1"_s.arg(
                m_stops.isEmpty() ? u"the beginning"_s : wordsFor(m_stops.last()));
            return;
        }
        if (isText(*stop) && key == Qt::Key_Tab) {
            // There Tab is a letter.
            m_stops << stop;
            return;
        }
        if (m_stops.contains(stop)) {
            if (stop != m_stops.first())
                m_complaints << u"it never comes back to %1"_s.arg(wordsFor(m_stops.first()));
            return;
        }
        m_stops << stop;
        look(*stop);
        const QImage focused = shot(*stop);
        press(key, modifiers);
        if (stop == nullptr)
            continue;
        if (QApplication::focusWidget() == stop) {
            m_complaints << u"%1 keeps the focus"_s.arg(wordsFor(stop));
            return;
        }
        if (difference(focused, shot(*stop)) < leastDifference)
            m_complaints << u"the focus isn't seen on %1"_s.arg(wordsFor(stop));
    }
    m_complaints << u"more than %1 stops"_s.arg(most);
}

bool FocusWalk::isInView(const QWidget &widget)
{
    QRect shown = widget.rect();
    for (const QWidget *each = &widget; !each->isWindow(); each = each->parentWidget())
        shown = shown.translated(each->pos()) & each->parentWidget()->rect();
    return widget.isVisible() && shown.height() >= std::min(widget.height(), leastInView);
}

void FocusWalk::look(QWidget &stop)
{
    if (!stop.isEnabled() || !isInView(stop))
        m_complaints << u"%1 has the focus and isn't in view"_s.arg(wordsFor(&stop));
    if (stop.accessibleName().isEmpty() && stop.property("text").toString().isEmpty()
        && qobject_cast<QLineEdit *>(&stop) == nullptr)
        m_complaints << u"%1 has no name"_s.arg(wordsFor(&stop));
}

QString FocusWalk::trail() const
{
    QStringList names;
    for (const QPointer<QWidget> &stop : m_stops)
        names << wordsFor(stop);
    return names.join(u"\n  "_s);
}

QImage FocusWalk::shot(const QWidget &widget) const
{
    const QRect place(widget.mapTo(&m_window, QPoint()), widget.size());
    return m_window.grab(place.adjusted(-around, -around, around, around)).toImage();
}

} // namespace waymark::shell
