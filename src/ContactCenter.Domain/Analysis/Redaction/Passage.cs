using System.Text;
using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// What one speaker said in one go: a segment, and the next ones of the same speaker where the other only said such as "yes" between them.
/// Its text has spoken numbers in digits, and each place in it leads back to the transcript.
/// </summary>
public sealed class Passage
{
    /// <summary>Stands in <see cref="Text"/> for what was found already, and for what an earlier redaction wrote.</summary>
    public const char Mask = '\uFFFC';

    private readonly ImmutableArray<PassagePiece> _pieces;

    internal Passage(ImmutableArray<NumberToken> tokens, Func<int, string> textOf)
    {
        Tokens = tokens;
        _pieces = PassageText.Pieces(tokens, textOf);
        Text = _pieces.Aggregate(new StringBuilder(), (text, piece) => text.Append(piece.Text)).ToString();
    }

    /// <summary>
    /// Digits are 0-9, whatever their script; digits said behind one another stand without blanks; everything else as it was. What stands
    /// before the first word of a segment, or behind its last, is left out.
    /// </summary>
    public string Text { get; }

    internal ImmutableArray<NumberToken> Tokens { get; }

    /// <param name="begin">UTF-16, in <see cref="Text"/>.</param>
    /// <param name="end">Exclusive.</param>
    /// <returns>Where this was said, one place a segment; a number said in one word is one whole.</returns>
    public ImmutableArray<TextPlace> PlacesOf(int begin, int end)
    {
        var places = new List<TextPlace>();
        var at = 0;
        foreach (var piece in _pieces)
        {
            if (at < end && at + piece.Text.Length > begin)
                places.AddRange(piece.Part(Math.Max(begin - at, 0), Math.Min(end - at, piece.Text.Length)));
            at += piece.Text.Length;
        }

        return Joined(places);
    }

    /// <summary>The places of tokens that stand behind one another.</summary>
    /// <param name="begin">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    internal ImmutableArray<TextPlace> PlacesOfTokens(int begin, int end) =>
        Joined(Tokens[begin..end].Where(token => !token.IsInterjection).Select(token => new TextPlace(token.Segment, token.Begin, token.End)));

    private static ImmutableArray<TextPlace> Joined(IEnumerable<TextPlace> places) =>
        [.. places.GroupBy(place => place.Segment, (segment, parts) => parts.Aggregate((all, part) =>
            new(segment, Math.Min(all.Begin, part.Begin), Math.Max(all.End, part.End))))];
}
