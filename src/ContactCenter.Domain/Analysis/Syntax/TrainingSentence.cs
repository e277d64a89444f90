namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Words with their right parts of speech.</summary>
/// <param name="Words">Of one sentence, cut as the treebank does.</param>
/// <param name="Tags">One of <see cref="UniversalTags.All"/> for each word.</param>
public sealed record TrainingSentence(ImmutableArray<string> Words, ImmutableArray<string> Tags)
{
    /// <summary>As some engines hear it: in lower case, without punctuation. May be empty.</summary>
    public TrainingSentence Spoken()
    {
        var kept = Enumerable.Range(0, Words.Length).Where(at => Tags[at] != UniversalTags.Punctuation).ToList();
        return new([.. kept.Select(at => Words[at].ToLowerInvariant())], [.. kept.Select(at => Tags[at])]);
    }
}
