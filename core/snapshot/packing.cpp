// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/packing.h"

#include "base/parallel.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

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

void Packer::beginPart()
{
    m_before = std::exchange(m_bytes, {});
}

void Packer::endPart()
{
    const QByteArray part = std::exchange(m_bytes, std::exchange(m_before, {}));
    add(part);
}

QByteArray Packer::packed() const
{
    QByteArray table;
    const auto append = [&](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        appendNumber(table, quint64(utf8.size()));
        table.append(utf8);
    };
    appendNumber(table, quint64(m_texts.size()));
    for (const QString &text : m_texts)
        append(text);
    appendNumber(table, quint64(m_pooled.size()));
    for (const catalog::StringId id : m_pooled)
        append(m_pool->text(id));
    return table + m_bytes;
}

/// What all parts look up. Doesn't change once it is read.
struct Unpacker::Tables
{
    QByteArray bytes;
    QStringList texts;
    std::vector<catalog::StringId> pooled;
};

Unpacker::Unpacker(const QByteArray &packed, std::shared_ptr<catalog::StringPool> pool)
    : m_tables(std::make_shared<Tables>())
    , m_pool(std::move(pool))
{
    m_tables->bytes = packed;
    m_bytes = m_tables->bytes;
    const qsizetype texts = count();
    m_tables->texts.reserve(texts);
    for (qsizetype i = 0; i < texts && m_isGood; ++i)
        m_tables->texts.append(QString::fromUtf8(view()));
    readPool();
}

Unpacker::Unpacker(const Unpacker &whole, QByteArrayView part)
    : m_tables(whole.m_tables)
    , m_bytes(part)
    , m_isGood(whole.m_isGood)
    , m_pool(whole.m_pool)
{}

void Unpacker::readPool()
{
    const qsizetype size = count();
    std::vector<QByteArrayView> texts;
    texts.resize(std::size_t(size));
    for (QByteArrayView &text : texts)
        text = view();
    // A million texts: half of what a start from the cache takes.
    constexpr qsizetype portion = 4096;
    m_tables->pooled.resize(texts.size());
    parallelFor((size + portion - 1) / portion, [&](qsizetype number) {
        const qsizetype end = std::min(size, (number + 1) * portion);
        for (qsizetype i = number * portion; i < end; ++i)
            m_tables->pooled[std::size_t(i)] = m_pool->intern(texts[std::size_t(i)]);
    });
}

Unpacker Unpacker::part()
{
    const QByteArrayView bytes = view();
    return {*this, bytes};
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
    if (index < quint64(m_tables->texts.size()))
        return m_tables->texts[qsizetype(index)];
    fail();
    return {};
}

QByteArrayView Unpacker::view()
{
    const qsizetype size = count();
    const QByteArrayView found = m_bytes.sliced(m_at, size);
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
    if (index < m_tables->pooled.size())
        return m_tables->pooled[index];
    fail();
    return 0;
}

} // namespace waymark::snapshot
