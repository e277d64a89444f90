namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Cuts texts into the tokens of a model.</summary>
internal interface ISentenceTokenizer
{
    /// <summary>The token that fills up the shorter texts of a batch.</summary>
    int Padding { get; }

    /// <summary>With the tokens for beginning and end.</summary>
    int[] TokensOf(string text, TextUse use);
}
