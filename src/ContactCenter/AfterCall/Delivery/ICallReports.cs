using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What is known of calls by now, for who tells others of them.</summary>
internal interface ICallReports
{
    /// <param name="call">Our id of the call.</param>
    /// <param name="takes">Whether what belongs to that department is told: of recordings of others, and of what is made of them, nothing stands in it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><c>null</c>: no such call is known.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">Its texts cannot be decrypted.</exception>
    Task<CallReport?> FindAsync(string call, Func<string?, bool> takes, CancellationToken cancellationToken);
}
