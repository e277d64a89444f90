namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Why no key phrases can be found in a call.</summary>
public enum PhraseObstacle
{
    /// <summary>There are no lists of words for its language, or the language is unknown.</summary>
    NoWordList,

    /// <summary>Its script puts no spaces between words.</summary>
    NoSpaces,
}
