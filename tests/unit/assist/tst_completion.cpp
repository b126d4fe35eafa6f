// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/completion.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

const QByteArray definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: fleets.test.example}
spec:
  group: test.example
  scope: Namespaced
  names: {kind: Fleet, plural: fleets, singular: fleet}
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
              required: [owner, region, services]
              properties:
                notes: {type: string}
                owner: {type: string, description: The team that answers.}
                region: {type: string, enum: [eu-central-1, us-east-1]}
                public: {type: boolean}
                replicas: {type: integer, default: 2}
                answer: {type: string, enum: ["yes", "no"]}
                database:
                  type: object
                  properties:
                    engine: {type: string, enum: [postgres, mysql]}
                    size: {type: integer}
                labels: {type: object, additionalProperties: {type: string}}
                tags: {type: array, items: {type: string, enum: [blue, green]}}
                services:
                  type: array
                  minItems: 1
                  items:
                    type: object
                    required: [name, port]
                    properties:
                      name: {type: string}
                      port: {type: integer, minimum: 1}
                      size: {type: string, enum: [s, m]}
)";

const QByteArray fleetRequestKind = R"(apiVersion: waymark.dev/v1alpha1
kind: RequestKind
metadata: {name: fleet}
spec:
  resource: {apiVersion: test.example/v1, kind: Fleet}
  entities:
    /spec/owner: {kind: Group, type: team}
)";

std::shared_ptr<const analysis::Rules> fleetRules()
{
    static const auto rules = [] {
        auto made = std::make_shared<analysis::Rules>();
        const auto tree = yaml::SyntaxTree::parse(SourceText(definition));
        made->kinds.addCrd(tree->documents().first(), u"fleet.yaml"_s);
        const auto described = yaml::SyntaxTree::parse(SourceText(fleetRequestKind));
        made->kinds.addRequestKind(described->documents().first());
        return made;
    }();
    return rules;
}

/// A text in which `|` is the caret.
struct Typed
{
    explicit Typed(QByteArray marked, std::shared_ptr<const EntityNames> entities = {})
    {
        offset = marked.indexOf('|');
        marked.remove(offset, 1);
        text = marked;
        auto analysis = analysis::analyze({SourceText(text), fleetRules(), 1});
        found = completionsAt({std::make_shared<analysis::Analysis>(*std::move(analysis)), offset,
                               std::move(entities)});
    }

    [[nodiscard]] QStringList labels() const
    {
        QStringList names;
        for (const Completion &item : found.items) {
            if (item.kind != Completion::Kind::Snippet)
                names << item.label;
        }
        return names;
    }

    /// The text after that completion, the selection marked.
    [[nodiscard]] QByteArray after(const QString &label) const
    {
        for (const Completion &item : found.items) {
            if (item.label != label)
                continue;
            QByteArray insertion = item.insertion;
            insertion.insert(item.selection.end, item.selection.isEmpty() ? "|" : ">");
            if (!item.selection.isEmpty())
                insertion.insert(item.selection.begin, '<');
            QByteArray result = text;
            const qsizetype begin = found.replaced.begin - item.eaten;
            return result.replace(begin, found.replaced.end - begin, insertion);
        }
        return "no such completion: " + label.toUtf8();
    }

    QByteArray text;
    qsizetype offset = 0;
    Completions found;
};

const QByteArray head = "apiVersion: test.example/v1\nkind: Fleet\nmetadata:\n  name: a\n";

class Teams final : public EntityNames
{
public:
    [[nodiscard]] QList<EntityName> namesFor(const schema::EntityHint &field, const QString &,
                                             qsizetype) const override
    {
        if (field.kinds != QStringList{u"Group"_s} || field.types != QStringList{u"team"_s})
            return {};
        return {{u"payments-team"_s, u"Payments"_s, u"Group, team"_s}};
    }
};

} // namespace

class tst_Completion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void offersNothing_data();
    void offersNothing();
    void inserts_data();
    void inserts();
    void keysSayWhatTheyAre();
    void defaultsAreMarked();
    void entitiesAreNamed();
    void anEmptyTextBecomesADocument();
    void secondDocumentsHaveTheirOwnKind();
    void lettersFilter();
    void acceptedTextsStayValid_data();
    void acceptedTextsStayValid();
};

void tst_Completion::offers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("labels");
    QTest::newRow("keys that are missing, required first")
        << head + "spec:\n  owner: a\n  |\n"
        << u"region services notes public replicas answer database labels tags"_s;
    QTest::newRow("while a key is typed")
        << head + "spec:\n  owner: a\n  re|\n  tags: []\n"
        << u"region services notes public replicas answer database labels"_s;
    QTest::newRow("the first key of a map")
        << head + "spec:\n  |\n"
        << u"owner region services notes public replicas answer database labels tags"_s;
    QTest::newRow("a typed first key")
        << head + "spec:\n  ow|\n"
        << u"owner region services notes public replicas answer database labels tags"_s;
    QTest::newRow("in a key that is there, itself included")
        << head + "spec:\n  owner: a\n  reg|ion: x\n"
        << u"region services notes public replicas answer database labels tags"_s;
    QTest::newRow("in front of other keys")
        << head + "spec:\n  |\n  owner: a\n  region: b\n"
        << u"services notes public replicas answer database labels tags"_s;
    QTest::newRow("in front of a comment of its own")
        << head + "spec:\n  owner: a\n  |  # note\n"
        << u"region services notes public replicas answer database labels tags"_s;
    QTest::newRow("at the top") << "apiVersion: test.example/v1\nkind: Fleet\n|\n"_ba
                                << u"metadata spec"_s;
    QTest::newRow("in an item") << head + "spec:\n  services:\n    - name: a\n      |\n"
                                << u"port size"_s;
    QTest::newRow("behind a dash") << head + "spec:\n  services:\n    - |\n" << u"name port size"_s;
    QTest::newRow("behind another dash")
        << head + "spec:\n  services:\n    - name: a\n      port: 1\n    - |\n"
        << u"name port size"_s;
    QTest::newRow("behind a dash at its key's column")
        << head + "spec:\n  services:\n  - name: a\n  - na|\n"
        << u"name port size"_s;
    QTest::newRow("behind the last item, at the column of its key")
        << head + "spec:\n  services:\n  - name: a\n  |\n"
        << u"owner region notes public replicas answer database labels tags"_s;
    QTest::newRow("behind nested maps")
        << head + "spec:\n  database:\n    engine: mysql\n    |\n  owner: a\n"
        << u"size"_s;
    QTest::newRow("values of an enum") << head + "spec:\n  region: |\n"
                                       << u"eu-central-1 us-east-1"_s;
    QTest::newRow("inside a value") << head + "spec:\n  region: eu-|central-1\n"
                                    << u"eu-central-1 us-east-1"_s;
    QTest::newRow("directly behind the colon") << head + "spec:\n  region:|\n"
                                               << u"eu-central-1 us-east-1"_s;
    QTest::newRow("in front of a comment") << head + "spec:\n  region: | # where\n"
                                           << u"eu-central-1 us-east-1"_s;
    QTest::newRow("booleans") << head + "spec:\n  public: |\n" << u"true false"_s;
    QTest::newRow("a default") << head + "spec:\n  replicas: |\n" << u"2"_s;
    QTest::newRow("items of values") << head + "spec:\n  tags:\n    - blue\n    - |\n"
                                     << u"blue green"_s;
    QTest::newRow("a value below its key") << head + "spec:\n  region:\n    |\n"
                                           << u"eu-central-1 us-east-1"_s;
    QTest::newRow("keys in flow style") << head + "spec: {owner: a, |}\n"
                                        << u"region services notes public replicas answer "
                                           u"database labels tags"_s;
    QTest::newRow("values in flow style") << head + "spec: {owner: a, region: |}\n"
                                          << u"eu-central-1 us-east-1"_s;
    QTest::newRow("items in flow style") << head + "spec: {tags: [blue, |]}\n" << u"blue green"_s;
    QTest::newRow("items in flow style on lines of their own")
        << head + "spec: {\n  tags: [\n    \"blue\",\n    |\n  ],\n}\n"
        << u"blue green"_s;
    QTest::newRow("kinds") << "apiVersion: test.example/v1\nkind: |\n"_ba << u"Fleet"_s;
    QTest::newRow("apiVersions") << "apiVersion: |\nkind: Fleet\n"_ba << u"test.example/v1"_s;
}

void tst_Completion::offers()
{
    QFETCH(QByteArray, text);
    QTEST(Typed(text).labels().join(u' '), "labels");
}

void tst_Completion::offersNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in a comment") << head + "spec: # ow|\n  owner: a\n";
    QTest::newRow("in a comment of its own") << head + "spec:\n  # ow|\n  owner: a\n";
    QTest::newRow("in a block text") << head + "spec:\n  notes: |-\n    a|\n";
    QTest::newRow("in a text of several lines") << head + "spec:\n  notes: one\n    tw|o\n";
    QTest::newRow("in quotes of several lines") << head + "spec:\n  notes: \"one\n    |two\"\n";
    QTest::newRow("deeper than the value above") << head + "spec:\n  owner: a\n    |\n";
    QTest::newRow("between a dash and its content")
        << head + "spec:\n  services:\n    -   name: a\n      |\n";
    QTest::newRow("in the indent of something") << head + "spec:\n | owner: a\n";
    QTest::newRow("of an unknown field") << head + "spec:\n  nobody:\n    |\n";
}

void tst_Completion::offersNothing()
{
    QFETCH(QByteArray, text);
    // The first bar of a block text is its header.
    const qsizetype header = text.indexOf("|-");
    if (header >= 0)
        text[header] = '>';
    QCOMPARE(Typed(text).labels(), QStringList());
}

void tst_Completion::inserts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &text, const QString &label,
                        const QByteArray &after) {
        QTest::newRow(name) << head + text << label << head + after;
    };
    row("a key, for its value", "spec:\n  re|\n", u"region"_s, "spec:\n  region: |\n");
    row("a key in front of its colon", "spec:\n  re|: x\n", u"region"_s, "spec:\n  region|: x\n");
    row("a key with its default", "spec:\n  |\n", u"replicas"_s, "spec:\n  replicas: <2>\n");
    row("a key that opens a map", "spec:\n  |\n", u"database"_s, "spec:\n  database:\n    |\n");
    row("a list with what its item needs", "spec:\n  |\n", u"services"_s,
        "spec:\n  services:\n    - name: \"|\"\n      port: 1\n");
    row("a list in the style of the others", "spec:\n  tags:\n  - blue\n  |\n", u"services"_s,
        "spec:\n  tags:\n  - blue\n  services:\n  - name: \"|\"\n    port: 1\n");
    row("a wide indent", "spec:\n    |\n", u"database"_s, "spec:\n    database:\n      |\n");
    row("a value", "spec:\n  region: |\n", u"us-east-1"_s, "spec:\n  region: us-east-1|\n");
    row("a value in place of another", "spec:\n  region: eu|-central-1 # here\n", u"us-east-1"_s,
        "spec:\n  region: us-east-1| # here\n");
    row("a blank behind the colon", "spec:\n  region:|\n", u"us-east-1"_s,
        "spec:\n  region: us-east-1|\n");
    row("quoted like the others", "spec:\n  owner: \"a\"\n  notes: \"b\"\n  region: |\n",
        u"us-east-1"_s, "spec:\n  owner: \"a\"\n  notes: \"b\"\n  region: \"us-east-1\"|\n");
    row("in the quotes that were typed", "spec:\n  region: 'us|\n", u"us-east-1"_s,
        "spec:\n  region: 'us-east-1'|\n");
    row("a text that others take for a truth value", "spec:\n  answer: |\n", u"no"_s,
        "spec:\n  answer: \"no\"|\n");
    row("in flow style", "spec: {owner: a, re|}\n", u"region"_s, "spec: {owner: a, region: |}\n");
    row("all required fields", "spec:\n  notes: a\n  |\n", u"All required fields"_s,
        "spec:\n  notes: a\n  owner: \"|\"\n  region: eu-central-1\n  services:\n    - name: "
        "\"\"\n      port: 1\n");
    row("all required fields of an item", "spec:\n  services:\n    - |\n", u"All required fields"_s,
        "spec:\n  services:\n    - name: \"|\"\n      port: 1\n");
    row("a map behind its key", "spec: |\n", u"Map with its required fields"_s,
        "spec:\n  owner: \"|\"\n  region: eu-central-1\n  services:\n    - name: \"\"\n      port: "
        "1\n");
}

void tst_Completion::inserts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, label);
    QTEST(Typed(text).after(label), "after");
}

void tst_Completion::keysSayWhatTheyAre()
{
    const Typed typed(head + "spec:\n  |\n");
    const auto owner = std::ranges::find(typed.found.items, u"owner"_s, &Completion::label);
    QVERIFY(owner != typed.found.items.end());
    QVERIFY(owner->isRequired);
    QCOMPARE(owner->detail, u"text"_s);
    QCOMPARE(owner->documentation, u"The team that answers."_s);
}

void tst_Completion::defaultsAreMarked()
{
    const Typed typed(head + "spec:\n  replicas: |\n");
    QCOMPARE(typed.found.items.front().detail, u"default"_s);
}

void tst_Completion::entitiesAreNamed()
{
    const Typed typed(head + "spec:\n  owner: pay|\n", std::make_shared<Teams>());
    QCOMPARE(typed.labels(), QStringList{u"payments-team"_s});
    QCOMPARE(typed.found.items.front().kind, Completion::Kind::Entity);
    QCOMPARE(typed.after(u"payments-team"_s), head + "spec:\n  owner: payments-team|\n");
}

void tst_Completion::anEmptyTextBecomesADocument()
{
    const Typed typed("|");
    QCOMPARE(typed.found.items.front().label, u"Fleet"_s);
    const QByteArray after = typed.after(u"Fleet"_s);
    QVERIFY2(after.startsWith("apiVersion: test.example/v1\nkind: Fleet\nmetadata:\n  name: \"|\""),
             after.constData());
    QCOMPARE(typed.labels(), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s}));
}

void tst_Completion::secondDocumentsHaveTheirOwnKind()
{
    const Typed typed("apiVersion: v1\nkind: Other\n---\n" + head + "spec:\n  region: |\n");
    QCOMPARE(typed.labels(), (QStringList{u"eu-central-1"_s, u"us-east-1"_s}));
}

void tst_Completion::lettersFilter()
{
    const Typed typed(head + "spec:\n  |\n");
    const auto found = matching(typed.found.items, u"re"_s);
    QCOMPARE(found.front().label, u"region"_s);
    QVERIFY(std::ranges::none_of(found,
                                 [](const Completion &item) { return item.label == "tags"_L1; }));
    QCOMPARE(matching(typed.found.items, u"svc"_s).constFirst().label, u"services"_s);
    QVERIFY(matching(typed.found.items, u"zzz"_s).isEmpty());
}

void tst_Completion::acceptedTextsStayValid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in a map") << head + "spec:\n  owner: a\n  |\n  notes: b\n";
    QTest::newRow("in an item") << head + "spec:\n  services:\n  - name: a\n    |\n";
    QTest::newRow("behind a dash") << head + "spec:\n  services:\n    - |\n  notes: b\n";
    QTest::newRow("directly behind a dash") << head + "spec:\n  services:\n    -|\n  notes: b\n";
    QTest::newRow("with CR LF") << QByteArray(head + "spec:\n  |\n").replace("\n", "\r\n");
    QTest::newRow("in flow style") << head + "spec: {owner: a, |}\n";
    QTest::newRow("behind a key") << head + "spec: |\n";
    QTest::newRow("in nothing") << "|"_ba;
}

void tst_Completion::acceptedTextsStayValid()
{
    QFETCH(QByteArray, text);
    const Typed typed(text);
    QVERIFY(!typed.found.items.isEmpty());
    for (const Completion &item : typed.found.items) {
        const qsizetype begin = typed.found.replaced.begin - item.eaten;
        QByteArray after = typed.text;
        after.replace(begin, typed.found.replaced.end - begin, item.insertion);
        const auto tree = yaml::SyntaxTree::parse(SourceText(after));
        QVERIFY2(!tree->hasErrors(), after.constData());
        QVERIFY2(!text.contains("\r\n") || after.count('\n') == after.count("\r\n"),
                 after.constData());
    }
}

WAYMARK_TEST(tst_Completion)

} // namespace waymark::assist

#include "tst_completion.moc"
