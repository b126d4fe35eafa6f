// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/hover.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

const QByteArray boxSchema = R"({
  "type": "object",
  "properties": {
    "spec": {
      "type": "object",
      "title": "Box",
      "required": ["size"],
      "properties": {
        "size": {"type": "integer", "minimum": 1, "maximum": 5, "default": 2,
                 "description": "How many fit."},
        "colour": {"type": "string", "enum": ["red", "blue"], "deprecated": true},
        "code": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 8, "examples": ["abc"]},
        "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1}
      }
    }
  }
})";

const QByteArray box = R"(apiVersion: test/v1
kind: Box
spec:
  size: &n 3
  colour: red
  code: abc
  tags: [x]
  other: *n
)";

analysis::Analysis boxAnalysis(const QByteArray &text = box)
{
    static const auto rules = [] {
        auto made = std::make_shared<analysis::Rules>();
        const auto tree = yaml::SyntaxTree::parse(SourceText(boxSchema));
        made->kinds.addSchema({u"test/v1"_s, u"Box"_s}, tree->documents().first(), u"box.json"_s);
        return made;
    }();
    return *analysis::analyze({SourceText(text), rules, 1});
}

Hover hoverOver(QByteArrayView what)
{
    return hoverAt(boxAnalysis(), box.indexOf(what));
}

class Readers final : public PolicyReadings
{
public:
    [[nodiscard]] QList<PolicyReading> readersOf(const schema::KindKey &kind,
                                                 const JsonPointer &field) const override
    {
        if (kind.kind != "Box"_L1 || field.toString() != "/spec/size"_L1)
            return {};
        return {{u"box-size"_s, u"Boxes stay small."_s}};
    }
};

} // namespace

class tst_Hover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFieldIs();
    void aValueSaysTheSameAsItsKey();
    void limitsAreInWords();
    void valuesAndMarks();
    void listsSayWhatTheyHold();
    void aliasesSayWhatTheyStandFor();
    void unknownPlacesSayNothing();
    void policiesThatReadItAreNamed();
    void rulesThatReadItAreNamed();
};

void tst_Hover::saysWhatAFieldIs()
{
    const Hover hover = hoverOver("size");
    QVERIFY(hover.isKnown);
    QCOMPARE(hover.pointer.toString(), u"/spec/size"_s);
    QCOMPARE(hover.description, u"How many fit."_s);
    QCOMPARE(hover.type, u"whole number"_s);
    QCOMPARE(hover.defaultValue, u"2"_s);
    QVERIFY(hover.isRequired);
    QCOMPARE(hover.range.begin, box.indexOf("size"));
}

void tst_Hover::aValueSaysTheSameAsItsKey()
{
    const Hover hover = hoverAt(boxAnalysis(), box.indexOf("abc") + 1);
    QCOMPARE(hover.pointer.toString(), u"/spec/code"_s);
    QCOMPARE(hover.examples, QStringList{u"abc"_s});
}

void tst_Hover::limitsAreInWords()
{
    QCOMPARE(hoverOver("size").limits, QStringList{u"1 to 5"_s});
    QCOMPARE(hoverOver("code").limits,
             (QStringList{u"at most 8 characters"_s, u"matches ^[a-z]+$"_s}));
    QCOMPARE(hoverOver("tags").limits, QStringList{u"at least 1 items"_s});
}

void tst_Hover::valuesAndMarks()
{
    const Hover hover = hoverOver("colour");
    QCOMPARE(hover.values, (QStringList{u"red"_s, u"blue"_s}));
    QVERIFY(hover.isDeprecated);
    QVERIFY(!hover.isRequired);
}

void tst_Hover::listsSayWhatTheyHold()
{
    QCOMPARE(hoverOver("tags").type, u"list, each: text"_s);
}

void tst_Hover::aliasesSayWhatTheyStandFor()
{
    const Hover hover = hoverOver("*n");
    QCOMPARE(hover.anchored, u"3"_s);
    QVERIFY(!hover.isEmpty());
}

void tst_Hover::unknownPlacesSayNothing()
{
    QVERIFY(hoverOver("other").isEmpty());
    QVERIFY(hoverAt(boxAnalysis("a: 1\n"), 0).isEmpty());
    QVERIFY(hoverAt(boxAnalysis(""), 0).isEmpty());
}

void tst_Hover::policiesThatReadItAreNamed()
{
    const Readers readers;
    const analysis::Analysis analysis = boxAnalysis();
    QCOMPARE(hoverAt(analysis, box.indexOf("size"), &readers).policies.size(), 1);
    QVERIFY(hoverAt(analysis, box.indexOf("code"), &readers).policies.isEmpty());
    QVERIFY(hoverAt(analysis, box.indexOf("size")).policies.isEmpty());
}

void tst_Hover::rulesThatReadItAreNamed()
{
    const auto crd = yaml::SyntaxTree::parse(SourceText(R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: crates.test}
spec:
  group: test
  scope: Namespaced
  names: {kind: Crate, plural: crates, singular: crate}
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
              x-kubernetes-validations:
                - {rule: self.size <= self.most, message: A crate holds what fits.}
              properties:
                size:
                  type: integer
                  x-kubernetes-validations: [{rule: self != 13}]
                most: {type: integer}
                colour: {type: string}
)"_ba));
    auto rules = std::make_shared<analysis::Rules>();
    rules->kinds.addCrd(crd->documents().first(), u"crate.yaml"_s);
    const QByteArray text =
        "apiVersion: test/v1\nkind: Crate\nspec:\n  size: 1\n  most: 2\n  colour: red\n";
    const analysis::Analysis analysis = *analysis::analyze({SourceText(text), rules, 1});
    const auto over = [&](QByteArrayView what) {
        return hoverAt(analysis, text.indexOf(what)).rules;
    };
    const RuleReading fits{u"A crate holds what fits."_s, u"self.size <= self.most"_s};
    const RuleReading lucky{{}, u"self != 13"_s};
    QCOMPARE(over("size"), (QList{fits, lucky}));
    QCOMPARE(over("most"), QList{fits});
    QCOMPARE(over("spec"), QList{fits});
    QVERIFY(over("colour").isEmpty());
    QVERIFY(over("kind").isEmpty());
}

WAYMARK_TEST(tst_Hover)

} // namespace waymark::assist

#include "tst_hover.moc"
