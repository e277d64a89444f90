using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The recordings of one call, in the API's detail of it.</summary>
internal sealed class RecordingsOfCall(IRecordingIndex index, Hearing hearing, ChannelChecks channels, HearingProgress progress) : ICallDetailPart
{
    public const string Field = "recordings";

    public string Name => Field;

    public async ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        var recordings = (await index.OfCallAsync(call.CallerLeg.Value, cancellationToken)).Where(recording => Hearing.Knows(asker, recording)).ToList();
        return recordings.Count == 0
            ? null
            : JsonSerializer.SerializeToElement(
                [.. recordings.Select(recording => RecordingResource.Of(recording, asker, hearing, channels, progress))],
                RecordingJson.Default.IReadOnlyListRecordingResource);
    }
}
