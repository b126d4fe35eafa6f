// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policytesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

/// A target version gates new expressions to the release before it (policy.md row 15).
class tst_VersionGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void functionsBelongToVersions_data();
    void functionsBelongToVersions();
    void aPolicyIsToldInItsOwnFile();
};

void tst_VersionGate::functionsBelongToVersions_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("first"); // of the clusters that take it
    QTest::newRow("of old") << "'a'.startsWith('b')"_ba << 26;
    QTest::newRow("quantities") << "quantity('1').isInteger()"_ba << 29;
    QTest::newRow("optionals") << "object.?a.hasValue()"_ba << 29;
    QTest::newRow("sets") << "sets.contains([1], [1])"_ba << 30;
    QTest::newRow("addresses") << "ip('::1').family() == 6"_ba << 31;
    QTest::newRow("named formats") << "!format.dns1123Label().validate('a').hasValue()"_ba << 32;
    QTest::newRow("two variables") << "{'a': 1}.all(k, v, v > 0)"_ba << 33;
    QTest::newRow("versions") << "semver('1.0.0').major() == 1"_ba << 34;
    QTest::newRow("includes") << "[1].includes(1)"_ba << 38;
}

void tst_VersionGate::functionsBelongToVersions()
{
    QFETCH(QByteArray, source);
    QFETCH(int, first);
    for (int minor = 26; minor <= 38; ++minor) {
        PolicySet set({});
        set.setTarget(minor);
        const auto tree = yaml::SyntaxTree::parse(SourceText(
            "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
            "metadata: {name: p}\nspec:\n  validations:\n    - expression: >-\n        "
            + source + '\n'));
        set.add(*tree, tree->documents().front(), u"p.yaml"_s);
        QStringList codes;
        for (const Diagnostic &finding : set.problemsIn(tree->documents().front(), u"p.yaml"_s))
            codes.append(finding.code);
        QCOMPARE(codes.contains(u"policy.needs-newer-kubernetes"_s), minor < first);
    }
}

void tst_VersionGate::aPolicyIsToldInItsOwnFile()
{
    const QByteArray text =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
        "metadata: {name: p}\nspec:\n  variables: [{name: v, expression: ip('::1').family()}]\n"
        "  validations: [{expression: variables.v == 6}]\n";
    PolicySet set({});
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    set.add(*tree, tree->documents().front(), u"p.yaml"_s);
    const auto isOld = [](const Diagnostic &finding) {
        return finding.code == "policy.needs-newer-kubernetes"_L1;
    };
    QVERIFY(std::ranges::none_of(set.problemsIn(tree->documents().front(), {}), isOld));
    set.setTarget(29);
    const Diagnostics found = set.problemsIn(tree->documents().front(), {});
    const auto finding = std::ranges::find_if(found, isOld);
    QVERIFY(finding != found.end());
    QCOMPARE(tree->text().slice(finding->range).toByteArray(), "ip('::1')"_ba);
    QVERIFY(finding->message.contains(u"1.31"_s));
}

WAYMARK_TEST(tst_VersionGate)

} // namespace waymark::policy

#include "tst_versiongate.moc"
