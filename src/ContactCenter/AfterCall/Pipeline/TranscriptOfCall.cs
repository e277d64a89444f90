using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>That a call is put into words, without one of them, in the API's detail of the call: to be told so is no reading.</summary>
internal sealed class TranscriptOfCall(IRecordingIndex index, ITranscripts transcripts) : ICallDetailPart
{
    public const string Field = "transcript";

    public string Name => Field;

    public async ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        // Words are made after the call: of one that goes on the history need not be asked.
        if (!call.IsOver)
            return null;
        var id = call.CallerLeg.Value;
        var recordings = await index.OfCallAsync(id, cancellationToken);
        var readable = recordings.Where(recording => DepartmentClaims.Read.Admit(asker, recording.Department)).Select(recording => recording.Number).ToList();
        if (readable.Count == 0)
            return null;
        try
        {
            var kept = await transcripts.RecordingsOfAsync(id, cancellationToken);
            var told = readable.Where(kept.Contains).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
            return told.Count == 0
                ? null
                : JsonSerializer.SerializeToElement(new TranscriptFactsResource(told), TranscriptJson.Default.TranscriptFactsResource);
        }
        catch (HistoryUnavailableException)
        {
            // What else is known of the call is told all the same.
            return null;
        }
    }
}
