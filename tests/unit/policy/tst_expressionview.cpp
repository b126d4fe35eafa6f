// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/expressionview.h"
#include "schema/crddefinition.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QByteArray viewedDefinition(const QByteArray &kind, const QByteArray &spec)
{
    const QByteArray plural = kind.toLower() + 's';
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           + plural + ".g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: " + kind
           + ", plural: " + plural
           + "}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n"
             "      openAPIV3Schema:\n        type: object\n        required: [spec]\n"
             "        properties:\n          spec:\n"
             "            type: object\n            required: [owner]\n            properties:\n"
             "              owner: {type: string, description: Who it belongs to.}\n"
           + spec + "            x-kubernetes-validations: [{rule: 'self.owner != '''''}]\n";
}

const QByteArray viewedMachine = "              size: {type: integer}\n"
                                 "              my-zone: {type: string, enum: [a, b]}\n"
                                 "              tags: {type: object, additionalProperties: {type: "
                                 "string}}\n"
                                 "              ports: {type: array, items: {type: object, "
                                 "properties: {number: {type: integer}}}}\n";

/// The source without its `|`, and where that stood.
std::pair<QByteArray, qsizetype> withCaret(QByteArray marked)
{
    const qsizetype caret = marked.indexOf('|');
    return {marked.remove(caret, 1), caret};
}

struct ViewedWorld
{
    ViewedWorld()
    {
        for (const QByteArray &text :
             {viewedDefinition("Machine", viewedMachine),
              viewedDefinition("Disk", "              size: {type: integer}\n")}) {
            trees.push_back(*yaml::SyntaxTree::parse(SourceText(text)));
            (void)kinds.addCrd(trees.back().documents().constFirst(), u"crd.yaml"_s);
            names.addCrd(trees.back().documents().constFirst());
        }
        const auto tree = yaml::SyntaxTree::parse(SourceText(
            "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
            "metadata: {name: p}\nspec:\n  matchConstraints:\n    resourceRules:\n"
            "    - {apiGroups: ['g.io'], apiVersions: ['v1'], operations: [CREATE], resources: "
            "[machines, disks]}\n  variables:\n  - {name: size, expression: object.spec.size}\n"
            "  - {name: owner, expression: object.spec.owner}\n"));
        policy = readPolicy(tree->documents().constFirst(), u"p.yaml"_s);
    }

    [[nodiscard]] ExpressionView view(ExpressionSlot slot = ExpressionSlot::Validation,
                                      qsizetype index = 0) const
    {
        return {policy, slot, index, kinds, names};
    }

    std::vector<yaml::SyntaxTree> trees;
    schema::Registry kinds;
    ResourceNames names;
    AdmissionPolicy policy;
};

} // namespace

/// What editors ask while an expression is written.
class tst_ExpressionView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsFields_data();
    void knowsFields();
    void knowsWhichKindsHaveAField();
    void knowsVariablesBefore();
    void knowsNames();
    void knowsTypes_data();
    void knowsTypes();
    void rulesHaveTheirOwnNames();
};

void tst_ExpressionView::knowsFields_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QStringList>("names");
    const QStringList spec{u"my__dash__zone"_s, u"owner"_s, u"ports"_s, u"size"_s, u"tags"_s};
    QTest::newRow("the root") << "object.|"_ba
                              << QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"spec"_s};
    QTest::newRow("deeper") << "object.spec.|"_ba << spec;
    QTest::newRow("begun") << "object.spec.si|"_ba << spec;
    QTest::newRow("in the middle of a word") << "object.spec.si|ze > 3"_ba << spec;
    QTest::newRow("optional") << "object.spec.?|"_ba << spec;
    QTest::newRow("behind an optional") << "object.?spec.|"_ba << spec;
    QTest::newRow("with more behind") << "object.spec.| > 3 && true"_ba << spec;
    QTest::newRow("in has") << "has(object.spec.|"_ba << spec;
    QTest::newRow("in a bracket") << "object.spec.tags[object.spec.|"_ba << spec;
    QTest::newRow("items of a macro")
        << "object.spec.ports.all(p, p.|)"_ba << QStringList{u"number"_s};
    QTest::newRow("items by index") << "object.spec.ports[0].|"_ba << QStringList{u"number"_s};
    QTest::newRow("items that were filtered")
        << "object.spec.ports.filter(p, true).map(q, q.|"_ba << QStringList{u"number"_s};
    QTest::newRow("a request") << "request.userInfo.|"_ba
                               << QStringList{u"extra"_s, u"groups"_s, u"uid"_s, u"username"_s};
    QTest::newRow("no dot") << "obj|"_ba << QStringList();
    QTest::newRow("nothing") << "|"_ba << QStringList();
    QTest::newRow("of a number") << "object.spec.size.|"_ba << QStringList();
    QTest::newRow("of what isn't known") << "nothing.|"_ba << QStringList();
}

void tst_ExpressionView::knowsFields()
{
    QFETCH(QByteArray, marked);
    QFETCH(QStringList, names);
    const ViewedWorld world;
    const auto [source, caret] = withCaret(marked);
    QStringList found;
    for (const ScopeField &field : world.view().fieldsAt(source, caret))
        found.append(field.name);
    QCOMPARE(found, names);
}

void tst_ExpressionView::knowsWhichKindsHaveAField()
{
    const ViewedWorld world;
    const QList<ScopeField> fields = world.view().fieldsAt("object.spec.", 12);
    QCOMPARE(fields.size(), 5);
    const ScopeField &zone = fields[0];
    QCOMPARE(zone.property, u"my-zone"_s);
    QCOMPARE(zone.kinds, QStringList{u"Machine"_s});
    QVERIFY(!zone.isInAll && zone.mayLack);
    QCOMPARE(zone.values.size(), 2);
    const ScopeField &owner = fields[1];
    QVERIFY(owner.isInAll && !owner.mayLack);
    QCOMPARE(owner.description, u"Who it belongs to."_s);
    QCOMPARE(fields[2].type, u"list(Machine.spec.ports[])"_s);
    QCOMPARE(fields[3].kinds, (QStringList{u"Disk"_s, u"Machine"_s}));
}

void tst_ExpressionView::knowsVariablesBefore()
{
    const ViewedWorld world;
    const auto namesOf = [](const QList<ScopeField> &fields) {
        QStringList names;
        for (const ScopeField &field : fields)
            names.append(field.name + ": "_L1 + field.type);
        return names;
    };
    QCOMPARE(namesOf(world.view().fieldsAt("variables.", 10)),
             (QStringList{u"owner: string"_s, u"size: int"_s}));
    QCOMPARE(namesOf(world.view(ExpressionSlot::Variable, 1).fieldsAt("variables.", 10)),
             QStringList{u"size: int"_s});
    QVERIFY(world.view(ExpressionSlot::Variable, 0).fieldsAt("variables.", 10).isEmpty());
    QVERIFY(world.view(ExpressionSlot::MatchCondition, 0).fieldsAt("variables.", 10).isEmpty());
}

void tst_ExpressionView::knowsNames()
{
    const ViewedWorld world;
    const auto [source, caret] = withCaret("object.spec.ports.exists(p, | true)");
    const QList<ScopeName> names = world.view().namesAt(source, caret);
    QCOMPARE(names.constFirst().name, u"p"_s);
    QVERIFY(names.constFirst().isLocal);
    QStringList rest;
    for (const ScopeName &name : names.sliced(1))
        rest.append(name.name);
    rest.sort();
    QCOMPARE(rest, (QStringList{u"authorizer"_s, u"namespaceObject"_s, u"object"_s, u"oldObject"_s,
                                u"request"_s, u"variables"_s}));
    QCOMPARE(world.view().namesAt("object.spec.ports.exists(p, true) && ", 37).size(), 6);
}

void tst_ExpressionView::knowsTypes_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QStringList>("types");
    QTest::newRow("a variable") << "ob|ject.spec.size > 3"_ba
                                << QStringList{u"Disk"_s, u"Machine"_s};
    QTest::newRow("a field") << "object.spec.si|ze > 3"_ba << QStringList{u"int"_s};
    QTest::newRow("the whole") << "object.spec.size |> 3"_ba << QStringList{u"bool"_s};
    QTest::newRow("a call") << "string(object.spec.size).si|ze() > 3"_ba << QStringList{u"int"_s};
}

void tst_ExpressionView::knowsTypes()
{
    QFETCH(QByteArray, marked);
    QFETCH(QStringList, types);
    const ViewedWorld world;
    const auto [source, caret] = withCaret(marked);
    const auto found = world.view().typeAt(source, caret);
    QVERIFY(found);
    QCOMPARE(found->types, types);
    QVERIFY(found->range.begin <= caret && caret < found->range.end);
}

void tst_ExpressionView::rulesHaveTheirOwnNames()
{
    const ViewedWorld world;
    const auto rules = definedRules(world.trees.front().documents().constFirst());
    QCOMPARE(rules.size(), 1);
    const ExpressionView view(rules.constFirst());
    QCOMPARE(view.fieldsAt("self.", 5).size(), 5);
    QStringList names;
    for (const ScopeName &name : view.namesAt("", 0))
        names.append(name.name + ": "_L1 + name.type);
    QCOMPARE(names, (QStringList{u"self: Machine.spec"_s, u"oldSelf: Machine.spec"_s}));
}

WAYMARK_TEST(tst_ExpressionView)

} // namespace waymark::policy

#include "tst_expressionview.moc"
