// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costestimate.h"
#include "cel/parser.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

/// The variables of tests/peers/cel/costs.py, as large as they are there.
class PeerSizes final : public CostSource
{
public:
    [[nodiscard]] std::optional<SizeRange> sizeAt(const ValuePath &path) const override
    {
        static const QHash<QByteArray, quint64> sizes{{"s", 20},
                                                      {"t", 1000},
                                                      {"l", 10},
                                                      {"l.@items", 30},
                                                      {"n", 50},
                                                      {"ll", 7},
                                                      {"m", 8},
                                                      {"ll.@items", 9},
                                                      {"m.@keys", 12},
                                                      {"m.@values", 64},
                                                      {"y", 500},
                                                      {"d", 33},
                                                      {"ll.@items.@items", 40}};
        const auto size = sizes.constFind(QByteArrayList(path.begin(), path.end()).join('.'));
        return size == sizes.cend() ? std::nullopt : std::optional(SizeRange{0, *size});
    }
    [[nodiscard]] std::optional<CallEstimate> callCost(QByteArrayView /*function*/,
                                                       QByteArrayView /*overload*/,
                                                       const SizedOperand * /*target*/,
                                                       std::span<const SizedOperand> /*arguments*/,
                                                       const Ast & /*ast*/) const override
    {
        return std::nullopt;
    }
};

const Environment &peerEnvironment()
{
    static TypePool pool;
    static const Environment environment(Dialect::full(),
                                         {{"s", &types::string},
                                          {"t", &types::string},
                                          {"l", pool.list(&types::string)},
                                          {"n", pool.list(&types::integer)},
                                          {"ll", pool.list(pool.list(&types::string))},
                                          {"m", pool.map(&types::string, &types::string)},
                                          {"i", &types::integer},
                                          {"b", &types::boolean},
                                          {"y", &types::bytes},
                                          {"d", &types::dyn}});
    return environment;
}

/// 0 where it isn't even an expression.
quint64 estimated(const QByteArray &source)
{
    const Parsed parsed = parse(source, peerEnvironment().dialect().parsing);
    const Checked checked = check(parsed.ast, peerEnvironment());
    return parsed.isGood() && checked.isGood() ? estimateCost(parsed.ast, checked, PeerSizes()) : 0;
}

QList<std::pair<quint64, QByteArray>> peerCosts()
{
    QList<std::pair<quint64, QByteArray>> costs;
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/cel/costs.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return costs;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith('#'))
            costs.append({line.first(tab).toULongLong(), line.sliced(tab + 1)});
    }
    return costs;
}

} // namespace

/// What expressions cost at most: cel-go's own estimates.
class tst_CostEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfCelGo();
    void stopsAtTheLargestNumber();
};

void tst_CostEstimate::isThatOfCelGo()
{
    const auto costs = peerCosts();
    QCOMPARE(costs.size(), 600);
    int explained = 0;
    for (const auto &[cost, source] : costs) {
        const quint64 mine = estimated(source);
        if (mine == cost)
            continue;
        // How long a list is that a macro made, and what is in one that is written out, later
        // versions of cel-go know.
        const bool isExplained = mine < cost
                                 && (source.contains(".map(") || source.contains(".filter(")
                                     || source.contains("['a', s]"));
        explained += isExplained ? 1 : 0;
        if (!isExplained)
            qInfo() << cost << mine << source;
        QVERIFY(isExplained);
    }
    QVERIFY(explained < 100);
}

void tst_CostEstimate::stopsAtTheLargestNumber()
{
    QCOMPARE(sumWithin(SizeRange::unbounded, 1), SizeRange::unbounded);
    QCOMPARE(productWithin(SizeRange::unbounded, 2), SizeRange::unbounded);
    QCOMPARE(productWithin(SizeRange::unbounded, 0), quint64{0});
    QCOMPARE(SizeRange{}.cost(1), SizeRange::unbounded);
    QCOMPARE(SizeRange::exactly(11).cost(0.1), quint64{2});
}

WAYMARK_TEST(tst_CostEstimate)

} // namespace waymark::cel

#include "tst_costestimate.moc"
