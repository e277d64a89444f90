namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>A turn of a passage, with its text.</summary>
/// <param name="Key">By which the index of words knows it.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="Text">In clear, as it was indexed.</param>
internal sealed record PassagePlace(DocumentKey Key, double Start, string Text);
