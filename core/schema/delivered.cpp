// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/delivered.h"

#include "schema/schematr.h"
#include "schema/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype lookedAt = 10'000;

bool isNameStart(char c)
{
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

/// Behind the name that begins at `at`; `at` where none does.
qsizetype nameEnd(QByteArrayView text, qsizetype at, QByteArrayView more = {})
{
    qsizetype end = at;
    while (end < text.size()
           && (end == at ? isNameStart(text[end])
                         : isNameCharacter(text[end]) || more.contains(text[end])))
        ++end;
    return end;
}

/// Behind `${NAME}`, with an operator and its operands where there are some; `at` for anything
/// else.
qsizetype variableEnd(QByteArrayView text, qsizetype at)
{
    qsizetype name = at + 2;
    if (text.sliced(name).startsWith('#')) // its length
        ++name;
    qsizetype end = nameEnd(text, name);
    const bool goesOn =
        end > name && end < text.size() && QByteArrayView("}:-=+?^,/#%@").contains(text[end]);
    for (int open = 1; goesOn && end < text.size(); ++end) {
        if (text.sliced(end).startsWith("${"))
            ++open;
        else if (text[end] == '}' && --open == 0)
            return end + 1;
    }
    return at;
}

/// Behind the placeholder that begins at `at`; `at` where none does.
qsizetype placeholderEnd(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("${"))
        return variableEnd(text, at);
    if (rest.startsWith("$(")) {
        const qsizetype end = nameEnd(text, at + 2, ".-");
        return end > at + 2 && end < text.size() && text[end] == ')' ? end + 1 : at;
    }
    if (rest.startsWith("<path:")) {
        const qsizetype close = rest.indexOf('>');
        return close > 0 && rest.first(close).contains('#') ? at + close + 1 : at;
    }
    return at;
}

bool looksLikeNumber(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || QByteArrayView("+-.eE_").contains(c);
    });
}

bool holds(yaml::Node value, qsizetype &left)
{
    const yaml::Node node = value.target();
    if (--left < 0)
        return false;
    if (node.isScalar())
        return DeliveredText(node).hasPlaceholders();
    for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) {
        if (holds(child, left))
            return true;
    }
    return false;
}

} // namespace

DeliveredText::DeliveredText(yaml::Node scalar)
    : m_isBlock(scalar.style() == yaml::NodeStyle::Literal
                || scalar.style() == yaml::NodeStyle::Folded)
{
    const auto verbatim = scalar.verbatim();
    const QByteArray text = verbatim ? QByteArray() : scalar.utf8();
    const QByteArrayView bytes = verbatim ? *verbatim : QByteArrayView(text);
    // Most texts have none, and are done here.
    if (!bytes.contains('$') && !bytes.contains('<') && !bytes.startsWith("ENC["))
        return;
    m_text = bytes.toByteArray();
    split();
}

DeliveredText::DeliveredText(QByteArray text)
    : m_text(std::move(text))
{
    split();
}

void DeliveredText::split()
{
    m_isEncrypted = m_text.startsWith("ENC[AES256_GCM,") && m_text.endsWith(']');
    qsizetype begin = 0;
    for (qsizetype at = 0; at < m_text.size() && !m_isEncrypted;) {
        if (m_text.sliced(at).startsWith("$$")) { // stands for one of them
            at += 2;
            continue;
        }
        const qsizetype end = placeholderEnd(m_text, at);
        if (end == at) {
            ++at;
            continue;
        }
        m_known.append(m_text.sliced(begin, at - begin));
        begin = at = end;
    }
    m_known.append(m_text.sliced(begin));
}

types::Mask DeliveredText::possibleTypes() const
{
    if (m_isEncrypted) {
        const auto is = [&](const char *type) {
            const QByteArray end = ",type:"_ba + type + ']';
            return m_text.endsWith(end);
        };
        return is("int")     ? types::Mask(types::Integer)
               : is("float") ? types::Number
               : is("bool")  ? types::Boolean
                             : types::String;
    }
    if (m_isBlock)
        return types::String;
    if (std::ranges::all_of(m_known, [](const QByteArray &part) { return part.isEmpty(); }))
        return types::Any;
    return std::ranges::all_of(m_known, looksLikeNumber) ? types::String | types::Number
                                                         : types::String;
}

bool DeliveredText::canBe(QByteArrayView text) const
{
    if (m_isEncrypted)
        return true;
    if (text.size() < knownLength() || !text.startsWith(m_known.first())
        || !text.endsWith(m_known.last()))
        return false;
    qsizetype at = m_known.first().size();
    const qsizetype end = text.size() - m_known.last().size();
    for (qsizetype i = 1; i + 1 < m_known.size(); ++i) {
        const qsizetype found = text.indexOf(m_known[i], at);
        if (found < 0 || found + m_known[i].size() > end)
            return false;
        at = found + m_known[i].size();
    }
    return at <= end;
}

qsizetype DeliveredText::knownLength() const
{
    qsizetype length = 0;
    for (const QByteArray &part : m_known)
        length += codePoints(part);
    return m_isEncrypted ? 0 : length;
}

bool isUndecided(const CompiledSchema &schema, Op op, qint64 operand, yaml::Node value)
{
    const yaml::Node node = value.target();
    if (!node.isScalar())
        return false;
    const DeliveredText text(node);
    if (!text.hasPlaceholders())
        return false;
    switch (op) {
    case Op::Type:
        return (text.possibleTypes() & types::Mask(operand)) != 0;
    case Op::Enum:
    case Op::Const:
        return std::ranges::any_of(
            schema.enumerations[size_t(operand)].values, [&](const yaml::Value &allowed) {
                const QString *words = allowed.string();
                return text.canBe((words ? *words : shown(allowed)).toUtf8());
            });
    case Op::MaxLength:
        return text.knownLength() <= operand;
    case Op::UniqueItems: // the same placeholder becomes the same value
    case Op::ListMap:
    case Op::False:
    case Op::TooDeep:
    case Op::UnevaluatedItems:
        return false;
    default:
        return true;
    }
}

bool holdsPlaceholder(yaml::Node value)
{
    qsizetype left = lookedAt;
    return holds(value, left);
}

bool isSopsEntry(yaml::Node document, QByteArrayView key)
{
    if (key != "sops" || document.parent())
        return false;
    const yaml::Node entry = document.target().value(u"sops").target();
    return entry.isMapping() && (entry.value(u"mac") || entry.value(u"lastmodified"));
}

Diagnostic placeholderFinding(yaml::Node value, int document)
{
    Diagnostic finding;
    finding.code = u"schema.placeholder"_s;
    finding.severity = Severity::Info;
    finding.message =
        value.isKey()
            ? Tr::tr(
                  "%1 isn't checked here: it is put in, or taken out, when the file is delivered.")
                  .arg(quoted(value.text()))
            : Tr::tr("%1 isn't checked as a whole: a placeholder in it is replaced when the file "
                     "is delivered.")
                  .arg(nameOf(value));
    finding.message[0] = finding.message[0].toUpper();
    finding.why = Tr::tr("Of values with placeholders only the parts that stay are checked.");
    finding.next = Tr::tr("To have everything checked, validate what is delivered.");
    finding.range = value.range();
    finding.document = document;
    finding.pointer = value.pointer();
    return finding;
}

} // namespace waymark::schema
