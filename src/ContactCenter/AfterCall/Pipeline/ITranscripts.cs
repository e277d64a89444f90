using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The transcripts that there are, encrypted with the keys of their calls.</summary>
internal interface ITranscripts
{
    /// <summary>Keeps a transcript in place of the one that the recording had; completes when it is durable.</summary>
    /// <param name="recording">Whose it is.</param>
    /// <param name="transcript">As it is to be kept.</param>
    /// <param name="mayKeep">Asked while nobody removes transcripts: whether it is still to be kept.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Whether it is kept.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It could not be kept.</exception>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The key of the call could not be saved.</exception>
    Task<bool> SaveAsync(Recording recording, KeptTranscript transcript, Func<bool> mayKeep, CancellationToken cancellationToken);

    /// <returns>That of one recording; <c>null</c>: there is none.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">It cannot be decrypted.</exception>
    Task<KeptTranscript?> FindAsync(Recording recording, CancellationToken cancellationToken);

    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">They cannot be decrypted.</exception>
    Task<IReadOnlyList<KeptTranscript>> OfCallAsync(string call, CancellationToken cancellationToken);

    /// <returns>The numbers of the recordings of the call that are put into words, in order.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken);

    /// <returns>How often transcripts of the call were written, from 1; <c>null</c>: there are none.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken);
}
