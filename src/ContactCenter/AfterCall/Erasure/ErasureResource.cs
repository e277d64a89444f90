using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>An erasure that somebody has asked for. The number or call that it was about is not kept.</summary>
/// <param name="By">The name of the person or key that asked.</param>
/// <param name="Kind"><c>number</c>: all calls of one number; or <c>call</c>.</param>
/// <param name="State"><c>running</c>, or <c>done</c>: nothing is left in any file of the store.</param>
/// <param name="Removed">What is gone by now.</param>
/// <param name="NotReached">Where copies may be that the server cannot remove: <c>backups</c>, <c>platform</c>, <c>crms</c>.</param>
internal sealed record ErasureResource(
    string Id,
    DateTimeOffset At,
    string By,
    string Kind,
    string State,
    DateTimeOffset? DoneAt,
    RemovedCounts Removed,
    IReadOnlyList<string> NotReached)
{
    public static IReadOnlyList<string> Elsewhere { get; } = ["backups", "platform", "crms"];

    public static ErasureResource Of(AskedErasure erasure) => new(
        erasure.Id, erasure.At, erasure.Who, erasure.Kind, erasure.Done is null ? "running" : "done", erasure.Done, erasure.Removed, Elsewhere);
}

/// <summary>What an erasure would remove.</summary>
/// <param name="Kind"><c>number</c>: all calls of one number; or <c>call</c>.</param>
/// <param name="AtHand">Ids of calls that are live or have just ended: while there are any, nothing is erased.</param>
/// <param name="Held">Ids of calls that must be kept: while there are any, nothing is erased.</param>
/// <param name="NotReached">Where copies may be that the server cannot remove: <c>backups</c>, <c>platform</c>, <c>crms</c>.</param>
internal sealed record ErasurePreviewResource(
    string Kind, RemovedCounts Removed, IReadOnlyList<string> AtHand, IReadOnlyList<string> Held, IReadOnlyList<string> NotReached);

/// <summary>What is to be erased: exactly one of the two.</summary>
/// <param name="Number">All calls of this caller, as the platform gives the number; also with a plus.</param>
/// <param name="Call">The id of one call.</param>
internal sealed record ErasureRequest(string? Number, string? Call);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RemovedCounts))]
[JsonSerializable(typeof(ErasurePreviewResource))]
[JsonSerializable(typeof(ErasureRequest))]
[JsonSerializable(typeof(ErasureResource))]
[JsonSerializable(typeof(ListResource<ErasureResource>))]
internal sealed partial class ErasuresJson : JsonSerializerContext;
