using Microsoft.ML.Tokenizers;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>
/// The tokens of multilingual-e5 and other models of XLM-RoBERTa's form, from a SentencePiece model. Their numbers are those of the pieces and 1, as the
/// beginning, the filling, the end and the unknown have 0 to 3.
/// </summary>
internal sealed class SentencePieceModel : ISentenceTokenizer
{
    /// <summary>The model takes 512 tokens with beginning and end.</summary>
    public const int MostTokens = 510;

    private const int Beginning = 0;
    private const int Filling = 1;
    private const int End = 2;
    private const int Unknown = 3;

    private readonly SentencePieceTokenizer _tokenizer;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="Exception">It is no such model; the library throws what its parser meets.</exception>
    public SentencePieceModel(string path)
    {
        using var file = File.OpenRead(path);
        _tokenizer = SentencePieceTokenizer.Create(file, addBeginningOfSentence: false, addEndOfSentence: false);
    }

    /// <inheritdoc/>
    public int Padding => Filling;

    /// <inheritdoc/>
    public int[] TokensOf(string text, TextUse use)
    {
        var pieces = _tokenizer.EncodeToIds(PrefixOf(use) + text, addBeginningOfSentence: false, addEndOfSentence: false);
        return [Beginning, .. Numbered(pieces).Take(MostTokens), End];
    }

    /// <summary>Unknown characters in a row are one token, as in the library with which the model was trained.</summary>
    private IEnumerable<int> Numbered(IReadOnlyList<int> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] != _tokenizer.UnknownId)
                yield return pieces[i] + 1;
            else if (i == 0 || pieces[i - 1] != _tokenizer.UnknownId)
                yield return Unknown;
        }
    }

    /// <summary>What the model was trained with.</summary>
    private static string PrefixOf(TextUse use) => use == TextUse.Passage ? "passage: " : "query: ";
}
