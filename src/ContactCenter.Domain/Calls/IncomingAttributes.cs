using System.Text.Json;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// What comes in with a call as its attributes, named as the platform names it: the user of an app, what that user's
/// program passes along, and headers of a SIP caller's INVITE.
/// </summary>
/// <example><c>from_user</c>, <c>custom_data.order.number</c>, <c>SipHeader_X-Account</c></example>
public static class IncomingAttributes
{
    /// <summary>How many are kept: the rest of the room belongs to the menus.</summary>
    public const int Most = 32;

    private const string User = "from_user";
    private const string Data = "custom_data";
    private const string Header = "SipHeader_";

    private static readonly (string Name, string Value)[] Nothing = [];

    /// <summary>Whether an attribute of that name may come in with a call.</summary>
    public static bool Is(string name) =>
        name.Equals(User, StringComparison.OrdinalIgnoreCase)
        || name.Equals(Data, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith($"{Data}.", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(Header, StringComparison.OrdinalIgnoreCase);

    /// <returns>What is kept, and how many were cut or left out.</returns>
    public static (CallAttributes Attributes, int Unkept) Of(AnswerWebhook answer)
    {
        var attributes = CallAttributes.None;
        var unkept = 0;
        if (answer is { FromUser: null, CustomData: null, SipHeaders.Count: 0 })
            return (attributes, unkept);
        foreach (var (name, value) in All(answer))
        {
            var kept = attributes.Values.Count < Most || attributes.Values.ContainsKey(name) ? attributes.With(name, value) : attributes;
            if (ReferenceEquals(kept, attributes) || value.Length > CallAttributes.LongestValue)
                unkept++;
            attributes = kept;
        }

        return (attributes, unkept);
    }

    private static IEnumerable<(string Name, string Value)> All(AnswerWebhook answer) =>
    [
        .. answer.FromUser is { } user ? [(User, user)] : Nothing,
        .. answer.SipHeaders.Select(header => (Header + header.Key, header.Value)),
        .. answer.CustomData is { } data ? Flat(Data, Unwrapped(data)) : Nothing,
    ];

    /// <summary>Some programs pass their JSON as text.</summary>
    private static JsonElement Unwrapped(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.String || data.GetString() is not ['{', ..] text)
            return data;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return data;
        }
    }

    /// <summary>The members of objects, each by its whole path; lists stay JSON.</summary>
    private static IEnumerable<(string Name, string Value)> Flat(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Flat($"{name}.{member.Name}", member.Value)),
        JsonValueKind.String => [(name, value.GetString()!)],
        JsonValueKind.Null => [],
        _ => [(name, value.GetRawText())],
    };
}
