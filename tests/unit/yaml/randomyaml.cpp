// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"

#include "yaml/writer.h"

using namespace Qt::StringLiterals;

namespace waymark::test {

using yaml::NodeStyle;
using yaml::Value;
using yaml::Writer;
using yaml::WriteStyle;

namespace {

bool isEmptyCollection(const Value &value)
{
    return (value.sequence() != nullptr && value.sequence()->isEmpty())
           || (value.mapping() != nullptr && value.mapping()->isEmpty());
}

bool isScalar(const Value &value)
{
    return value.sequence() == nullptr && value.mapping() == nullptr;
}

} // namespace

Value RandomYaml::scalar()
{
    static const QStringList texts{u"payments"_s,
                                   u"yes"_s,
                                   u"true"_s,
                                   u"12"_s,
                                   u"0o17"_s,
                                   u"1e3"_s,
                                   u"~"_s,
                                   u""_s,
                                   u" x"_s,
                                   u"x "_s,
                                   u"a: b"_s,
                                   u"a #b"_s,
                                   u"- a"_s,
                                   u"it's"_s,
                                   u"say \"x\""_s,
                                   u"back\\slash"_s,
                                   u"two\nlines"_s,
                                   u"lines\nwith\n"_s,
                                   u"\n"_s,
                                   u"x\n\n"_s,
                                   u"tab\there"_s,
                                   u"größe"_s,
                                   u"\U0001F600"_s,
                                   u"a\u0085b"_s,
                                   u"#c"_s,
                                   u"&a"_s,
                                   u"*a"_s,
                                   u"!t"_s,
                                   u"[a]"_s,
                                   u"{a: b}"_s,
                                   u"a,b"_s,
                                   u"?x"_s,
                                   u"http://x/y?z=1"_s,
                                   u"2026-01-01"_s,
                                   u"11:30"_s,
                                   u"%x"_s,
                                   u"@x"_s,
                                   u"  indented\nlines"_s,
                                   u"a\n\n  b\n c"_s,
                                   u"x:"_s,
                                   u"eu-central-1"_s,
                                   u"14d"_s,
                                   u"---"_s,
                                   u"..."_s,
                                   u"<<"_s,
                                   u"="_s,
                                   u"a\u2028b"_s,
                                   u"\uFEFFx"_s,
                                   u"x\ry"_s};
    switch (below(10)) {
    case 0:
        return {};
    case 1:
        return chance(50);
    case 2:
        return qint64(below(2'000) - 1'000);
    case 3:
        return double(below(2'000)) / 8 - 100;
    default:
        return texts[below(int(texts.size()))];
    }
}

QString RandomYaml::key()
{
    static const QStringList keys{u"name"_s,  u"spec"_s,      u"owner"_s,    u"a"_s,     u"on"_s,
                                  u"x.y/z"_s, u"two words"_s, u"1"_s,        u"größe"_s, u"a: b"_s,
                                  u"#k"_s,    u"\"q\""_s,     u"replicas"_s, u""_s};
    return keys[below(int(keys.size()))];
}

Value RandomYaml::value(int depth)
{
    if (depth <= 0 || chance(55))
        return scalar();
    const int size = below(4);
    if (chance(40)) {
        Value::Sequence items;
        for (int i = 0; i < size; ++i)
            items.append(value(depth - 1));
        return items;
    }
    Value::Mapping entries;
    for (int i = 0; i < size; ++i) {
        const QString name = key();
        const auto isSame = [&](const auto &entry) {
            return entry.first == name;
        };
        if (std::ranges::none_of(entries, isSame))
            entries.append({name, value(depth - 1)});
    }
    return entries;
}

Value RandomYaml::document()
{
    Value::Mapping entries{{u"kind"_s, scalar()}};
    for (int i = 0; i < 4; ++i)
        entries.append({u"field%1"_s.arg(i), value(4)});
    if (chance(20))
        return Value::Sequence{entries, scalar(), value(3)};
    return entries;
}

void RandomYaml::endLine(QByteArray &out)
{
    if (chance(10))
        out += " # a comment";
    else if (chance(5))
        out += "  ";
    out += '\n';
    if (chance(5))
        out += '\n';
}

void RandomYaml::comments(int column, QByteArray &out)
{
    if (chance(8))
        out += QByteArray(column, ' ') + "# above\n";
}

QByteArray RandomYaml::scalarText(const Value &value, bool inFlow, int column)
{
    WriteStyle style;
    style.strings = chance(50)   ? NodeStyle::Plain
                    : chance(50) ? NodeStyle::SingleQuoted
                                 : NodeStyle::DoubleQuoted;
    style.literals = chance(70);
    if (value.isNull() && !inFlow && chance(50))
        return chance(50) ? "~" : "";
    return inFlow ? Writer(style).flow(value) : Writer(style).scalar(value, column);
}

QByteArray RandomYaml::keyText(const QString &text, bool inFlow)
{
    return Writer::string(text, chance(85) ? NodeStyle::Plain : NodeStyle::DoubleQuoted, inFlow);
}

QByteArray RandomYaml::flow(const Value &value, int column)
{
    if (isScalar(value))
        return scalarText(value, true, 0);
    const bool isLong = chance(30) && !isEmptyCollection(value);
    const QByteArray lineBreak = isLong ? '\n' + QByteArray(column + 2, ' ') : QByteArray();
    QByteArrayList parts;
    if (const auto *items = value.sequence()) {
        for (const Value &item : *items)
            parts.append(lineBreak + flow(item, column + 2));
    } else {
        for (const auto &[name, entry] : *value.mapping())
            parts.append(lineBreak + keyText(name, true) + ": " + flow(entry, column + 2));
    }
    QByteArray content = parts.join(isLong ? "," : ", ");
    if (isLong)
        content += (chance(50) ? ",\n" : "\n") + QByteArray(column + 1, ' ');
    return value.sequence() != nullptr ? '[' + content + ']' : '{' + content + '}';
}

void RandomYaml::child(const Value &value, int column, bool isEntry, QByteArray &out)
{
    if (isScalar(value)) {
        const QByteArray text = scalarText(value, false, column + m_step);
        out += text.isEmpty() ? text : ' ' + text;
        const bool isBlockScalar = text.startsWith('|');
        if (isBlockScalar)
            out += '\n'; // a comment would be content
        else
            endLine(out);
        return;
    }
    if (isEmptyCollection(value) || chance(20)) {
        out += ' ' + flow(value, column + m_step);
        endLine(out);
        return;
    }
    if (!isEntry && chance(80)) {
        QByteArray inner;
        block(value, column + 2, inner);
        if (!inner.trimmed().startsWith('#')) {
            out += ' ' + inner.sliced(column + 2);
            return;
        }
        out += '\n' + inner;
        return;
    }
    endLine(out);
    const bool isFlush = isEntry && value.sequence() != nullptr && m_indentless;
    block(value, isFlush ? column : column + m_step, out);
}

void RandomYaml::block(const Value &value, int column, QByteArray &out)
{
    const QByteArray indent(column, ' ');
    if (const auto *items = value.sequence()) {
        for (const Value &item : *items) {
            comments(column, out);
            out += indent + '-';
            child(item, column, false, out);
        }
        return;
    }
    for (const auto &[name, entry] : *value.mapping()) {
        comments(column, out);
        out += indent + keyText(name, false) + ':';
        child(entry, column, true, out);
    }
}

QByteArray RandomYaml::text(const Value &value)
{
    m_step = 1 + below(4);
    m_indentless = chance(40);
    QByteArray out;
    if (chance(15))
        out += "# file header\n\n";
    if (chance(20))
        out += "---\n";
    if (chance(12))
        out += flow(value, 0) + '\n';
    else
        block(value, 0, out);
    if (chance(10))
        out += "...\n";
    else if (chance(10) && out.endsWith('\n') && !out.contains('|'))
        out.chop(1); // a block scalar at the end would mean something else
    if (chance(10))
        out.replace("\n", "\r\n");
    return out;
}

} // namespace waymark::test
