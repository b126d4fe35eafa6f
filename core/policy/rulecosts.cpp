// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/rulecosts.h"

#include "policy/fittingbounds.h"
#include "policy/kubernetesestimates.h"
#include "policy/policytr.h"
#include "policy/servernotice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// How large the values are that a rule reads, by the schema.
class SchemaCosts final : public cel::CostSource
{
public:
    SchemaCosts(const SchemaPlace &self, const TriedBounds &tried, PlacesRead *read)
        : m_self(self)
        , m_tried(tried)
        , m_read(read)
    {}

    [[nodiscard]] std::optional<cel::SizeRange> sizeAt(const cel::ValuePath &path) const override
    {
        SchemaPlace place = m_self;
        for (size_t i = 1; i < path.size(); ++i) {
            const QByteArray &segment = path[i];
            const SchemaPlace::Form form = place.form();
            const bool isInside = form == SchemaPlace::Form::List || form == SchemaPlace::Form::Map;
            if (segment == "@keys")
                return form == SchemaPlace::Form::Map ? std::optional(cel::SizeRange::exactly(0))
                                                      : std::nullopt;
            if (segment == "@items" || segment == "@values") {
                if (!isInside)
                    return std::nullopt;
                place = place.element();
            } else {
                place = form == SchemaPlace::Form::Object ? place.field(QString::fromUtf8(segment))
                                                          : SchemaPlace();
                if (form != SchemaPlace::Form::Object || place.form() == SchemaPlace::Form::None)
                    return std::nullopt;
            }
        }
        if (m_read != nullptr && place.schema())
            m_read->insert({place.schema().range().begin, place});
        return cel::SizeRange{0, quint64(largestSize(place, m_tried))};
    }

    [[nodiscard]] std::optional<cel::CallEstimate>
    callCost(QByteArrayView function, QByteArrayView overload, const cel::SizedOperand *target,
             std::span<const cel::SizedOperand> arguments, const cel::Ast &ast) const override
    {
        return kubernetesEstimate(function, overload, target, arguments, *this, ast);
    }

private:
    SchemaPlace m_self;
    const TriedBounds &m_tried;
    PlacesRead *m_read;
};

/// An expression without mistakes, ready to be estimated under several bounds.
struct Estimable
{
    DefinedRule rule;
    bool isMessage;
    TypedScope::Look look;

    [[nodiscard]] RuleCost cost(const TriedBounds &tried, PlacesRead *read = nullptr) const
    {
        const SchemaCosts source(rule.place, tried, read);
        RuleCost made{.rule = rule, .isMessage = isMessage};
        made.each = cel::estimateCost(look.parsed.ast, look.checked, source);
        // Messages are made once, servers reckon.
        made.times = isMessage ? 1 : cardinality(rule.root, rule.rule.scope.segments(), tried);
        made.total = cel::productWithin(made.each, made.times);
        return made;
    }
};

std::vector<Estimable> estimablesIn(const yaml::Document &crd,
                                    std::vector<std::unique_ptr<TypedScope>> &scopes)
{
    std::vector<Estimable> all;
    for (const DefinedRule &rule : definedRules(crd)) {
        if (rule.place.form() == SchemaPlace::Form::None)
            continue;
        scopes.push_back(std::make_unique<TypedScope>(rule.scope()));
        for (const bool isMessage : {false, true}) {
            const Expression &expression = isMessage ? rule.messageExpression : rule.expression;
            if (expression.source.trimmed().isEmpty())
                continue;
            TypedScope::Look look = scopes.back()->look(expression.source);
            if (look.isGood())
                all.push_back({rule, isMessage, std::move(look)});
        }
    }
    return all;
}

QString timesText(double factor)
{
    return factor > 100 ? Tr::tr("more than 100") : QString::number(factor, 'f', 1);
}

class CostFindings
{
public:
    CostFindings(const yaml::SyntaxTree &tree, const yaml::Document &crd)
        : m_tree(tree)
        , m_crd(crd)
        , m_all(estimablesIn(crd, m_scopes))
    {}

    Diagnostics run()
    {
        for (size_t i = 0; i < m_all.size();) {
            const yaml::Node version = m_all[i].rule.root.schema();
            size_t end = i;
            while (end < m_all.size() && m_all[end].rule.root.schema() == version)
                ++end;
            checkVersion(std::span(m_all).subspan(i, end - i));
            i = end;
        }
        return std::move(m_found);
    }

private:
    void checkVersion(std::span<const Estimable> rules)
    {
        quint64 sum = 0;
        bool isOver = false;
        for (const Estimable &one : rules) {
            const RuleCost cost = one.cost({});
            sum = cel::sumWithin(sum, cost.total);
            if (cost.total > ruleCostLimit) {
                isOver = true;
                addRule(one, cost);
            }
        }
        // Where one alone is too much that goes first.
        if (!isOver && sum > definitionCostLimit)
            addSum(rules, sum);
    }

    void addRule(const Estimable &one, const RuleCost &cost)
    {
        PlacesRead read;
        (void)one.cost({}, &read);
        addAround(one.rule, read);
        const Expression &expression =
            one.isMessage ? one.rule.messageExpression : one.rule.expression;
        Diagnostic finding;
        finding.range = expression.range;
        finding.pointer = expression.pointer;
        finding.rule = one.rule.rule.place.toString();
        finding.message = one.isMessage
                              ? Tr::tr("The message may cost %1 times what a server allows.")
                                    .arg(timesText(cost.share()))
                              : Tr::tr("The rule may cost %1 times what a server allows.")
                                    .arg(timesText(cost.share()));
        const auto total = [&](const TriedBounds &tried) {
            return one.cost(tried).total;
        };
        add(finding, fittingBounds(read, ruleCostLimit, total));
    }

    void addSum(std::span<const Estimable> rules, quint64 sum)
    {
        PlacesRead read;
        for (const Estimable &one : rules) {
            (void)one.cost({}, &read);
            addAround(one.rule, read);
        }
        const yaml::Node schema = rules.front().rule.root.schema();
        Diagnostic finding;
        finding.range = schema.key() ? schema.key().range() : schema.range();
        finding.pointer = schema.pointer();
        finding.message = Tr::tr("All rules together may cost %1 times what a server allows.")
                              .arg(timesText(double(sum) / double(definitionCostLimit)));
        const auto total = [&](const TriedBounds &tried) {
            quint64 all = 0;
            for (const Estimable &one : rules)
                all = cel::sumWithin(all, one.cost(tried).total);
            return all;
        };
        add(finding, fittingBounds(read, definitionCostLimit, total));
    }

    /// Lists and maps around a rule decide how often it is evaluated.
    static void addAround(const DefinedRule &rule, PlacesRead &read)
    {
        SchemaPlace place = rule.root;
        for (const QString &segment : rule.rule.scope.segments()) {
            const SchemaPlace::Form form = place.form();
            const bool isInside = form == SchemaPlace::Form::List || form == SchemaPlace::Form::Map;
            if (isInside)
                read.insert({place.schema().range().begin, place});
            place = isInside ? place.element() : place.field(segment);
        }
    }

    void add(Diagnostic finding, const QList<FittingBounds> &bounds)
    {
        finding.code = u"policy.rule-too-costly"_s;
        finding.document = m_crd.index;
        finding.why = noticeText(ServerNotice::Refuses);
        finding.next = Tr::tr("Make the expression simpler.");
        if (!bounds.isEmpty()) {
            finding.next = wordsOf(bounds.constFirst());
            for (const SchemaPlace &place : bounds.constFirst().places) {
                const yaml::Node schema = place.schema();
                finding.related.append({schema.key() ? schema.key().range() : schema.range(),
                                        boundOf(place, {})
                                            ? Tr::tr("%1 is too large here.").arg(boundWord(place))
                                            : Tr::tr("%1 is missing here.").arg(boundWord(place))});
            }
        }
        for (const FittingBounds &one : bounds)
            finding.fixes += fixOf(one, m_tree, m_crd);
        m_found.append(finding);
    }

    const yaml::SyntaxTree &m_tree;
    const yaml::Document &m_crd;
    std::vector<std::unique_ptr<TypedScope>> m_scopes; ///< what was checked refers to them
    std::vector<Estimable> m_all;
    Diagnostics m_found;
};

} // namespace

QList<RuleCost> ruleCosts(const yaml::Document &crd, const TriedBounds &tried)
{
    std::vector<std::unique_ptr<TypedScope>> scopes;
    QList<RuleCost> costs;
    for (const Estimable &one : estimablesIn(crd, scopes))
        costs.append(one.cost(tried));
    return costs;
}

Diagnostics costProblems(const yaml::SyntaxTree &tree, const yaml::Document &crd)
{
    return CostFindings(tree, crd).run();
}

} // namespace waymark::policy
