using System.Collections.Frozen;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// How far sounds of a <see cref="SoundKey"/> are from each other. Vowels and the breaths beside them count half: they are what a recogniser gets wrong
/// first. Two sounds that a telephone makes one of count less than half.
/// </summary>
internal sealed class SoundCosts : EditDistance.ICosts
{
    private const double Near = .4;
    private const double Weak = .5;
    private const string WeakSounds = "AHWY";

    /// <summary>Voiced and unvoiced ones, those that differ above a telephone's band only, and neighbours in the mouth.</summary>
    private static readonly FrozenSet<(char, char)> Neighbours =
        "PB TD KG FV SZ XJ 0T 0D 0F 0S MN XS WV BV JY JG XK JD LR AW AY AH WY WH YH".Split(' ')
            .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) }).ToFrozenSet();

    private SoundCosts()
    {
    }

    public static double Weight(char character) => WeakSounds.Contains(character, StringComparison.Ordinal) ? Weak : 1;

    public static double Exchange(char first, char second) =>
        Neighbours.Contains((first, second)) ? Near : Math.Max(Weight(first), Weight(second));
}
