using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>The steps that somebody else can make, and who is to, as the settings say.</summary>
internal static class StepSettings
{
    private const string OffWord = "Off";

    private static readonly ImmutableArray<AnalysisProvider> ByComprehend = [AnalysisProvider.Embedded, AnalysisProvider.Comprehend];

    private static readonly ImmutableDictionary<AnalysisStep, ImmutableArray<AnalysisProvider>> Possible =
        ImmutableDictionary<AnalysisStep, ImmutableArray<AnalysisProvider>>.Empty
            .Add(AnalysisStep.Language, ByComprehend)
            .Add(AnalysisStep.Sentiment, ByComprehend)
            .Add(AnalysisStep.KeyPhrases, ByComprehend)
            .Add(AnalysisStep.Entities, ByComprehend)
            .Add(AnalysisStep.Syntax, ByComprehend)
            .Add(AnalysisStep.Summary, [AnalysisProvider.Embedded, AnalysisProvider.Llm])
            .Add(AnalysisStep.Topic, [AnalysisProvider.Embedded, AnalysisProvider.Llm]);

    public static ImmutableDictionary<AnalysisStep, ImmutableArray<AnalysisProvider>> Read(SettingsReader steps)
    {
        var read = Possible.ToImmutableDictionary(possible => possible.Key, possible => Read(steps, possible.Key, possible.Value));
        steps.RefuseUnknownKeys();
        return read;
    }

    private static ImmutableArray<AnalysisProvider> Read(SettingsReader steps, AnalysisStep step, ImmutableArray<AnalysisProvider> possible)
    {
        var named = steps.WordOrList(step.ToString(), "Providers", OffWord);
        if (named.Count > 1 && named.Any(each => Says(each.Text, OffWord)))
            steps.Fault(step.ToString(), $"{OffWord} stands alone, or not at all");
        var providers = ImmutableArray.CreateBuilder<AnalysisProvider>();
        foreach (var (key, word) in named.Where(each => !Says(each.Text, OffWord)))
        {
            if (possible.Where(each => Says(word, each.ToString())).ToList() is [var provider])
                providers.Add(provider);
            else
                steps.Fault(key, $"'{word}' must be {string.Join(" or ", possible)}, or {OffWord}");
        }

        if (providers.Distinct().Count() < providers.Count)
            steps.Fault(step.ToString(), "names one twice");
        return named.Count == 0 ? UsualOf(step) : WithExtract(step, providers);
    }

    private static bool Says(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Who wants parts of speech says so: they are many, and phrases use them all the same.</summary>
    private static ImmutableArray<AnalysisProvider> UsualOf(AnalysisStep step) => step == AnalysisStep.Syntax ? [] : [AnalysisProvider.Embedded];

    /// <summary>What a language model has written may be refused: then sentences of the call take its place.</summary>
    private static ImmutableArray<AnalysisProvider> WithExtract(AnalysisStep step, ImmutableArray<AnalysisProvider>.Builder providers) =>
        step == AnalysisStep.Summary && providers.Contains(AnalysisProvider.Llm) && !providers.Contains(AnalysisProvider.Embedded)
            ? [.. providers, AnalysisProvider.Embedded]
            : providers.ToImmutable();
}
