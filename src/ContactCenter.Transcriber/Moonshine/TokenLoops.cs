using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>Finds where Moonshine goes round in circles. Where it says numbers it may well be right: a card has its digits as they come.</summary>
/// <param name="textOf">The text that tokens stand for.</param>
internal sealed class TokenLoops(Func<IEnumerable<int>, string> textOf)
{
    private const int Copies = 3;
    private const int LeastMatches = 16;

    private readonly RepetitionDetector _detector = new(Copies, LeastMatches);
    private readonly List<int> _tokens = [];

    /// <summary>Takes the next token.</summary>
    /// <returns>How many of the tokens so far are worth keeping; null: all of them.</returns>
    public int? Add(int token)
    {
        _tokens.Add(token);
        // Two copies: one may begin in the middle of a word.
        return _detector.Add(token) is { } loop && !SpokenNumbers.AreIn(textOf(_tokens.TakeLast(2 * loop.Period))) ? loop.Kept : null;
    }
}
