// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "analysis/builtinkinds.h"
#include "schema/compiler.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

constexpr qsizetype largestText = 12'000;
constexpr int slipsPerText = 12;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator at(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         at.hasNext();)
        paths.append(at.next());
    paths.sort();
    return paths;
}

/// Every value of a document, in the order of the text.
void addValues(yaml::Node node, QList<yaml::Node> &values)
{
    for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) {
        values.append(child);
        addValues(child, values);
    }
}

/// One of the slips that people make, at one place; the same for the same numbers.
QByteArray withSlip(const yaml::SyntaxTree &tree, yaml::Node value, int kind)
{
    const SourceText &text = tree.text();
    const auto replaced = [&](TextRange range, const QByteArray &by) {
        return text.applied({{range, by}}).bytes();
    };
    const QByteArray bytes = text.slice(value.range()).toByteArray();
    const bool isWord = value.isScalar() && value.style() == yaml::NodeStyle::Plain;
    const yaml::Node key = value.key();
    const bool isPlainKey = key && key.style() == yaml::NodeStyle::Plain && key.range().size() > 3;
    switch (kind % 8) {
    case 0: // two letters swapped
        if (isPlainKey) {
            QByteArray name = key.utf8();
            std::swap(name[1], name[2]);
            return replaced(key.range(), name);
        }
        break;
    case 1:
        if (isWord)
            return replaced(value.range(), '"' + bytes + '"');
        break;
    case 2:
        if (isWord && bytes.size() > 2)
            return replaced(value.range(), bytes.chopped(1));
        break;
    case 3:
        if (isWord)
            return replaced(value.range(), "'7'");
        break;
    case 4:
        if (isWord)
            return replaced(value.range(), "7");
        break;
    case 5:
        if (isWord)
            return replaced(value.range(), "@" + bytes);
        break;
    case 6:
        if (isWord)
            return replaced(value.range(), "{" + bytes + ": x}");
        break;
    default:
        if (key)
            return replaced(value.entryRange(), {});
        break;
    }
    return {};
}

/// How often each code was found.
QMap<QString, int> countsOf(const Diagnostics &findings)
{
    QMap<QString, int> counts;
    for (const Diagnostic &finding : findings)
        ++counts[finding.code];
    return counts;
}

/// Nothing behind such a mistake was checked: what comes to light afterwards was there before.
bool hidOthers(const QString &code)
{
    return code == "schema.half-kind"_L1 || code == "schema.unknown-kind"_L1
           || code.startsWith("yaml."_L1);
}

/// What is wrong with a fix; empty where it removes its finding and adds none.
QString verdictOn(const Fix &fix, const Diagnostic &finding, const QByteArray &text,
                  const QMap<QString, int> &before, const QString &path, const Rules &rules)
{
    const SourceText after = SourceText(text).applied(fix.edits);
    const auto checked = check(*yaml::SyntaxTree::parse(after), path, rules);
    const QMap<QString, int> counts = countsOf(checked->diagnostics);
    if (counts.value(finding.code) >= before.value(finding.code))
        return u"stays"_s;
    for (const auto &[code, count] : counts.asKeyValueRange()) {
        const bool isUncovered = hidOthers(finding.code) && !code.startsWith("yaml."_L1);
        if (count > before.value(code) && !isUncovered)
            return u"adds "_s + code;
    }
    return {};
}

} // namespace

/// Every repair that is offered, tried: it removes its finding and adds none. Documents of other
/// projects, as they are and with slips in them.
class tst_OfferedFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTaken_data();
    void areTaken();
    void noneMakesAnotherMistakeOfAnEntity_data();
    void noneMakesAnotherMistakeOfAnEntity();

private:
    void tryAll(const QByteArray &text, const QString &path);

    Rules m_rules;
    int m_fixes = 0;
    QMap<QString, int> m_wrong;
};

void tst_OfferedFixes::tryAll(const QByteArray &text, const QString &path)
{
    const auto checked = check(*yaml::SyntaxTree::parse(SourceText(text)), path, m_rules);
    const QMap<QString, int> before = countsOf(checked->diagnostics);
    for (const Diagnostic &finding : checked->diagnostics) {
        for (const Fix &fix : finding.fixes) {
            ++m_fixes;
            const QString verdict = verdictOn(fix, finding, text, before, path, m_rules);
            if (verdict.isEmpty())
                continue;
            int &count = m_wrong[finding.code + u": "_s + verdict];
            if (++count <= 3)
                qWarning(
                    "%ls %ls: %ls: %ls (%ls)\n%s", qUtf16Printable(path),
                    qUtf16Printable(finding.pointer.toString()), qUtf16Printable(finding.message),
                    qUtf16Printable(fix.title), qUtf16Printable(verdict),
                    text.mid(std::max<qsizetype>(0, finding.range.begin - 80), 200).constData());
        }
    }
}

void tst_OfferedFixes::areTaken_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("least");
    QTest::newRow("resources") << u"data/crds"_s << 1000;
    QTest::newRow("documents of JSON Schemas") << u"data/json-schemas"_s << 500;
    QTest::newRow("entities of catalogs") << u"data/backstage-catalogs"_s << 300;
}

void tst_OfferedFixes::areTaken()
{
    QFETCH(QString, folder);
    QFETCH(int, least);
    WAYMARK_NEEDS_SHARED(folder);
    const QString root = waymark::test::sharedData(folder);
    m_rules = {.kinds = builtinKinds()};
    m_fixes = 0;
    m_wrong.clear();
    const QStringList paths = filesBelow(root);
    for (const QString &path : paths) {
        if (path.endsWith("/crd.yaml"_L1)) {
            const auto tree = *yaml::SyntaxTree::parse(SourceText(contentOf(path)));
            m_rules.kinds.addCrd(tree.documents().front(), path);
        }
    }
    int number = 0;
    for (const QString &path : paths) {
        const QByteArray text = contentOf(path);
        if (path.endsWith("/crd.yaml"_L1) || text.size() > largestText)
            continue;
        m_rules.kindOfAll.reset();
        if (folder.endsWith("schemas"_L1)) {
            const QString name = path.mid(root.size() + 1).section(u'/', 0, 0);
            const QString schemaPath = root + u'/' + name + "/schema.json"_L1;
            if (!QFile::exists(schemaPath))
                continue;
            Diagnostics found;
            const auto file = *yaml::SyntaxTree::parse(SourceText(contentOf(schemaPath)));
            auto kind = std::make_shared<schema::KindEntry>();
            kind->schema = schema::Schema(schema::compileSchema(
                file.documents().front().root, schemaPath, schemaPath, {}, {}, found));
            m_rules.kindOfAll = kind;
        }
        tryAll(text, path);
        const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
        QList<yaml::Node> values;
        for (const yaml::Document &document : tree.documents())
            addValues(document.root, values);
        for (int slip = 0; slip < slipsPerText && !values.isEmpty(); ++slip) {
            ++number;
            const yaml::Node value = values[qsizetype(number) * 7919 % values.size()];
            const QByteArray slipped = withSlip(tree, value, number);
            if (!slipped.isEmpty())
                tryAll(slipped, path);
        }
    }
    qInfo("%d fixes tried", m_fixes);
    for (const auto &[what, count] : m_wrong.asKeyValueRange())
        qWarning("%ls: %d times", qUtf16Printable(what), count);
    QVERIFY(m_fixes >= least);
    QVERIFY(m_wrong.isEmpty());
}

void tst_OfferedFixes::noneMakesAnotherMistakeOfAnEntity_data()
{
    QTest::addColumn<QByteArray>("slip");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isRepaired");
    QTest::newRow("an empty text is no address")
        << QByteArray("  links:\n    - title: Handbook\nspec: {type: service}\n")
        << u"schema.required"_s << false;
    QTest::newRow("nor is a number in quotes")
        << QByteArray("  links:\n    - url: 7\n      title: x\n") << u"schema.type"_s << false;
    QTest::newRow("but it is a title")
        << QByteArray("  links:\n    - url: https://example.com\n      title: 7\n")
        << u"schema.type"_s << true;
}

void tst_OfferedFixes::noneMakesAnotherMistakeOfAnEntity()
{
    QFETCH(QByteArray, slip);
    QFETCH(QString, code);
    QFETCH(bool, isRepaired);
    const QByteArray text = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                            "metadata:\n  name: pay\n"
                            + slip;
    const Rules rules{.kinds = builtinKinds()};
    const auto checked = check(*yaml::SyntaxTree::parse(SourceText(text)), {}, rules);
    const auto found = std::ranges::find_if(checked->diagnostics, [&](const Diagnostic &finding) {
        return finding.code == code && finding.pointer.toString().startsWith("/metadata/links"_L1);
    });
    QVERIFY(found != checked->diagnostics.end());
    QCOMPARE(!found->fixes.isEmpty(), isRepaired);
}

WAYMARK_TEST(tst_OfferedFixes)

} // namespace waymark::analysis

#include "tst_offeredfixes.moc"
