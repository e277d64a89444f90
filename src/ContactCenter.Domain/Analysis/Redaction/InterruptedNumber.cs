using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>The beginning of a number that was told in parts.</summary>
/// <param name="Text">Its digits so far.</param>
/// <param name="First">The number of the part with which it begins.</param>
/// <param name="Last">The number of the part that was used last.</param>
/// <param name="Places">Where its digits were said, repeated ones too.</param>
internal sealed record InterruptedNumber(string Text, int First, int Last, ImmutableArray<TextPlace> Places)
{
    /// <summary>Fewest digits of one of its parts.</summary>
    public int Shortest { get; init; } = Text.Length;

    /// <summary>Digits of the part with which it begins.</summary>
    public int FirstDigits { get; init; } = Text.Length;

    /// <summary>Numbers between its parts that are none of it.</summary>
    public int LeftOut { get; init; }

    /// <summary>Another number than a card's was asked for directly before one of its parts.</summary>
    public bool MayBeOther { get; init; }

    public bool IsInParts => Last > First;

    /// <summary>How much of the transcript it is.</summary>
    public int Characters => Places.Sum(place => place.End - place.Begin);

    /// <summary>With the digits of one more part.</summary>
    public InterruptedNumber With(string digits, int part, TextPlace place, bool mayBeOther) => this with
    {
        Text = Text + digits,
        Last = part,
        Places = Places.Add(place),
        Shortest = Math.Min(Shortest, digits.Length),
        MayBeOther = MayBeOther || mayBeOther,
    };

    /// <summary>A part says digits again that were said already.</summary>
    public InterruptedNumber Repeated(int part, TextPlace place) => this with { Last = part, Places = Places.Add(place) };
}
