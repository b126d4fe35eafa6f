// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace waymark::app {

void setLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // Ours comes last: the translator installed last is asked first.
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(&application);
    // English has a file of its own for its plurals.
    if (own->load(locale, u"waymark"_s, u"_"_s, u":/waymark/translations"_s)
        || own->load(u":/waymark/translations/waymark_en.qm"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace waymark::app
