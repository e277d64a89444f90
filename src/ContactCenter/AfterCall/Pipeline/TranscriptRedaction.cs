using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Takes out of what was said what nobody is to read: kinds of the settings, and entities of the plan in force with <c>Redact</c>.</summary>
internal sealed class TranscriptRedaction(Redactor redactor, RedactionSettings settings, PlanSource plans, LanguageReader languages)
{
    private readonly MadeOfAnalysis<Redactor> _redactor = new(plans, analysis => redactor.AndAlways(EntityRedaction.FindersOf(analysis.Entities)));

    public RedactionResult Redact(TranscriptText said)
    {
        if (said.Language is not null || said.Segments.All(segment => segment.Language is not null))
            return _redactor.Current.Redact(said, settings.Kinds);
        // Spoken numbers are read in some language, also where nobody has told which it is; the transcript does not tell it either.
        var result = _redactor.Current.Redact(said with { Language = LikelyLanguageOf(said) }, settings.Kinds);
        return result with { Transcript = result.Transcript with { Language = null } };
    }

    /// <returns>What its words seem to be in; where there are too few, what the business speaks.</returns>
    private string LikelyLanguageOf(TranscriptText said)
    {
        var plan = plans.Current;
        var untold = said with { Segments = [.. said.Segments.Where(segment => segment.Language is null)] };
        return languages.Read(untold, PlanLanguages.Of(plan)).Language ?? plan.Ivr.Language;
    }
}
