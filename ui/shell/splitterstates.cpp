// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/splitterstates.h"

#include "page/page.h"
#include "settings/settings.h"

#include <QApplication>
#include <QEvent>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr auto knownProperty = "waymarkSplitterIsKnown";

/// What a pane must have at least, in the splitter's direction.
int leastSize(const QSplitter &splitter, int index)
{
    const QWidget *pane = splitter.widget(index);
    const QSize least = pane->minimumSize().expandedTo(pane->minimumSizeHint());
    return splitter.orientation() == Qt::Horizontal ? least.width() : least.height();
}

} // namespace

SplitterStates::SplitterStates(settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    qApp->installEventFilter(this);
}

QString SplitterStates::nameOf(const QSplitter &splitter)
{
    if (splitter.objectName().isEmpty())
        return {};
    for (const QWidget *around = splitter.parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        if (qobject_cast<const page::Page *>(around) != nullptr)
            return around->objectName() + u'.' + splitter.objectName();
    }
    return splitter.objectName();
}

bool SplitterStates::eventFilter(QObject *watched, QEvent *event)
{
    // When it is first shown: not before have all panes and the page around it come together.
    if (event->type() == QEvent::Show) {
        if (auto *splitter = qobject_cast<QSplitter *>(watched);
            splitter != nullptr && !splitter->property(knownProperty).isValid()
            && !nameOf(*splitter).isEmpty()) {
            splitter->setProperty(knownProperty, true);
            restore(*splitter);
            connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] {
                m_settings.setSplitter(nameOf(*splitter), splitter->sizes());
            });
        }
    }
    return QObject::eventFilter(watched, event);
}

void SplitterStates::restore(QSplitter &splitter) const
{
    QList<int> sizes = m_settings.splitter(nameOf(splitter));
    if (sizes.isEmpty() || sizes.size() != splitter.count())
        return;
    for (int i = 0; i < splitter.count(); ++i)
        sizes[i] = std::max(sizes[i], leastSize(splitter, i));
    splitter.setSizes(sizes);
}

} // namespace waymark::shell
