// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/findingtext.h"

#include "editor/editortr.h"
#include "widgets/status.h"

#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace waymark::editor {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("Error");
    case Severity::Warning:
        return Tr::tr("Warning");
    case Severity::Info:
        break;
    }
    return Tr::tr("Note");
}

QString toolTipFor(const Diagnostics &diagnostics)
{
    QStringList parts;
    for (const Diagnostic &diagnostic : diagnostics) {
        QString part = u"<p><b>%1:</b> %2"_s.arg(severityWord(diagnostic.severity).toHtmlEscaped(),
                                                 diagnostic.message.toHtmlEscaped());
        if (!diagnostic.why.isEmpty())
            part += "<br>"_L1 + diagnostic.why.toHtmlEscaped();
        if (!diagnostic.next.isEmpty())
            part += "<br><b>"_L1 + Tr::tr("Next:") + "</b> "_L1 + diagnostic.next.toHtmlEscaped();
        if (!diagnostic.fixes.isEmpty())
            part += "<br>"_L1
                    + Tr::tr("Alt+Enter: %1").arg(diagnostic.fixes.first().title).toHtmlEscaped();
        parts << part + "</p>"_L1;
    }
    return parts.join(QString());
}

QIcon severityIcon(Severity severity, const theme::Tokens &tokens, qreal devicePixelRatio)
{
    constexpr int side = 16;
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    widgets::paintStatus(painter, QRectF(1, 1, side - 2, side - 2), widgets::statusOf(severity),
                         tokens);
    return pixmap;
}

} // namespace waymark::editor
