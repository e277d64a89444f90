using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Exports;

/// <summary>The transcripts of calls, as whoever asks may read them; each counts as a reading.</summary>
internal sealed class ExportedTexts(ITranscripts transcripts, ITurnSentiments sentiments, ReadTranscripts read)
{
    private const string Json = "transcript.json";
    private const string Plain = "transcript.txt";
    private const string Refused = "You may not read transcripts of this department.";

    /// <returns>The names of its files, and why something is left out; <c>null</c>: nothing is.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<(string[] Files, string? Refusal)> AddAsync(
        ExportFile export,
        string folder,
        string call,
        IReadOnlyList<Recording> recordings,
        ClaimsPrincipal asker,
        Doer doer,
        CancellationToken cancellationToken)
    {
        try
        {
            var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(transcript => transcript.Recording);
            var inWords = recordings.Where(recording => kept.ContainsKey(recording.Number)).ToList();
            var readable = inWords.Where(recording => DepartmentClaims.Read.Admit(asker, recording.Department)).ToList();
            var refusal = readable.Count < inWords.Count ? Refused : null;
            if (readable.Count == 0)
                return ([], refusal);
            await read.TellAsync(doer, call, readable[0].Department);
            List<KeptTranscript> all = [.. inWords.Select(recording => kept[recording.Number])];
            List<KeptTranscript> found = [.. readable.Select(recording => kept[recording.Number])];
            var resource = TranscriptResource.Of(call, all, found, await sentiments.OfCallAsync(call, cancellationToken));
            await export.AddAsync($"{folder}{Json}", resource, TranscriptJson.Default.TranscriptResource, cancellationToken);
            await export.AddAsync($"{folder}{Plain}", string.Join('\n', found.Select(each => PlainTranscript.Of(each.Transcript))), cancellationToken);
            return ([Json, Plain], refusal);
        }
        catch (EncryptionException fault)
        {
            return ([], $"The transcript cannot be read: {fault.Message}");
        }
    }
}
