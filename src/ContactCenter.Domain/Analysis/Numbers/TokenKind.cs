namespace ContactCenter.Domain.Analysis.Numbers;

internal enum TokenKind
{
    Word,
    Digits,

    /// <summary>The sign <c>@</c>.</summary>
    At,

    /// <summary>Such as <c>[card]</c>: what an earlier redaction wrote.</summary>
    Placeholder,

    /// <summary>Belongs to something that was found already.</summary>
    Masked,
}
