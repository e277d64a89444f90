namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Finds how sure a tagger may be of its tags: the sharpness with which the right tags of known sentences are most probable.</summary>
internal static class SharpnessFit
{
    private static readonly ImmutableArray<float> Tried = [.. Enumerable.Range(1, 60).Select(step => step * .002f)];

    public static float Of(TaggerModel model, IReadOnlyList<TrainingSentence> sentences)
    {
        var losses = new double[Tried.Length];
        foreach (var sentence in sentences)
            Add(model, sentence, losses);
        return Tried[losses.Index().MinBy(loss => loss.Item).Index];
    }

    private static void Add(TaggerModel model, TrainingSentence sentence, double[] losses)
    {
        var forms = new SentenceForms(sentence.Words);
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Span<int> scores = stackalloc int[UniversalTags.All.Length];
        var (last, secondLast) = (WordFeatures.NoTag, WordFeatures.NoTag);
        for (var at = 0; at < forms.Count; at++)
        {
            WordFeatures.Write(forms, at, last, secondLast, features);
            model.Score(features, scores);
            var right = UniversalTags.NumberOf(sentence.Tags[at]);
            for (var tried = 0; tried < losses.Length; tried++)
                losses[tried] -= Math.Log(Tagger.Probability(scores, right, Tried[tried]));
            (last, secondLast) = (Tagger.Best(scores), last);
        }
    }
}
