using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>A call in the form of draft-petrie-vcon, version 0.0.1. What is absent is not known, or nothing that the asker may have.</summary>
/// <param name="Vcon"><c>0.0.1</c>.</param>
/// <param name="Uuid">Of version 8; the same for a call each time.</param>
/// <param name="CreatedAt">When the call had ended.</param>
/// <param name="Parties">The caller first.</param>
/// <param name="Dialog">Recordings, and turns of conversations in writing, in order of time.</param>
/// <param name="Analysis">What was made of them.</param>
internal sealed record VconResource(
    string Vcon,
    Guid Uuid,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt,
    IReadOnlyList<VconParty> Parties,
    IReadOnlyList<VconDialog> Dialog,
    IReadOnlyList<VconAnalysis> Analysis);

/// <summary>Somebody who took part.</summary>
/// <param name="Role"><c>customer</c> or <c>agent</c>.</param>
/// <param name="Tel">The number, with a plus.</param>
/// <param name="Name">The label of an agent's endpoint, or what stood in a number's place.</param>
/// <param name="Validation">How the name was checked: <c>none</c>; absent without a name.</param>
internal sealed record VconParty(
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Tel = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Validation = null);

/// <summary>A piece of the conversation.</summary>
/// <param name="Type"><c>recording</c> or <c>text</c>.</param>
/// <param name="Start">When it began.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Parties">Who is heard or has written, by place in <c>parties</c>; of a recording with several channels one for each channel.</param>
internal sealed record VconDialog(string Type, DateTimeOffset Start, double Duration, IReadOnlyList<int> Parties)
{
    /// <summary>Who has begun the call, where that is not the first of the parties.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Originator { get; init; }

    /// <summary>The media type of the content, also where there is none any more.</summary>
    public required string Mimetype { get; init; }

    /// <summary>Where the sound is, behind the API's keys.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? Url { get; init; }

    /// <summary>How <c>signature</c> is made: <c>SHA-512</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Alg { get; init; }

    /// <summary>The hash of the sound at <c>url</c>, Base64url.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Signature { get; init; }

    /// <summary>The text, or the sound.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Body { get; init; }

    /// <summary>Of <c>body</c>: <c>none</c> or <c>base64url</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Encoding { get; init; }
}

/// <summary>What was made of pieces of the conversation.</summary>
/// <param name="Type"><c>transcript</c>, <c>summary</c>, <c>sentiment</c>, <c>language</c>, <c>key_phrases</c>, <c>entities</c> or <c>talk</c>.</param>
/// <param name="Dialog">Of which pieces, by place in <c>dialog</c>.</param>
/// <param name="Mimetype">Of the body.</param>
/// <param name="Vendor">Who has made it.</param>
/// <param name="Schema">Which answer of this API the body has the form of; absent of plain text.</param>
/// <param name="Encoding">Of the body: <c>none</c>, or <c>json</c>, a text that is a JSON document.</param>
internal sealed record VconAnalysis(
    string Type,
    IReadOnlyList<int> Dialog,
    string Mimetype,
    string Vendor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Schema,
    string Body,
    string Encoding);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(VconResource))]
internal sealed partial class VconJson : JsonSerializerContext;
