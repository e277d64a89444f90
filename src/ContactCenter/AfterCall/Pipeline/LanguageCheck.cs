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
