// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/standardfunctions.h"

namespace waymark::cel {

namespace {

using Part = qint64 (*)(const CivilTime &time, qint32 nanoseconds);

Value partOfTime(const Call &call, Part part)
{
    if (!call[0].is(Kind::Timestamp) || (call.size() == 2 && !call[1].is(Kind::String)))
        return noOverload(call.arena);
    const Timestamp time = call[0].timestamp();
    const auto offset = call.size() == 2 ? offsetOf(call[1].text(), time) : std::optional(0);
    if (!offset)
        return failedWith(call.arena, FailureKind::BadArgument,
                          "unknown time zone " + call[1].text().toByteArray());
    return Value::of(part(civilTime(time.seconds + *offset), time.nanoseconds));
}

template<Part part>
Value partOf(const Call &call)
{
    return partOfTime(call, part);
}

/// Of a time, and of a duration the whole number of these units.
template<Part part, qint64 unit>
Value partOrCount(const Call &call)
{
    if (call[0].is(Kind::Duration) && call.size() == 1)
        return Value::of(call[0].duration().nanoseconds / unit);
    return partOfTime(call, part);
}

qint64 yearPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.year;
}
qint64 monthPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.month - 1;
}
qint64 yearDayPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.yearDay;
}
qint64 dayPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.day - 1;
}
qint64 datePart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.day;
}
qint64 weekDayPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.weekDay;
}
qint64 hourPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.hour;
}
qint64 minutePart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.minute;
}
qint64 secondPart(const CivilTime &time, qint32 /*nanoseconds*/)
{
    return time.second;
}
qint64 millisecondPart(const CivilTime & /*time*/, qint32 nanoseconds)
{
    return nanoseconds / 1'000'000;
}

} // namespace

std::vector<FunctionText> timeFunctions()
{
    constexpr auto ofTime = "timestamp.() -> int";
    constexpr auto inZone = "timestamp.(string) -> int";
    constexpr auto ofDuration = "duration.() -> int";
    return {
        {"getFullYear",
         partOf<yearPart>,
         {{"timestamp_to_year", ofTime}, {"timestamp_to_year_with_tz", inZone}}},
        {"getMonth",
         partOf<monthPart>,
         {{"timestamp_to_month", ofTime}, {"timestamp_to_month_with_tz", inZone}}},
        {"getDayOfYear",
         partOf<yearDayPart>,
         {{"timestamp_to_day_of_year", ofTime}, {"timestamp_to_day_of_year_with_tz", inZone}}},
        {"getDayOfMonth",
         partOf<dayPart>,
         {{"timestamp_to_day_of_month", ofTime}, {"timestamp_to_day_of_month_with_tz", inZone}}},
        {"getDate",
         partOf<datePart>,
         {{"timestamp_to_day_of_month_1_based", ofTime},
          {"timestamp_to_day_of_month_1_based_with_tz", inZone}}},
        {"getDayOfWeek",
         partOf<weekDayPart>,
         {{"timestamp_to_day_of_week", ofTime}, {"timestamp_to_day_of_week_with_tz", inZone}}},
        {"getHours",
         partOrCount<hourPart, 3'600 * nanosecondsPerSecond>,
         {{"timestamp_to_hours", ofTime},
          {"timestamp_to_hours_with_tz", inZone},
          {"duration_to_hours", ofDuration}}},
        {"getMinutes",
         partOrCount<minutePart, 60 * nanosecondsPerSecond>,
         {{"timestamp_to_minutes", ofTime},
          {"timestamp_to_minutes_with_tz", inZone},
          {"duration_to_minutes", ofDuration}}},
        {"getSeconds",
         partOrCount<secondPart, nanosecondsPerSecond>,
         {{"timestamp_to_seconds", ofTime},
          {"timestamp_to_seconds_tz", inZone},
          {"duration_to_seconds", ofDuration}}},
        {"getMilliseconds",
         partOrCount<millisecondPart, 1'000'000>,
         {{"timestamp_to_milliseconds", ofTime},
          {"timestamp_to_milliseconds_with_tz", inZone},
          {"duration_to_milliseconds", ofDuration}}},
    };
}

} // namespace waymark::cel
