namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>
/// What speaks for or against a tag of a word, each a number of 32 bits: the word, how it begins and ends, its shape, its neighbours and the two tags
/// before it, alone and in pairs. Models on disk hold these numbers: who changes them raises <see cref="TaggerModelFile.Version"/> and trains anew.
/// </summary>
internal static class WordFeatures
{
    public const int Count = 30;

    /// <summary>Stands for the tag before the first word.</summary>
    public const int NoTag = 17;

    /// <param name="sentence">The words.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="last">The tag of the word before.</param>
    /// <param name="secondLast">The tag of the one before that.</param>
    /// <param name="features">Takes <see cref="Count"/> numbers.</param>
    public static void Write(SentenceForms sentence, int at, int last, int secondLast, Span<uint> features)
    {
        ref readonly var word = ref sentence[at];
        ref readonly var before = ref sentence[at - 1];
        ref readonly var behind = ref sentence[at + 1];
        var (tag, tags) = ((ulong)last, (ulong)((last << 8) | secondLast));
        // At the beginning of a sentence a capital says little.
        var shape = word.Shape + (sentence.IsUncased ? 1UL : 0) + (at == 0 ? 2UL : 0);
        Span<(ulong, ulong)> pairs =
        [
            (0, 0), (word.Word, 0), (word.Word, shape), (shape, 0), (word.Ending.One, 0), (word.Ending.Two, 0), (word.Ending.Three, 0), (word.Ending.Four, 0),
            (word.Beginning.One, 0), (word.Beginning.Two, 0), (word.Beginning.Three, 0), (tag, 0), (tags, 0), (tag, word.Word), (tags, word.Word),
            (before.Word, 0), (sentence[at - 2].Word, 0), (behind.Word, 0), (sentence[at + 2].Word, 0), (before.Word, word.Word), (word.Word, behind.Word),
            (before.Ending.Three, tag), (behind.Ending.Three, 0), (behind.Ending.Two, tag), (tag, word.Ending.Three), (tag, behind.Word),
            (shape, word.Ending.Three), (shape, before.Shape), (shape, behind.Shape), (tag, shape),
        ];
        for (var number = 0; number < Count; number++)
            features[number] = Mixed((ulong)number, pairs[number].Item1, pairs[number].Item2);
    }

    private static uint Mixed(ulong number, ulong first, ulong second)
    {
        var mixed = ((number + 1) * 0x9e3779b97f4a7c15) ^ first;
        mixed = (mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9;
        mixed = ((mixed ^ (mixed >> 32)) * 0x94d049bb133111eb) + second;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        return (uint)(mixed >> 32);
    }
}
