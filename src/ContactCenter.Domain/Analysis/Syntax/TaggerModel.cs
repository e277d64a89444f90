namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>What the tagger has learned: for each feature that says something, how much it speaks for a tag. May be used from many threads.</summary>
public sealed class TaggerModel
{
    private readonly Dictionary<uint, int> _rows;

    /// <param name="sharpness">How far apart scores are that mean an even chance: each is multiplied by it before they become probabilities.</param>
    /// <param name="features">Ascending.</param>
    /// <param name="ends">For each feature, where its weights end in <paramref name="weights"/>.</param>
    /// <param name="weights">Of all features in their order.</param>
    internal TaggerModel(float sharpness, ImmutableArray<uint> features, ImmutableArray<int> ends, ImmutableArray<TagWeight> weights)
    {
        (Sharpness, Features, Ends, Weights) = (sharpness, features, ends, weights);
        _rows = new(features.Length);
        for (var row = 0; row < features.Length; row++)
            _rows.Add(features[row], row);
    }

    internal float Sharpness { get; }

    internal ImmutableArray<uint> Features { get; }

    internal ImmutableArray<int> Ends { get; }

    internal ImmutableArray<TagWeight> Weights { get; }

    /// <exception cref="TaggerModelException">They are no model, are damaged, or are of another version.</exception>
    public static TaggerModel Read(ReadOnlySpan<byte> bytes) => TaggerModelFile.Read(bytes);

    public byte[] ToBytes() => TaggerModelFile.Write(this);

    /// <summary>Adds up what the features say for each tag.</summary>
    internal void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
                Add(Weights.AsSpan()[(row == 0 ? 0 : Ends[row - 1])..Ends[row]], scores);
        }
    }

    private static void Add(ReadOnlySpan<TagWeight> weights, Span<int> scores)
    {
        foreach (var (tag, weight) in weights)
            scores[tag] += weight;
    }
}

/// <summary>How much a feature speaks for a tag.</summary>
/// <param name="Tag">Its number in <see cref="UniversalTags.All"/>.</param>
/// <param name="Weight">In steps of the training; not 0.</param>
internal readonly record struct TagWeight(byte Tag, sbyte Weight);
