// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/verdict.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

std::shared_ptr<const Rules> rulesOfRequests()
{
    auto rules = std::make_shared<Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    rules->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s);
    return rules;
}

} // namespace

/// A verdict never claims more than was checked.
class tst_Verdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsWhatWasChecked_data();
    void claimsWhatWasChecked();
};

void tst_Verdict::claimsWhatWasChecked_data()
{
    using State = Verdict::State;
    using Gap = Verdict::Gap;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<State>("state");
    QTest::addColumn<Gap>("gap");
    const auto row = [](const char *name, const QByteArray &text, State state, Gap gap = {}) {
        QTest::newRow(name) << text << state << gap;
    };
    row("an empty file", "", State::Empty);
    row("comments alone", "# a\n", State::Empty);
    row("a request whose rules nobody evaluates", test::paymentsStaging(), State::SchemaOnly);
    row("an error", test::paymentsStaging().replace("eu-central-1", "nowhere"), State::NeedsChange);
    row("neither kind nor version", "a: 1\n", State::NotChecked, Gap::NoKind);
    row("a slip in apiVersion", "apiVerison: v1\nkind: Pod\n", State::NeedsChange, Gap::NoKind);
    row("of another world", "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n", State::NotChecked,
        Gap::UnknownKind);
    row("left alone", "# yaml-language-server: $schema=none\na: 1\n", State::NotChecked,
        Gap::LeftAlone);
}

void tst_Verdict::claimsWhatWasChecked()
{
    QFETCH(QByteArray, text);
    QFETCH(Verdict::State, state);
    QFETCH(Verdict::Gap, gap);
    const auto analysis = analyze({SourceText(text), rulesOfRequests(), 1});
    QVERIFY(analysis.has_value());
    const Verdict verdict = verdictOf(*analysis, 0, analysis->diagnostics);
    QCOMPARE(verdict.state, state);
    QCOMPARE(verdict.gap, gap);
}

WAYMARK_TEST(tst_Verdict)

} // namespace waymark::analysis

#include "tst_verdict.moc"
