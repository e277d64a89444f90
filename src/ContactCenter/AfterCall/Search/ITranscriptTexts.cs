namespace ContactCenter.AfterCall.Search;

/// <summary>The texts of transcripts, which the index does not keep.</summary>
internal interface ITranscriptTexts
{
    /// <param name="documents">Of any calls; each call is decrypted once.</param>
    /// <returns>The texts in clear, as they were indexed; one that is there no more, or whose key is gone, is left out.</returns>
    ValueTask<IReadOnlyDictionary<DocumentKey, string>> ReadAsync(IReadOnlyCollection<DocumentKey> documents, CancellationToken cancellationToken);
}
