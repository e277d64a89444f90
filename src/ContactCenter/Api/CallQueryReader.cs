using System.Globalization;
using ContactCenter.Calls;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>Reads filters and paging from a request's query, all faults at once.</summary>
internal static class CallQueryReader
{
    public static (CallQuery Query, Dictionary<string, string[]> Faults) Read(IQueryCollection query, bool surveys)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var cursor = default(CallCursor);
        if (Text("cursor") is { } place && !CallCursor.TryParse(place, out cursor))
            faults["cursor"] = ["must be the next of a page before"];
        var read = new CallQuery
        {
            Limit = Whole("limit", 1, CallQuery.MaxLimit) ?? CallQuery.DefaultLimit,
            After = cursor,
            IsLive = surveys ? null : Live(),
            Caller = Text("caller"),
            Number = Text("number"),
            Department = Text("department"),
            From = Time("from"),
            To = Time("to"),
            HasSurvey = surveys,
            Score = surveys ? Whole("score", 0, 99) : null,
        };
        return (read, faults);

        string? Text(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrEmpty(values) ? values.ToString() : null;

        int? Whole(string name, int min, int max)
        {
            if (Text(name) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
                return value;
            faults[name] = [string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}")];
            return null;
        }

        DateTimeOffset? Time(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value))
                return value;
            faults[name] = ["must be an instant such as 2026-01-31T12:00:00Z"];
            return null;
        }

        bool? Live()
        {
            switch (Text("state"))
            {
                case null:
                    return null;
                case "live":
                    return true;
                case "ended":
                    return false;
                default:
                    faults["state"] = ["must be live or ended"];
                    return null;
            }
        }
    }
}
