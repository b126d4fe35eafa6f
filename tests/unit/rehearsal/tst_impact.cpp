// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/impact.h"
#include "rehearsal/impactwriters.h"
#include "rehearsaltesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr auto kind = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: machines.shop.io}
spec:
  group: shop.io
  scope: Namespaced
  names: {kind: Machine, plural: machines}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: {type: integer, x-kubernetes-validations: [{rule: RULE}]}
                owner: {type: string}
)";

constexpr auto machines = R"(apiVersion: shop.io/v1
kind: Machine
metadata: {name: small, finalizers: [f]}
spec: {size: 2, owner: ann}
---
apiVersion: shop.io/v1
kind: Machine
metadata: {name: medium, finalizers: [f]}
spec: {size: 4, owner: ann}
---
apiVersion: shop.io/v1
kind: Machine
metadata: {name: large, finalizers: [f]}
spec: {size: 8, owner: bob}
)";

QByteArray kindWith(const QByteArray &rule)
{
    return QByteArray(kind).replace("RULE", rule);
}

policy::PolicySet setOfText(const QByteArray &text, const QDateTime &now = {})
{
    policy::PolicySet set(now);
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    for (const yaml::Document &document : tree->documents())
        set.add(*tree, document, u"/p.yaml"_s);
    return set;
}

std::shared_ptr<const schema::KindEntry> entryOf(const QByteArray &crd)
{
    schema::Registry registry;
    const auto tree = yaml::SyntaxTree::parse(SourceText(crd));
    (void)registry.addCrd(tree->documents().front(), u"/k.yaml"_s);
    return registry.share({u"shop.io/v1"_s, u"Machine"_s});
}

/// A workspace of one file with those documents.
ImpactCorpus corpusOf(const policy::PolicySet &policies, const QByteArray &documents = machines)
{
    snapshot::Snapshot snapshot;
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/machines.yaml"_s;
    file->relativePath = u"machines.yaml"_s;
    file->packed = PackedText::plain(documents);
    snapshot.files = {file};
    snapshot.rules = std::make_shared<const analysis::Rules>();
    return *ImpactCorpus::of(snapshot, {&policies}, {{u"shop.io/v1"_s, u"Machine"_s}}, {});
}

QByteArray sizeRule(const QByteArray &expression, const QByteArray &operations = "CREATE, UPDATE")
{
    return test::machinePolicy("  validations: [{expression: '" + expression + "'}]\n", operations);
}

/// `small: passes>denied passes>passes ...`, a line for each row.
QStringList linesOf(const Impact &impact, const ImpactCorpus &corpus)
{
    QStringList lines;
    for (const ImpactRow &row : impact.rows) {
        QString line = corpus.documents()[std::size_t(row.document)].request.name + u':';
        for (const EffectChange &change : row.columns)
            line += u' ' + effectName(change.now) + u'>' + effectName(change.then);
        lines.append(line);
    }
    return lines;
}

} // namespace

/// What a changed rule does before it ships (policy.md row 6).
class tst_Impact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachColumnHasItsVerdict_data();
    void eachColumnHasItsVerdict();
    void aTightenedRuleOfAKindOnlyWarnsOnWhatStays();
    void aRuleOfAMapOrAListIsTriedWithAnotherBefore_data();
    void aRuleOfAMapOrAListIsTriedWithAnotherBefore();
    void aSchemaIsTriedAsRulesAre();
    void aVersionThatIsNoLongerServedDeniesAll();
    void whatCannotBeSaidDoesNotPass();
    void anExceptionShowsAndMayBecomeUnneeded();
    void anExceptionIsNeededForUpdatesToo();
    void aRuleThatOnlyMovedIsNoChange();
    void onlyWhatChangedIsEvaluated();
    void whatChangedIsFoundAmongMany();
    void progressIsToldAndCanBeStopped();
    void ownersAndCountsAreWritten();
};

void tst_Impact::eachColumnHasItsVerdict_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<QStringList>("lines");
    const QString all = u"passes>denied passes>denied passes>denied"_s;
    QTest::newRow("tightened") << sizeRule("object.spec.size <= 8")
                               << sizeRule("object.spec.size <= 4")
                               << QStringList{"large: "_L1 + all};
    QTest::newRow("loosened") << sizeRule("object.spec.size <= 2")
                              << sizeRule("object.spec.size <= 4")
                              << QStringList{
                                     u"medium: denied>passes denied>passes denied>passes"_s};
    QTest::newRow("for new ones alone")
        << sizeRule("true", "CREATE") << sizeRule("object.spec.size <= 4", "CREATE")
        << QStringList{u"large: passes>denied passes>passes passes>passes"_s};
    QTest::newRow("for changes alone")
        << sizeRule("true", "UPDATE") << sizeRule("object.spec.size <= 4", "UPDATE")
        << QStringList{u"large: passes>passes passes>denied passes>denied"_s};
    QTest::newRow("only where it changes")
        << sizeRule("true")
        << sizeRule("object.spec.size <= 2 || (oldObject != null && oldObject.spec.size == "
                    "object.spec.size)")
        << QStringList{u"medium: passes>denied passes>passes passes>denied"_s,
                       u"large: passes>denied passes>passes passes>denied"_s};
    const auto only = [](const QString &change) {
        QStringList lines;
        for (const char *name : {"small", "medium", "large"})
            lines.append(QLatin1StringView(name) + ": passes>passes passes>passes "_L1 + change);
        return lines;
    };
    const QByteArray owner =
        sizeRule("oldObject == null || object.spec.owner == oldObject.spec.owner");
    QTest::newRow("what stays as it is") << sizeRule("true") << owner << only(u"passes>denied"_s);
    QTest::newRow("what stayed as it was") << owner << sizeRule("true") << only(u"denied>passes"_s);
    QTest::newRow("a map that stays as it is")
        << sizeRule("true") << sizeRule("oldObject == null || object.spec == oldObject.spec")
        << only(u"passes>denied"_s);
    QTest::newRow("a list that stays as it is")
        << sizeRule("true")
        << sizeRule("oldObject == null || object.metadata.finalizers == "
                    "oldObject.metadata.finalizers")
        << only(u"passes>denied"_s);
    QTest::newRow("a field that is missing, unless nothing changes")
        << sizeRule("true")
        << sizeRule("has(object.spec.zone) || (oldObject != null && object.spec == oldObject.spec)")
        << QStringList{u"small: passes>denied passes>passes passes>denied"_s,
                       u"medium: passes>denied passes>passes passes>denied"_s,
                       u"large: passes>denied passes>passes passes>denied"_s};
    QTest::newRow("a condition on what changes")
        << sizeRule("true")
        << test::machinePolicy(
               "  matchConditions: [{name: moved, expression: 'oldObject != null && "
               "object.spec.owner != oldObject.spec.owner'}]\n  validations: [{expression: "
               "'false'}]\n",
               "CREATE, UPDATE")
        << only(u"passes>denied"_s);
    QTest::newRow("nothing") << sizeRule("object.spec.size <= 4")
                             << sizeRule("object.spec.size <= 4") << QStringList();
}

void tst_Impact::eachColumnHasItsVerdict()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, then);
    QFETCH(QStringList, lines);
    const auto before = setOfText(now);
    const auto after = setOfText(then);
    const ImpactCorpus corpus = corpusOf(after);
    QCOMPARE(linesOf(*impactOf(corpus, {before, after}), corpus), lines);
}

void tst_Impact::aTightenedRuleOfAKindOnlyWarnsOnWhatStays()
{
    const auto none = setOfText({});
    const ImpactCorpus corpus = corpusOf(none);
    const Impact impact = *impactOf(
        corpus, {none, none, {entryOf(kindWith("self <= 8"))}, {entryOf(kindWith("self <= 4"))}});
    QCOMPARE(linesOf(impact, corpus),
             QStringList{u"large: passes>denied passes>warned passes>denied"_s});
    QCOMPARE(impact.rows.front().rule, u"Machine/spec/size#0"_s);
    const Impact transition = *impactOf(
        corpus,
        {none, none, {entryOf(kindWith("self <= 8"))}, {entryOf(kindWith("self == oldSelf"))}});
    QCOMPARE(linesOf(transition, corpus),
             (QStringList{u"small: passes>passes passes>passes passes>denied"_s,
                          u"medium: passes>passes passes>passes passes>denied"_s,
                          u"large: passes>passes passes>passes passes>denied"_s}));
    const Impact gone = *impactOf(
        corpus,
        {none, none, {entryOf(kindWith("self == oldSelf"))}, {entryOf(kindWith("self <= 8"))}});
    QCOMPARE(linesOf(gone, corpus),
             (QStringList{u"small: passes>passes passes>passes denied>passes"_s,
                          u"medium: passes>passes passes>passes denied>passes"_s,
                          u"large: passes>passes passes>passes denied>passes"_s}));
}

void tst_Impact::aRuleOfAMapOrAListIsTriedWithAnotherBefore_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("line");
    const QString tightened = u"small: passes>denied passes>warned passes>denied"_s;
    const QString kept = u"small: passes>passes passes>passes passes>denied"_s;
    QTest::newRow("a missing field") << "has(self.zone)"_ba << tightened;
    QTest::newRow("a list") << "!has(self.tags) || self.tags.size() > 9"_ba << tightened;
    QTest::newRow("a field that stays") << "self.owner == oldSelf.owner"_ba << kept;
    QTest::newRow("a list that stays") << "self.tags == oldSelf.tags"_ba << kept;
    QTest::newRow("an item that stays")
        << "self.disks.all(d, oldSelf.disks.exists(o, o.name == d.name && o.size == d.size))"_ba
        << kept;
}

void tst_Impact::aRuleOfAMapOrAListIsTriedWithAnotherBefore()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, line);
    const auto crd = [](const QByteArray &expression) -> QByteArray {
        QByteArray text(kind);
        text.replace(", x-kubernetes-validations: [{rule: RULE}]", "");
        return text.replace(
            "                owner: {type: string}\n",
            QByteArray(
                "                owner: {type: string}\n                zone: {type: string}\n"
                "                tags: {type: array, maxItems: 9, items: {type: string}}\n"
                "                disks: {type: array, maxItems: 9, x-kubernetes-list-type: map, "
                "x-kubernetes-list-map-keys: [name], items: {type: object, properties: {name: "
                "{type: "
                "string}, size: {type: integer}}}}\n"
                "              x-kubernetes-validations: [{rule: '"
                + expression + "'}]\n"));
    };
    const auto none = setOfText({});
    const ImpactCorpus corpus = corpusOf(
        none, "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: small}\nspec: {size: 2, "
              "owner: ann, tags: [a], disks: [{name: d, size: 1}]}\n");
    const Impact impact =
        *impactOf(corpus, {none, none, {entryOf(crd("true"))}, {entryOf(crd(rule))}});
    QCOMPARE(linesOf(impact, corpus), QStringList{line});
}

void tst_Impact::aSchemaIsTriedAsRulesAre()
{
    const auto none = setOfText({});
    const ImpactCorpus corpus = corpusOf(none);
    const auto before = entryOf(kindWith("self <= 8"));
    const auto after =
        entryOf(kindWith("self <= 8").replace("{type: integer,", "{type: integer, maximum: 4,"));
    const Impact tightened = *impactOf(corpus, {none, none, {before}, {after}, {before->key}});
    QCOMPARE(linesOf(tightened, corpus),
             QStringList{u"large: passes>denied passes>warned passes>denied"_s});
    QCOMPARE(tightened.rows.front().rule, u"Machine/spec/size"_s);
    QCOMPARE(tightened.rules, QStringList{u"Machine"_s});
    QCOMPARE(tightened.count(OnCreate).failing, 1);
    const Impact loosened = *impactOf(corpus, {none, none, {after}, {before}, {before->key}});
    QCOMPARE(linesOf(loosened, corpus),
             QStringList{u"large: denied>passes warned>passes denied>passes"_s});
}

void tst_Impact::aVersionThatIsNoLongerServedDeniesAll()
{
    const auto none = setOfText({});
    const ImpactCorpus corpus = corpusOf(none);
    const auto before = entryOf(kindWith("self <= 8"));
    const Impact impact = *impactOf(corpus, {none, none, {before}, {}});
    QCOMPARE(impact.rows.size(), 3);
    QCOMPARE(impact.rows.front().rule, u"Machine"_s);
    QCOMPARE(impact.count(OnOtherUpdate).failing, 3);
}

void tst_Impact::whatCannotBeSaidDoesNotPass()
{
    const auto before = setOfText(sizeRule("false"));
    const auto after = setOfText(test::machinePolicy(
        "  validations: [{expression: \"authorizer.group('').resource('pods').check('get')"
        ".allowed()\"}]\n",
        "CREATE, UPDATE"));
    const ImpactCorpus corpus = corpusOf(after);
    const Impact impact = *impactOf(corpus, {before, after});
    QCOMPARE(impact.rows.size(), 3);
    QCOMPARE(effectName(impact.rows.front().columns[OnCreate].then), u"undecidable"_s);
    const auto all = impact.count([](const ImpactRow &) { return true; });
    for (const ImpactCounts &counts : {impact.count(OnCreate), all}) {
        QCOMPARE(counts.passing, 0);
        QCOMPARE(counts.undecided, 3);
    }
    QVERIFY(written(impact, corpus, ImpactFormat::Text, {}).contains("3 newly undecidable"));
}

void tst_Impact::anExceptionShowsAndMayBecomeUnneeded()
{
    const QByteArray exception =
        "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: e}\n"
        "spec: {rule: {policy: sizes, validation: 0}, target: {apiVersion: shop.io/v1, kind: "
        "Machine, name: large}, until: 2026-11-28, decision: {state: granted}}\n";
    const QDateTime day = policy::instantOf(u"2026-11-28"_s);
    const auto loose = setOfText(sizeRule("object.spec.size <= 8") + exception, day);
    const auto tight = setOfText(sizeRule("object.spec.size <= 2") + exception, day);
    const ImpactCorpus corpus = corpusOf(loose);
    const Impact tightened = *impactOf(corpus, {loose, tight});
    QCOMPARE(tightened.count(OnCreate).failing, 1);
    QCOMPARE(tightened.count(OnCreate).excepted, 1);
    QCOMPARE(tightened.unneeded, QStringList());
    const Impact loosened = *impactOf(corpus, {tight, loose});
    QCOMPARE(loosened.unneeded, QStringList{u"e"_s});
    QCOMPARE(loosened.count(OnCreate).passing, 2);
    // The same exception a day later.
    const auto late = tight.at(day.addDays(1));
    QCOMPARE(impactOf(corpus, {loose.at(day.addDays(1)), late})->count(OnCreate).failing, 2);
}

void tst_Impact::anExceptionIsNeededForUpdatesToo()
{
    const QByteArray exception =
        "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\nmetadata: {name: e}\n"
        "spec: {rule: {policy: sizes, validation: 0}, target: {apiVersion: shop.io/v1, kind: "
        "Machine, name: large}, until: 2026-11-28, decision: {state: granted}}\n";
    const QDateTime day = policy::instantOf(u"2026-11-28"_s);
    const auto all = setOfText(sizeRule("object.spec.size <= 4") + exception, day);
    const auto updates =
        setOfText(sizeRule("oldObject == null || object.spec.size <= 4") + exception, day);
    const ImpactCorpus corpus = corpusOf(all);
    QCOMPARE(impactOf(corpus, {all, updates})->unneeded, QStringList());
}

void tst_Impact::aRuleThatOnlyMovedIsNoChange()
{
    const auto before = setOfText(test::machinePolicy(
        "  validations: [{expression: object.spec.size <= 4}, {expression: 'true'}]\n"));
    const auto after = setOfText(
        test::machinePolicy("  validations: [{expression: object.spec.size > 0}, {expression: "
                            "'true'}, {expression: object.spec.size <= 4}]\n"));
    const ImpactCorpus corpus = corpusOf(after);
    QCOMPARE(linesOf(*impactOf(corpus, {before, after}), corpus), QStringList());
}

void tst_Impact::onlyWhatChangedIsEvaluated()
{
    const QByteArray other = QByteArray(sizeRule("object.spec.size < 0")).replace("sizes", "other");
    const auto before = setOfText(other + "---\n" + sizeRule("true"));
    const auto after = setOfText("# moves all places\n" + other + "---\n" + sizeRule("false"));
    QCOMPARE(after.changedFrom(before), QStringList{u"sizes"_s});
    const ImpactCorpus corpus = corpusOf(after);
    QCOMPARE(impactOf(corpus, {before, after})->rules, QStringList{u"sizes"_s});
}

void tst_Impact::whatChangedIsFoundAmongMany()
{
    // Each with each other would take minutes.
    const auto many = [](int roadmap) {
        QByteArray text = sizeRule("true");
        for (int i = 0; i < 4000; ++i) {
            text += "---\napiVersion: waymark.dev/v1alpha1\nkind: ExceptionRequest\n"
                    "metadata: {name: e"
                    + QByteArray::number(i) + "}\nspec: {rule: {policy: p"
                    + QByteArray::number(i % 7) + "}, target: {kind: Machine, name: a}, roadmap: r"
                    + QByteArray::number(i == roadmap ? 1 : 0) + "}\n";
        }
        return setOfText(text);
    };
    QCOMPARE(many(-1).changedFrom(many(-1)), QStringList());
    QCOMPARE(many(3999).changedFrom(many(-1)), QStringList{u"p2"_s});
}

void tst_Impact::progressIsToldAndCanBeStopped()
{
    const auto before = setOfText(sizeRule("true"));
    const auto after = setOfText(sizeRule("false"));
    const ImpactCorpus corpus = corpusOf(after);
    std::atomic<qsizetype> told = 0;
    QVERIFY(impactOf(corpus, {before, after},
                     [&](const Progress &progress) { told += progress.total == 3 ? 1 : 0; }));
    QCOMPARE(told.load(), 3);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!impactOf(corpus, {before, after}, {}, stop.get_token()));
}

void tst_Impact::ownersAndCountsAreWritten()
{
    const auto before = setOfText(sizeRule("true"));
    const auto after = setOfText(sizeRule("object.spec.size <= 2"));
    const ImpactCorpus corpus = corpusOf(after);
    const Impact impact = *impactOf(corpus, {before, after});
    const QByteArray markdown = written(impact, corpus, ImpactFormat::Markdown, u"sizes.yaml"_s);
    QVERIFY2(markdown.contains("| `machines.yaml` | ann | `sizes#0` | passes → **denied** | passes "
                               "→ **denied** | passes → **denied** |\n"),
             markdown);
    QVERIFY(markdown.startsWith("### What the change of `sizes.yaml` does\n"));
    QVERIFY(markdown.contains("- ann: 1 "));
    QCOMPARE(written(impact, corpus, ImpactFormat::Markdown, u"sizes.yaml"_s), markdown);
    const QByteArray json = written(impact, corpus, ImpactFormat::Json, u"sizes.yaml"_s);
    QVERIFY2(json.contains("\"newlyFailing\": 2"), json);
    QVERIFY(json.contains("\"line\": 6"));
}

WAYMARK_TEST(tst_Impact)

} // namespace waymark::rehearsal

#include "tst_impact.moc"
