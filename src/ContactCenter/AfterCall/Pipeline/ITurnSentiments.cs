using ContactCenter.Domain.Analysis.Sentiment;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>How the turns of calls were meant, where somebody has found that out.</summary>
internal interface ITurnSentiments
{
    /// <returns>By number of the segment, of the transcript as it is now; empty: nothing is known.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">They cannot be decrypted.</exception>
    Task<IReadOnlyDictionary<int, TurnSentiment>> OfCallAsync(string call, CancellationToken cancellationToken);
}
