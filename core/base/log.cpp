// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include "base/basetr.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <QRegularExpression>

#include <array>
#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace waymark::log {

namespace {

constexpr std::size_t largestLogFile = 1'000'000;
constexpr std::size_t logFiles = 5;

/// What setUp() asked for, so that what isn't logged costs no look at spdlog.
std::atomic<Level> leastLevel = Level::Trace;

spdlog::level::level_enum spdlogLevel(Level level)
{
    switch (level) {
    case Level::Trace:
        return spdlog::level::trace;
    case Level::Debug:
        return spdlog::level::debug;
    case Level::Info:
        return spdlog::level::info;
    case Level::Warning:
        return spdlog::level::warn;
    case Level::Error:
        return spdlog::level::err;
    case Level::Off:
        break;
    }
    return spdlog::level::off;
}

/// What loggers need. Never destroyed, and out of spdlog's registry, which is: when the display
/// goes away Qt calls exit(), and what is said while the program's statics are destroyed is logged,
/// too.
struct Loggers
{
    std::mutex mutex;
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stdout_color_sink_mt>()};
    Level level = Level::Info;
    std::unordered_map<std::string, std::shared_ptr<spdlog::logger>> ofRooms;
};

Loggers &loggers()
{
    static auto &all = *new Loggers;
    return all;
}

std::shared_ptr<spdlog::logger> loggerOf(const char *room)
{
    Loggers &all = loggers();
    const std::scoped_lock lock(all.mutex);
    auto &logger = all.ofRooms[room];
    if (!logger) {
        logger = std::make_shared<spdlog::logger>(room, all.sinks.begin(), all.sinks.end());
        logger->set_level(spdlogLevel(all.level));
        // Who asks for more wants the last line before a crash, too.
        logger->flush_on(all.level < Level::Info ? spdlog::level::trace : spdlog::level::warn);
    }
    return logger;
}

/// Qt's categories become rooms: `qt.svg` logs as `qt.svg`.
void bridgeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *room = context.category != nullptr ? context.category : "qt";
    switch (type) {
    case QtDebugMsg:
        return write(room, Level::Debug, message);
    case QtInfoMsg:
        return write(room, Level::Info, message);
    case QtWarningMsg:
        return write(room, Level::Warning, message);
    case QtCriticalMsg:
    case QtFatalMsg:
        return write(room, Level::Error, message);
    }
}

struct Secret
{
    QRegularExpression pattern;
    QString replacement;
};

const auto &secrets()
{
    // Never destroyed, as the loggers: an invalid pattern would let through what it is to mask.
    static const auto &known = *new std::array<Secret, 5>{{
        {QRegularExpression(uR"(([a-z][a-z0-9+.-]*://)[^/\s@]+@)"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1***@"_s},
        {QRegularExpression(uR"(\b(bearer|basic|token)\s+[A-Za-z0-9._~+/=-]{6,})"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1 ***"_s},
        {QRegularExpression(
             uR"(\b((?:access_?|api_?|private_?|secret_?)?(?:token|key|secret|password|passwd|pwd))(["']?\s*[=:]\s*["']?)[^\s"'&,;]+)"_s,
             QRegularExpression::CaseInsensitiveOption),
         u"\\1\\2***"_s},
        {QRegularExpression(
             uR"(\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|eyJ)[A-Za-z0-9._-]{10,})"_s),
         u"\\1***"_s},
        {QRegularExpression(
             uR"(-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$))"_s,
             QRegularExpression::DotMatchesEverythingOption),
         u"***"_s},
    }};
    return known;
}

} // namespace

Result<void> setUp(const LogOptions &options)
{
    std::vector<spdlog::sink_ptr> sinks;
    Result<void> result;
    if (options.toStandardError)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    if (!options.filePath.isEmpty()) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                options.filePath.toStdString(), largestLogFile, logFiles));
        } catch (const spdlog::spdlog_ex &exception) {
            result = std::unexpected(
                Error{u"log.file"_s,
                      Tr::tr("The log file %1 can't be written: %2.")
                          .arg(options.filePath, QString::fromUtf8(exception.what())),
                      options.filePath, Tr::tr("Check free space and permissions of its folder.")});
        }
    }
    leastLevel.store(options.level, std::memory_order_relaxed);
    for (const auto &sink : sinks)
        sink->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %^%l%$ [%n] %v");
    {
        Loggers &all = loggers();
        const std::scoped_lock lock(all.mutex);
        all.sinks = std::move(sinks);
        all.level = options.level;
        all.ofRooms.clear();
    }
    qInstallMessageHandler(bridgeQtMessage);
    return result;
}

std::optional<Level> levelFromName(QStringView name)
{
    static constexpr std::array names{u"trace"sv,   u"debug"sv, u"info"sv,
                                      u"warning"sv, u"error"sv, u"off"sv};
    const auto found =
        std::ranges::find(names, std::u16string_view(name.utf16(), size_t(name.size())));
    if (found == names.end())
        return std::nullopt;
    return Level(found - names.begin());
}

void write(const char *room, Level level, const QString &message)
{
    if (level < leastLevel.load(std::memory_order_relaxed))
        return;
    const auto logger = loggerOf(room);
    if (logger->should_log(spdlogLevel(level)))
        logger->log(spdlogLevel(level), "{}", withoutSecrets(message).toStdString());
}

QString withoutSecrets(QString text)
{
    for (const Secret &secret : secrets())
        text.replace(secret.pattern, secret.replacement);
    return text;
}

} // namespace waymark::log
