namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The vectors of calls as they are kept, encrypted; whoever keeps them says so.</summary>
internal interface IStoredPassages
{
    /// <returns><c>null</c>: there are none of the transcripts that the call has now.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">They cannot be decrypted.</exception>
    Task<IndexedPassages?> OfCallAsync(string call, CancellationToken cancellationToken);

    /// <returns>The turns of the call by their numbers in its transcript; empty: they are there no more, or their key is gone.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">They cannot be decrypted.</exception>
    Task<IReadOnlyDictionary<int, PassagePlace>> PlacesAsync(string call, CancellationToken cancellationToken);
}
