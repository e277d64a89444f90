using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>What callers have answered to surveys in their own words, as far as it is put into words by now.</summary>
internal sealed class SpokenAnswers(IRecordingIndex recordings, ITranscripts transcripts)
{
    /// <param name="call">The id of the call.</param>
    /// <param name="mayRead">Whether the words of a recording may be read.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>The words without what is taken out of transcripts, by the number of the voice message that is the answer.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<IReadOnlyDictionary<int, string>> OfCallAsync(string call, Func<Recording, bool> mayRead, CancellationToken cancellationToken)
    {
        var answers = (await recordings.OfCallAsync(call, cancellationToken))
            .Where(recording => recording.Origin.Kind == RecordingKind.Answer && mayRead(recording)).ToList();
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
