namespace ContactCenter.AfterCall.Imports;

/// <summary>What a back-fill goes through, one after the other.</summary>
internal interface IImportItems : IDisposable
{
    /// <returns>The next; <c>null</c>: that was all.</returns>
    /// <exception cref="ImportException">What it is read from is not there, or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ImportItem?> NextAsync(CancellationToken cancellationToken);
}

/// <summary>The back-fill cannot go on.</summary>
/// <param name="message">Why, for people.</param>
/// <param name="retryAfter">When it may be tried again; <c>null</c>: only after somebody has changed something.</param>
internal sealed class ImportException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter => retryAfter;
}
