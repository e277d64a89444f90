using ContactCenter.Access.Sessions;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Makes vCons of calls, for who may read all that was said in them.</summary>
internal sealed class CallVcons(
    ITranscripts transcripts, ITurnSentiments sentiments, CallAnalyses analyses, RecordingsSettings settings, SignInSettings signIn)
{
    private const string Version = "0.0.1";

    /// <param name="call">Any.</param>
    /// <param name="recordings">Of the call, in the order in which they began.</param>
    /// <param name="sounds">By number of the recording, those that the asker may have.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">Its words cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">Its words cannot be decrypted.</exception>
    public async Task<VconResource> MakeAsync(
        CallSession call, IReadOnlyList<Recording> recordings, IReadOnlyDictionary<long, VconSound> sounds, CancellationToken cancellationToken)
    {
        var id = call.CallerLeg.Value;
        var (server, parties) = (signIn.Console.Url, new VconParties(call, settings.AgentChannel));
        var writer = new VconDialogs(server, parties);
        var kept = (await transcripts.OfCallAsync(id, cancellationToken)).ToDictionary(transcript => transcript.Recording);
        List<KeptTranscript> all = [.. recordings.Select(recording => kept.GetValueOrDefault(recording.Number)).OfType<KeptTranscript>()];
        var turns = await sentiments.OfCallAsync(id, cancellationToken);
        var (dialogs, made) = (new List<VconDialog>(), new List<VconAnalysis>());
        foreach (var recording in recordings)
        {
            var words = kept.GetValueOrDefault(recording.Number);
            if (recording.IsInWriting)
            {
                dialogs.AddRange(words is null ? [] : writer.OfText(recording, words));
                continue;
            }

            // One that did not come is no piece of the conversation.
            if (recording.Duration is null)
                continue;
            dialogs.Add(writer.Of(recording, sounds.GetValueOrDefault(recording.Number)));
            if (words is not null)
                made.Add(VconAnalyses.Of(dialogs.Count - 1, TranscriptResource.Of(id, all, [words], turns)));
        }

        if (await analyses.FindAsync(id, cancellationToken) is { } analysis)
            made.AddRange(VconAnalyses.Of([.. Enumerable.Range(0, dialogs.Count)], AnalysisResource.Of(id, analysis)));
        var startedAt = call.Caller.StartedAt;
        return new(Version, VconId.Of(server, id, startedAt), call.Caller.EndedAt ?? startedAt, parties.All, dialogs, made);
    }
}
