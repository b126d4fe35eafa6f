// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"

#include "text/asciipattern.h"
#include "text/linearengine.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// About 50 ms at worst; patterns that people mean to write need a few hundred.
constexpr auto matchLimit = "(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=10000)"_L1;

/// Without this a leading U+FEFF would be taken for a byte order mark and vanish.
QString decoded(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace

/// A plain pattern has its table made by the first text that it is matched with, and an engine by
/// the first one that isn't ASCII: most patterns of a large schema are never asked.
struct Pattern::Engine
{
    Flavour flavour;
    QString text;
    bool isPlain = false;
    mutable std::once_flag tableOnce;
    mutable std::once_flag engineOnce;
    mutable std::optional<AsciiPattern> table;
    mutable std::unique_ptr<const LinearEngine> re2;
    mutable QRegularExpression pcre;

    [[nodiscard]] AsciiPattern::Dialect dialect() const
    {
        return flavour == Flavour::Re2 ? AsciiPattern::Dialect::Re2 : AsciiPattern::Dialect::Ecma;
    }

    /// The engine's words where it refuses the pattern.
    [[nodiscard]] QString start() const
    {
        if (flavour == Flavour::Re2) {
            auto engine = makeLinearEngine(text);
            if (!engine)
                return engine.error();
            re2 = *std::move(engine);
            return {};
        }
        const auto translated = ecmaToPcre(text);
        if (!translated)
            return translated.error();
        pcre.setPattern(matchLimit + *translated);
        return pcre.isValid() ? QString() : pcre.errorString();
    }

    [[nodiscard]] Match match(QByteArrayView subject) const
    {
        std::call_once(engineOnce, [this] { (void)start(); });
        if (flavour == Flavour::Re2) {
            if (!re2)
                return Match::GaveUp;
            return re2->matches(subject) ? Match::Yes : Match::No;
        }
        const QRegularExpressionMatch match = pcre.match(decoded(subject));
        if (match.hasMatch())
            return Match::Yes;
        return match.isValid() ? Match::No : Match::GaveUp;
    }
};

std::expected<Pattern, QString> Pattern::compile(const QString &text, Flavour flavour)
{
    Pattern pattern;
    pattern.m_text = text;
    auto engine = std::make_shared<Engine>(flavour, text);
    engine->isPlain = parseAsciiPattern(text, engine->dialect()).has_value();
    if (!engine->isPlain) {
        QString error;
        std::call_once(engine->engineOnce, [&] { error = engine->start(); });
        if (!error.isEmpty())
            return std::unexpected(error);
    }
    pattern.m_engine = std::move(engine);
    return pattern;
}

Pattern::Match Pattern::match(QByteArrayView subject) const
{
    const Engine &engine = *m_engine;
    if (!engine.isPlain)
        return engine.match(subject);
    std::call_once(engine.tableOnce,
                   [&] { engine.table = AsciiPattern::read(engine.text, engine.dialect()); });
    if (engine.table) {
        if (const auto matches = engine.table->matches(subject))
            return *matches ? Match::Yes : Match::No;
    }
    return engine.match(subject);
}

} // namespace waymark::schema
