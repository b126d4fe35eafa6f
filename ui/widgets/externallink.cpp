// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/externallink.h"

#include <QDesktopServices>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

QUrl externalUrl(const QString &text)
{
    static const QRegularExpression address(
        QRegularExpression::anchoredPattern(u"[^\\s@:/]+@[^\\s@:/]+\\.[^\\s@:/]+"_s));
    const QString trimmed = text.trimmed();
    if (address.match(trimmed).hasMatch())
        return QUrl(u"mailto:"_s + trimmed);
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool isKnown =
        url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1;
    const bool hasPlace = !url.host().isEmpty() || url.scheme() == "mailto"_L1;
    return url.isValid() && isKnown && hasPlace ? url : QUrl();
}

void openExternally(const QUrl &url)
{
    if (url.isValid())
        QDesktopServices::openUrl(url);
}

} // namespace waymark::widgets
