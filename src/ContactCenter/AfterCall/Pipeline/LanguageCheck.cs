using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Finds transcripts of an engine that took what it heard for the only language that it knows, or that it was told is likely.</summary>
internal sealed class LanguageCheck(LanguageReader reader, PlanSource plans)
{
    /// <param name="heard">What the engine heard.</param>
    /// <param name="said">The language that it was told; <c>null</c>: none.</param>
    public bool IsUnsure(RecordingTranscript heard, string? said) =>
        LanguageDoubt.IsUnsure(
            heard, isAssumed: said is null && heard.IsLanguageAssumed, () => reader.Read(heard.Text, PlanLanguages.Of(plans.Current)));
}

/// <summary>The languages that a plan speaks: its callers may speak them too.</summary>
internal static class PlanLanguages
{
    /// <returns>Tags such as <c>en-GB</c>, some more than once.</returns>
    public static IEnumerable<string> Of(CallPlan plan) => plan.Ivr.Menus.Values.Select(menu => menu.Voice.Language).Prepend(plan.Ivr.Language);
}
