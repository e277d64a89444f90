using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>The phrases that say what a call was about, by lists of words of its language; in English also by parts of speech.</summary>
internal sealed class KeyPhrasesStep : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.KeyPhrases;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var conversation = call.Conversation;
        Func<Turn, ImmutableArray<TaggedWord>>? tags = TaggerFile.Serves(conversation.Language) ? turn => TaggerFile.English.Tag(turn) : null;
        var found = KeyPhrases.Of(conversation, WordLists.Of(conversation.Language), tags);
        return Task.FromResult(found.Obstacle is { } obstacle ? StepOutcome.Impossible(ReasonOf(obstacle, conversation)) : Done(found));
    }

    private static StepOutcome Done(FoundPhrases found)
    {
        StoredPhrase[] stored = [.. found.Phrases.Select(StoredPhrase.Of)];
        return StepOutcome.Done(Providers.Embedded) with { Text = JsonSerializer.Serialize(stored, StoredAnalysisJson.Default.StoredPhraseArray) };
    }

    private static string ReasonOf(PhraseObstacle obstacle, Conversation conversation) => obstacle switch
    {
        PhraseObstacle.NoSpaces => "the script puts no spaces between words",
        _ when conversation.Language is { } language => $"there is no list of words for {language}",
        _ => "the language is not known",
    };
}
