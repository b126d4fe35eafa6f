// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/completion.h"
#include "assist/expressionfunctions.h"
#include "assist/functionwords.h"
#include "assist/hover.h"
#include "cel/parser.h"
#include "expressionworld.h"
#include "policy/kubernetesdialect.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

/// What is offered at the caret `^`, in the editor's order.
struct OfferedAt
{
    explicit OfferedAt(QByteArray marked)
    {
        const auto [analysis, offset] = analysedAt(std::move(marked));
        text = analysis->tree.text().bytes();
        found = completionsAt({analysis, offset, nullptr});
    }

    [[nodiscard]] const Completion *item(const QString &label) const
    {
        const auto named = std::ranges::find(found.items, label, &Completion::label);
        return named != found.items.end() ? &*named : nullptr;
    }

    [[nodiscard]] QStringList labels() const
    {
        QStringList names;
        for (const Completion &completion : found.items)
            names << completion.label;
        return names;
    }

    /// The text with that one chosen, the caret or the selection marked.
    [[nodiscard]] QByteArray after(const QString &label) const
    {
        const Completion *chosen = item(label);
        if (chosen == nullptr)
            return "no such completion: " + label.toUtf8();
        QByteArray insertion = chosen->insertion;
        const TextRange selection = chosen->selection;
        insertion.insert(selection.end, selection.isEmpty() ? "^" : ">");
        if (!selection.isEmpty())
            insertion.insert(selection.begin, '<');
        return text.first(found.replaced.begin) + insertion + text.sliced(found.replaced.end);
    }

    QByteArray text;
    Completions found;
};

/// Those of the demonstration's own kinds.
std::shared_ptr<const analysis::Rules> demonstratedRules()
{
    static const auto rules = [] {
        auto made = std::make_shared<analysis::Rules>();
        auto policies = std::make_shared<policy::PolicySet>(QDateTime());
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR)
                   + u"/resources/demo/template/platform/kinds/environmentrequest.yaml"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto tree =
            yaml::SyntaxTree::parse(SourceText(isOpen ? file.readAll() : QByteArray()));
        for (const yaml::Document &document : tree->documents()) {
            (void)made->kinds.addCrd(document, u"crd.yaml"_s);
            policies->add(*tree, document, u"crd.yaml"_s);
        }
        made->policies = std::move(policies);
        return made;
    }();
    return rules;
}

qsizetype syntaxProblems(const QByteArray &source)
{
    return cel::parse(source, policy::kubernetesDialect().parsing).diagnostics.size();
}

/// How many choices an expression has there; each leaves it as good as it was.
int checkedChoices(const Completions &found, const analysis::Analysis &analysis, qsizetype offset)
{
    const yaml::Node node = analysis.tree.nodeAt(offset);
    if (!node.isScalar() || node.isKey() || !node.keyText().endsWith("xpression"_L1))
        return 0;
    const JsonPointer place = node.pointer();
    const QByteArray &typed = analysis.tree.text().bytes();
    const int document = analysis.tree.documentAt(offset)->index;
    const auto sourceIn = [&](const QByteArray &bytes) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
        return tree->documents()[document].root.at(place).utf8();
    };
    const qsizetype before = syntaxProblems(node.utf8());
    int count = 0;
    for (const Completion &item : found.items) {
        // All of them at every place would read the file a million times.
        if (count++ % 9 != 0 && &item != &found.items.last())
            continue;
        QByteArray after = typed;
        after.replace(found.replaced.begin, found.replaced.size(), item.insertion);
        const QByteArray source = sourceIn(after);
        if (syntaxProblems(source) > before || source.isEmpty() || found.replaced.begin > offset
            || found.replaced.end < offset)
            QTest::qFail(QByteArray(item.insertion + " at " + QByteArray::number(offset) + " gives "
                                    + source),
                         __FILE__, __LINE__);
    }
    return count;
}

} // namespace

/// Row 22 of the policy complaints: completion of expressions, in the middle of YAML.
class tst_ExpressionCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row22OffersWhatFits_data();
    void row22OffersWhatFits();
    void row22WritesWhatIsChosen_data();
    void row22WritesWhatIsChosen();
    void fieldsOfSomeKindsSaySo();
    void functionsTellSignatureAndVersion();
    void everyFunctionIsExplained();
    void policiesOfTheDemonstrationNeverGetWorse_data();
    void policiesOfTheDemonstrationNeverGetWorse();
};

void tst_ExpressionCompletion::row22OffersWhatFits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("absent");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &offered,
                        const QByteArray &absent) {
        QTest::newRow(name) << text << offered << absent;
    };
    const auto at = [&](const char *name, const QByteArray &expression, const QByteArray &offered,
                        const QByteArray &absent = {}) {
        row(name, validationOf(expression), offered, absent);
    };
    const QByteArray roots = "object oldObject request params namespaceObject authorizer variables";
    at("nothing is written", "^", roots + " has string quantity", "self startsWith all");
    at("a name is begun", "obj^", "object oldObject");
    at("behind an operator", "true && ^", roots, "self");
    at("in a bracket", "size(^)", roots);
    at("in an index", "object.spec.ports[^]", roots);
    at("behind an operand", "object ^", "", "object has");
    at("in a number", "12^", "", "object");
    at("in a comment", "'true // ^'", "", "object");
    at("fields of the root", "object.^", "apiVersion kind metadata spec", "owner startsWith");
    at("fields of all kinds", "object.spec.^", "owner region size speed tags my__dash__zone");
    at("a field is begun", "object.spec.si^", "size");
    at("in the middle of a field", "object.spec.s^ize > 3", "size owner");
    at("more stands behind", "object.spec.^ > 3 && true", "size owner");
    at("an optional field", "object.spec.?^", "size owner", "startsWith orValue");
    at("an optional field is begun", "object.?sp^", "spec metadata");
    at("behind an optional", "object.?spec.^", "size owner orValue hasValue optMap", "all");
    at("in has", "has(object.spec.^", "size owner");
    at("functions of a text", "object.spec.owner.^", "startsWith matches lowerAscii split",
       "all sum size_ isGreaterThan getHost");
    at("functions of a list", "object.spec.ports.^", "all exists filter map size distinct",
       "startsWith optMap isSorted");
    at("macros of a map", "object.spec.tags.^", "all exists transformMap size", "isSorted");
    at("functions of a quantity", "quantity('1Gi').^", "isGreaterThan add compareTo",
       "startsWith all");
    at("functions of an address", "url('https://x').^", "getHost getScheme", "startsWith");
    at("a namespace", "sets.^", "contains intersects equivalent", "startsWith all");
    at("the body of a macro", "object.spec.ports.all(p, p.^)", "number mode");
    at("a name in a macro", "object.spec.ports.all(port, ^)", "port object");
    at("the variable of a macro", "object.spec.ports.all(^, true)", "", "object has size");
    at("a body that is broken", "object.spec.ports.exists(p, p.num^ == ", "number mode");
    at("two macros", "object.spec.ports.filter(p, p.number > 1).map(q, q.^)", "number mode");
    at("two variables of a macro", "object.spec.ports.all(i, p, p.^)", "number mode");
    at("an item", "object.spec.ports[0].^", "number mode");
    at("variables", "variables.^", "where owner", "size startsWith");
    at("of a variable", "variables.owner.^", "startsWith matches", "all");
    at("the parameters", "params.spec.^", "speed owner", "size");
    at("a request", "request.userInfo.^", "username groups extra");
    at("the namespace", "namespaceObject.metadata.^", "labels name");
    at("the authorizer", "authorizer.^", "group path serviceAccount", "startsWith");
    at("values in a string", "object.spec.region == '^'", "eu-central-1 eu-west-1 us-east-1",
       "object");
    at("values in an open string", "object.spec.region == '^", "eu-central-1 us-east-1");
    at("values in an open string with more behind", "object.spec.region == '^ && size('a') > 0",
       "eu-central-1");
    at("values on the left", "\"'^' != object.spec.region\"", "eu-west-1");
    at("values in a list", "object.spec.region in ['eu-west-1', '^']", "eu-central-1 us-east-1");
    at("a value of a list", "\"'^' in object.spec.tiers\"", "gold tin");
    at("values of an item", "object.spec.ports.all(p, p.mode == '^')", "tcp udp", "gold");
    at("values of a list's item", "object.spec.tiers.exists(t, t == '^')", "gold tin");
    at("values of a variable", "variables.where == '^'", "eu-central-1 us-east-1");
    at("values of an optional", "object.spec.?speed.orValue('^')", "slow fast");
    at("values of a request", "request.operation == '^'", "CREATE UPDATE DELETE CONNECT");
    at("values without quotation marks", "object.spec.region == ^", "eu-central-1 object");
    at("a string of anything", "object.spec.owner == '^'", "", "object eu-central-1");
    at("in double quotes", "\"object.spec.owner == '' || object.spec.^\"", "size region");
    at("in single quotes", "'object.spec.owner == '''' && object.spec.^'", "size region");
    at("values in single quotes", "'object.spec.region == ''^'''", "eu-west-1");
    at("in a block", "|-\n      object.spec.size > 3\n      && object.spec.^", "size owner");
    at("in a folded block", ">-\n      object.spec.size > 3\n      && object.spec.^\n      && true",
       "size owner");
    at("in a block that is empty", "|\n      ^", roots);
    at("on a further line", "object.spec.size > 3\n      && object.spec.^", "size owner");
    row("a match condition",
        assistedPolicy + "  matchConditions:\n  - name: a\n    expression: ^\n", "object request",
        "variables");
    row("a variable sees those before it",
        QByteArray(assistedPolicy).replace("object.spec.owner", "variables.^"), "where", "owner");
    row("a message",
        assistedPolicy
            + "  validations:\n  - expression: 'true'\n    messageExpression: object.spec.^\n",
        "size owner", "");
    row("an annotation",
        assistedPolicy + "  auditAnnotations:\n  - key: a\n    valueExpression: variables.^\n",
        "where owner", "");
    row("another key", assistedPolicy + "  validations:\n  - message: object.^\n", "", "spec");
    row("a rule", ruleOf("^"), "self oldSelf has", "object variables");
    row("a rule's fields", ruleOf("self.^"), "size owner my__dash__zone", "metadata");
    row("a rule's macro", ruleOf("self.ports.all(p, p.^"), "number mode", "");
    row("a rule's values", ruleOf("self.region == '^'"), "eu-west-1", "us-east-1");
    row("a rule's message", ruleOf("'true'\n              messageExpression: string(self.^)"),
        "size owner", "");
}

void tst_ExpressionCompletion::row22OffersWhatFits()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, absent);
    const QStringList labels = OfferedAt(text).labels();
    for (const QByteArray &label : offered.split(' ')) {
        if (!label.isEmpty())
            QVERIFY2(labels.contains(QString::fromUtf8(label)),
                     QByteArray(label + " among " + labels.join(u' ').toUtf8()));
    }
    for (const QByteArray &label : absent.split(' '))
        QVERIFY2(!labels.contains(QString::fromUtf8(label)), label);
}

void tst_ExpressionCompletion::row22WritesWhatIsChosen_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QByteArray &expression, const QString &chosen,
                        const QByteArray &written) {
        QTest::newRow(name) << expression << chosen << written;
    };
    row("a name", "ob^", u"object"_s, "object^");
    row("behind the colon", "^", u"object"_s, "object^");
    row("a field", "object.spec.^", u"size"_s, "object.spec.size^");
    row("the word around", "object.spec.si^xx > 3", u"size"_s, "object.spec.size^ > 3");
    row("a function", "object.spec.owner.st^", u"startsWith"_s, "object.spec.owner.startsWith(^)");
    row("without arguments", "object.spec.owner.^", u"trim"_s, "object.spec.owner.trim()^");
    row("called already", "object.spec.owner.st^('a')", u"startsWith"_s,
        "object.spec.owner.startsWith^('a')");
    row("a macro", "object.spec.ports.^", u"all"_s, "object.spec.ports.all(item, <true>)");
    row("presence", "ha^", u"has"_s, "has(<object.metadata>)");
    row("a namespace", "sets.^", u"contains"_s, "sets.contains(^)");
    row("of a namespace", "se^", u"sets.contains"_s, "sets.contains(^)");
    row("a value", "object.spec.region == 'e^'", u"eu-west-1"_s,
        "object.spec.region == 'eu-west-1^'");
    row("a value instead of another", "object.spec.region == 'eu^-x'", u"eu-west-1"_s,
        "object.spec.region == 'eu-west-1^'");
    row("a value closes its string", "object.spec.region == 'e^", u"eu-west-1"_s,
        "object.spec.region == 'eu-west-1'^");
    row("a value before another string", "object.spec.region == 'e^ && size('a') > 0",
        u"eu-west-1"_s, "object.spec.region == 'eu-west-1'^ && size('a') > 0");
    row("a value with its quotation marks", "object.spec.region == ^", u"eu-west-1"_s,
        "object.spec.region == 'eu-west-1'^");
    row("in single quotes", "'object.spec.region == ^'", u"eu-west-1"_s,
        "'object.spec.region == ''eu-west-1''^'");
    row("a value in single quotes", "'object.spec.region == ''e^'''", u"eu-west-1"_s,
        "'object.spec.region == ''eu-west-1^'''");
    row("in double quotes", "\"object.spec.owner == \\\"a\\\" && object.^\"", u"spec"_s,
        "\"object.spec.owner == \\\"a\\\" && object.spec^\"");
    row("in a block", ">-\n      object.spec.size > 3\n      && object.spec.ow^", u"owner"_s,
        ">-\n      object.spec.size > 3\n      && object.spec.owner^");
    row("in an empty block", ">-\n      ^", u"object"_s, ">-\n      object^");
    row("on a further line", "object.spec.size > 3\n      && ^", u"object"_s,
        "object.spec.size > 3\n      && object^");
    row("an escaped name", "object.spec.my^", u"my__dash__zone"_s, "object.spec.my__dash__zone^");
}

void tst_ExpressionCompletion::row22WritesWhatIsChosen()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, chosen);
    QFETCH(QByteArray, written);
    QCOMPARE(OfferedAt(validationOf(expression)).after(chosen), validationOf(written));
}

void tst_ExpressionCompletion::fieldsOfSomeKindsSaySo()
{
    const OfferedAt offered(validationOf("object.spec.^"));
    QCOMPARE(offered.item(u"owner"_s)->detail, u"string"_s);
    QCOMPARE(offered.item(u"owner"_s)->documentation, u"Who it belongs to."_s);
    QCOMPARE(offered.item(u"size"_s)->detail, u"int · only Machine · optional"_s);
    QCOMPARE(offered.item(u"speed"_s)->detail, u"string · only Disk · optional"_s);
    const OfferedAt values(validationOf("object.spec.region == '^'"));
    QCOMPARE(values.item(u"eu-central-1"_s)->detail, QString());
    QCOMPARE(values.item(u"us-east-1"_s)->detail, u"only Disk"_s);
    const OfferedAt variables(validationOf("variables.^"));
    QCOMPARE(variables.item(u"where"_s)->documentation, u"object.spec.region"_s);
}

void tst_ExpressionCompletion::functionsTellSignatureAndVersion()
{
    const OfferedAt offered(validationOf("object.spec.owner.^"));
    QCOMPARE(offered.item(u"startsWith"_s)->detail, u"string.startsWith(string) -> bool"_s);
    const OfferedAt names(validationOf("^"));
    QCOMPARE(names.item(u"isSemver"_s)->detail.section(u" · "_s, -1), u"from 1.34"_s);
    QVERIFY(names.item(u"isSemver"_s)->documentation.contains("From Kubernetes 1.34 on."_L1));
}

void tst_ExpressionCompletion::everyFunctionIsExplained()
{
    const cel::Environment environment(policy::kubernetesDialect());
    const auto unexplained = [](const QList<OfferedFunction> &functions) {
        QByteArrayList names;
        for (const OfferedFunction &function : functions) {
            if (functionWords(function.name).isEmpty())
                names << function.name;
        }
        return names;
    };
    QCOMPARE(unexplained(functionsFor(environment, nullptr, "object")), QByteArrayList());
    QCOMPARE(unexplained(functionsFor(environment, &cel::types::dyn)), QByteArrayList());
}

void tst_ExpressionCompletion::policiesOfTheDemonstrationNeverGetWorse_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(WAYMARK_SOURCE_DIR)
                      + u"/resources/demo/template/platform/policies"_s);
    const QStringList files = folder.entryList({u"*.yaml"_s}, QDir::Files);
    QVERIFY(files.size() > 5);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void tst_ExpressionCompletion::policiesOfTheDemonstrationNeverGetWorse()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto whole = analysis::analyze({SourceText(text), demonstratedRules(), 1});
    int offered = 0;
    for (qsizetype offset = 0; offset <= text.size(); ++offset) {
        // As it is, and as it is while it is written: cut off at the caret.
        const qsizetype lineEnd = text.indexOf('\n', offset);
        const QByteArray cut = text.first(offset) + text.sliced(lineEnd < 0 ? offset : lineEnd);
        for (const QByteArray &typed : {text, cut}) {
            auto analysis = std::make_shared<analysis::Analysis>(*whole);
            if (typed != text)
                analysis->tree = *yaml::SyntaxTree::parse(SourceText(typed));
            (void)hoverAt(*analysis, offset);
            const Completions found = completionsAt({analysis, offset, nullptr});
            offered += checkedChoices(found, *analysis, offset);
            if (QTest::currentTestFailed())
                return;
        }
    }
    const bool isPolicy = text.contains("kind: ValidatingAdmissionPolicy\n");
    QVERIFY2(!isPolicy || offered > 500, QByteArray::number(offered));
}

WAYMARK_TEST(tst_ExpressionCompletion)

} // namespace waymark::assist

#include "tst_expressioncompletion.moc"
