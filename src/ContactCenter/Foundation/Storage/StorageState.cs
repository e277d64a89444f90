namespace ContactCenter.Foundation.Storage;

/// <param name="Unavailable">Why nothing can be made durable; <c>null</c>: all is well.</param>
/// <param name="Waiting">Changes that wait for the commit after the one at hand.</param>
/// <param name="Committing">Changes of the commit at hand.</param>
internal readonly record struct StorageState(string? Unavailable, int Waiting, int Committing)
{
    /// <summary>Changes that are not durable yet.</summary>
    public int Pending => Waiting + Committing;
}
