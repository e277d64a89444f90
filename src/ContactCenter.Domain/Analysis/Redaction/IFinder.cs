using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Finds one kind of thing in transcripts. <see cref="Redactor"/> has the list of those that are asked.</summary>
public interface IFinder
{
    /// <summary>ASCII letters and digits, the first a letter, at most 62: it is written into the text in brackets.</summary>
    string Kind { get; }

    /// <summary>Never throws, whatever the texts are. A find over what was found already is dropped.</summary>
    /// <param name="reading">The transcript; what earlier finders of the list have found is masked in it.</param>
    ImmutableArray<Find> FindIn(TranscriptReading reading);
}

/// <summary>Something that was said: one number, one address.</summary>
/// <param name="Kind">Such as <c>card</c>; ASCII letters and digits.</param>
/// <param name="Places">Where, in order; several when it was said over several segments, or with other words between its parts.</param>
public sealed record Find(string Kind, ImmutableArray<TextPlace> Places)
{
    /// <summary>It is not known whether anything was said there: to look for it took too long, and all that was searched is to be hidden.</summary>
    public bool IsTimedOut { get; init; }
}
