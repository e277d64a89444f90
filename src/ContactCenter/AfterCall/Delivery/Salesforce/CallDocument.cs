using System.Text.Json.Nodes;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>What an org is told of a call, as <see cref="RecordBody"/> wrote it.</summary>
/// <param name="Call">Our id of the call.</param>
/// <param name="Named">The call as another system that has led it knows it; else our id.</param>
/// <param name="Fields">By our names.</param>
internal sealed record CallDocument(string Call, string Named, JsonObject Fields)
{
    /// <summary>E.164 without plus.</summary>
    public string? Caller { get; init; }

    public IReadOnlyList<(string Kind, string Content)> Files { get; init; } = [];

    /// <summary>Numbers of recordings.</summary>
    public IReadOnlyList<long> Sounds { get; init; } = [];

    /// <returns><c>null</c>: it was written when the target was of another kind.</returns>
    public static CallDocument? Read(ReadOnlyMemory<byte> body)
    {
        if (JsonNode.Parse(body.Span) is not JsonObject document
            || document[RecordBody.Call] is not JsonValue call
            || document[RecordBody.Named] is not JsonValue named
            || document[RecordBody.Fields] is not JsonObject fields
            || document[RecordBody.Files] is not JsonArray files)
        {
            return null;
        }

        return new(call.GetValue<string>(), named.GetValue<string>(), fields)
        {
            Caller = document[RecordBody.Caller]?.GetValue<string>(),
            Files = [.. files.Select(file => (file![RecordBody.Kind]!.GetValue<string>(), file[RecordBody.Content]!.GetValue<string>()))],
            Sounds = [.. document[RecordBody.Sounds]?.AsArray().Select(number => number!.GetValue<long>()) ?? []],
        };
    }
}
