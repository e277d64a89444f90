namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Weights that are still learning. What counts in the end is the mean of all that each weight has been.</summary>
internal sealed class TrainingWeights
{
    private const int FirstRows = 1 << 16;

    private static readonly int Tags = UniversalTags.All.Length;

    private readonly Dictionary<uint, int> _rows = [];

    /// <summary>As they are now, a row of <see cref="Tags"/> for each feature.</summary>
    private float[] _now = new float[FirstRows * Tags];

    /// <summary>Each change times when it was made: what is to be taken off the sum of a weight that had been as it is now from the start.</summary>
    private double[] _late = new double[FirstRows * Tags];

    private int _words = 1;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            var weights = _now.AsSpan(row * Tags, Tags);
            for (var tag = 0; tag < weights.Length; tag++)
                scores[tag] += weights[tag];
        }
    }

    /// <summary>Counts a word; a wrong guess moves the weights.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int guess)
    {
        _words++;
        if (right == guess)
            return;
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            Change((row * Tags) + right, 1);
            Change((row * Tags) + guess, -1);
        }
    }

    /// <returns>The means as the plan keeps them, with a sharpness of 1.</returns>
    public TaggerModel Averaged(TrainingPlan plan)
    {
        var features = ImmutableArray.CreateBuilder<uint>();
        var ends = ImmutableArray.CreateBuilder<int>();
        var weights = ImmutableArray.CreateBuilder<TagWeight>();
        foreach (var (feature, row) in _rows.OrderBy(pair => pair.Key))
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var mean = Mean((row * Tags) + tag);
                var steps = Math.Abs(mean) < plan.LeastWeight ? 0 : (int)Math.Round(mean / plan.Step);
                if (steps != 0)
                    weights.Add(new((byte)tag, (sbyte)Math.Clamp(steps, -sbyte.MaxValue, sbyte.MaxValue)));
            }

            if (weights.Count == (ends.Count == 0 ? 0 : ends[^1]))
                continue;
            features.Add(feature);
            ends.Add(weights.Count);
        }

        return new(1, features.DrainToImmutable(), ends.DrainToImmutable(), weights.DrainToImmutable());
    }

    private double Mean(int place) => _now[place] - (_late[place] / _words);

    private int RowOf(uint feature)
    {
        if (_rows.TryGetValue(feature, out var row))
            return row;
        row = _rows.Count;
        _rows.Add(feature, row);
        if ((row + 1) * Tags > _now.Length)
        {
            Array.Resize(ref _now, _now.Length * 2);
            Array.Resize(ref _late, _late.Length * 2);
        }

        return row;
    }

    private void Change(int place, float by)
    {
        _now[place] += by;
        _late[place] += (double)by * _words;
    }
}
