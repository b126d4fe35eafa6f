// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/explainer.h"
#include "schema/formats.h"
#include "schema/formatwords.h"
#include "schema/schematr.h"
#include "schema/words.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Nothing stands between the quotes: no value that could be quoted back.
bool isEmptyText(const yaml::Node &value)
{
    return value.isScalar() && value.scalarType() == yaml::ScalarType::String
           && value.text().isEmpty();
}

/// Where a colon stands in a key that has no value, as in `{disktype:ssd}`.
std::optional<qsizetype> colonInKey(yaml::Node value)
{
    const yaml::Node key = value.key();
    if (value.kind() != yaml::NodeKind::Missing || !key || key.style() != yaml::NodeStyle::Plain
        || value.parent().style() != yaml::NodeStyle::Flow)
        return std::nullopt;
    const QByteArray text = key.utf8();
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0 || colon + 1 == text.size() || text.size() != key.range().size())
        return std::nullopt;
    return key.range().begin + colon;
}

QString numberFormatsSince(const QString &why)
{
    const QString since = Tr::tr("An API server looks at formats of numbers from Kubernetes 1.36 "
                                 "on; earlier ones take the value.");
    return why.isEmpty() ? since : why + u' ' + since;
}

} // namespace

void Explainer::explainType(const Failure &failure, Diagnostic &finding)
{
    finding.code = u"schema.type"_s;
    const auto wanted = types::Mask(failure.operand);
    const QString name = nameOf(failure.value);
    // That it could be left empty as well helps nobody who wrote something.
    const QString words = typeWords(wanted == types::Null ? wanted : wanted & ~types::Null);
    const Instance instance(failure.value);
    const auto colon = colonInKey(failure.value);
    if (colon) {
        finding.message = Tr::tr("%1 has no value: a space is missing behind its colon.").arg(name);
        finding.next = Tr::tr("Put a space behind the colon.");
        finding.fixes = {{.title = Tr::tr("Insert a space"),
                          .edits = {{{*colon + 1, *colon + 1}, " "}},
                          .isSafe = true}};
        return;
    }
    if (instance.is(types::Null))
        finding.message = Tr::tr("%1 has no value; it must be %2.").arg(name, words);
    else if (instance.is(types::Array | types::Object))
        finding.message = Tr::tr("%1 must be %2, not %3.").arg(name, words, shown(failure.value));
    else if (instance.is(types::Fraction) && (wanted & types::Integer))
        finding.message = Tr::tr("%1 must be %2; %3 isn't.").arg(name, words, shown(failure.value));
    else
        finding.message = Tr::tr("%1 must be %2; %3 is %4.")
                              .arg(name, words, shown(failure.value), typeWords(instance.type()));
    finding.fixes = m_fixer.converted(failure.value, wanted);
    if (!finding.fixes.isEmpty())
        finding.next = finding.fixes.front().title + u'.';
    else
        finding.next = Tr::tr("Write %1.").arg(words);
}

void Explainer::explainConstant(const Failure &failure, Diagnostic &finding)
{
    const Enumeration &allowed = m_compiled.enumerations[size_t(failure.operand)];
    const bool isConstant = allowed.values.size() == 1;
    finding.code = failure.op == Op::Const ? u"schema.const"_s : u"schema.enum"_s;
    finding.fixes = m_fixer.replaced(failure.value, allowed.values);
    if (isConstant) {
        finding.message =
            Tr::tr("%1 must be %2, not %3.")
                .arg(nameOf(failure.value), shown(allowed.values.front()), shown(failure.value));
        finding.next = Tr::tr("Write %1.").arg(shown(allowed.values.front()));
        return;
    }
    QStringList words;
    for (const yaml::Value &value : allowed.values)
        words.append(shown(value));
    finding.message =
        isEmptyText(failure.value)
            ? Tr::tr("%1 is empty.").arg(nameOf(failure.value))
            : Tr::tr("%1 can't be %2.").arg(nameOf(failure.value), shown(failure.value));
    finding.next = Tr::tr("Use %1.").arg(joined(words, true));
}

void Explainer::explainNumber(const Failure &failure, Diagnostic &finding)
{
    const QString name = nameOf(failure.value);
    const QString value = shown(failure.value);
    if (failure.op == Op::NumberFormat) {
        finding.code = u"schema.format"_s;
        const QString &format = m_compiled.formats[size_t(failure.operand)].name;
        const bool isNegative =
            Instance(failure.value).number().compare({}) == std::partial_ordering::less;
        finding.message = Tr::tr("%1 is %2, which doesn't fit into %3.").arg(name, value, format);
        finding.why = numberFormatsSince(finding.why);
        finding.next = isNegative ? Tr::tr("Choose a number nearer to 0.")
                                  : Tr::tr("Choose a smaller number.");
        return;
    }
    if (failure.op == Op::BoundFormat) {
        const BoundFault &fault = m_compiled.boundFaults[size_t(failure.operand)];
        finding.code = u"schema.format"_s;
        finding.message =
            Tr::tr("%1 can't be set: its definition has “%2: %3”, which doesn't fit into %4.")
                .arg(name, fault.keyword, fault.bound, fault.format);
        finding.why = numberFormatsSince({});
        finding.next = Tr::tr("Have the definition corrected, or leave the field out.");
        return;
    }
    const Number &limit = m_compiled.numbers[size_t(failure.operand)];
    const QString words = limit.toString();
    switch (failure.op) {
    case Op::Minimum:
        finding.code = u"schema.minimum"_s;
        finding.message =
            Tr::tr("%1 is %2; the smallest allowed value is %3.").arg(name, value, words);
        finding.next = Tr::tr("Write %1 or more.").arg(words);
        break;
    case Op::ExclusiveMinimum:
        finding.code = u"schema.minimum"_s;
        finding.message = Tr::tr("%1 is %2; it must be more than %3.").arg(name, value, words);
        finding.next = Tr::tr("Write more than %1.").arg(words);
        return;
    case Op::Maximum:
        finding.code = u"schema.maximum"_s;
        finding.message =
            Tr::tr("%1 is %2; the largest allowed value is %3.").arg(name, value, words);
        finding.next = Tr::tr("Write %1 or less.").arg(words);
        break;
    case Op::ExclusiveMaximum:
        finding.code = u"schema.maximum"_s;
        finding.message = Tr::tr("%1 is %2; it must be less than %3.").arg(name, value, words);
        finding.next = Tr::tr("Write less than %1.").arg(words);
        return;
    default:
        finding.code = u"schema.multiple-of"_s;
        finding.message = Tr::tr("%1 is %2; it must be a multiple of %3.").arg(name, value, words);
        finding.next = Tr::tr("Write a multiple of %1.").arg(words);
        return;
    }
    if (const auto nearest = limit.toInteger())
        finding.fixes = m_fixer.set(failure.value, yaml::Value(*nearest), {});
}

void Explainer::explainText(const Failure &failure, Diagnostic &finding)
{
    const QString name = nameOf(failure.value);
    if (failure.op == Op::Format)
        return explainFormat(failure, finding);
    if (failure.op == Op::MinLength || failure.op == Op::MaxLength) {
        Instance instance(failure.value);
        const bool isShort = failure.op == Op::MinLength;
        const QString limit = QString::number(failure.operand);
        finding.code = isShort ? u"schema.min-length"_s : u"schema.max-length"_s;
        if (instance.length() == 0)
            finding.message = Tr::tr("%1 is empty.").arg(name);
        else if (isShort)
            finding.message = Tr::tr("%1 has %n characters, at least %2 are needed.", nullptr,
                                     int(instance.length()))
                                  .arg(name, limit);
        else
            finding.message = Tr::tr("%1 has %n characters, at most %2 are allowed.", nullptr,
                                     int(instance.length()))
                                  .arg(name, limit);
        finding.next = isShort ? Tr::tr("Write a longer text.") : Tr::tr("Write a shorter text.");
        return;
    }
    const Pattern &pattern = m_compiled.patterns[size_t(failure.operand)];
    if (failure.gaveUp) {
        finding.code = u"schema.pattern-too-slow"_s;
        finding.severity = Severity::Warning;
        finding.message = Tr::tr("The pattern for %1 takes too long; it wasn't checked.").arg(name);
        finding.next = Tr::tr("Simplify the pattern in the schema.");
        return;
    }
    finding.code = u"schema.pattern"_s;
    const Annotations &notes = m_compiled.annotationsOf(failure.schema);
    const QString words =
        firstParagraph(notes.patternMessage.isEmpty() ? notes.errorMessage : notes.patternMessage);
    if (isEmptyText(failure.value))
        finding.message = words.isEmpty() ? Tr::tr("%1 is empty.").arg(name)
                                          : Tr::tr("%1 is empty. %2").arg(name, words);
    else
        finding.message = words.isEmpty()
                              ? Tr::tr("%1 can't be %2: it doesn't have the required form.")
                                    .arg(name, shown(failure.value))
                              : Tr::tr("%1 can't be %2. %3").arg(name, shown(failure.value), words);
    // What was said once is no reason for itself.
    if (finding.why == words)
        finding.why = firstParagraph(notes.description);
    const Facts facts = cursorAt(failure.value).facts();
    const QString *example = facts.examples.isEmpty() ? nullptr : facts.examples.front().string();
    if (example)
        finding.next = Tr::tr("Write it like %1.").arg(quoted(*example));
    else if (words.isEmpty())
        finding.next = Tr::tr("Make it match %1.").arg(pattern.text());
    else
        finding.next = Tr::tr("Write it in that form.");
    finding.fixes = m_fixer.tidied(failure.value, [&](const QString &candidate) {
        return pattern.match(candidate.toUtf8()) == Pattern::Match::Yes;
    });
}

void Explainer::explainFormat(const Failure &failure, Diagnostic &finding)
{
    const FormatRule &format = m_compiled.formats[size_t(failure.operand)];
    const FormatWords words = formatWords(format.name);
    finding.code = u"schema.format"_s;
    finding.message = Tr::tr("%1 must be %2; %3 isn't.")
                          .arg(nameOf(failure.value), words.name, shown(failure.value));
    finding.next = words.example.isEmpty() ? Tr::tr("Write %1.").arg(words.name)
                                           : Tr::tr("Write it like %1.").arg(words.example);
    finding.fixes = m_fixer.tidied(failure.value, [&](const QString &candidate) {
        return format.accepts(candidate.toUtf8());
    });
}

} // namespace waymark::schema
