namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Finds where a sequence goes round in circles, as models do that have lost the thread: so many equal copies of the same 1 to
/// <see cref="LongestPeriod"/> items, one after another, as nobody says. What is cut is told in docs/transcription.md.
/// </summary>
/// <param name="copies">How many equal copies it takes, at least 2.</param>
/// <param name="leastMatches">How many items, at least, must equal the item one period before.</param>
public sealed class RepetitionDetector(int copies, int leastMatches)
{
    /// <summary>The longest sequence whose repetitions are found.</summary>
    public const int LongestPeriod = 16;

    private readonly List<int> _items = [];
    private readonly int[] _matches = new int[LongestPeriod + 1];

    /// <summary>Takes the next item.</summary>
    /// <returns>What repeats itself; null: nothing does.</returns>
    public Repetition? Add(int item)
    {
        _items.Add(item);
        for (var period = 1; period <= LongestPeriod && period < _items.Count; period++)
        {
            _matches[period] = item == _items[^(period + 1)] ? _matches[period] + 1 : 0;
            if (_matches[period] >= Math.Max(leastMatches, (copies - 1) * period))
                return new(_items.Count - _matches[period], period);
        }

        return null;
    }
}

/// <summary>A sequence that goes round in circles.</summary>
/// <param name="Kept">How many of the items so far are worth keeping, the first copy included.</param>
/// <param name="Period">How many items one copy has.</param>
public readonly record struct Repetition(int Kept, int Period);
