using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one entry of section <c>Hours</c>: time zone, spans by weekday, holidays.</summary>
/// <example><c>"Office": { "TimeZone": "Europe/London", "Monday": "09:00-12:30, 13:30-17:00", "Holidays": ["2026-12-25"] }</c></example>
internal static class HoursSettings
{
    public static HoursModel Read(SettingsReader section)
    {
        var zone = section.Zone("TimeZone") ?? TimeZoneInfo.Utc;
        var week = Enum.GetValues<DayOfWeek>().ToImmutableDictionary(day => day, day => ReadDay(section, day));
        var holidays = section.Texts("Holidays").Select(text => ReadDate(section, text)).OfType<DateOnly>().ToImmutableHashSet();
        section.RefuseUnknownKeys();
        return new(zone, week, holidays);
    }

    private static ImmutableArray<OpenSpan> ReadDay(SettingsReader section, DayOfWeek day)
    {
        var key = day.ToString();
        var spans = ImmutableArray.CreateBuilder<OpenSpan>();
        foreach (var part in (section.Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (ends.Length == 2 && TryTime(ends[0], out var from) && TryTime(ends[1], out var to) && from < to)
                spans.Add(new(from, to));
            else
                section.Fault(key, $"'{part}' must be a span such as 09:00-17:30; the day ends at 24:00");
        }

        return spans.DrainToImmutable();
    }

    private static bool TryTime(string text, out TimeOnly time)
    {
        if (text == "24:00")
        {
            time = TimeOnly.MaxValue;
            return true;
        }

        return TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static DateOnly? ReadDate(SettingsReader section, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        section.Fault("Holidays", $"'{text}' must be a date such as 2026-12-25");
        return null;
    }
}
