// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "theme/contrast.h"
#include "theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::theme;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void contrastIsThatOfTheStandard();
    void coloursBecomeReadable_data();
    void coloursBecomeReadable();
    void choiceDecidesOverTheDesktop();
    void iconsAreDrawnInTheTextColour();
    void iconsHandedOutFollowTheScheme();
    void iconsUseEveryPixelOfAFineScreen();
    void everyListedIconIsBundled();
};

void tst_Theme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("behind");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens &tokens = tokensOf(scheme);
        const char *name = scheme == Scheme::Light ? "light" : "dark";
        const QList<std::pair<const char *, QColor>> texts{
            {"text", tokens.text},       {"secondary", tokens.secondary},
            {"accent", tokens.accent},   {"good", tokens.good},
            {"warning", tokens.warning}, {"bad", tokens.bad},
            {"running", tokens.running}, {"info", tokens.info},
            {"unknown", tokens.unknown},
        };
        for (const auto &[word, colour] : texts) {
            QTest::addRow("%s on surface, %s", word, name) << colour << tokens.surface;
            QTest::addRow("%s on window, %s", word, name) << colour << tokens.window;
        }
        for (const auto &[word, colour] : texts.first(3))
            QTest::addRow("%s on raised, %s", word, name) << colour << tokens.raised;
        for (const auto &[word, colour] : texts.first(2))
            QTest::addRow("%s on selection, %s", word, name) << colour << tokens.selection;
        QTest::addRow("text on accent, %s", name) << tokens.accentText << tokens.accent;
    }
}

void tst_Theme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, behind);
    const double measured = contrast(text, behind);
    QVERIFY2(measured >= 4.5, qPrintable(u"contrast is %1"_s.arg(measured)));
}

void tst_Theme::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The grey that is known to be just too light, and the next one.
    QCOMPARE(qRound(contrast(QColor(u"#777777"_s), Qt::white) * 100), 448);
    QCOMPARE(qRound(contrast(Qt::white, QColor(u"#767676"_s)) * 100), 454);
}

void tst_Theme::coloursBecomeReadable_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("behind");
    for (const char *colour : {"#2980b9", "#27ae60", "#7a7c7d", "#da4453", "#000000", "#ffffff",
                               "#0000ff", "#ffff00", "#1e2128"}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QTest::addRow("%s, %s", colour, scheme == Scheme::Light ? "light" : "dark")
                << QColor(QString::fromLatin1(colour)) << tokensOf(scheme).raised;
    }
}

void tst_Theme::coloursBecomeReadable()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, behind);
    const QColor readable = readableOn(colour, behind);
    QVERIFY(contrast(readable, behind) >= 4.5);
    // What is readable stays, and a colour stays what it is.
    if (contrast(colour, behind) >= 4.5)
        QCOMPARE(readable, colour);
    if (colour.hslSaturation() > 0)
        QVERIFY(std::abs(readable.hslHue() - colour.hslHue()) <= 2);
}

void tst_Theme::choiceDecidesOverTheDesktop()
{
    Theme theme(Theme::Choice::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(Scheme::Dark).window);
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(changed.size(), 1);
}

void tst_Theme::iconsAreDrawnInTheTextColour()
{
    const Theme theme(Theme::Choice::Dark);
    const QImage image = theme.icon(u"document-save"_s)
                             .pixmap(QSize(16, 16), 1.0)
                             .toImage()
                             .convertToFormat(QImage::Format_ARGB32);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++painted;
            QCOMPARE(pixel.rgb(), theme.tokens().text.rgb());
        }
    }
    QVERIFY(painted > 20);
}

void tst_Theme::iconsHandedOutFollowTheScheme()
{
    Theme theme(Theme::Choice::Light);
    const QIcon icon = theme.icon(u"go-home"_s);
    const QImage light = icon.pixmap(QSize(16, 16), 1.0).toImage();
    theme.setChoice(Theme::Choice::Dark);
    QVERIFY(icon.pixmap(QSize(16, 16), 1.0).toImage() != light);
}

void tst_Theme::iconsUseEveryPixelOfAFineScreen()
{
    const Theme theme(Theme::Choice::Light);
    const QIcon icon = theme.icon(u"dialog-close"_s);
    const QPixmap fine = icon.pixmap(QSize(16, 16), 2.0);
    QCOMPARE(fine.size(), QSize(32, 32));
    QCOMPARE(fine.devicePixelRatio(), 2.0);
    // Enlarged dots would come in squares of four.
    const QImage image = fine.toImage();
    bool hasFinerDetail = false;
    for (int y = 0; y < image.height() && !hasFinerDetail; y += 2) {
        for (int x = 0; x < image.width() && !hasFinerDetail; x += 2)
            hasFinerDetail = image.pixel(x, y) != image.pixel(x + 1, y)
                             || image.pixel(x, y) != image.pixel(x, y + 1);
    }
    QVERIFY(hasFinerDetail);
}

void tst_Theme::everyListedIconIsBundled()
{
    QFile list(u"" WAYMARK_SOURCE_DIR "/resources/icons/icons.txt"_s);
    QVERIFY(list.open(QIODevice::ReadOnly));
    const Theme theme(Theme::Choice::Light);
    int count = 0;
    while (!list.atEnd()) {
        const QString name = QString::fromLatin1(list.readLine().trimmed());
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        ++count;
        QVERIFY2(!theme.icon(name).isNull(), qPrintable(name));
    }
    QVERIFY(count > 20);
}

WAYMARK_TEST(tst_Theme)

#include "tst_theme.moc"
