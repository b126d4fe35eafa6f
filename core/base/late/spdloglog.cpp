// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace waymark::log {

namespace {

constexpr std::size_t largestLogFile = 1'000'000;
constexpr std::size_t logFiles = 5;

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

} // namespace

} // namespace waymark::log

extern "C" {

/// `error`: why the file can't be opened. Standard error then still works.
Q_DECL_EXPORT void waymarkSetUpLog(const waymark::log::LogOptions &options, QString &error)
{
    std::vector<spdlog::sink_ptr> sinks;
    if (options.toStandardError)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    if (!options.filePath.isEmpty()) {
        try {
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                options.filePath.toStdString(), waymark::log::largestLogFile,
                waymark::log::logFiles));
        } catch (const spdlog::spdlog_ex &exception) {
            error = QString::fromUtf8(exception.what());
        }
    }
    for (const auto &sink : sinks)
        sink->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %^%l%$ [%n] %v");
    waymark::log::Loggers &all = waymark::log::loggers();
    const std::scoped_lock lock(all.mutex);
    all.sinks = std::move(sinks);
    all.level = options.level;
    all.ofRooms.clear();
}

Q_DECL_EXPORT void waymarkWriteLog(const char *room, waymark::log::Level level,
                                   const QString &message)
{
    const auto logger = waymark::log::loggerOf(room);
    const auto weight = waymark::log::spdlogLevel(level);
    if (logger->should_log(weight))
        logger->log(weight, "{}", message.toStdString());
}

} // extern "C"
