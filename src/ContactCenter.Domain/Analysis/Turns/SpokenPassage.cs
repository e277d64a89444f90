using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>Turns of one speaker that are read as one text, though another may have spoken between them.</summary>
/// <param name="Speaker">Who said all of it.</param>
/// <param name="Turns">At least one, in order, of one recording; of a longer turn a piece, which has the place of the whole.</param>
public sealed record SpokenPassage(Speaker Speaker, ImmutableArray<Turn> Turns)
{
    /// <summary>Turns of fewer words stand in no passage, nor do such pieces of longer ones.</summary>
    public const int FewestWords = 4;

    /// <summary>No passage has more words.</summary>
    public const int MostWords = 60;

    /// <summary>The turns' texts, redacted as they are.</summary>
    public string Text => string.Join(' ', Turns.Select(turn => turn.Text));

    public IEnumerable<int> Segments => Turns.Select(turn => turn.Segment).Distinct();

    /// <param name="turns">Of a call, in the order of their numbers.</param>
    /// <param name="recordingOf">The recording that a turn is of.</param>
    /// <param name="fewestWords">Turns of fewer words are left out.</param>
    /// <returns>
    /// In the order of their first turns; a turn of more than <see cref="MostWords"/> words is cut at the ends of sentences, or between words.
    /// </returns>
    public static ImmutableArray<SpokenPassage> Of(IEnumerable<Turn> turns, Func<Turn, long> recordingOf, int fewestWords = FewestWords)
    {
        var passages = new List<List<Turn>>();
        var open = new Dictionary<(Speaker Speaker, long Recording), List<Turn>>();
        foreach (var turn in turns.SelectMany(turn => LongTurn.Pieces(turn, MostWords)).Where(turn => turn.WordCount >= fewestWords))
        {
            var party = (turn.Speaker, recordingOf(turn));
            if (!open.TryGetValue(party, out var passage) || passage.Sum(each => each.WordCount) + turn.WordCount > MostWords)
                passages.Add(open[party] = passage = []);
            passage.Add(turn);
        }

        return [.. passages.Select(passage => new SpokenPassage(passage[0].Speaker, [.. passage]))];
    }
}
