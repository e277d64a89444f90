using System.Globalization;
using System.Text.Json.Nodes;

namespace ContactCenter.Platform.Applications;

/// <summary>A number that the account has.</summary>
/// <param name="Country">Two letters.</param>
/// <param name="Number">E.164 without plus.</param>
/// <param name="HasVoice">Whether it can be called.</param>
/// <param name="ApplicationId">The application that has its calls, if any.</param>
/// <param name="ForwardsTo">A SIP address or telephone that has its calls before any application.</param>
/// <param name="SmsUrl">Where its text messages go, if anywhere.</param>
internal sealed record AccountNumber(string Country, string Number, bool HasVoice, string? ApplicationId, string? ForwardsTo, string? SmsUrl)
{
    public static AccountNumber? Read(JsonObject json)
    {
        if (json.Text("country") is not { } country || json.Text("msisdn") is not { } number)
            return null;
        var callback = json.Text("voiceCallbackType");
        return new(
            country,
            number,
            Features(json).Contains("VOICE", StringComparer.OrdinalIgnoreCase),
            ApplicationOf(json, callback),
            callback is "sip" or "tel" ? json.Text("voiceCallbackValue") : null,
            json.Text("moHttpUrl"));
    }

    public override string ToString() => $"+{Number} ({Country})";

    internal static IEnumerable<string> Features(JsonObject json) => (json["features"] as JsonArray)?.Select(feature => feature?.ToString() ?? "") ?? ["VOICE"];

    private static string? ApplicationOf(JsonObject json, string? callback)
    {
        if (json.Text("app_id") is { Length: > 0 } id)
            return id;
        return callback is "app" ? json.Text("voiceCallbackValue") : null;
    }
}

/// <summary>A number that the account can buy.</summary>
/// <param name="Country">Two letters.</param>
/// <param name="Number">E.164 without plus.</param>
/// <param name="Type">For example <c>landline</c>.</param>
/// <param name="Cost">Euros a month, as the platform writes them; <c>null</c>: not told.</param>
/// <param name="InitialPrice">Euros once.</param>
internal sealed record NumberOffer(string Country, string Number, string Type, string? Cost, string? InitialPrice)
{
    public string Price => (Cost, InitialPrice) switch
    {
        (null, _) => "at a price that the platform does not tell",
        (_, null) => $"€{Cost} a month",
        _ when decimal.TryParse(InitialPrice, NumberStyles.Float, CultureInfo.InvariantCulture, out var once) && once == 0 => $"€{Cost} a month",
        _ => $"€{Cost} a month and €{InitialPrice} once",
    };

    public static NumberOffer? Read(JsonObject json) =>
        json.Text("country") is { } country && json.Text("msisdn") is { } number
            ? new(country, number, json.Text("type") ?? "number", json.Text("cost"), json.Text("initialPrice"))
            : null;

    public override string ToString() => $"+{Number} ({Country}, {Type})";
}
