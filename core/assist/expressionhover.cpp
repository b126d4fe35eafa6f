// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionhover.h"

#include "analysis/schemawords.h"
#include "assist/assisttr.h"
#include "assist/expressionfunctions.h"
#include "assist/expressionword.h"
#include "assist/functionwords.h"
#include "assist/schemabehind.h"
#include "policy/partalone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr qsizetype longestPart = 60; // characters

/// Each once; what is wrong in one kind may be right in another.
QString textOf(const std::vector<cel::Type> &types)
{
    QStringList texts;
    for (cel::Type type : types) {
        if (type->kind != cel::TypeKind::Error)
            texts << cel::toText(type);
    }
    texts.removeDuplicates();
    return texts.join(" | "_L1);
}

class ExpressionHover
{
public:
    ExpressionHover(const ExpressionPlace &place, const analysis::Analysis &analysis,
                    const ExpressionSamples &samples)
        : m_place(place)
        , m_analysis(analysis)
        , m_samples(samples)
        , m_source(place.source())
    {
        for (const policy::TypedScope &scope : place.view.scopes())
            m_looks.push_back(scope.look(m_source));
    }

    Hover run()
    {
        const auto found = partAtCaret();
        if (!found)
            return {};
        const cel::ExprId id = *found;
        const cel::Expr &expr = ast().at(id);
        m_hover.document = m_place.document;
        m_hover.isKnown = true;
        m_range = expr.range();
        m_hover.type = typesOf(id);
        switch (expr.kind) {
        case cel::ExprKind::Name:
            describeName(id);
            break;
        case cel::ExprKind::Select:
        case cel::ExprKind::Has:
            describeSelect(id);
            break;
        case cel::ExprKind::Macro:
            describeFunction(id, wordAt(expr.mark));
            break;
        case cel::ExprKind::Call:
            describeCall(id);
            break;
        default:
            describePart();
            break;
        }
        m_hover.range = m_place.places.inFile(m_range);
        // What a literal is stands there.
        if (const auto part = expr.kind == cel::ExprKind::Literal
                                  ? std::nullopt
                                  : policy::partAlone(ast(), m_source, id))
            m_hover.sample = sampleOf(m_place, m_analysis, *part, m_samples);
        return std::move(m_hover);
    }

private:
    /// The tree is the same in all scopes.
    [[nodiscard]] const cel::Ast &ast() const { return m_looks.front().parsed.ast; }

    [[nodiscard]] std::optional<cel::ExprId> partAtCaret() const
    {
        const auto &exprs = ast().exprs;
        const auto inner = std::ranges::find_if(exprs, [this](const cel::Expr &expr) {
            return expr.kind != cel::ExprKind::Missing && qsizetype(expr.begin) <= m_place.caret
                   && m_place.caret < qsizetype(expr.end);
        });
        if (inner == exprs.end())
            return std::nullopt;
        const auto id = cel::ExprId(inner - exprs.begin());
        const auto around = parentOf(id);
        if (!around)
            return id;
        const bool isField = ast().at(*around).op == cel::Operator::OptionalSelect
                             && ast().child(ast().at(*around), 1) == id;
        const bool isNamespace = m_looks.front().checked.references[*around].isNamespaced
                                 && ast().child(ast().at(*around), 0) == id;
        return isField || isNamespace ? around : id;
    }

    [[nodiscard]] std::optional<cel::ExprId> parentOf(cel::ExprId id) const
    {
        const auto &exprs = ast().exprs;
        const auto around = std::ranges::find_if(exprs, [&](const cel::Expr &expr) {
            return std::ranges::contains(ast().children(expr), id);
        });
        return around != exprs.end() ? std::optional(cel::ExprId(around - exprs.begin()))
                                     : std::nullopt;
    }

    [[nodiscard]] QString typesOf(cel::ExprId id) const
    {
        std::vector<cel::Type> types;
        for (const policy::TypedScope::Look &look : m_looks)
            types.push_back(look.checked.types[id]);
        return textOf(types);
    }

    [[nodiscard]] QByteArray wordAt(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end < m_source.size() && isOfName(m_source[end]))
            ++end;
        return m_source.sliced(begin, end - begin).toByteArray();
    }

    void setTitle(qsizetype begin, const QByteArray &name)
    {
        m_range = {begin, begin + name.size()};
        m_hover.title = QString::fromUtf8(name);
    }

    void describePart()
    {
        const QString text =
            QString::fromUtf8(m_source.sliced(m_range.begin, m_range.size())).simplified();
        m_hover.title = text.size() > longestPart ? text.first(longestPart) + u'…' : text;
    }

    void describeName(cel::ExprId id)
    {
        const cel::Expr &expr = ast().at(id);
        const QByteArray name = ast().name(expr.name);
        setTitle(expr.begin, wordAt(expr.begin));
        const cel::Reference &reference = m_looks.front().checked.references[id];
        if (reference.kind == cel::ReferenceKind::Local) {
            const TextRange range = ast().at(ast().child(ast().at(reference.macro), 0)).range();
            m_hover.help =
                Tr::tr("From %1.")
                    .arg(
                        QString::fromUtf8(m_source.sliced(range.begin, range.size())).simplified());
        } else {
            m_hover.description = rootWords(name);
        }
        addSchema(id);
    }

    void describeSelect(cel::ExprId id)
    {
        const cel::Expr &expr = ast().at(id);
        if (expr.kind == cel::ExprKind::Has && m_place.caret < qsizetype(expr.mark))
            return describeFunction(id, "has");
        setTitle(expr.mark, wordAt(expr.mark));
        describeField(id, ast().name(expr.name));
    }

    void describeField(cel::ExprId id, const QByteArray &name)
    {
        const cel::ExprId operand = ast().child(ast().at(id), 0);
        QStringList kinds;
        std::vector<cel::Type> types;
        bool mayLack = false;
        for (size_t i = 0; i < m_looks.size(); ++i) {
            const policy::TypedScope &scope = m_place.view.scopes()[i];
            const cel::Type object = presentType(m_looks[i].checked.types[operand]);
            const cel::Type type = scope.types->field(object, name);
            if (type == nullptr)
                continue;
            types.push_back(type);
            kinds << scope.kind;
            const auto *schema = scope.types->placeOf(object);
            mayLack |= schema != nullptr && schema->mayLack(scope.types->propertyOf(object, name));
            if (object == scope.variables)
                m_hover.description = sourceOfVariable(name);
        }
        if (!types.empty())
            m_hover.type = textOf(types);
        QStringList marks;
        if (!kinds.isEmpty() && kinds.size() < qsizetype(m_looks.size()))
            marks << Tr::tr("Only in %1.").arg(kinds.join(", "_L1));
        if (mayLack)
            marks << Tr::tr("It may be missing.");
        m_hover.help = marks.join(u' ');
        addSchema(id);
    }

    [[nodiscard]] QString sourceOfVariable(const QByteArray &name) const
    {
        for (const policy::NamedExpression &variable : m_place.policy.variables) {
            if (variable.name == QLatin1StringView(name))
                return QString::fromUtf8(variable.expression.source.trimmed());
        }
        return {};
    }

    void addSchema(cel::ExprId id)
    {
        for (size_t i = 0; i < m_looks.size(); ++i) {
            const SchemaBehind schema(m_place.view.scopes()[i], m_place.policy.variables);
            const auto place = schema.of(m_looks[i], id);
            if (!place)
                continue;
            if (m_hover.description.isEmpty())
                m_hover.description = place->description().trimmed();
            for (const yaml::Value &value : place->enumeration()) {
                const QString shown = analysis::shownValue(value);
                if (m_hover.values.contains(shown))
                    continue;
                if (m_hover.values.size() < mostHoverValues)
                    m_hover.values << shown;
                else
                    ++m_hover.furtherValues;
            }
        }
    }

    void describeCall(cel::ExprId id)
    {
        const cel::Expr &expr = ast().at(id);
        if (expr.op == cel::Operator::OptionalSelect) {
            const cel::Expr &field = ast().at(ast().child(expr, 1));
            setTitle(field.begin, wordAt(field.begin));
            return describeField(id, ast().literal(field).text().toByteArray());
        }
        if (expr.op != cel::Operator::None)
            return describePart();
        const cel::Reference &reference = m_looks.front().checked.references[id];
        const QByteArray space =
            reference.isNamespaced ? ast().qualifiedName(ast().child(expr, 0)) + '.' : QByteArray();
        describeFunction(id, space + ast().name(expr.name));
    }

    void describeFunction(cel::ExprId id, const QByteArray &name)
    {
        const cel::Expr &expr = ast().at(id);
        const bool isNamespaced = name.contains('.');
        const bool hasTarget = !isNamespaced && expr.kind != cel::ExprKind::Has
                               && qsizetype(expr.mark) > qsizetype(expr.begin);
        const cel::Type target =
            hasTarget ? m_looks.front().checked.types[ast().child(expr, 0)] : nullptr;
        const OfferedFunction function =
            functionNamed(*m_place.view.scopes().front().environment, name, target);
        if (function.signatures.isEmpty())
            return describePart();
        setTitle(isNamespaced || !hasTarget ? expr.begin : expr.mark, name);
        m_hover.description = wordsOf(function);
    }

    const ExpressionPlace &m_place;
    const analysis::Analysis &m_analysis;
    const ExpressionSamples &m_samples;
    QByteArrayView m_source;
    std::vector<policy::TypedScope::Look> m_looks;
    TextRange m_range; ///< in the source
    Hover m_hover;
};

} // namespace

Hover expressionHover(const ExpressionPlace &place, const analysis::Analysis &analysis,
                      const ExpressionSamples &samples)
{
    return ExpressionHover(place, analysis, samples).run();
}

} // namespace waymark::assist
