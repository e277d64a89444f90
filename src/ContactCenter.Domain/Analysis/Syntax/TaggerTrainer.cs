namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Trains a tagger. The same sentences make the same model.</summary>
public static class TaggerTrainer
{
    /// <param name="sentences">What is learned from; each is also learned as it would be heard (<see cref="TrainingSentence.Spoken"/>).</param>
    /// <param name="held">Sentences that are not learned from: on them is found out how sure the tagger may be.</param>
    /// <param name="plan">How long, how finely.</param>
    public static TaggerModel Train(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<TrainingSentence> held, TrainingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var lessons = WithSpoken(sentences).Select(Lesson.Of).ToList();
        var weights = new TrainingWeights();
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var number in FixedOrder.Of(lessons.Count, round))
                Learn(lessons[number], weights);
        }

        var model = weights.Averaged(plan);
        return new(SharpnessFit.Of(model, WithSpoken(held)), model.Features, model.Ends, model.Weights);
    }

    private static List<TrainingSentence> WithSpoken(IReadOnlyList<TrainingSentence> sentences) =>
        [.. sentences.Concat(sentences.Select(sentence => sentence.Spoken())).Where(sentence => !sentence.Words.IsEmpty)];

    private static void Learn(Lesson lesson, TrainingWeights weights)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Span<float> scores = stackalloc float[UniversalTags.All.Length];
        var (last, secondLast) = (WordFeatures.NoTag, WordFeatures.NoTag);
        for (var at = 0; at < lesson.Tags.Length; at++)
        {
            WordFeatures.Write(lesson.Sentence, at, last, secondLast, features);
            weights.Score(features, scores);
            var guess = Best(scores);
            weights.Learn(features, lesson.Tags[at], guess);
            (last, secondLast) = (guess, last);
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var tag = 1; tag < scores.Length; tag++)
            best = scores[tag] > scores[best] ? tag : best;
        return best;
    }

    private sealed record Lesson(SentenceForms Sentence, ImmutableArray<int> Tags)
    {
        public static Lesson Of(TrainingSentence sentence) => new(new SentenceForms(sentence.Words), [.. sentence.Tags.Select(UniversalTags.NumberOf)]);
    }
}

/// <summary>How long is trained, and how finely the result is kept.</summary>
/// <param name="Rounds">How often every sentence is seen.</param>
/// <param name="LeastWeight">Weights nearer to 0 are dropped.</param>
/// <param name="Step">The weights that are kept are multiples of it, at most 127.</param>
public sealed record TrainingPlan(int Rounds = 8, double LeastWeight = .25, double Step = .1);
