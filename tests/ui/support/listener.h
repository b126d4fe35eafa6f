// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QStringList>

namespace waymark::test {

/// What is announced to screen readers while it lives.
class Listener
{
public:
    Listener()
    {
        heard().clear();
        QAccessible::setActive(true);
        m_before = QAccessible::installUpdateHandler(&Listener::hear);
    }
    ~Listener()
    {
        QAccessible::installUpdateHandler(m_before);
        QAccessible::setActive(false);
    }
    Q_DISABLE_COPY_MOVE(Listener)

    static QStringList &heard()
    {
        static QStringList texts;
        return texts;
    }

private:
    static void hear(QAccessibleEvent *event)
    {
        if (event->type() == QAccessible::Announcement)
            heard() << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
    }

    QAccessible::UpdateHandler m_before = nullptr;
};

} // namespace waymark::test
