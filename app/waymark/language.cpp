// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::app {

void Language::set(const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Ours comes last: the translator installed last is asked first.
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file of its own for its plurals.
    if (m_own.load(locale, u"waymark"_s, u"_"_s, u":/waymark/translations"_s)
        || m_own.load(u":/waymark/translations/waymark_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace waymark::app
