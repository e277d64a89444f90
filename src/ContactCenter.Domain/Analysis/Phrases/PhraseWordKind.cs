namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Where in a phrase a word may stand.</summary>
internal enum PhraseWordKind
{
    /// <summary>Nowhere: a phrase ends before it.</summary>
    None,

    /// <summary>Before a noun: an adjective.</summary>
    Before,

    /// <summary>Anywhere: a noun; where parts of speech are not known, any word that is no stop word.</summary>
    Anywhere,

    /// <summary>A hyphen between two letters: it joins what stands on both sides.</summary>
    Hyphen,
}
