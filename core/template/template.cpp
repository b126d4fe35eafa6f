// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/template.h"

#include "base/expensive.h"
#include "template/coercion.h"
#include "template/decoded.h"
#include "template/evaluator.h"
#include "template/json.h"
#include "template/oldvalues.h"
#include "template/parser.h"
#include "template/templatetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

struct TemplateData
{
    QByteArray source;
    Syntax syntax;
    Parsed parsed;
    Plan plan;
    std::vector<Read> reads;
};

namespace {

/// A value as it leaves a template: marked texts are texts, lists have no holes.
Value published(const Value &value, Run &run)
{
    if (!run.charge())
        return {};
    if (value.is(Value::Kind::Safe))
        return *value.text();
    if (const Regex *regex = value.regex())
        return regexText(*regex);
    if (const Items *list = value.list()) {
        Items items;
        items.reserve(list->size());
        for (const Value &item : *list)
            items.push_back(item.isUndefined() ? Value(nullptr) : published(item, run));
        return items;
    }
    if (const Object *object = value.object()) {
        std::vector<Entry> entries;
        for (const auto &[key, each] : object->entries()) {
            if (!each.isUndefined())
                entries.emplace_back(key, published(each, run));
        }
        return entries;
    }
    return value;
}

QString codeOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Evaluation:
        return u"template.failed"_s;
    case FailureKind::UnknownName:
        return u"template.unknown-name"_s;
    case FailureKind::MissingValue:
        return u"template.missing-value"_s;
    case FailureKind::Refused:
        return u"template.refused"_s;
    case FailureKind::Limit:
    case FailureKind::Stopped:
        return u"template.limit"_s;
    }
    return {};
}

QString expressionAt(const TemplateData &data, TextRange range)
{
    constexpr qsizetype longest = 60;
    QString text = QString::fromUtf8(data.source.sliced(range.begin, range.size())).simplified();
    if (text.size() > longest)
        text = text.first(longest - 1) + u'…';
    return text;
}

QString nearText(const QStringList &nearest)
{
    return nearest.isEmpty() ? QString() : Tr::tr("Near it are: %1.").arg(nearest.join(u", "_s));
}

Diagnostic failureOf(const TemplateData &data, const Evaluator &evaluator, const Failure &failure)
{
    Diagnostic found;
    found.code = codeOf(failure.kind);
    found.message = failure.message;
    if (evaluator.failedAt() != noNode) {
        const Node &node = data.parsed.ast.at(evaluator.failedAt());
        found.range = node.range();
        const QString expression = expressionAt(data, node.range());
        found.why = failure.atHand.isEmpty()
                        ? Tr::tr("It happened in “%1”.").arg(expression)
                        : Tr::tr("It happened in “%1”, where the value at hand is %2.")
                              .arg(expression, failure.atHand);
    }
    found.next = failure.nearest.isEmpty()
                     ? Tr::tr("Correct the expression, or the value it is given.")
                     : nearText(failure.nearest);
    return found;
}

Diagnostic absenceOf(const TemplateData &data, const Absence &absence)
{
    const Node &node = data.parsed.ast.at(absence.node);
    Diagnostic found;
    found.code = u"template.missing-value"_s;
    found.severity = Severity::Warning;
    found.message =
        Tr::tr("There is no value “%1”; nothing is printed.").arg(expressionAt(data, node.range()));
    found.why = Tr::tr("Backstage doesn't tell a value that is missing from an empty one.");
    found.next = absence.nearest.isEmpty()
                     ? Tr::tr("Give it a value, or say what stands for it: default(\"...\").")
                     : nearText(absence.nearest);
    found.range = node.range();
    return found;
}

/// Runs it once; what went wrong is added to `diagnostics`.
template<typename Result>
std::optional<Result> runOnce(const TemplateData &data, const Value &context,
                              const Environment &environment, const RenderOptions &options,
                              const std::stop_token &stop, Diagnostics &diagnostics,
                              FailureKind &kind, Result (*work)(Evaluator &, const Value &, Run &))
{
    Run run(options.limits, stop);
    const EvaluatorOptions evaluating{data.syntax, options.isStrict};
    Evaluator evaluator(data.parsed.ast, data.plan, environment, evaluating, run);
    Result result = work(evaluator, context, run);
    if (run.hasFailed()) {
        kind = run.failure().kind;
        diagnostics.append(failureOf(data, evaluator, run.failure()));
        return std::nullopt;
    }
    for (const Absence &absence : evaluator.absences())
        diagnostics.append(absenceOf(data, absence));
    return result;
}

} // namespace

Template::Template(QByteArrayView source, const Syntax &syntax)
{
    auto data = std::make_shared<TemplateData>();
    data->source = source.toByteArray();
    data->syntax = syntax;
    data->parsed = parse(source, syntax);
    data->reads = readsOf(data->parsed.ast);
    if (data->parsed.isGood())
        data->plan = plan(data->parsed.ast, syntax.dialect);
    m_data = std::move(data);
}

const Syntax &Template::syntax() const
{
    return m_data->syntax;
}

const Ast &Template::ast() const
{
    return m_data->parsed.ast;
}

const Diagnostics &Template::diagnostics() const
{
    return m_data->parsed.diagnostics;
}

const std::vector<Read> &Template::reads() const
{
    return m_data->reads;
}

bool Template::isPlain() const
{
    const Ast &tree = ast();
    return isGood() && std::ranges::all_of(tree.children(tree.at(tree.root)), [&](NodeId id) {
               return tree.at(id).kind == NodeKind::Text;
           });
}

Rendered Template::render(const Value &context, const Environment &environment,
                          const RenderOptions &options, std::stop_token stop) const
{
    expensive();
    Rendered rendered;
    if (!isGood()) {
        rendered.diagnostics = diagnostics();
        return rendered;
    }
    const auto text = runOnce<QString>(
        *m_data, context, environment, options, stop, rendered.diagnostics, rendered.failure,
        [](Evaluator &evaluator, const Value &values, Run &) { return evaluator.render(values); });
    rendered.isGood = text.has_value();
    if (text)
        rendered.text = encoded(*text);
    return rendered;
}

Evaluated Template::evaluate(const Value &context, const Environment &environment,
                             const RenderOptions &options, std::stop_token stop) const
{
    expensive();
    Evaluated evaluated;
    std::optional<Value> value;
    Diagnostics found = diagnostics();
    FailureKind kind = FailureKind::Evaluation;
    if (m_data->syntax.isOld())
        value = oldValue(*this, m_data->source, context, environment, options, stop, found);
    else if (isGood())
        value = runOnce<Value>(*m_data, context, environment, options, stop, found, kind,
                               [](Evaluator &evaluator, const Value &values, Run &run) {
                                   return published(evaluator.evaluate(values), run);
                               });
    evaluated.isGood = value.has_value();
    if (value) {
        evaluated.value = *std::move(value);
    } else if (!options.isStrict) {
        evaluated.isKeptRaw = true;
        evaluated.value = Decoded(m_data->source).text();
        for (Diagnostic &each : found) {
            each.severity = Severity::Warning;
            each.why += (each.why.isEmpty() ? QString() : u" "_s)
                        + Tr::tr("Backstage then keeps the text as it is written, and says so "
                                 "nowhere but in its log.");
        }
    }
    evaluated.diagnostics = found;
    return evaluated;
}

} // namespace waymark::templates
