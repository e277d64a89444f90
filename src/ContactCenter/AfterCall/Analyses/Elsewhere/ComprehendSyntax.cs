using System.Text.Json;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Speech.Analysis.Comprehend;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>The words of a call with their parts of speech, by Amazon Comprehend. What was hidden is one word.</summary>
internal sealed class ComprehendSyntax(ComprehendReader reader, ProviderTexts texts) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var sent = texts.Of(call.Conversation);
        var parts = TurnPart.Of(sent.Conversation, ComprehendLanguages.OfSyntax);
        if (parts.IsEmpty)
            return ComprehendObstacle.Of(sent.Conversation.Language, "parts of speech");
        var found = await reader.SyntaxOfAsync(parts, cancellationToken);
        var words = found.Found.Select(find => sent.IsHidden(find.Place)
            ? new TaggedWord(sent.OwnPlaceOf(find.Place), UniversalTags.Other, 1)
            : new TaggedWord(sent.OwnPlaceOf(find.Place), TagOf(find.Word), find.Score));
        StoredToken[] tokens = [.. words.DistinctBy(word => word.Place).Select(StoredToken.Of)];
        var text = JsonSerializer.Serialize(tokens, StoredAnalysisJson.Default.StoredTokenArray);
        return (StepOutcome.Done(Providers.Comprehend) with { Text = text }).With(found.LeftOut);
    }

    /// <summary>Comprehend writes two of the universal ones in its own way.</summary>
    private static string TagOf(string word) => word switch
    {
        "CONJ" => "CCONJ",
        _ => UniversalTags.All.Contains(word, StringComparer.Ordinal) ? word : UniversalTags.Other,
    };
}
