using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Reads calls for the steps of their analysis.</summary>
internal sealed class AnalysedCalls(ICallStore calls, IRecordingIndex index, ITranscripts transcripts, IAnalysisStore analyses)
{
    /// <returns><c>null</c>: nothing of the call is put into words.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">It cannot be decrypted.</exception>
    public async Task<AnalysedCall?> ReadAsync(string call, CancellationToken cancellationToken)
    {
        if (await TextsAsync(call, cancellationToken) is not var (version, kept))
            return null;
        var recordings = (await index.OfCallAsync(call, cancellationToken)).Where(recording => kept.ContainsKey(recording.Number)).ToList();
        if (recordings.Count == 0)
            return null;
        List<KeptTranscript> all = [.. recordings.Select(recording => kept[recording.Number])];
        var sure = all.Where(transcript => !transcript.IsLanguageUnsure).ToHashSet();
        var heard = KeptTranscript.Longest(sure.Count > 0 ? sure : all).Language;
        var language = await LanguageOfAsync(call, version, heard, cancellationToken);
        var times = CallTimes.Of(recordings, kept);
        var entries = NumberedEntry.Of(all).Where(entry => entry.Segment is not null).ToList();
        var talk = new Conversation([.. entries.Select(entry => TurnOf(entry, times.Begun[entry.Kept.Recording]))], language) { Unheard = times.Unheard };
        var read = entries.Where(entry => sure.Count == 0 || sure.Contains(entry.Kept)).Select(entry => entry.Number).ToHashSet();
        return new(call, await calls.ReadAsync(new(call)), version, talk with { Turns = talk.Turns.RemoveAll(turn => !read.Contains(turn.Segment)) }, heard)
        {
            Origins = entries.ToDictionary(entry => entry.Number, entry => new TurnOrigin(entry.Kept.Recording, times.Begun[entry.Kept.Recording])),
            IsLanguageUnsure = sure.Count == 0,
            Talk = talk,
        };
    }

    /// <summary>Transcripts by recording, and which version they are; they may be written anew while they are read.</summary>
    private async Task<(long Version, Dictionary<long, KeptTranscript> Kept)?> TextsAsync(string call, CancellationToken cancellationToken)
    {
        while (await transcripts.VersionOfAsync(call, cancellationToken) is { } version)
        {
            var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(transcript => transcript.Recording);
            if (await transcripts.VersionOfAsync(call, cancellationToken) == version)
                return (version, kept);
        }

        return null;
    }

    /// <summary>As the first step has found it; until it has, and where it has failed, as it was heard.</summary>
    private async Task<string?> LanguageOfAsync(string call, long version, FoundLanguage? heard, CancellationToken cancellationToken)
    {
        var rows = await analyses.ReadAsync(call, cancellationToken);
        var isFound = rows.Steps.Any(row => row.Step == AnalysisStep.Language && row.Version == version && row.State != StepState.Failed);
        return isFound ? rows.Facts.Language?.Code : heard?.Code;
    }

    private static Turn TurnOf(NumberedEntry entry, double began)
    {
        var segment = entry.Segment!;
        return new(entry.Number, segment.Speaker, began + segment.Start, began + segment.End, segment.Text, segment.Language)
        {
            Recording = entry.Kept.Recording,
        };
    }
}
