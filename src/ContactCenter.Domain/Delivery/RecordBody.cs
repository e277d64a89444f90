using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Delivery;

/// <summary>
/// Writes what a system of records is told of a call, as JSON: <c>{"call","named","caller","fields":{…},"files":[{"kind","content"}],"sounds":[…]}</c>.
/// It is turned into that system's requests when it is sent, whose fields may change meanwhile.
/// </summary>
public static class RecordBody
{
    /// <summary>Our id of the call.</summary>
    public const string Call = "call";

    /// <summary>The call as another system that has led it knows it; else our id.</summary>
    public const string Named = "named";

    /// <summary>E.164 without plus; absent: nobody asks for it, or it is unknown.</summary>
    public const string Caller = "caller";

    public const string Fields = "fields";
    public const string Files = "files";
    public const string Kind = "kind";
    public const string Content = "content";

    /// <summary>Numbers of recordings.</summary>
    public const string Sounds = "sounds";

    /// <param name="report">Of the call.</param>
    /// <param name="revision">Which state of it.</param>
    /// <param name="names">Of <see cref="RecordFields.Names"/>, in any order.</param>
    /// <param name="withCaller">Whether the caller's number stands in it beside the fields.</param>
    /// <param name="withSounds">Whether sounds are told of.</param>
    public static string Of(CallReport report, DeliveryRevision revision, IEnumerable<string> names, bool withCaller, bool withSounds)
    {
        var body = new JsonObject { [Call] = report.Call, [Named] = report.SourceId ?? report.Call };
        if (withCaller && report.Caller is { } caller)
            body[Caller] = caller;
        // What a record has of them stays as it is.
        var told = names.Where(name => !report.Aged.Contains(name));
        var values = told.Order(StringComparer.Ordinal).Select(name => KeyValuePair.Create(name, RecordFields.ValueOf(name, report, revision)));
        body[Fields] = new JsonObject(values);
        body[Files] = new JsonArray(
            [.. SideTranscripts.Of(report.Turns).Select(static file => new JsonObject { [Kind] = file.Kind, [Content] = file.Content })]);
        if (withSounds)
            body[Sounds] = new JsonArray([.. report.Sounds.Select(static number => (JsonNode)number)]);
        return DeliveryBody.ToText(body);
    }
}
