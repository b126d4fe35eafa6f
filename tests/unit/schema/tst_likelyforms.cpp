// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/likelyforms.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// What a value that doesn't have the form asked for was probably meant to be.
class tst_LikelyForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void saysNothingNew_data();
    void saysNothingNew();
};

namespace {

const QString lifetime = u"([1-9]|[1-8][0-9]|90)d"_s;
const QString goDuration = u"([0-9]+(h|m|s))+"_s;
const QString isoDuration = u"P([0-9]+[WD])?(T[0-9]+[HMS])?"_s;
const QString processors = u"[1-9][0-9]{0,4}m?"_s;
const QString memory = u"[0-9]+(Mi|Gi)"_s;
const QString quantity = u"[0-9]+(\\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?"_s;
const QString name = u"[a-z]([-a-z0-9]*[a-z0-9])?"_s;

/// The first form that the pattern takes whole.
std::optional<LikelyForm> taken(const QString &text, const QString &pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    for (const LikelyForm &form : likelyForms(text)) {
        if (whole.match(form.text).hasMatch())
            return form;
    }
    return std::nullopt;
}

} // namespace

void tst_LikelyForms::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("meant"); // empty: nothing
    QTest::addColumn<bool>("isSame");
    QTest::newRow("days in words") << u"14 days"_s << lifetime << u"14d"_s << true;
    QTest::newRow("one day") << u"1 Day"_s << lifetime << u"1d"_s << true;
    QTest::newRow("weeks as days") << u"2w"_s << lifetime << u"14d"_s << true;
    QTest::newRow("hours as days") << u"48 hours"_s << lifetime << u"2d"_s << true;
    QTest::newRow("too long for the form") << u"20 weeks"_s << lifetime << QString() << false;
    QTest::newRow("hours that make no days") << u"30h"_s << lifetime << QString() << false;
    QTest::newRow("ISO 8601 as days") << u"P14D"_s << lifetime << u"14d"_s << true;
    QTest::newRow("months or minutes") << u"2m"_s << lifetime << QString() << false;
    QTest::newRow("days for Go, which has none") << u"2 days"_s << goDuration << u"48h"_s << true;
    QTest::newRow("minutes for Go") << u"15 min"_s << goDuration << u"15m"_s << true;
    QTest::newRow("minutes for ISO 8601") << u"15 minutes"_s << isoDuration << u"PT15M"_s << true;
    QTest::newRow("days for ISO 8601") << u"3d"_s << isoDuration << u"P3D"_s << true;
    QTest::newRow("a letter twice") << u"500mm"_s << processors << u"500m"_s << false;
    QTest::newRow("millicores") << u"500 millicores"_s << processors << u"500m"_s << true;
    QTest::newRow("half a processor") << u"0.5"_s << processors << u"500m"_s << true;
    QTest::newRow("with its unit") << u"0.25 cores"_s << processors << u"250m"_s << true;
    QTest::newRow("gigabytes") << u"2 GB"_s << quantity << u"2G"_s << true;
    QTest::newRow("gigabytes where binary is asked for") << u"2GB"_s << memory << u"2Gi"_s << false;
    QTest::newRow("a binary unit with its B") << u"512MiB"_s << memory << u"512Mi"_s << true;
    QTest::newRow("in small letters") << u"512 mib"_s << memory << u"512Mi"_s << true;
    QTest::newRow("blanks around") << u" 14d "_s << lifetime << u"14d"_s << true;
    QTest::newRow("capitals in a name") << u"My Service"_s << name << u"my-service"_s << false;
    QTest::newRow("nothing like it") << u"soon"_s << lifetime << QString() << false;
    QTest::newRow("a text nobody typed") << QString(200, u'1') << lifetime << QString() << false;
}

void tst_LikelyForms::findsWhatWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(QString, meant);
    QFETCH(bool, isSame);
    const auto form = taken(text, pattern);
    QCOMPARE(form.has_value(), !meant.isEmpty());
    if (form)
        QCOMPARE(*form, (LikelyForm{meant, isSame}));
}

void tst_LikelyForms::saysNothingNew_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", "14d", "a", "aa", "2Gi", "P14D", "0.5", "999999999 weeks"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_LikelyForms::saysNothingNew()
{
    QFETCH(QString, text);
    for (const LikelyForm &form : likelyForms(text))
        QVERIFY(form.text != text);
}

WAYMARK_TEST(tst_LikelyForms)

} // namespace waymark::schema

#include "tst_likelyforms.moc"
