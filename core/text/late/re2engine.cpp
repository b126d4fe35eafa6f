// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/linearengine.h"

#include <re2/re2.h>

namespace waymark {

namespace {

constexpr qint64 re2Memory = qint64{4} << 20;

re2::StringPiece piece(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

re2::RE2::Options options()
{
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(re2Memory);
    return options;
}

class Re2Engine final : public LinearEngine
{
public:
    explicit Re2Engine(QByteArrayView pattern)
        : m_pattern(piece(pattern), options())
    {}

    [[nodiscard]] bool matches(QByteArrayView utf8) const override
    {
        const re2::StringPiece text = piece(utf8);
        return m_pattern.Match(text, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
    }

    [[nodiscard]] std::optional<TextRange> find(QByteArrayView utf8, qsizetype from) const override
    {
        const re2::StringPiece text = piece(utf8);
        re2::StringPiece found;
        if (!m_pattern.Match(text, size_t(from), text.size(), re2::RE2::UNANCHORED, &found, 1))
            return std::nullopt;
        const qsizetype begin = found.data() - text.data();
        return TextRange{begin, begin + qsizetype(found.size())};
    }

    [[nodiscard]] QString error() const
    {
        return m_pattern.ok() ? QString() : QString::fromStdString(m_pattern.error());
    }

private:
    re2::RE2 m_pattern;
};

} // namespace

} // namespace waymark

extern "C" Q_DECL_EXPORT const waymark::LinearEngine *
waymarkMakeLinearEngine(QByteArrayView pattern, QString *error)
{
    auto engine = std::make_unique<waymark::Re2Engine>(pattern);
    *error = engine->error();
    return error->isEmpty() ? engine.release() : nullptr;
}
