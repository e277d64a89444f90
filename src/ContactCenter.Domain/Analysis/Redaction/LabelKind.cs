namespace ContactCenter.Domain.Analysis.Redaction;

internal enum LabelKind
{
    /// <summary>A card's number.</summary>
    Card,

    /// <summary>The three or four digits that are printed on a card beside its number.</summary>
    SecurityCode,

    /// <summary>An account.</summary>
    Account,

    /// <summary>A number that is none of these: a phone's, an order's.</summary>
    Other,
}
