using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.NumbersApi;

/// <summary>A number that the account has.</summary>
internal sealed class OwnedNumber(string number, string country, string type, IReadOnlyList<string> features, DateTimeOffset listedFrom)
{
    /// <summary>What an update may set beside the application.</summary>
    private static readonly string[] Settable =
        ["moHttpUrl", "moSmppSysType", "voiceCallbackType", "voiceCallbackValue", "voiceStatusCallback", "messagesCallbackType", "messagesCallbackValue"];

    private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal);

    public string Number => number;

    public string Country => country;

    /// <summary>When the list of numbers begins to show it.</summary>
    public DateTimeOffset ListedFrom => listedFrom;

    public string? Application { get; private set; }

    public void LinkTo(string application)
    {
        Application = application;
        if (_settings.GetValueOrDefault("voiceCallbackType") is "sip" or "tel")
            return;
        _settings["voiceCallbackType"] = "app";
        _settings["voiceCallbackValue"] = application;
    }

    /// <param name="form">The request's fields; an empty text removes a setting.</param>
    /// <param name="keepsAbsent">Whether what the request leaves out stays.</param>
    public void Set(IFormCollection form, bool keepsAbsent)
    {
        foreach (var name in Settable)
        {
            if (form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text)
                _settings[name] = text;
            else if (!keepsAbsent || form.ContainsKey(name))
                _settings.Remove(name);
        }
    }

    public JsonObject ToJson()
    {
        var shown = new JsonObject
        {
            ["country"] = country,
            ["msisdn"] = number,
            ["type"] = type,
            ["features"] = new JsonArray([.. features.Select(feature => (JsonNode)feature)]),
        };
        foreach (var (name, value) in _settings)
            shown[name] = value;
        if (Application is not null)
            shown["app_id"] = Application;
        return shown;
    }
}
