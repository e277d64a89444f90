using ContactCenter.Calls.Plan;
using ContactCenter.Speech.Analysis;
using ContactCenter.Speech.Analysis.LanguageModels;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Has a language model read a call with the topics of its department. One on this machine reads the transcript as it is kept.</summary>
internal sealed class LanguageModelCalls(LanguageModelReader reader, ProviderSettings settings, ProviderTexts texts, PlanSource plans) : ILanguageModelCalls
{
    public Task<LanguageModelReading> ReadAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var conversation = settings.Llm is { IsHere: true } ? call.Conversation : texts.Of(call.Conversation).Conversation;
        return reader.ReadAsync(new(conversation, plans.Current.Analysis.TopicsOf(call.Session?.Department)), cancellationToken);
    }
}
