using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>An erasure that somebody has asked for. The number or call that it was about is not kept.</summary>
/// <param name="By">The name of the person or key that asked.</param>
/// <param name="Kind"><c>number</c>: all calls of one number; or <c>call</c>.</param>
/// <param name="State"><c>running</c>, or <c>done</c>: nothing is left in any file of the store, and nothing is still to be done at targets.</param>
/// <param name="Removed">What is gone by now.</param>
/// <param name="NotReached">Where copies may be that the server cannot remove: <c>backups</c>, <c>platform</c>, <c>crms</c>.</param>
/// <param name="Deliveries">Which targets were told of the calls before.</param>
internal sealed record ErasureResource(
    string Id,
    DateTimeOffset At,
    string By,
    string Kind,
    string State,
    DateTimeOffset? DoneAt,
    RemovedCounts Removed,
    IReadOnlyList<string> NotReached,
    IReadOnlyList<ErasedDeliveryResource> Deliveries)
{
    public static IReadOnlyList<string> Elsewhere { get; } = ["backups", "platform", "crms"];

    /// <param name="erasure">As the store has it.</param>
    /// <param name="copies">What was sent of its calls.</param>
    public static ErasureResource Of(AskedErasure erasure, IEnumerable<CopyElsewhere> copies)
    {
        List<CopyElsewhere> sent = [.. copies];
        var isDone = erasure.Done is not null && !sent.Exists(copy => copy.IsOpen);
        return new(
            erasure.Id,
            erasure.At,
            erasure.Who,
            erasure.Kind,
            isDone ? "done" : "running",
            isDone ? erasure.Done : null,
            erasure.Removed,
            Elsewhere,
            [.. sent.Select(ErasedDeliveryResource.Of)]);
    }
}

/// <summary>What one target was told of a call before it was erased.</summary>
/// <param name="Target">The name of the target.</param>
/// <param name="RemoteId">By which the target knows what it has got; <c>null</c>: it told none.</param>
/// <param name="At">When it was told last.</param>
/// <param name="Possible">Whether nobody knows if the target has taken it.</param>
/// <param name="State"><c>listed</c> (nothing is done there), <c>pending</c>, <c>done</c> (it was told, or the copies are gone) or <c>dead</c>: given
/// up.</param>
internal sealed record ErasedDeliveryResource(string Target, string? RemoteId, DateTimeOffset At, bool Possible, string State)
{
    public static ErasedDeliveryResource Of(CopyElsewhere copy) => new(copy.Target, copy.RemoteId, copy.At, copy.IsPossible, copy.State);
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
