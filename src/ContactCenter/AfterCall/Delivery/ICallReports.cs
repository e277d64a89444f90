using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What is known of calls by now, for who tells others of them.</summary>
internal interface ICallReports
{
    /// <returns><c>null</c>: no such call is known.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">Its texts cannot be decrypted.</exception>
    Task<CallReport?> FindAsync(string call, CancellationToken cancellationToken);
}
