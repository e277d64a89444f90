using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>What was measured of sets of sentences with one model.</summary>
/// <param name="vectors">Of the model.</param>
/// <param name="gate">Of the model.</param>
/// <param name="counts">Examples of each intent that are learned; <c>null</c>: all.</param>
/// <param name="comparison">Gets the figures as well.</param>
internal sealed class IntentTables(KeptVectors vectors, TopicGate gate, IReadOnlyList<int?> counts, Comparison comparison)
{
    public const int Questions = 1_000;

    /// <summary>Examples that the gate is measured with.</summary>
    public const int AtGate = 10;

    private static readonly int[] Seeds = [1, 2, 3];

    public Table Topics { get; } = new(["set, by", .. counts.Select(NameOf)]);

    public Table Gate { get; } = new("set, by", "kept", "of these right", "of others rejected");

    public Table Search { get; } = new("set", "sentences", "questions", "first right", "of the first five right");

    public Table Languages { get; } = new("xSID 0.7", "own examples, nearest middle", "classifier", "English examples, nearest middle", "classifier");

    /// <summary>How often the right one is found, by the middle of examples and by a classifier.</summary>
    public async Task AddTopicsAsync(IntentSet set) => AddTopics(set.Name, await TrialOfAsync(set));

    /// <summary>The same, also for what is about nothing, and as what is searched.</summary>
    public async Task AddAllAsync(IntentSet set)
    {
        var trial = await TrialOfAsync(set);
        AddTopics(set.Name, trial);
        AddGate($"{set.Name}, nearest middle", trial.AtGate(AtGate, withClassifier: false));
        AddGate($"{set.Name}, classifier", trial.AtGate(AtGate, withClassifier: true));
        await AddSearchAsync(set);
    }

    /// <summary>How far all examples in the language lead, and those in English.</summary>
    public async Task AddLanguageAsync(IntentSet set, IntentSet english)
    {
        var tests = await OfAsync(set.Tests);
        var (own, others) = (TrialOf(await OfAsync(set.Examples), tests), TrialOf(await OfAsync(english.Examples), tests));
        var (byOwn, byOthers) = (own.ByClassifier(null), others.ByClassifier(null));
        Languages.Add(set.Name, Percent(own.ByMiddle(null)), Percent(byOwn), Percent(others.ByMiddle(null)), Percent(byOthers));
        comparison.Add($"xSID {set.Name}, own examples", byOwn * 100);
        comparison.Add($"xSID {set.Name}, English examples", byOthers * 100);
    }

    private static string NameOf(int? count) => count is { } few ? $"{Figures.Text(few)} a topic" : "all";

    private static string Percent(double share) => $"{Figures.Text(share * 100, 1)} %";

    private async Task<IntentTrial> TrialOfAsync(IntentSet set) => TrialOf(await OfAsync(set.Examples), await OfAsync(set.Tests));

    private IntentTrial TrialOf(IReadOnlyList<TopicVector> examples, IReadOnlyList<TopicVector> tests) => new(examples, tests, gate, Seeds);

    private void AddTopics(string name, IntentTrial trial)
    {
        AddTopics($"{name}, nearest middle", each => trial.ByMiddle(each));
        // Of fewer examples the server trains none.
        AddTopics($"{name}, classifier", each => each < TopicClassifier.FewestExamples ? null : trial.ByClassifier(each));
    }

    private void AddTopics(string row, Func<int?, double?> shareOf)
    {
        var shares = counts.Select(shareOf).ToList();
        Topics.Add([row, .. shares.Select(share => share is { } right ? Percent(right) : "")]);
        foreach (var (count, share) in counts.Zip(shares))
        {
            if (share is { } right)
                comparison.Add($"{row}, {NameOf(count)}", right * 100);
        }
    }

    private void AddGate(string name, TopicScore score)
    {
        double kept = score.Right + score.Wrong;
        double? rejected = score.Others == 0 ? null : (double)score.Rejected / score.Others;
        Gate.Add(name, Percent(kept / score.Calls), Percent(score.Right / kept), rejected is { } share ? Percent(share) : "");
        comparison.Add($"{name}, kept", kept / score.Calls * 100);
        comparison.Add($"{name}, of these right", score.Right / kept * 100);
        if (rejected is { } others)
            comparison.Add($"{name}, of others rejected", others * 100);
    }

    private async Task AddSearchAsync(IntentSet set)
    {
        var asked = set.Tests.Where(test => test.Intent is not null).ToArray();
        new Random(Seeds[0]).Shuffle(asked);
        asked = [.. asked.Take(Questions)];
        var kept = await vectors.OfAsync([.. set.Examples.Select(text => text.Text)], VectorUse.Passage);
        var questions = await vectors.OfAsync([.. asked.Select(text => text.Text)], VectorUse.Question);
        var (first, five) = IntentSearch.Of(
            vectors.Model,
            [.. set.Examples.Zip(kept, (text, vector) => (text.Intent, vector))],
            [.. asked.Zip(questions, (text, vector) => (text.Intent, vector))]);
        Search.Add(set.Name, Figures.Text(kept.Count), Figures.Text(questions.Count), Percent(first), Percent(five));
        comparison.Add($"{set.Name}, search, first right", first * 100);
        comparison.Add($"{set.Name}, search, of the first five right", five * 100);
    }

    private async Task<IReadOnlyList<TopicVector>> OfAsync(IReadOnlyList<IntentText> texts)
    {
        // As examples that are typed: sentences are compared with sentences.
        var made = await vectors.OfAsync([.. texts.Select(text => text.Text)], VectorUse.Comparison);
        return [.. texts.Zip(made, (text, vector) => new TopicVector(text.Intent, Language: null, vector.ToFloats()))];
    }
}
