using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>What callers have answered to surveys in their own words, as far as it is put into words by now.</summary>
internal sealed class SpokenAnswers(IRecordingIndex recordings, ITranscripts transcripts)
{
    /// <returns>The words without what is taken out of transcripts, by the number of the voice message that is the answer.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<IReadOnlyDictionary<int, string>> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        var answers = (await recordings.OfCallAsync(call, cancellationToken)).Where(recording => recording.Origin.Kind == RecordingKind.Answer).ToList();
        if (answers.Count == 0)
            return new Dictionary<int, string>();
        try
        {
            var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(transcript => transcript.Recording);
            return answers.Where(answer => kept.ContainsKey(answer.Number)).ToDictionary(
                answer => answer.Origin.Number,
                answer => string.Join(' ', kept[answer.Number].Transcript.Text.Segments.Select(segment => segment.Text)));
        }
        catch (EncryptionException)
        {
            // Marks are told all the same.
            return new Dictionary<int, string>();
        }
    }
}
