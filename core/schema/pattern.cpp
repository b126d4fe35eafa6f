// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"

#include <re2/re2.h>

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// About 50 ms at worst; patterns that people mean to write need a few hundred.
constexpr auto matchLimit = "(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=10000)"_L1;
constexpr qint64 re2Memory = qint64{4} << 20;

/// Without this a leading U+FEFF would be taken for a byte order mark and vanish.
QString decoded(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace

struct Pattern::Engine
{
    std::unique_ptr<re2::RE2> re2;
    QRegularExpression pcre;
};

std::expected<Pattern, QString> Pattern::compile(const QString &text, Flavour flavour)
{
    Pattern pattern;
    pattern.m_text = text;
    auto engine = std::make_shared<Engine>();
    if (flavour == Flavour::Re2) {
        re2::RE2::Options options(re2::RE2::Quiet);
        options.set_max_mem(re2Memory);
        const QByteArray utf8 = text.toUtf8();
        engine->re2 = std::make_unique<re2::RE2>(
            re2::StringPiece(utf8.constData(), size_t(utf8.size())), options);
        if (!engine->re2->ok())
            return std::unexpected(QString::fromStdString(engine->re2->error()));
    } else {
        const auto translated = ecmaToPcre(text);
        if (!translated)
            return std::unexpected(translated.error());
        engine->pcre.setPattern(matchLimit + *translated);
        if (!engine->pcre.isValid())
            return std::unexpected(engine->pcre.errorString());
    }
    pattern.m_engine = std::move(engine);
    return pattern;
}

Pattern::Match Pattern::match(QByteArrayView subject) const
{
    if (m_engine->re2) {
        const re2::StringPiece piece(subject.data(), size_t(subject.size()));
        const bool matches =
            m_engine->re2->Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, nullptr, 0);
        return matches ? Match::Yes : Match::No;
    }
    const QRegularExpressionMatch match = m_engine->pcre.match(decoded(subject));
    if (match.hasMatch())
        return Match::Yes;
    return match.isValid() ? Match::No : Match::GaveUp;
}

} // namespace waymark::schema
