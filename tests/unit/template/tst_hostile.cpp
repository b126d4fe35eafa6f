// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "template/template.h"
#include "templatetesting.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

QByteArray numbered(const char *begin, const char *end, int count)
{
    QByteArray text;
    for (int at = 0; at < count; ++at)
        text += begin + QByteArray::number(at) + end;
    return text;
}

/// However slow the machine is.
RenderOptions withTime()
{
    RenderOptions options;
    options.limits.milliseconds = 3'600'000;
    return options;
}

} // namespace

/// Templates that are made to hang, crash or fill the memory. None fails by the time it takes: what
/// isn't bounded would keep the whole test from ending.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsInStepWithTheTemplate_data();
    void growsInStepWithTheTemplate();
    void tiresOfTagsWithoutAnEnd_data();
    void tiresOfTagsWithoutAnEnd();
    void namesEachReadOnce();
};

void tst_Hostile::growsInStepWithTheTemplate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("x");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &x,
                        const QByteArray &printed) {
        QTest::newRow(name) << text << x << printed;
    };
    QByteArray lists = "{% set a=[1] %}";
    QByteArray objects = "{% set a={k:1} %}";
    for (int at = 0; at < 40; ++at) {
        lists += "{% set a=[a,a] %}";
        objects += "{% set a={k:a,l:a} %}";
    }
    row("macros and loops",
        numbered("{% macro m", "() %}{% endmacro %}", 60'000)
            + QByteArray("{% for x in y %}{% endfor %}").repeated(60'000) + "x",
        "", "x");
    row("parameters", "{% macro m(" + numbered("p", ",", 40'000) + "q) %}{% endmacro %}x", "", "x");
}

void tst_Hostile::growsInStepWithTheTemplate()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, x);
    QFETCH(QByteArray, printed);
    const Rendered done =
        Template(text).render(test::json("{\"x\": \"" + x + "\"}"), {}, withTime());
    QVERIFY2(done.isGood,
             qPrintable(done.diagnostics.isEmpty() ? QString() : done.diagnostics.front().message));
    QCOMPARE(done.text, printed);
}

void tst_Hostile::tiresOfTagsWithoutAnEnd_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("blocks") << QByteArray("{% ");
    QTest::newRow("variables") << QByteArray("${{ ");
    QTest::newRow("comments") << QByteArray("{#");
}

void tst_Hostile::tiresOfTagsWithoutAnEnd()
{
    QFETCH(QByteArray, tag);
    for (const Syntax &syntax : {Syntax{}, test::old}) {
        const Template parsed(tag.repeated(20'000), syntax);
        QVERIFY(!parsed.isGood());
        QVERIFY(parsed.diagnostics().size() <= 20);
    }
}

void tst_Hostile::namesEachReadOnce()
{
    const QByteArray all = numbered("${{ a", " }}", 40'000);
    QCOMPARE(Template(QByteArray(all + all)).reads().size(), size_t(40'000));
    const QByteArray lookups = "${{ a[i]" + QByteArray(".b").repeated(400) + " }}";
    QCOMPARE(Template(lookups).reads().size(), size_t(2));
}

WAYMARK_TEST(tst_Hostile)

} // namespace waymark::templates

#include "tst_hostile.moc"
