using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>
/// The phrases that say what a call was about, by lists of words of its language; in English also by parts of speech, and where the call has vectors also by
/// these.
/// </summary>
internal sealed class KeyPhrasesStep(PhraseVectors vectors) : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.KeyPhrases;

    public IReadOnlyList<string> Columns => [];

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var conversation = call.Conversation;
        Func<Turn, ImmutableArray<TaggedWord>>? tags = TaggerFile.Serves(conversation.Language) ? turn => TaggerFile.English.Tag(turn) : null;
        var phrases = WeighedPhrases.Of(conversation, WordLists.Of(conversation.Language), tags);
        var (nearness, reason) = await vectors.CompareAsync(call, phrases.Compared, cancellationToken);
        var found = phrases.Best(nearness is null ? null : nearness.Of);
        if (found.Obstacle is { } obstacle)
            return StepOutcome.Impossible(ReasonOf(obstacle, conversation));
        return Done(found, nearness is null ? Providers.Embedded : Providers.EmbeddedVectors) with { Reason = reason };
    }

    private static StepOutcome Done(FoundPhrases found, string provider)
    {
        StoredPhrase[] stored = [.. found.Phrases.Select(StoredPhrase.Of)];
        return StepOutcome.Done(provider) with { Text = JsonSerializer.Serialize(stored, StoredAnalysisJson.Default.StoredPhraseArray) };
    }

    private static string ReasonOf(PhraseObstacle obstacle, Conversation conversation) => obstacle switch
    {
        PhraseObstacle.NoSpaces => "the script puts no spaces between words",
        _ when conversation.Language is { } language => $"there is no list of words for {language}",
        _ => "the language is not known",
    };
}
