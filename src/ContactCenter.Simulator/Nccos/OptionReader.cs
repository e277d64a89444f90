using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Reads the properties of one JSON object, collects what is wrong with them, and in the end names those that nobody asked for.</summary>
internal sealed class OptionReader(JsonElement json, string path, IList<NccoFault> faults, ReadingRules rules)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ReadingRules Rules => rules;

    /// <summary>What has been found wrong so far, here and in everything read with this.</summary>
    public IList<NccoFault> Faults => faults;

    public IEnumerable<JsonProperty> All => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    /// <summary>The same object, its faults reported at <c>{path}.{name}</c>.</summary>
    public OptionReader At(string name)
    {
        var reader = new OptionReader(json, name.Length > 0 ? $"{path}.{name}" : path, faults, rules);
        reader._known.UnionWith(_known);
        return reader;
    }

    public void Fault(string name, string reason) => faults.Add(new NccoFault(path.Length > 0 ? $"{path}.{name}" : name, reason));

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : Refuse<string>(name, "must be text");

    public string RequiredText(string name) => Required(name, Text(name), "");

    public bool Flag(string name, bool otherwise = false) => Find(name) is not { } value ? otherwise : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Refuse<bool?>(name, "must be true or false") ?? otherwise,
    };

    public double? Number(string name, double min, double max)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number))
            return Refuse<double?>(name, "must be a number");
        return number >= min && number <= max
            ? number
            : Refuse<double?>(name, string.Create(CultureInfo.InvariantCulture, $"must be {min} to {max}"));
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return Refuse<int?>(name, "must be a whole number");
        if (number >= min && number <= max)
            return number;
        return Refuse<int?>(name, max == int.MaxValue ? $"must be at least {min}" : $"must be {min} to {max}");
    }

    public string? OneOf(string name, params ReadOnlySpan<string> values)
    {
        if (Text(name) is not { } text)
            return null;
        return values.Contains(text) ? text : Refuse<string>(name, "must be one of " + string.Join(", ", values!));
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : Refuse<IReadOnlyList<string>>(name, "must be an array of text");
    }

    /// <summary>An address, which the platform always takes as an array of one.</summary>
    public string? Url(string name)
    {
        if (Texts(name) is not { } texts)
            return null;
        return texts is [var url] && IsHttp(url) ? url : Refuse<string>(name, "must be an array of one http or https address");
    }

    public string? PlainUrl(string name) => Text(name) is not { } text ? null
        : IsHttp(text) ? text
        : Refuse<string>(name, "must be an http or https address");

    /// <summary><c>{prefix}Url</c> with <c>{prefix}Method</c>, or null without an address.</summary>
    public WebhookAddress? Webhook(string urlName, string methodName, string defaultMethod = "POST")
    {
        var method = OneOf(methodName, "GET", "POST") ?? defaultMethod;
        return Url(urlName) is { } url ? new WebhookAddress(url, method) : null;
    }

    public JsonElement? Raw(string name) => Find(name);

    public OptionReader? Object(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? new OptionReader(value, path.Length > 0 ? $"{path}.{name}" : name, faults, rules)
            : Refuse<OptionReader>(name, "must be an object");
    }

    /// <summary>The one object of an array of one.</summary>
    public OptionReader? Single(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 && value[0].ValueKind == JsonValueKind.Object
            ? new OptionReader(value[0], $"{(path.Length > 0 ? path + "." : "")}{name}[0]", faults, rules)
            : Refuse<OptionReader>(name, "must be an array of one object");
    }

    public T Required<T>(string name, T? value, T otherwise)
        where T : class
    {
        if (!Has(name))
            Fault(name, "is missing");
        return value ?? otherwise;
    }

    public void RefuseTheRest()
    {
        if (rules.AllowUnknownOptions)
            return;
        foreach (var property in All.Where(property => !_known.Contains(property.Name)))
            Fault(property.Name, "is not an option here");
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
    }

    private T? Refuse<T>(string name, string reason)
    {
        Fault(name, reason);
        return default;
    }
}
