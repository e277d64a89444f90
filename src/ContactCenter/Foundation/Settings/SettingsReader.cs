using System.Globalization;

namespace ContactCenter.Foundation.Settings;

/// <summary>
/// Reads one section of the settings into a validated model. A wrong value adds a fault under its full key and reading
/// goes on, so that the operator sees all faults at once; a key that nobody asked for is a fault too.
/// </summary>
public sealed class SettingsReader
{
    private readonly IConfigurationSection _section;
    private readonly ICollection<SettingsFault> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public SettingsReader(IConfigurationSection section, ICollection<SettingsFault> faults)
    {
        _section = section;
        _faults = faults;
        if (!string.IsNullOrWhiteSpace(section.Value))
            Fault(null, "must be a section or a list, not a single value");
    }

    /// <summary>The full key of this section.</summary>
    public string Path => _section.Path;

    /// <summary>The last part of the key, for example the name of a department.</summary>
    public string Name => _section.Key;

    public bool Exists => _section.Exists();

    public void Fault(string? key, string problem) => _faults.Add(new(FullKey(key), problem));

    /// <summary>A value without the blanks and line ends around it, which a file or a pasted secret brings along; <c>null</c> when nothing is left.</summary>
    public static string? Trimmed(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>The text, trimmed, or <c>null</c> when absent or empty.</summary>
    public string? Text(string key)
    {
        _asked.Add(key);
        var child = _section.GetSection(key);
        if (child.GetChildren().Any())
            Fault(key, "must be a single value, not a section");
        return Trimmed(child.Value);
    }

    /// <summary>A text that may have variants: the value of the key itself, and those of the keys below it.</summary>
    public (string? Text, IReadOnlyDictionary<string, string> Variants) TextWithVariants(string key)
    {
        _asked.Add(key);
        var child = _section.GetSection(key);
        foreach (var section in child.GetChildren().Where(variant => variant.GetChildren().Any()))
            Fault($"{key}:{section.Key}", "must be a single value, not a section");
        return (Trimmed(child.Value), Map(key));
    }

    /// <summary>A key that is known, and means nothing here whatever it says.</summary>
    public void Ignore(string key) => _asked.Add(key);

    public string Text(string key, string fallback) => Text(key) ?? fallback;

    public int Int(string key, int fallback, int min, int max)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Fault(key, $"'{text}' must be a whole number from {min} to {max}");
        return fallback;
    }

    public double Number(string key, double fallback, double min, double max)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Fault(key, string.Create(CultureInfo.InvariantCulture, $"'{text}' must be a number from {min} to {max}"));
        return fallback;
    }

    /// <summary>A duration, written in whole seconds.</summary>
    public TimeSpan Seconds(string key, int fallback, int min, int max) => TimeSpan.FromSeconds(Int(key, fallback, min, max));

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (bool.TryParse(text, out var value))
            return value;
        Fault(key, $"'{text}' must be true or false");
        return fallback;
    }

    public T Choice<T>(string key, T fallback)
        where T : struct, Enum =>
        Choice<T>(key) ?? fallback;

    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(value))
            return value;
        Fault(key, $"'{text}' must be one of {string.Join(", ", Enum.GetNames<T>())}");
        return null;
    }

    /// <summary>An absolute http or https address; <c>null</c> when absent or wrong.</summary>
    public Uri? Url(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (BaseAddress.TryReadUrl(text, out var url))
            return url;
        Fault(key, $"'{text}' must be an absolute address that begins with https:// or http://");
        return null;
    }

    /// <summary>A time zone by its IANA or its Windows name; <c>null</c> when absent or wrong.</summary>
    public TimeZoneInfo? Zone(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
            return zone;
        Fault(key, $"'{text}' is not a time zone known to this machine; an example is Europe/London");
        return null;
    }

    public PhoneNumber? Phone(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (PhoneNumber.TryParse(text, out var number))
            return number;
        Fault(key, $"'{text}' must be a phone number in international form, 7 to 15 digits, for example 442079460000");
        return null;
    }

    /// <summary>The child section of that name; it may not exist.</summary>
    public SettingsReader Section(string key)
    {
        _asked.Add(key);
        return new(_section.GetSection(key), _faults);
    }

    /// <summary>The child sections: the entries of a list or a map, in the order of the settings.</summary>
    public IReadOnlyList<SettingsReader> Sections() =>
        [.. _section.GetChildren().Select(child =>
        {
            _asked.Add(child.Key);
            return new SettingsReader(child, _faults);
        })];

    /// <summary>A list of texts, empty ones left out.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Section(key).Values().Select(entry => entry.Text)];

    /// <summary>A key that has one word, or a list of words below it; the words with their keys, empty ones left out.</summary>
    /// <remarks>They may be of two sources, of which neither can take the other's away.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="list">The only key below it, for example <c>Providers</c>.</param>
    /// <param name="off">The word that counts whatever is listed; any other beside a list is a fault.</param>
    public IReadOnlyList<(string Key, string Text)> WordOrList(string key, string list, string off)
    {
        _asked.Add(key);
        var child = _section.GetSection(key);
        foreach (var other in child.GetChildren().Where(other => !string.Equals(other.Key, list, StringComparison.OrdinalIgnoreCase)))
            Fault($"{key}:{other.Key}", $"is not a known setting; known here: {list}");
        var words = child.GetSection(list).GetChildren().Select(entry => (Key: $"{key}:{list}:{entry.Key}", Text: Trimmed(entry.Value) ?? ""));
        var named = words.Where(word => word.Text.Length > 0).ToList();
        if (Trimmed(child.Value) is not { } single)
            return named;
        if (named.Count > 0 && !string.Equals(single, off, StringComparison.OrdinalIgnoreCase))
            Fault(key, $"'{single}' stands beside {FullKey(key)}:{list}: say it there, as {FullKey(key)}:{list}:0");
        return [(key, single)];
    }

    /// <summary>The texts of this section, which is itself a list, with their keys; empty ones left out.</summary>
    public IReadOnlyList<(string Key, string Text)> Values() =>
        [.. _section.GetChildren().Select(child => (child.Key, Text: Text(child.Key) ?? "")).Where(entry => entry.Text.Length > 0)];

    /// <summary>This section, which is itself a list, read entry by entry; empty ones left out, others that cannot be read are faults.</summary>
    /// <param name="what">What each entry must be.</param>
    public IReadOnlyList<T> Parsed<T>(string what)
        where T : IParsable<T>
    {
        var items = new List<T>();
        foreach (var (key, text) in Values())
        {
            if (T.TryParse(text, CultureInfo.InvariantCulture, out var item))
                items.Add(item);
            else
                Fault(key, $"'{text}' must be {what}");
        }

        return items;
    }

    /// <summary>A map from text to text, trimmed.</summary>
    public IReadOnlyDictionary<string, string> Map(string key)
    {
        _asked.Add(key);
        return _section.GetSection(key).GetChildren()
            .Where(c => c.Value is not null)
            .ToDictionary(c => c.Key, c => c.Value!.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names every key of this section that was never asked for.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var child in _section.GetChildren().Where(c => !_asked.Contains(c.Key)))
            _faults.Add(new(child.Path, $"is not a known setting; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}"));
    }

    private string FullKey(string? key) => key is null ? _section.Path : $"{_section.Path}:{key}";
}
