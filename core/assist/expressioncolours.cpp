// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressioncolours.h"

#include "assist/scalarplaces.h"
#include "cel/token.h"
#include "schema/crddefinition.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr std::array<QByteArrayView, 4> celKeywords{"true", "false", "null", "in"};
constexpr std::array<QByteArrayView, 9> celRoots{"object",     "oldObject",       "request",
                                                 "params",     "namespaceObject", "self",
                                                 "authorizer", "oldSelf",         "variables"};

bool isNumber(cel::TokenKind kind)
{
    return kind == cel::TokenKind::Int || kind == cel::TokenKind::Uint
           || kind == cel::TokenKind::Double;
}

bool isWord(QByteArrayView symbol)
{
    return !symbol.isEmpty() && symbol[0] >= 'a' && symbol[0] <= 'z';
}

class ColourFinder
{
public:
    ColourFinder(const yaml::SyntaxTree &tree, std::stop_token stop)
        : m_tree(tree)
        , m_stop(std::move(stop))
    {}

    std::optional<std::vector<ExpressionColour>> run()
    {
        for (const yaml::Document &document : m_tree.documents()) {
            const QString apiVersion = document.topLevel(u"apiVersion");
            if (schema::isCrd(document))
                addRules(document.root.value(u"spec").target().value(u"versions").target());
            else if (apiVersion.startsWith("admissionregistration.k8s.io/"_L1)
                     || apiVersion.startsWith("policies.kyverno.io/"_L1))
                addPolicy(document.root);
            if (m_stop.stop_requested())
                return std::nullopt;
        }
        sort();
        return std::move(m_found);
    }

private:
    /// By place, whatever order the keys have, and once where an alias repeats them.
    void sort()
    {
        std::ranges::sort(m_found, {}, [](const ExpressionColour &colour) {
            return std::tuple(colour.range.begin, colour.word, colour.range.end);
        });
        const auto again = std::ranges::unique(m_found);
        m_found.erase(again.begin(), again.end());
    }

    void addPolicy(const yaml::Node &root)
    {
        addLists(root.value(u"spec").target());
        const yaml::Node hooks = root.value(u"webhooks").target();
        for (yaml::Node hook = hooks.firstChild(); hook; hook = hook.nextSibling())
            addLists(hook.target());
    }

    void addLists(const yaml::Node &of)
    {
        static constexpr std::array<QStringView, 4> lists{u"matchConditions", u"variables",
                                                          u"validations", u"auditAnnotations"};
        for (const QStringView list : lists) {
            const yaml::Node items = of.value(list).target();
            for (yaml::Node item = items.firstChild(); item; item = item.nextSibling()) {
                for (const QStringView key :
                     {u"expression", u"messageExpression", u"valueExpression"})
                    add(item.value(key));
            }
        }
    }

    /// Of a schema, or anything that holds some.
    void addRules(const yaml::Node &node)
    {
        for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) {
            if (!child.isMapping() && !child.isSequence())
                continue;
            if (m_stop.stop_requested())
                return;
            if (child.isSequence() && child.keyText() == "x-kubernetes-validations"_L1) {
                for (yaml::Node rule = child.firstChild(); rule; rule = rule.nextSibling()) {
                    add(rule.value(u"rule"));
                    add(rule.value(u"messageExpression"));
                }
            } else {
                addRules(child);
            }
        }
    }

    void add(const yaml::Node &scalar)
    {
        if (!scalar.isScalar() || scalar.range().isEmpty())
            return;
        const ScalarPlaces places(m_tree, scalar, scalar.range().end);
        const QByteArray &source = places.text();
        if (source.isEmpty())
            return;
        m_found.push_back({places.inFile({0, source.size()}), ExpressionTint::Whole});
        Diagnostics broken;
        const auto tokens = cel::tokensOf(source, broken);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            const bool isField = i > 0 && tokens[i - 1].text.endsWith('.');
            const auto word = wordOf(tokens[i], isField, tokens[i + 1].text == "(");
            if (word)
                m_found.push_back({places.inFile({tokens[i].begin, tokens[i].end}), *word});
        }
    }

    static std::optional<ExpressionTint> wordOf(const cel::Token &token, bool isField, bool isCall)
    {
        if (token.kind == cel::TokenKind::String || token.kind == cel::TokenKind::Bytes)
            return ExpressionTint::String;
        if (isNumber(token.kind))
            return ExpressionTint::Number;
        if (std::ranges::contains(celKeywords, token.text))
            return ExpressionTint::Keyword;
        if (token.kind == cel::TokenKind::Symbol)
            return isWord(token.text) || QByteArrayView("()[]{},.").contains(token.text[0])
                       ? std::nullopt
                       : std::optional(ExpressionTint::Operator);
        if (isCall)
            return ExpressionTint::Function;
        if (!isField && std::ranges::contains(celRoots, token.text))
            return ExpressionTint::Root;
        return std::nullopt;
    }

    const yaml::SyntaxTree &m_tree;
    std::stop_token m_stop;
    std::vector<ExpressionColour> m_found;
};

} // namespace

std::optional<std::vector<ExpressionColour>> expressionColours(const yaml::SyntaxTree &tree,
                                                               std::stop_token stop)
{
    return ColourFinder(tree, std::move(stop)).run();
}

} // namespace waymark::assist
