using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Takes out of what was said what nobody is to read: kinds of the settings, and entities of the plan in force with <c>Redact</c>.</summary>
internal sealed class TranscriptRedaction(Redactor redactor, RedactionSettings settings, PlanSource plans)
{
    private readonly MadeOfAnalysis<Redactor> _redactor = new(plans, analysis => redactor.AndAlways(EntityRedaction.FindersOf(analysis.Entities)));

    public RedactionResult Redact(TranscriptText said) => _redactor.Current.Redact(said, settings.Kinds);
}
