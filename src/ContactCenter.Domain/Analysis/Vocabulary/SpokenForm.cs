namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>One or several words as they are compared: their letters in one row, and how they sound in one row (<see cref="SoundKey"/>).</summary>
/// <param name="Letters">Of all words together: who hears a name does not hear where its words end.</param>
/// <param name="Sound">Empty: the words have no letters, only digits.</param>
internal sealed record SpokenForm(string Letters, string Sound)
{
    public static SpokenForm Of(IReadOnlyCollection<SpeechWord> words) =>
        new(string.Concat(words.Select(word => word.Text)), SoundKey.Of(words.Select(word => word.Text)));

    /// <summary>Half how alike the letters are, half how alike the sounds; 1: the same.</summary>
    /// <param name="other">What it is compared with.</param>
    /// <param name="least">Where the likeness cannot reach so much, 0 will do.</param>
    /// <returns>0-1.</returns>
    public double Likeness(SpokenForm other, double least)
    {
        // However alike the sounds are, the letters must be worth the rest.
        var leastOfLetters = (2 * least) - 1;
        var (shorter, longer) = Letters.Length < other.Letters.Length ? (Letters.Length, other.Letters.Length) : (other.Letters.Length, Letters.Length);
        if (longer == 0 || shorter < leastOfLetters * longer)
            return 0;
        var letters = EditDistance.Likeness<LetterCosts>(Letters, other.Letters);
        if (letters < leastOfLetters)
            return 0;
        return (letters + EditDistance.Likeness<SoundCosts>(Sound, other.Sound)) / 2;
    }
}
