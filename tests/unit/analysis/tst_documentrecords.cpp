// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/documentrecords.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

/// A text of many documents is analysed document by document: the findings are those of an analysis
/// that knows nothing.
class tst_DocumentRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAFreshAnalysisFinds_data();
    void findsWhatAFreshAnalysisFinds();
    void knowsWhatIsUnchanged_data();
    void knowsWhatIsUnchanged();
};

namespace {

QByteArray component(int number, const QByteArray &owner = "team-a")
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: part-"
           + QByteArray::number(number)
           + "\nspec:\n  type: service\n  lifecycle: production\n  owner: " + owner
           + "\n  dependsOn:\n    - component:part-" + QByteArray::number((number + 1) % 7) + '\n';
}

/// Lines that edits insert: what begins, ends and names documents, what refers, what is wrong.
const QList<QByteArray> &strangeLines()
{
    static const QList<QByteArray> lines{
        "---",
        "...",
        "--- # again",
        "# waymark-ignore catalog.unresolved: known",
        "# waymark-ignore schema.type: known",
        "# yaml-language-server: $schema=none",
        "# a comment",
        "",
        "%YAML 1.2",
        "%TAG ! tag:example.org,2000:",
        "  links: &links",
        "  other: *links",
        "  type: 7",
        "  owner: nobody",
        "    - api:default/none",
        "kind: API",
        "  definition: {$text: ./missing.txt}",
        "apiVersion: backstage.io/v1alpha1",
        "  unknown: [1, 2",
        "\t",
        "  text: |+",
        "  name: part-1",
    };
    return lines;
}

QString inWords(const Analysis &analysis)
{
    QString words;
    const auto add = [&](const Diagnostic &found) {
        words += u"%1 %2 %3 %4-%5 %6 %7 %8;"_s.arg(found.code)
                     .arg(int(found.severity))
                     .arg(found.document)
                     .arg(found.range.begin)
                     .arg(found.range.end)
                     .arg(found.message, found.pointer.toString(), found.next);
        for (const Fix &fix : found.fixes) {
            for (const TextEdit &edit : fix.edits)
                words += u" fix %1-%2 %3"_s.arg(edit.range.begin)
                             .arg(edit.range.end)
                             .arg(QString::fromUtf8(edit.replacement));
        }
        for (const RelatedPlace &place : found.related)
            words += u" related %1"_s.arg(place.range.begin);
        words += u'\n';
    };
    for (const Diagnostic &found : analysis.diagnostics)
        add(found);
    for (const SuppressedFinding &found : analysis.suppressed) {
        words += u"suppressed: "_s + found.reason + u' ';
        add(found.finding);
    }
    for (const KindOfDocument &kind : analysis.kinds)
        words += kind ? kind->key.kind + u'\n' : u"no kind\n"_s;
    return words;
}

} // namespace

void tst_DocumentRecords::findsWhatAFreshAnalysisFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_DocumentRecords::findsWhatAFreshAnalysisFinds()
{
    QFETCH(quint32, seed);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kinds/crd.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"team.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                                    "metadata: {name: team-a}\nspec: {type: team, children: []}\n");
    QByteArray text;
    for (int i = 0; i < 6; ++i)
        text += (i > 0 ? "---\n" : "") + component(i, i == 2 ? "nobody" : "team-a");
    text += "---\n" + test::paymentsStaging();
    workspace.write(u"many.yaml"_s, text);
    const DiskFileSystem files;
    const auto snapshot = workspace::loadWorkspace({.folder = workspace.path()}, files, {});
    QRandomGenerator random(seed);
    const auto number = [&](qsizetype end) {
        return qsizetype(random.bounded(quint32(end)));
    };
    std::shared_ptr<const DocumentRecords> known;
    const int steps = qEnvironmentVariable("WAYMARK_ANALYSIS_STEPS", u"150"_s).toInt();
    for (int step = 0; step < steps; ++step) {
        QList<QByteArray> lines = text.split('\n');
        const qsizetype line = number(lines.size());
        switch (number(5)) {
        case 0:
        case 1:
            lines.insert(line, strangeLines()[number(strangeLines().size())]);
            break;
        case 2:
            if (lines.size() > 20)
                lines.removeAt(line);
            break;
        case 3:
            lines[line].insert(number(lines[line].size() + 1),
                               QByteArrayView("ab:-#&\r'").sliced(number(8), 1));
            break;
        default:
            if (lines.size() > 250)
                lines = QByteArray(component(1) + "---\n" + component(2)).split('\n');
            else
                lines[line].replace("part-1", "part-3");
        }
        text = lines.join('\n');
        AnalysisInput input{SourceText(text), snapshot->rules, 1, workspace.path(u"many.yaml"_s)};
        const auto fresh = analyze(input);
        input.known = known;
        const auto again = analyze(input);
        if (inWords(*again) != inWords(*fresh)) {
            const QStringList a = inWords(*again).split(u'\n');
            const QStringList b = inWords(*fresh).split(u'\n');
            qsizetype at = 0;
            while (a.value(at) == b.value(at))
                ++at;
            qWarning() << "step" << step << "line" << line << lines.value(line);
            QCOMPARE(a.value(at), b.value(at));
            QCOMPARE(a.size(), b.size());
        }
        QVERIFY(again->diagnostics == fresh->diagnostics);
        known = again->records;
    }
}

void tst_DocumentRecords::knowsWhatIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QList<bool>>("unchanged");
    QTest::newRow("a key in the middle")
        << "a: 1\n---\nb: 1\n---\nc: 1\n"_ba << "a: 1\n---\nb: 12\n---\nc: 1\n"_ba
        << QList<bool>{true, false, true};
    QTest::newRow("a document more")
        << "a: 1\n---\nb: 1\n---\nc: 1\n"_ba
        << "a: 1\n---\nx: 1\n---\nb: 1\n---\nc: 1\n"_ba << QList<bool>{true, false, true, true};
    QTest::newRow("a mark less") << "a: 1\n---\nb: 1\n---\nc: 1\n---\nd: 1\n"_ba
                                 << "a: 1\n---\nb: 1\nc: 1\n---\nd: 1\n"_ba
                                 << QList<bool>{true, false, true};
    QTest::newRow("a comment behind a document")
        << "a: 1\n---\nb: 1\n---\nc: 1\n"_ba << "a: 1\n# x\n---\nb: 1\n---\nc: 1\n"_ba
        << QList<bool>{false, true, true};
    QTest::newRow("a directive") << "a: 1\n---\nb: 1\n"_ba << "%YAML 1.2\n---\na: 1\n---\nb: 1\n"_ba
                                 << QList<bool>{false, false};
}

void tst_DocumentRecords::knowsWhatIsUnchanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(QList<bool>, unchanged);
    const auto rules = std::make_shared<const Rules>();
    const auto known = analyze({SourceText(before), rules});
    const auto tree = yaml::SyntaxTree::parse(SourceText(now));
    const UnchangedDocuments found(known->records.get(), *tree, rules, {});
    QCOMPARE(tree->documents().size(), unchanged.size());
    for (const yaml::Document &document : tree->documents())
        QCOMPARE(found.find(document) != nullptr, unchanged[document.index]);
}

WAYMARK_TEST(tst_DocumentRecords)

} // namespace waymark::analysis

#include "tst_documentrecords.moc"
