namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>A text in which some places are hidden, and which knows what each of its places stands for.</summary>
/// <param name="Text">As it is sent.</param>
/// <param name="Pieces">Of all of it, in order.</param>
internal sealed record HiddenText(string Text, ImmutableArray<TextPiece> Pieces)
{
    /// <summary>Nothing is hidden in it.</summary>
    public static HiddenText Of(string text) => new(text, text.Length == 0 ? [] : [new(0, text.Length, 0, text.Length, false)]);

    /// <summary>The same with a sign in the place of something; what was hidden there before is hidden with it.</summary>
    /// <param name="begin">UTF-16.</param>
    /// <param name="end">Exclusive; more than <paramref name="begin"/>.</param>
    /// <param name="sign">At least one character.</param>
    public HiddenText Hide(int begin, int end, string sign)
    {
        var touched = Pieces.Where(piece => piece.IsHidden && piece.Begin < end && begin < piece.End).ToList();
        (begin, end) = (touched.Select(piece => piece.Begin).Append(begin).Min(), touched.Select(piece => piece.End).Append(end).Max());
        var (ownBegin, ownEnd) = OwnPlaceOf(begin, end);
        var longer = sign.Length - (end - begin);
        return new(
            $"{Text.AsSpan(0, begin)}{sign}{Text.AsSpan(end)}",
            [
                .. Pieces.Where(piece => piece.Begin < begin).Select(piece => piece.Before(begin)),
                new(begin, begin + sign.Length, ownBegin, ownEnd, true),
                .. Pieces.Where(piece => piece.End > end).Select(piece => piece.Behind(end).Moved(longer)),
            ]);
    }

    /// <summary>Where a place of the text stands in our own; of what is hidden, all of it.</summary>
    /// <param name="begin">UTF-16, 0 or more.</param>
    /// <param name="end">Exclusive; more than <paramref name="begin"/>, at most the text's length.</param>
    public (int Begin, int End) OwnPlaceOf(int begin, int end) =>
        (Pieces.First(piece => piece.End > begin).OwnBeginOf(begin), Pieces.Last(piece => piece.Begin < end).OwnEndOf(end));

    /// <summary>Whether something is hidden in a place of the text.</summary>
    public bool IsHidden(int begin, int end) => Pieces.Any(piece => piece.IsHidden && piece.Begin < end && begin < piece.End);
}
