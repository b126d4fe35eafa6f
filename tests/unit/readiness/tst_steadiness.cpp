// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/scorewriters.h"
#include "scoredworkspace.h"
#include "support/testmain.h"

#include <sched.h>

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// As many threads as that: `parallelFor` takes one for each processor that the process may use.
class Processors
{
public:
    explicit Processors(int count)
    {
        sched_getaffinity(0, sizeof(m_before), &m_before);
        cpu_set_t wanted;
        CPU_ZERO(&wanted);
        for (int i = 0; i < CPU_SETSIZE && count > 0; ++i) {
            if (CPU_ISSET(i, &m_before)) {
                CPU_SET(i, &wanted);
                --count;
            }
        }
        sched_setaffinity(0, sizeof(wanted), &wanted);
    }
    ~Processors() { sched_setaffinity(0, sizeof(m_before), &m_before); }
    Q_DISABLE_COPY_MOVE(Processors)

private:
    cpu_set_t m_before{};
};

struct TextFile
{
    QString path;
    QByteArray bytes;
};

QByteArray steadyChecks()
{
    const auto check = [](const QByteArray &id, const QByteArray &level,
                          const QByteArray &expression) -> QByteArray {
        return "- {id: " + id + ", title: A, level: " + level + ", why: W, next: N, expression: \""
               + expression + "\"}\n";
    };
    return check("one", "bronze", "facts.cover.lines >= 50")
           + check("two", "silver", "files.documents('deploy/*.yaml').all(d, d.spec.replicas > 1)")
           + check("three", "gold", "entity.spec.nothing == 1");
}

QList<TextFile> manyFiles()
{
    QList<TextFile> files;
    QByteArray facts = "service,lines\n";
    for (int i = 0; i < 12; ++i) {
        const QByteArray name = "service-" + QByteArray::number(i);
        files.append({QString::fromLatin1(name) + "/catalog-info.yaml"_L1,
                      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
                          + "}\nspec: {type: service, lifecycle: production, owner: shop}\n"});
        files.append({QString::fromLatin1(name) + "/deploy/a.yaml"_L1,
                      "kind: Deployment\nspec: {replicas: " + QByteArray::number(i % 3) + "}\n"});
        facts += name + ',' + QByteArray::number(i * 9) + '\n';
    }
    files.append({u"facts.csv"_s, facts});
    return files;
}

/// Expressions that ask facts in every way that one may try.
constexpr std::array expressions{
    "facts.a.n > 3",
    "facts.b.n > 3",
    "facts.a.n > 3 || facts.b.n > 3",
    "facts.a.n > 3 && facts.b.n > 3",
    "!(facts.a.n > 3)",
    "has(facts.a) ? facts.a.n > 3 : true",
    "!has(facts.a) || facts.a.n > 3",
    "facts.?a.?n.orValue(9) > 3",
    "facts.?b.?n.hasValue() ? facts.b.n > 3 : true",
    "has(facts.a.n) ? facts.a.n > 3 : true",
    "'a' in facts ? facts.a.n > 3 : true",
    "{'value': facts.a.n, 'threshold': 4}",
    "{'value': 9, 'threshold': facts.b.n, 'atMost': true}",
    "[1, 2].exists(i, i > facts.a.n)",
    "[1, 2].all(i, i < facts.b.n)",
    "facts.a.n > 3 ? 'warn' : 'fail'",
    "size(facts) == 2 && (facts.a.n > 2 || files.contains('README.md'))",
    "facts.all(k, facts[k].n > 2)",
    "facts.exists(k, facts[k].n > 5)",
    "type(facts.a.n) == int ? facts.a.n > 3 : true",
    "files.contains('README.md')",
    "entity.metadata.name == 'cart'",
};

QByteArray randomCard(std::mt19937 &random)
{
    const auto below = [&](int end) {
        return int(random() % unsigned(end));
    };
    QByteArray text =
        "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\nmetadata: {name: ready}\n"
        "spec:\n  levels: [{id: l0}, {id: l1}, {id: l2, evidence: observed}]\n  facts:\n"
        "    - {id: a, files: a.csv, format: csv, entity: who}\n"
        "    - {id: b, files: b.json, format: json, entity: who, time: at, maxAge: 9d}\n"
        "  checks:\n";
    const int count = 1 + below(8);
    for (int i = 0; i < count; ++i) {
        text += "    - id: c" + QByteArray::number(i) + "\n      level: l"
                + QByteArray::number(below(3)) + "\n      weight: "
                + QByteArray::number(1 + below(5)) + "\n      expression: |-\n        "
                + expressions[std::size_t(below(int(expressions.size())))] + '\n';
        if (below(3) == 0)
            text += QByteArray("      appliesWhen: |-\n        ")
                    + expressions[std::size_t(below(int(expressions.size())))] + '\n';
        if (below(4) == 0)
            text += "      warning: fails\n";
    }
    return text;
}

} // namespace

/// The same input gives the same figures, and less of it never higher ones (readiness.md row 1).
class tst_Steadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredRunsAreTheSameBytes();
    void losingASourceNeverRaisesAnything();
};

void tst_Steadiness::aHundredRunsAreTheSameBytes()
{
    QByteArray json;
    QByteArray sarif;
    std::mt19937 random(7);
    QList<TextFile> files = manyFiles();
    for (int run = 0; run < 100; ++run) {
        std::ranges::shuffle(files, random);
        const Processors processors(1 + run % 2);
        const ScoredWorkspace workspace;
        for (const TextFile &file : std::as_const(files))
            workspace.write(file.path, file.bytes);
        workspace.writeChecks(steadyChecks(),
                              "- {id: cover, files: facts.csv, format: csv, entity: service}\n");
        const Readiness scored = workspace.scored();
        if (run == 0) {
            json = written(scored, ScoreFormat::Json);
            sarif = written(scored, ScoreFormat::Sarif);
            QCOMPARE(scored.rows.size(), std::size_t{14});
        }
        QCOMPARE(written(scored, ScoreFormat::Json), json);
        QCOMPARE(written(scored, ScoreFormat::Sarif), sarif);
    }
}

void tst_Steadiness::losingASourceNeverRaisesAnything()
{
    const ScoredWorkspace workspace;
    const Readiness loaded = workspace.scored();
    const QString folder = workspace.path();
    std::mt19937 random(11);
    int lowered = 0;
    for (int run = 0; run < 1000; ++run) {
        const SourceText text(randomCard(random));
        const auto tree = yaml::SyntaxTree::parse(text);
        const auto card = std::make_shared<const Scorecard>(
            readScorecard(tree->documents().first(), folder + "/ready.yaml"_L1, text.bytes()));
        QByteArray csv = "who,n\n";
        QByteArray json;
        for (const char *who : {"cart", "stock"}) {
            if (random() % 5 != 0)
                csv += QByteArray(who) + ',' + QByteArray::number(random() % 8) + '\n';
            if (random() % 5 != 0)
                json += QByteArray(json.isEmpty() ? "" : ",") + R"({"who": ")" + who + R"(", "n": )"
                        + QByteArray::number(random() % 8) + R"(, "at": "2026-11-1)"
                        + QByteArray::number(random() % 9) + R"("})";
        }
        std::map<QString, QByteArray> files{{folder + "/a.csv"_L1, csv},
                                            {folder + "/b.json"_L1, '[' + json + ']'}};
        if (random() % 2 == 0)
            files.emplace(folder + "/cart/README.md"_L1, "# Cart\n");
        const auto scored = [&](const std::map<QString, QByteArray> &given) {
            return *evaluate({.snapshot = loaded.snapshot,
                              .files = std::make_shared<const MemoryFiles>(given),
                              .now = loaded.now,
                              .commit = {},
                              .scorecards = QList{card}});
        };
        const Readiness with = scored(files);
        files.erase(random() % 2 == 0 ? folder + "/a.csv"_L1 : folder + "/b.json"_L1);
        const Readiness without = scored(files);
        QCOMPARE(with.rows.size(), without.rows.size());
        for (std::size_t i = 0; i < with.rows.size(); ++i) {
            const Figures &before = with.rows[i]->figures;
            const Figures &after = without.rows[i]->figures;
            const auto higher = [](const Share &now, const Share &then) {
                return now.passed * then.of > then.passed * now.of;
            };
            const QByteArray context = text.bytes() + csv + json;
            QVERIFY2(!higher(after.strict, before.strict), context);
            QVERIFY2(!higher(after.strictWeight, before.strictWeight), context);
            QVERIFY2(after.strictLevel <= before.strictLevel, context);
            QVERIFY2(after.level <= before.level, context);
            lowered += higher(before.strict, after.strict) ? 1 : 0;
        }
    }
    QVERIFY(lowered > 200); // else it would be no test
}

WAYMARK_TEST(tst_Steadiness)

} // namespace waymark::readiness

#include "tst_steadiness.moc"
