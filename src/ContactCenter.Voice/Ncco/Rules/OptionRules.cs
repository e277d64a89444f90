using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>The rules that options have in common. An option that is <c>null</c> breaks none, unless it is required.</summary>
internal readonly struct OptionRules(IFaultSink sink, string path = "")
{
    /// <summary>The rules of an object within this one.</summary>
    public void Object(string option, WireObject? value) => value?.Check(new OptionRules(sink, path + option + "."));

    /// <summary>Something that must be there.</summary>
    public void Present(string option, object? value, string allowed)
    {
        if (value is null)
            Fault(option, null, allowed);
    }

    public void Fault(string option, string? value, string allowed) => sink.Add(path + option, value, allowed);

    /// <summary>A text that must be there.</summary>
    public void Required(string option, string? value, string allowed)
    {
        if (string.IsNullOrEmpty(value))
            Fault(option, null, allowed);
    }

    /// <summary>A text that may be absent but not empty.</summary>
    public void NotEmpty(string option, string? value, string allowed)
    {
        if (value is { Length: 0 })
            Fault(option, "empty", allowed);
    }

    public void Absent(string option, string? value, string allowed)
    {
        if (value is not null)
            Fault(option, Quote(value), allowed);
    }

    public void Keys(string option, string? value, string keys, string allowed)
    {
        if (value is not null && (value.Length == 0 || value.AsSpan().ContainsAnyExcept(keys)))
            Fault(option, Quote(value), allowed);
    }

    public void OneOf(string option, string? value, params ReadOnlySpan<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
            Fault(option, Quote(value), $"{string.Join(", ", allowed[..^1])} or {allowed[^1]}");
    }

    public void Range(string option, int? value, int min, int max)
    {
        if (value is { } number && (number < min || number > max))
            Fault(option, Text(number), string.Create(CultureInfo.InvariantCulture, $"{min:N0} to {max:N0}"));
    }

    public void ZeroOrMore(string option, int? value)
    {
        if (value < 0)
            Fault(option, Text(value.Value), "0 or more");
    }

    public void Level(double? value)
    {
        if (value is not (null or (>= -1 and <= 1)))
            Fault("level", value.Value.ToString(CultureInfo.InvariantCulture), "-1 to 1");
    }

    public void Seconds(string option, TimeSpan? value, decimal min, decimal max)
    {
        if (value is { } time && !IsWithin(time, min, max))
            Fault(option, Text(time), string.Create(CultureInfo.InvariantCulture, $"{min:#,0.##} to {max:#,0.##} seconds"));
    }

    public void WholeSeconds(string option, TimeSpan? value, int min, int max)
    {
        if (value is { } time && (!IsWithin(time, min, max) || time.Ticks % TimeSpan.TicksPerSecond != 0))
            Fault(option, Text(time), string.Create(CultureInfo.InvariantCulture, $"{min:N0} to {max:N0} whole seconds"));
    }

    public void WebUrl(string option, Uri? value)
    {
        if (value is not null)
            RequiredWebUrl(option, value);
    }

    public void RequiredWebUrl(string option, Uri? value) => RequiredUrl(option, value, "an absolute http or https URL", "http", "https");

    public void RequiredUrl(string option, Uri? value, string allowed, params ReadOnlySpan<string> schemes)
    {
        if (value is null)
            Fault(option, null, allowed);
        else if (!(value.IsAbsoluteUri && schemes.Contains(value.Scheme) && !value.OriginalString.AsSpan().ContainsAny(' ', '\t', '\n')))
            Fault(option, Quote(value.OriginalString), allowed);
    }

    public void SipAddress(string option, string? value)
    {
        if (value is not null && Voice.SipAddress.FaultOf(value) is { } fault)
            Fault(option, Quote(value), $"a SIP address {fault}");
    }

    public void Language(string? value)
    {
        if (value is not null && !LanguageTag.IsWellFormed(value))
            Fault("language", Quote(value), "a language tag such as en-GB");
    }

    public void Legs(string option, IReadOnlyList<LegId>? legs)
    {
        for (var i = 0; i < legs?.Count; i++)
        {
            if (string.IsNullOrEmpty(legs[i].Value))
                Fault(string.Create(CultureInfo.InvariantCulture, $"{option}[{i}]"), null, "the id of a leg");
        }
    }

    /// <summary>Muting and a list of who may hear are two answers to one question.</summary>
    public void Mute(bool? mute, IReadOnlyList<LegId>? canSpeak)
    {
        if (mute == true && canSpeak is not null)
            Fault("mute", "true", "absent or false when canSpeak is given");
    }

    public static string Quote(string value) => $"\"{Excerpt.Of(value)}\"";

    public static string Text(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(TimeSpan time)
    {
        var seconds = InSeconds(time);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds:#,0.#######} {(seconds == 1 ? "second" : "seconds")}");
    }

    private static bool IsWithin(TimeSpan time, decimal min, decimal max) => InSeconds(time) >= min && InSeconds(time) <= max;

    private static decimal InSeconds(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerSecond;
}
