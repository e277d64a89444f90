namespace ContactCenter.AfterCall.Search;

/// <summary>The texts of transcripts, which the index does not keep.</summary>
internal interface ITranscriptTexts
{
    /// <returns>The text in clear, as it was indexed; <c>null</c>: it is there no more, or its key is gone.</returns>
    ValueTask<string?> ReadAsync(DocumentKey document, CancellationToken cancellationToken);
}
