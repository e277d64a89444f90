using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>Reads the parameters of a request's query and gathers all that is wrong with them. What is absent or empty is <c>null</c>.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    /// <summary>What is wrong, by parameter.</summary>
    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    public string? Text(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrEmpty(values) ? values.ToString() : null;

    public long? Whole(string name, long min, long max)
    {
        if (Text(name) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Fault(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}"));
        return null;
    }

    public int? Whole(string name, int min, int max) => (int?)Whole(name, (long)min, max);

    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value))
            return value;
        Fault(name, "must be an instant such as 2026-01-31T12:00:00Z");
        return null;
    }

    public string? OneOf(string name, params ReadOnlySpan<string> words)
    {
        var text = Text(name);
        if (text is null || words.Contains(text))
            return text;
        Fault(name, $"must be {string.Join(" or ", words)}");
        return null;
    }

    public void Fault(string name, string what) => Faults[name] = [what];
}
