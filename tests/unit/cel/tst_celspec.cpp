// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/program.h"
#include "cel/typedjson.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

/// The files of the folder `shared`, or the package that `packaging/test --suites` fetches, which
/// is newer and has more of them.
const auto specFolder = u"data/cel/json"_s;
const auto specPackage = u"node_modules/@bufbuild/cel-spec/dist/esm/testdata/conformance.js"_s;

struct SpecCase
{
    QString name; ///< file/section/test
    yaml::Node test;
};

struct Spec
{
    std::vector<yaml::SyntaxTree> trees;
    std::vector<SpecCase> cases;
    qsizetype ofMessages = 0;
};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The object that a module exports, as YAML: texts in single quotes have other escapes there.
QByteArray objectOfModule(const QByteArray &module)
{
    const qsizetype begin = module.indexOf("export const tests = ") + 21;
    const QByteArray source = module.sliced(begin, module.lastIndexOf('}') + 1 - begin);
    QByteArray yaml;
    char quote = '\0';
    for (qsizetype at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\\' && quote != '\0') {
            const char next = source[++at];
            if (next != '\'')
                yaml.append('\\');
            yaml.append(next);
        } else if (quote == '\'' && c == '"') {
            yaml.append("\\\"");
        } else if ((c == '"' || c == '\'') && (quote == '\0' || quote == c)) {
            quote = quote == '\0' ? c : '\0';
            yaml.append('"');
        } else {
            yaml.append(c);
        }
    }
    return yaml + '\n';
}

/// Messages of protobuf are nobody's values in Kubernetes; times and durations are.
bool needsMessages(const yaml::SyntaxTree &tree, const yaml::Node &test)
{
    QByteArray text = tree.text().slice(test.range()).toByteArray();
    text.replace("google.protobuf.Timestamp", "").replace("google.protobuf.Duration", "");
    return text.contains("TestAllTypes") || text.contains("google.protobuf.")
           || text.contains("cel.expr.conformance") || text.contains("Value{");
}

void addSuite(Spec &spec, const yaml::SyntaxTree &tree, const yaml::Node &suite)
{
    const bool isOfFolder = suite.value(u"section").isValid();
    const yaml::Node sections = suite.value(isOfFolder ? u"section" : u"suites");
    for (yaml::Node section = sections.firstChild(); section; section = section.nextSibling()) {
        const yaml::Node tests = section.value(isOfFolder ? u"test" : u"tests");
        for (yaml::Node each = tests.firstChild(); each; each = each.nextSibling()) {
            const yaml::Node original = isOfFolder ? each : each.value(u"original");
            if (needsMessages(tree, original))
                ++spec.ofMessages;
            else
                spec.cases.push_back({suite.value(u"name").text() + u'/'
                                          + section.value(u"name").text() + u'/'
                                          + original.value(u"name").text(),
                                      original});
        }
    }
}

const Spec &spec()
{
    static const Spec read = [] {
        Spec made;
        if (const QString package = waymark::test::sharedData(specPackage); !package.isEmpty()) {
            made.trees.push_back(
                *yaml::SyntaxTree::parse(SourceText(objectOfModule(readFile(package)))));
            const yaml::Node root = made.trees.back().documents().front().root;
            for (yaml::Node suite = root.value(u"suites").firstChild(); suite;
                 suite = suite.nextSibling())
                addSuite(made, made.trees.back(), suite);
            return made;
        }
        QStringList paths;
        QDirIterator files(waymark::test::sharedData(specFolder), {u"*.json"_s}, QDir::Files);
        while (files.hasNext())
            paths.append(files.next());
        paths.sort();
        made.trees.reserve(size_t(paths.size()));
        for (const QString &path : paths) {
            made.trees.push_back(*yaml::SyntaxTree::parse(SourceText(readFile(path))));
            addSuite(made, made.trees.back(), made.trees.back().documents().front().root);
        }
        return made;
    }();
    return read;
}

/// `name: reason` by line.
QHash<QString, QString> knownFailures()
{
    QHash<QString, QString> known;
    const QStringList lines =
        QString::fromUtf8(readFile(QStringLiteral(WAYMARK_TEST_DATA "/cel/known-failures.txt")))
            .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            known.insert(line.section(u": "_s, 0, 0), line.section(u": "_s, 1));
    }
    return known;
}

Type typeOf(const yaml::Node &node, TypePool &pool)
{
    const yaml::Node content = node.firstChild();
    const QString kind = content.keyText();
    if (kind == "listType"_L1)
        return pool.list(typeOf(content.value(u"elemType"), pool));
    if (kind == "mapType"_L1)
        return pool.map(typeOf(content.value(u"keyType"), pool),
                        typeOf(content.value(u"valueType"), pool));
    static const QHash<QString, Type> primitives{
        {u"INT64"_s, &types::integer}, {u"UINT64"_s, &types::unsignedInteger},
        {u"DOUBLE"_s, &types::number}, {u"STRING"_s, &types::string},
        {u"BYTES"_s, &types::bytes},   {u"BOOL"_s, &types::boolean},
    };
    if (kind == "abstractType"_L1)
        return pool.optional(typeOf(content.value(u"parameterTypes").firstChild(), pool));
    if (kind == "type"_L1)
        return pool.type(typeOf(content, pool));
    if (kind == "wellKnown"_L1)
        return content.text() == "DURATION"_L1    ? &types::duration
               : content.text() == "TIMESTAMP"_L1 ? &types::timestamp
                                                  : &types::dyn;
    return kind == "null"_L1 ? &types::null : primitives.value(content.text(), &types::dyn);
}

bool isSame(const Value &value, const Value &expected, Arena &arena)
{
    const bool areNan = value.is(Kind::Double) && expected.is(Kind::Double)
                        && std::isnan(value.number()) && std::isnan(expected.number());
    return value.kind() == expected.kind() && (areNan || equal(value, expected, arena));
}

/// Empty where the case gives what it must.
QString verdictOn(const yaml::Node &test)
{
    TypePool pool;
    Arena arena;
    std::vector<Variable> variables;
    std::vector<Value> inputs;
    const yaml::Node bindings = test.value(u"bindings");
    for (yaml::Node each = test.value(u"typeEnv").firstChild(); each; each = each.nextSibling()) {
        const QString name = each.value(u"name").text();
        variables.push_back({name.toUtf8(), typeOf(each.value(u"ident").value(u"type"), pool)});
        const auto value = valueFromTyped(bindings.value(name).value(u"value"), arena);
        inputs.push_back(value.value_or(Value::unknown("missing")));
    }
    Dialect dialect = Dialect::full();
    dialect.homogeneousLiterals = false;
    dialect.foldsConstants = false; // constants that can't be are failures like others there
    const Environment environment(dialect, variables, nullptr, test.value(u"container").utf8());
    const bool isChecked = !test.value(u"disableCheck").toBool().value_or(false);
    const Compiled compiled = compile(test.value(u"expr").utf8(), environment,
                                      isChecked ? CheckMode::Types : CheckMode::NamesOnly);
    const bool mustFail = test.value(u"evalError").isValid();
    if (!compiled.program) {
        const Diagnostic &first = compiled.diagnostics.front();
        return mustFail && first.code == "cel.bad-constant"_L1 ? QString() : first.message;
    }
    const yaml::Node typed = test.value(u"typedResult");
    const yaml::Node wanted = typed ? typed.value(u"result") : test.value(u"value");
    if (typed) {
        const Type type = compiled.program->resultType();
        const Type deduced = typeOf(typed.value(u"deducedType"), pool);
        if (deduced->kind != TypeKind::Dyn && !sameType(type, deduced))
            return u"is of type "_s + toText(type);
        if (!wanted || test.value(u"checkOnly"))
            return {};
    }
    const Outcome outcome = compiled.program->evaluate(inputs, arena);
    if (mustFail)
        return outcome.isGood() ? u"gives a value, should fail"_s : QString();
    if (outcome.value.isError())
        return QString::fromUtf8(outcome.value.failure()->message);
    const auto expected = wanted ? valueFromTyped(wanted, arena) : Result<Value>(Value::of(true));
    if (!expected)
        return u"the expected value can't be read: "_s + expected.error().message;
    return isSame(outcome.value, *expected, arena)
               ? QString()
               : u"gives "_s
                     + QString::fromUtf8(
                         toTypedJson(outcome.value, arena).value_or("something odd"));
}

} // namespace

/// cel-spec's own tests, of which those that make protobuf messages are left out. What fails stands
/// with its reason in tests/data/cel/known-failures.txt, and what stands there fails.
class tst_CelSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWhole();
    void failsNextToNowhere();
    void agrees_data();
    void agrees();
};

void tst_CelSpec::init()
{
    if (waymark::test::sharedData(specPackage).isEmpty())
        WAYMARK_NEEDS_SHARED(specFolder);
}

void tst_CelSpec::isWhole()
{
    const bool isPackage = !waymark::test::sharedData(specPackage).isEmpty();
    QCOMPARE(qsizetype(spec().cases.size()) + spec().ofMessages, isPackage ? 2344 : 1003);
}

void tst_CelSpec::failsNextToNowhere()
{
    const auto known = knownFailures();
    const qsizetype count = qsizetype(spec().cases.size());
    const auto failing = std::ranges::count_if(
        spec().cases, [&](const SpecCase &each) { return known.contains(each.name); });
    QVERIFY2(failing * 50 <= count, "more than two of a hundred fail");
    for (auto each = known.cbegin(); each != known.cend(); ++each)
        QVERIFY2(!each.value().isEmpty(), qPrintable(each.key() + u" has no reason"_s));
}

void tst_CelSpec::agrees_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(spec().cases.size()); ++i)
        QTest::newRow(qPrintable(spec().cases[size_t(i)].name)) << i;
}

void tst_CelSpec::agrees()
{
    QFETCH(int, index);
    static const QHash<QString, QString> known = knownFailures();
    const SpecCase &each = spec().cases[size_t(index)];
    const QString verdict = verdictOn(each.test);
    if (known.contains(each.name))
        QVERIFY2(!verdict.isEmpty(), "passes now: take it from the list of known failures");
    else
        QVERIFY2(verdict.isEmpty(),
                 qPrintable(each.test.value(u"expr").text() + u" -> "_s + verdict));
}

WAYMARK_TEST(tst_CelSpec)

} // namespace waymark::cel

#include "tst_celspec.moc"
