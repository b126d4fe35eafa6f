// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/mnemonics.h"

namespace waymark::form {

namespace {

bool isKey(QChar letter)
{
    return letter.isLetterOrNumber() && letter.unicode() < 128;
}

} // namespace

QChar Mnemonics::take(const QString &title)
{
    QChar best;
    int fewest = 0;
    const auto consider = [&](QChar letter) {
        const QChar key = letter.toLower();
        const int used = m_used.value(key);
        if (isKey(key) && (best.isNull() || used < fewest)) {
            best = key;
            fewest = used;
        }
    };
    // What a word begins with is found sooner.
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (i == 0 || title[i - 1] == u' ')
            consider(title[i]);
    }
    for (const QChar letter : title)
        consider(letter);
    if (!best.isNull())
        ++m_used[best];
    return best;
}

void Mnemonics::giveBack(QChar letter)
{
    if (const auto used = m_used.find(letter); used != m_used.end() && --*used == 0)
        m_used.erase(used);
}

QString withMnemonic(const QString &text, QChar letter)
{
    QString marked = text;
    marked.replace(u'&', QLatin1String("&&"));
    if (letter.isNull())
        return marked;
    qsizetype at = -1;
    for (qsizetype i = 0; i < marked.size() && at < 0; ++i) {
        const bool beginsWord = i == 0 || marked[i - 1] == u' ';
        if (beginsWord && marked[i].toLower() == letter)
            at = i;
    }
    if (at < 0)
        at = marked.indexOf(letter, 0, Qt::CaseInsensitive);
    return at < 0 ? marked : marked.insert(at, u'&');
}

} // namespace waymark::form
