using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Calls.Resources;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is wrong with the attributes of one call that switch steps after it, by name, in the API's detail of it.</summary>
internal sealed class AttributeFaultsOfCall(TranscriptionSettings transcription, IRecordingIndex index) : ICallDetailPart
{
    public const string Field = "attributeFaults";

    public string Name => Field;

    public async ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        var recordings = await index.OfCallAsync(call.CallerLeg.Value, cancellationToken);
        var words = WordsOfCall.Of(call, recordings, transcription.Engine == TranscriptionEngineKind.Off);
        var faults = PostcallAttributes.FaultsOf(call, words);
        return faults.Count == 0 ? null : JsonSerializer.SerializeToElement(faults, RecordingJson.Default.SortedDictionaryStringString);
    }
}
