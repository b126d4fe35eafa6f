// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/packing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr int groupBits = 7;
constexpr quint8 moreFollows = 0x80;

void appendNumber(QByteArray &bytes, quint64 number)
{
    while (number >= moreFollows) {
        bytes.append(char(quint8(number) | moreFollows));
        number >>= groupBits;
    }
    bytes.append(char(number));
}

} // namespace

void Packer::add(quint64 number)
{
    appendNumber(m_bytes, number);
}

quint32 Packer::numberOf(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    const auto number = quint32(m_texts.size());
    m_texts.append(text);
    m_numbers.insert(text, number);
    return number;
}

void Packer::add(const QString &text)
{
    add(quint64(numberOf(text)));
}

void Packer::add(const QByteArray &bytes)
{
    add(quint64(bytes.size()));
    m_bytes.append(bytes);
}

void Packer::add(TextRange range)
{
    add(quint64(range.begin));
    add(quint64(range.size()));
}

void Packer::add(const Diagnostic &diagnostic)
{
    add(diagnostic.code);
    add(quint64(diagnostic.severity));
    add(diagnostic.message);
    add(diagnostic.why);
    add(diagnostic.next);
    add(diagnostic.range);
    add(quint64(diagnostic.document));
    add(quint64(diagnostic.pointer.depth()));
    for (const QString &segment : diagnostic.pointer.segments())
        add(segment);
    add(diagnostic.rule);
    add(quint64(diagnostic.fixes.size()));
    for (const Fix &fix : diagnostic.fixes) {
        add(fix.title);
        add(quint64(fix.isSafe));
        add(quint64(fix.kind));
        add(quint64(fix.edits.size()));
        for (const TextEdit &edit : fix.edits) {
            add(edit.range);
            add(edit.replacement);
        }
    }
    add(quint64(diagnostic.related.size()));
    for (const RelatedPlace &place : diagnostic.related) {
        add(place.range);
        add(place.message);
    }
}

void Packer::add(const Diagnostics &diagnostics)
{
    add(quint64(diagnostics.size()));
    for (const Diagnostic &diagnostic : diagnostics)
        add(diagnostic);
}

QByteArray Packer::packed() const
{
    QByteArray table;
    appendNumber(table, quint64(m_texts.size()));
    for (const QString &text : m_texts) {
        const QByteArray utf8 = text.toUtf8();
        appendNumber(table, quint64(utf8.size()));
        table.append(utf8);
    }
    return table + m_bytes;
}

Unpacker::Unpacker(const QByteArray &packed, std::shared_ptr<catalog::StringPool> pool)
    : m_bytes(packed)
    , m_pool(std::move(pool))
{
    const qsizetype texts = count();
    m_texts.reserve(texts);
    for (qsizetype i = 0; i < texts && m_isGood; ++i)
        m_texts.append(QString::fromUtf8(bytes()));
    m_pooled.resize(std::size_t(m_texts.size()));
}

void Unpacker::fail()
{
    m_isGood = false;
    m_at = m_bytes.size();
}

quint64 Unpacker::number()
{
    constexpr int mostBits = 63;
    quint64 number = 0;
    for (int shift = 0; shift <= mostBits; shift += groupBits) {
        if (m_at >= m_bytes.size())
            break;
        const auto byte = quint8(m_bytes.at(m_at++));
        number |= quint64(byte & (moreFollows - 1)) << shift;
        if ((byte & moreFollows) == 0)
            return number;
    }
    fail();
    return 0;
}

qsizetype Unpacker::count()
{
    const quint64 found = number();
    if (found <= quint64(m_bytes.size() - m_at))
        return qsizetype(found);
    fail();
    return 0;
}

QString Unpacker::text()
{
    const quint64 index = number();
    if (index < quint64(m_texts.size()))
        return m_texts[qsizetype(index)];
    fail();
    return {};
}

QByteArray Unpacker::bytes()
{
    const qsizetype size = count();
    const QByteArray found = m_bytes.sliced(m_at, size);
    m_at += size;
    return found;
}

TextRange Unpacker::range()
{
    const auto begin = qsizetype(number());
    return {begin, begin + qsizetype(number())};
}

Diagnostic Unpacker::diagnostic()
{
    Diagnostic found;
    found.code = text();
    const quint64 severity = number();
    if (severity > quint64(Severity::Error))
        fail();
    found.severity = Severity(severity);
    found.message = text();
    found.why = text();
    found.next = text();
    found.range = range();
    found.document = int(number());
    QStringList segments;
    for (qsizetype left = count(); left > 0; --left)
        segments.append(text());
    found.pointer = JsonPointer(segments);
    found.rule = text();
    for (qsizetype left = count(); left > 0 && m_isGood; --left) {
        Fix fix;
        fix.title = text();
        fix.isSafe = number() != 0;
        fix.kind = FixKind(std::min(number(), quint64(FixKind::Remove)));
        for (qsizetype edits = count(); edits > 0 && m_isGood; --edits) {
            const TextRange place = range();
            fix.edits.append({place, bytes()});
        }
        found.fixes.append(fix);
    }
    for (qsizetype left = count(); left > 0 && m_isGood; --left) {
        const TextRange place = range();
        found.related.append({place, text()});
    }
    return found;
}

Diagnostics Unpacker::diagnostics()
{
    Diagnostics found;
    for (qsizetype left = count(); left > 0 && m_isGood; --left)
        found.append(diagnostic());
    return found;
}

catalog::StringId Unpacker::pooled()
{
    const quint64 index = number();
    if (index >= m_pooled.size()) {
        fail();
        return 0;
    }
    catalog::StringId &id = m_pooled[index];
    if (id == 0 && !m_texts[qsizetype(index)].isEmpty())
        id = m_pool->intern(m_texts[qsizetype(index)]);
    return id;
}

} // namespace waymark::workspace
