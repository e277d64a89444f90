namespace ContactCenter.AfterCall.Search;

/// <summary>A term of a text, and where it stands there.</summary>
/// <param name="Term">As the index has it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Begin">Its first UTF-16 unit in the text.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="FirstEnd">Behind the first character of a pair; else the same as <paramref name="End"/>.</param>
internal readonly record struct SearchToken(string Term, SearchTokenKind Kind, int Begin, int End, int FirstEnd);

/// <summary>What a term is made of.</summary>
internal enum SearchTokenKind
{
    /// <summary>A word of a script with spaces.</summary>
    Word,

    /// <summary>A character and the one after it, in a script without spaces.</summary>
    Pair,

    /// <summary>The last character before a space or a punctuation mark, in a script without spaces.</summary>
    Last,
}
