// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/exception.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

/// What the text of an exception says against it.
class tst_Exception : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row13WhoAskedDoesNotAgree_data();
    void row13WhoAskedDoesNotAgree();
};

void tst_Exception::row13WhoAskedDoesNotAgree_data()
{
    QTest::addColumn<QByteArray>("decidedBy");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("somebody else") << "user:ann"_ba << false;
    QTest::newRow("the same") << "user:bob"_ba << true;
    QTest::newRow("the same, in full") << "user:default/bob"_ba << true;
    QTest::newRow("the same, in short") << "Bob"_ba << true;
    QTest::newRow("nobody yet") << "''"_ba << false;
}

void tst_Exception::row13WhoAskedDoesNotAgree()
{
    QFETCH(QByteArray, decidedBy);
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        "apiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: e}\nspec:\n"
        "  requestedBy: user:bob\n  rule: {policy: sizes}\n  until: 2026-12-31\n"
        "  decision: {state: granted, decidedBy: "
        + decidedBy + "}\n"));
    const Exception exception =
        readException(tree->documents().constFirst(), u"/w/exception.yaml"_s);
    const Diagnostics found = problemsOf(exception, true, instantOf(u"2026-11-30"_s));
    QTEST(std::ranges::contains(found, u"policy.self-approved"_s, &Diagnostic::code), "isTold");
}

WAYMARK_TEST(tst_Exception)

} // namespace waymark::policy

#include "tst_exception.moc"
