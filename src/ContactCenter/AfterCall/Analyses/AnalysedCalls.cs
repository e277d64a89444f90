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
        if (await transcripts.VersionOfAsync(call, cancellationToken) is not { } version)
            return null;
        var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(transcript => transcript.Recording);
        var recordings = (await index.OfCallAsync(call, cancellationToken)).Where(recording => kept.ContainsKey(recording.Number)).ToList();
        if (recordings.Count == 0)
            return null;
        List<KeptTranscript> all = [.. recordings.Select(recording => kept[recording.Number])];
        var began = recordings.ToDictionary(recording => recording.Number, recording => (recording.StartedAt - recordings[0].StartedAt).TotalSeconds);
        var heard = LanguageOf(all);
        var rows = await analyses.ReadAsync(call, cancellationToken);
        var isFound = rows.Steps.Any(row => row.Step == AnalysisStep.Language && row.Version == version);
        var language = isFound ? rows.Facts.Language?.Code : heard?.Code;
        var turns = NumberedEntry.Of(all).Where(entry => entry.Segment is not null).Select(entry => TurnOf(entry, began[entry.Kept.Recording]));
        return new(call, await calls.ReadAsync(new(call)), version, new([.. turns], language), heard)
        {
            IsLanguageUnsure = all.Any(transcript => transcript.IsLanguageUnsure),
        };
    }

    /// <summary>That of the longest.</summary>
    private static FoundLanguage? LanguageOf(IEnumerable<KeptTranscript> all)
    {
        var longest = all.MaxBy(kept => kept.Transcript.Text.Segments.Sum(segment => segment.End - segment.Start))!.Transcript;
        return longest.Text.Language is { } code ? new(code, longest.LanguageConfidence) : null;
    }

    private static Turn TurnOf(NumberedEntry entry, double began)
    {
        var segment = entry.Segment!;
        return new(entry.Number, segment.Speaker, began + segment.Start, began + segment.End, segment.Text, segment.Language);
    }
}
