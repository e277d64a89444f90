namespace ContactCenter.Calls.Resources;

/// <summary>What a feature above the calls says against a change of attributes: it has read them already.</summary>
internal interface IAttributeGuard
{
    /// <param name="callId">The call; it need not be known.</param>
    /// <param name="changes">Values by name; <c>null</c>: the attribute is to go.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Why not, as a sentence; <c>null</c>: nothing is said against it.</returns>
    ValueTask<string?> RefusalOfAsync(string callId, IReadOnlyDictionary<string, string?> changes, CancellationToken cancellationToken);
}
