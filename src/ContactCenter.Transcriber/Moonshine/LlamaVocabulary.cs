using System.Buffers;
using System.Text;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>The pieces of text that Moonshine's tokens stand for, as the package llama-tokenizer-js holds them.</summary>
internal sealed class LlamaVocabulary
{
    /// <summary>The token that ends a text.</summary>
    public const int End = 2;

    /// <summary>The token that begins a text.</summary>
    public const int Beginning = 1;

    private const int FirstByte = 3;
    private const int FirstPiece = 259;

    /// <summary>The vocabulary is the first text of so many base64 letters; the code around it has none.</summary>
    private const int LeastLetters = 20_000;

    /// <summary>Stands for a space in the pieces.</summary>
    private const char SpaceMark = '\u2581';

    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private readonly byte[][] _pieces;

    private LlamaVocabulary(byte[][] pieces) => _pieces = pieces;

    /// <summary>How many tokens are known.</summary>
    public int Count => _pieces.Length;

    /// <param name="script">The text of llama-tokenizer.js.</param>
    /// <exception cref="FormatException">There is no vocabulary in it.</exception>
    public static LlamaVocabulary Parse(string script)
    {
        var lines = Encoding.UTF8.GetString(Convert.FromBase64String(LongestText(script).ToString())).Split('\n');
        if (lines.Length < FirstPiece)
            throw new FormatException("The vocabulary is too short.");
        return new LlamaVocabulary([.. lines.Select(BytesOf)]);
    }

    /// <param name="tokens">Tokens beyond the vocabulary are left out, as are special ones.</param>
    /// <returns>Their text without white space around it.</returns>
    public string TextOf(IEnumerable<int> tokens)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var token in tokens.Where(token => token < _pieces.Length))
            bytes.Write(_pieces[token]);
        return Encoding.UTF8.GetString(bytes.WrittenSpan).Trim();
    }

    private static byte[] BytesOf(string piece, int token) => token switch
    {
        < FirstByte => [],
        < FirstPiece => [(byte)(token - FirstByte)],
        _ => Encoding.UTF8.GetBytes(piece.Replace(SpaceMark, ' ')),
    };

    private static ReadOnlySpan<char> LongestText(string script)
    {
        for (var rest = script.AsSpan(); !rest.IsEmpty;)
        {
            var start = rest.IndexOfAny(Base64);
            if (start < 0)
                break;
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(Base64);
            if (length < 0)
                length = rest.Length;
            if (length >= LeastLetters)
                return rest[..length];
            rest = rest[length..];
        }

        throw new FormatException("There is no vocabulary in the file.");
    }
}
