using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Calls.Resources;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is wrong with the attributes of one call that switch steps after it, by name, in the API's detail of it.</summary>
internal sealed class AttributeFaultsOfCall(TranscriptionSettings transcription) : ICallDetailPart
{
    public string Name => "attributeFaults";

    public ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        var faults = PostcallAttributes.FaultsOf(call, transcription.Engine == TranscriptionEngineKind.Off);
        return new(faults.Count == 0 ? null : JsonSerializer.SerializeToElement(faults, RecordingJson.Default.SortedDictionaryStringString));
    }
}
