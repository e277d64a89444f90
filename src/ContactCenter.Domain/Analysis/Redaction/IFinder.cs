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
