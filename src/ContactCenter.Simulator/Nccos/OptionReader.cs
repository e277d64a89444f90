using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Reads the properties of one JSON object, collects what is wrong with them, and in the end names those that nobody asked for.</summary>
internal sealed class OptionReader(JsonElement json, string path, ReadingFindings findings)
{
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ReadingRules Rules => findings.Rules;

    /// <summary>What has been found wrong so far, here and in everything read with this.</summary>
    public IReadOnlyList<NccoFault> Faults => findings.Faults;

    public IEnumerable<JsonProperty> All => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

    /// <summary>The same object, its faults reported at <c>{path}.{name}</c>.</summary>
    public OptionReader At(string name)
    {
        var reader = new OptionReader(json, name.Length > 0 ? $"{path}.{name}" : path, findings);
        reader._known.UnionWith(_known);
        return reader;
    }

    public void Fault(string name, string reason) => findings.Faults.Add(new NccoFault(PathOf(name), reason));

    /// <summary>Something is to be told that is no fault.</summary>
    public void Warn(string name, string reason) => findings.Warnings.Add(new NccoFault(PathOf(name), reason));

    /// <inheritdoc cref="ReadingFindings.Deviate"/>
    public void Deviate(string name, string reason) => findings.Deviate(PathOf(name), reason);

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                Deviate(name, "is a number, not text");
                return value.GetRawText();
            default:
                return Refuse<string>(name, "must be text");
        }
    }

    public string RequiredText(string name) => Required(name, Text(name), "");

    public bool Flag(string name, bool otherwise = false) => Find(name) is not { } value ? otherwise : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => AsText(name, flag),
        _ => Refuse<bool?>(name, "must be true or false") ?? otherwise,
    };

    public double? Number(string name, double min, double max)
    {
        if (Find(name) is not { } value)
            return null;
        if (NumberIn(name, value) is not { } number)
            return Refuse<double?>(name, "must be a number");
        return number >= min && number <= max
            ? number
            : Refuse<double?>(name, string.Create(CultureInfo.InvariantCulture, $"must be {min} to {max}"));
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(name) is not { } value)
            return null;
        if (NumberIn(name, value) is not { } any || (int)any != any)
            return Refuse<int?>(name, "must be a whole number");
        var number = (int)any;
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
        return texts is [var url] && WebhookAddress.IsUrl(url) ? url : Refuse<string>(name, "must be an array of one http or https address");
    }

    public string? PlainUrl(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return WebhookAddress.IsUrl(text) ? text : Refuse<string>(name, "must be an http or https address");
    }

    /// <summary><c>{prefix}Url</c> with <c>{prefix}Method</c>, or null without an address.</summary>
    public WebhookAddress? Webhook(string urlName, string methodName, string defaultMethod = "POST")
    {
        var method = Method(methodName) ?? defaultMethod;
        return Url(urlName) is { } url ? new WebhookAddress(url, method) : null;
    }

    /// <summary>What is said of where events go.</summary>
    public EventsOption Events(string urlName, string methodName)
    {
        var (method, url) = (Method(methodName), Url(urlName));
        return new EventsOption(url, url is null && Rules.EventMethodNeedsUrl ? null : method);
    }

    public JsonElement? Raw(string name) => Find(name);

    /// <summary>The name that an option is given by: its own, or one that SDKs write instead.</summary>
    public string NameOf(string name, string instead)
    {
        if (!Has(instead))
            return name;
        Deviate(instead, $"is {name} in the platform's documents");
        return Has(name) ? name : instead;
    }

    /// <summary>An option that is taken and has no effect.</summary>
    public void PassOver(string name)
    {
        if (Has(name))
            Deviate(name, "has no effect here");
    }

    public OptionReader? Object(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? new OptionReader(value, PathOf(name), findings)
            : Refuse<OptionReader>(name, "must be an object");
    }

    /// <summary>The one object of an array of one.</summary>
    public OptionReader? Single(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 && value[0].ValueKind == JsonValueKind.Object
            ? new OptionReader(value[0], $"{PathOf(name)}[0]", findings)
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
        if (Rules.AllowUnknownOptions)
            return;
        foreach (var property in All.Where(property => !_known.Contains(property.Name)))
            Fault(property.Name, "is not an option here");
    }

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Null)
            return value;
        Deviate(name, "is null, which counts as left out");
        return null;
    }

    private string PathOf(string name) => path.Length > 0 ? $"{path}.{name}" : name;

    private string? Method(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var method = text.ToUpperInvariant();
        if (method is not ("GET" or "POST"))
            return Refuse<string>(name, "must be one of GET, POST");
        if (method != text)
            Deviate(name, "is not written in capital letters");
        return method;
    }

    private double? NumberIn(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), Written, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => AsText(name, number),
        _ => null,
    };

    private T AsText<T>(string name, T value)
    {
        Deviate(name, "is text");
        return value;
    }

    private T? Refuse<T>(string name, string reason)
    {
        Fault(name, reason);
        return default;
    }
}
