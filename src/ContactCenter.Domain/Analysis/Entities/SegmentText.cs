using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>What was said in one segment, in a form in which things are looked for; each place in it leads back to the segment.</summary>
internal sealed class SegmentText
{
    private readonly ImmutableArray<PassagePiece> _pieces;
    private readonly int[] _starts;

    private SegmentText(ImmutableArray<PassagePiece> pieces)
    {
        _pieces = pieces;
        _starts = new int[pieces.Length];
        for (var at = 1; at < pieces.Length; at++)
            _starts[at] = _starts[at - 1] + pieces[at - 1].Text.Length;
        Text = string.Concat(pieces.Select(piece => piece.Text));
    }

    /// <summary>With <see cref="Passage.Mask"/> for what was found or taken out already.</summary>
    public string Text { get; }

    /// <summary>Word for word.</summary>
    public static SegmentText AsSaid(string text, int segment, ImmutableArray<NumberToken> tokens)
    {
        var masked = text.ToCharArray();
        foreach (var token in tokens.Where(token => token.Kind is TokenKind.Placeholder or TokenKind.Masked))
            Array.Fill(masked, Passage.Mask, token.Begin, token.End - token.Begin);
        return new([new PassagePiece(new string(masked), [new(segment, 0, text.Length)], IsCopy: true)]);
    }

    /// <summary>With spoken numbers in digits.</summary>
    public static SegmentText InDigits(string text, int segment, ImmutableArray<NumberToken> tokens)
    {
        if (tokens.IsEmpty)
            return AsSaid(text, segment, tokens);
        var (begin, end) = (tokens[0].Begin, tokens[^1].End);
        return new([Copy(text, segment, 0, begin), .. PassageText.Pieces(tokens, _ => text), Copy(text, segment, end, text.Length)]);
    }

    /// <param name="begin">UTF-16, in <see cref="Text"/>.</param>
    /// <param name="end">Exclusive.</param>
    /// <returns>Where this was said, numbers of several words as a whole; <c>null</c>: nowhere.</returns>
    public TextPlace? PlaceOf(int begin, int end)
    {
        var found = Array.BinarySearch(_starts, begin);
        TextPlace? place = null;
        for (var at = found < 0 ? ~found - 1 : found; at < _pieces.Length && _starts[at] < end; at++)
        {
            var (from, to) = (Math.Max(begin - _starts[at], 0), Math.Min(end - _starts[at], _pieces[at].Text.Length));
            foreach (var part in from < to ? _pieces[at].Part(from, to) : [])
                place = place is null ? part : new(part.Segment, Math.Min(place.Begin, part.Begin), Math.Max(place.End, part.End));
        }

        return place;
    }

    private static PassagePiece Copy(string text, int segment, int begin, int end) => new(text[begin..end], [new(segment, begin, end)], IsCopy: true);
}
