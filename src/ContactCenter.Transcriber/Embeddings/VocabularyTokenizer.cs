using Microsoft.ML.Tokenizers;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>The tokens of BERT's models, MiniLM among them, from a list of word pieces, one a line. They make no difference between uses.</summary>
internal sealed class VocabularyTokenizer : ISentenceTokenizer
{
    /// <summary>MiniLM was trained on sentences of 256 tokens with beginning and end.</summary>
    public const int MostTokens = 254;

    private readonly BertTokenizer _tokenizer;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">It is no such list.</exception>
    public VocabularyTokenizer(string path)
    {
        using var file = File.OpenRead(path);
        // Models of small letters were trained without accents too, which the library leaves unless it is told.
        _tokenizer = BertTokenizer.Create(file, new BertOptions { RemoveNonSpacingMarks = true });
    }

    /// <inheritdoc/>
    public int Padding => _tokenizer.PaddingTokenId;

    /// <inheritdoc/>
    public int[] TokensOf(string text, TextUse use) =>
    [
        _tokenizer.ClassificationTokenId,
        .. _tokenizer.EncodeToIds(text, addSpecialTokens: false).Take(MostTokens),
        _tokenizer.SeparatorTokenId,
    ];
}
