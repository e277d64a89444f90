using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>How near phrases are to all that was said, by vectors of one model.</summary>
public sealed class PhraseNearness
{
    private readonly Dictionary<string, double> _cosines;

    /// <param name="phrases">Each once, with its vector.</param>
    /// <param name="passages">Vectors of what was said; at least one.</param>
    public PhraseNearness(IEnumerable<(string Text, float[] Vector)> phrases, IReadOnlyCollection<float[]> passages)
    {
        var whole = VectorMath.Mean(passages);
        _cosines = phrases.ToDictionary(phrase => phrase.Text, phrase => VectorMath.Cosine(phrase.Vector, whole), StringComparer.Ordinal);
    }

    /// <returns>The cosine of the phrase to the mean of the passages, −1 to 1.</returns>
    public double Of(string phrase) => _cosines[phrase];
}
